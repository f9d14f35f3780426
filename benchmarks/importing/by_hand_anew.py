"""Publications of an open lot that word processors made, with titles by hand, set anew by LibreOffice.

They were chosen as those of `by_hand`, and their titles told in the same way. No licence is named. The chapters of a
university press and the letter have titles of their makers' styles only, and are there for their notes.
"""

from documents import Document

BY_HAND_ANEW = (
    Document(  # Word 2016, 15 pages; a chapter of a book of a university press, on memoirs of the 17th century; notes
        "secret-enonciation",
        ("Gheeraert/Editeur@95aee324372421e2a4d5f1f5b206fee8d9cdebb7",),
        "",
        "**/*chap_6_Enonciation*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # the same, 20 pages; on poems to Richelieu; verses, notes
        "oeil-du-pouvoir",
        ("Gheeraert/Editeur@95aee324372421e2a4d5f1f5b206fee8d9cdebb7",),
        "",
        "**/*chap_11_L_oeil*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # the same, 22 pages; on travellers to the East; 102 notes
        "spectacle-dissimulation",
        ("Gheeraert/Editeur@95aee324372421e2a4d5f1f5b206fee8d9cdebb7",),
        "",
        "**/*chap_9_Spectacle*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # the same, 36 pages; on arms of a pope in books; notes, marks of figures that are not there at the end
        "blason-jules-trois",
        ("Gheeraert/Editeur@95aee324372421e2a4d5f1f5b206fee8d9cdebb7",),
        "",
        "**/*Ch03_Heraldique_JulesIII.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # the same, 27 pages; on arms that Piranesi drew; notes, quotations, marks of figures
        "blason-piranese",
        ("Gheeraert/Editeur@95aee324372421e2a4d5f1f5b206fee8d9cdebb7",),
        "",
        "**/*Ch07_Piranese_heraldique.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 7.0, 5 pages; a letter to Delacroix, line by line and with notes
        "lettre-forget",
        ("oeuvres/odette@ccfb14d630b49f4534de81952785428c170db589",),
        "",
        "templates/delacroix/CAC_ED_creteil-ad-2j187-07*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2013, 29 pages; a stay with a bank of Dakar; a cover of boxes, titles on coloured bars, tables
        "stage-dakar",
        ("Maimouna12345/rapportdestage_2ann-eesp@619233de42ecb99abe4bc2e45e024fca02cb7d7b",),
        "",
        "Rapport de stage*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2016, 24 pages; what is known of drones at sea; all titles in bold, many lists
        "guidage-drone-naval",
        ("martinlehanneur/these@91ae150fad464be81e3aac5ef58b8616210c63e1",),
        "",
        "THESE*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2010, 5 pages; a poison in fields of the Antilles; coloured underlined titles, tables
        "chlordecone-antilles",
        (
            (
                "nawal-data/Projet-Analyse-et-Ing-nierie-des-donn-es-de-la-chlord-cone-aux-Antilles-fran-aises"
                "@112da4e222ad31c3862cf946ed12f0abe9c3cebe"
            ),
        ),
        "",
        "rapport_final*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2016, 10 pages; what a firm of Abidjan is to sell; bold titles, many without text
        "billets-de-cars",
        ("Traore-Yao/flash-go-Docs-repo-@ba8080ab376f37842fa89159cbcc0b5e46fbca37",),
        "",
        "Business/3-mise*/Business plan.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 6.0, 15 pages; what a site of old pictures does; tables, pages alike in form
        "cartes-postales",
        ("CreationOQP/imagedutemps@abfc73fa17c0e6f1514f26310e2aece67bfb3572",),
        "",
        "documentation/cahier*fonctionnalit*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2016, 12 pages; students of Sherbrooke tell of a program for a firm; tables, running heads
        "gestion-clients-afc",
        ("quebecCu/afc_crm@5c3cece20a6404560d97559e91411c56cbc446d6",),
        "",
        "Rapport de projet*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2016, 3 pages; rules of a game for those who program
        "jeu-souris-chats",
        ("pierrickdelrieu/Gare-aux-chats@772cb459151463e665cd1501538571f9c2733ed3",),
        "",
        "Note de cadrage*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2016, 12 pages; students of Laval look at a firm that makes juice; tables, works cited
        "jus-loop",
        ("maximeleroylaval/marketing@71f5d873a1b1fe73e8d7a0a240a69bd9b601d82b",),
        "",
        "S*quence 1.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2013, 22 pages; two students build what sorts sweets; large and coloured titles, boxes
        "trieur-bonbons",
        ("Chebil3/Trieur-de-skittles@de4f177153c01e22a21b07a3c9b7a053e0e87296",),
        "",
        "Rapport de projet*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 6.4, 11 pages; what a joiner wants of a site; each part under the same head
        "vitrine-eirl",
        ("Tambass/eirl-charneau@71285bc8bd10ab855991396703fb5f262fb6d33e",),
        "",
        "Cahier des charges*.odt",
        tuned=True,
        again="soffice:",
    ),
)
