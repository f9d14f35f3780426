"""Publications of a second open lot with titles by hand, set anew in several ways.

They were chosen as those of `by_hand_again`, and their titles told in the same way. Where no licence is named, their
makers name none. Most show the looks that their makers gave them in LibreOffice; others what pandoc leaves of these:
bold lines. The table of contents that leads `intranet-enjeux` is empty. The twin of `marche-cosmetiques` has a line
that no page shows.
"""

from documents import Document

BY_HAND_ANEW_AGAIN = (
    Document(  # Word 2016, 11 pages; a stay with a university of Burkina Faso; a table, running heads, a framed cover
        "stage-sankara",
        ("RAPHNOSATH/stage@785bdb9594d5f5ce253c2f50f31b731ecc254b34",),
        "",
        "Rapport de stage*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 7.2, 11 pages; students equip a travel agency; tables, one of prices, titles in many ways
        "agence-voyages",
        ("SDayar/PPE-Destination---Camping---Desert@796f5307941bb4f65d62b9315955195b91ddae3c",),
        "",
        "Compte rendu*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # OpenOffice 4.1, 11 pages; two pupils on ways between devices; red and underlined titles
        "routage-bluetooth",
        ("redstorm45/TIPE_BlutoothRouting@f5a9a9237dfed3dcac03911693075c5e3d8b9e86",),
        "",
        "TIPE*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2010, 10 pages; what an intranet is to a pension fund; bold titles, some of them bulleted
        "intranet-enjeux",
        ("pfoliodev/Memoire_Intranet@7528e247c638648d83b3f65c72ee778e6bb40dcc",),
        "",
        "M*moire.docx",
        tuned=True,
        again="xelatex: article",
    ),
    Document(  # Word 2013, 4 pages; how a program runs fish farms of Ivory Coast; numbered bold titles, bold items
        "guide-pisciculture",
        ("ogaArmand/sigacq@73de632012aa67de86851c9bdb581bef7de8b670",),
        "",
        "Guide utilisateur*.docx",
        tuned=True,
        again="weasyprint:",
    ),
    Document(  # Word 2016, MIT, 3 pages; what doctors are asked on cures; underlined italic titles, questions
        "questionnaire-hematologie",
        ("philippemichel/HDJ-TO-Hemato@c305469355760d847fc25ac4d8033ab628bacb06",),
        "",
        "doc/Questionnaire m*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2011 on a Mac, 3 pages; students look at who buys cosmetics; lettered titles, questions as items
        "marche-cosmetiques",
        ("Nnicooo/Beauty-Shop-Ynov@9844e18b4f6e6a40165362279c3272914b4ee099",),
        "",
        "Etude de march*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2013, 7 pages; what a program that plans deliveries does; bold labels on lines of their own
        "cas-tournees",
        ("Romathonat/OO-Livraisons@64b751fd3f2daf2868f443b93c24c652b3a79b29",),
        "",
        "AnalyseBesoin/CasUtilisation*.docx",
        tuned=True,
        again="typst: papersize=a4",
    ),
    Document(  # Word 2013, 6 pages; which entries a builder of houses checks; 19 small tables under three bold titles
        "controles-saisies",
        ("Sag64/PFR@43711c980a5cd827d4621b2375331328095e9f6f",),
        "",
        "Livrable2/Controles_et_saisies_de_donnees*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # CC BY 4.0, in two columns, 9 pages; how Geneva sends messages; listings, tables, lettered titles
        "messages-rabbitmq",
        (
            (
                "republique-et-canton-de-geneve/rabbitmq-recommandations-developpeurs"
                "@f8740b42c2014239a0995abbc8674360e8bfd99e"
            ),
        ),
        "",
        "items/utiliser_rabbitmq_a_l_etat.md\nitems/acquittements.md\nitems/gerer_les_erreurs.md",
        tuned=True,
        again="chromium: brochure.css",
    ),
    Document(  # LibreOffice 3.4, 9 pages; students measure what computers use; unfinished, with remarks in red
        "consommation-plugwise",
        ("thibautRe/Projet-Informatique---SDK-Intel-et-Plugwise@75f5bfd04b85ad92bc3fcdae5dc05024159dac96",),
        "",
        "rapport/rapport*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2013, 10 pages; a pupil builds a locker with badges; underlined titles, pictures
        "casier-cadenas",
        ("ThibaultBou/Arduino-Python-Locker-manager@55fce62e1ffdae282d07a7cb272103bfa2ef1f4f",),
        "",
        "Dossier*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # MIT, 12 pages; a lesson on how projects start; tables, bold beginnings of items, missing pictures
        "lancer-projet",
        ("yajeddig/Guide-du-Developpeur-Scientifique@8312c52cc2b2dfce38242d1b8351aec8c18747f7",),
        "",
        "docs/2-collaboration_procedure/project_management/A-Classic_Project_Management/ii-lancer-projet.md\n",
        tuned=True,
        again="wkhtmltopdf:",
    ),
)
