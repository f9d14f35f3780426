"""Publications of an open lot that word processors made, with titles by hand and the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them. No licence is named. Somebody who knew nothing of what any reader had found told their titles by eye:
bold, underlined, coloured or numbered lines that head what follows. Titles of documents, of contents tables and of
lists of figures are none. The formulas of `probabilites-tri` and the charts of `drone-marin` are not in their twins.
"""

from documents import Document

BY_HAND = (
    Document(  # Word for Microsoft 365, 13 pages; draws of a lottery worked out; formulas, algorithms, running heads
        "probabilites-tri",
        ("jameschm/traitement_des_donnees@c47271c1164815d2ec07772de430e876161118ba",),
        "Compte rendu.pdf",
        "Compte rendu*.docx",
        tuned=True,
    ),
    Document(  # Word for Microsoft 365, ODT, 3 pages; two students guess the mother tongue of writers; a table
        "langue-maternelle",
        ("orthose/maternal-language@d62b00941bf96e6b7ddb38963f2acdbda8c6779d",),
        "rapport/rapport.pdf",
        "rapport/rapport*.odt",
        tuned=True,
    ),
    Document(  # Word 2013, 20 pages; how two students made a game in turns; pictures with captions, numbered titles
        "jeu-tours",
        ("pomb95/buguetnoel@127c7be6617e54c94c2177e85339646f10d56f7f",),
        "Rapport.pdf",
        "rapport/Rapport_4_final*.docx",
        tuned=True,
    ),
    Document(  # LibreOffice 4.2, 31 pages; how measures of earthquakes are stored; underlined titles, code in annexes
        "donnees-sismiques",
        ("Houet/MSIDERE@490142a8409239bcdaa47d587ff6d0ef5656a52e",),
        "Documentation Projet Msidere.pdf",
        "documentation*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 6.4, 3 pages; what two schools agree on, in articles; forms as tables, a letterhead
        "convention-tutorat",
        ("tutorat-mantes/tutorat-mantes.github.io@dcd27ac2a8212fbbf3d303cbdb21ab5bbb3e9fb4",),
        "Convention_tutorat_MP.pdf",
        "Convention_tutorat_MP*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 3.5, 5 pages; two students build a processor; pictures beside text
        "circuits-processeur",
        ("tonnellier/lc3@e0cd1d3917c1b26163d4191f6f9fe769a3d50aa9",),
        "memoire.pdf",
        "memoire*.odt",
        tuned=True,
    ),
    Document(  # Word for Microsoft 365, 41 pages; a final work of Madagascar; bullets as titles, tables, a note
        "recommandation-repas",
        ("ValiahRakotozanany/Stage_L3@b6e9089e0ebcbb9744f14f68a4aa364c9c55d61e",),
        "Memoire/MemoireL3_Rakotozanany_Valiah_ETU001460.pdf",
        "Memoire/Memoire_L3_Rakotozanany*reviewedABC_1.docx",
        tuned=True,
    ),
    Document(  # OpenOffice 4.1, 14 pages; how planets of other stars are found; text in bold throughout, a table
        "detection-exoplanetes",
        ("ARE-UPMC/are-gravite-2017-exoplanetes-lcm@285b5cf8398087b98634ddad8974e63faf94e989",),
        "Rapport \u00e9crit D\u00e9tection des exoplan\u00e8tes.pdf",
        "Rapport*exoplan*.odt",
        tuned=True,
    ),
    Document(  # Pages on macOS 10.10, 3 pages; what a program that breeds catapults does; underlined titles
        "catapulte",
        ("Javanoide/trebuchet@fdc4291d99ff08409f22498e28a88661af530075",),
        "Compte-rendu.pdf",
        "Compte-rendu*.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 9 pages; what a program that reads answers is to do; tables, contents by hand, running heads
        "analyse-verbatim",
        ("paullaurent/verbatim@b4d0d722ed7d522e09842a5586511d479d046153",),
        "cdc/CDCV0.pdf",
        "cdc/CDCV0*.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 5 pages; what two students learnt in drawing contour lines; coloured and bulleted titles
        "courbes-niveau",
        ("LMGauer/MNT@5f2cc142d6a74bcc11812bb8a594e7675099cf44",),
        "Synth\u00e8se.pdf",
        "Synth*se.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 25 pages; a stay with a laboratory of La Rochelle; tables, charts, running heads
        "drone-marin",
        ("Heisenberg66/simulateur_drone_marin@ebd25e4724383f9ab173846f5e3f5cb2709828aa",),
        "Rapport de stage/GABORIT_Maxime_Rapport_de_stage.pdf",
        "Rapport de stage/Rapport-de-stage*.docx",
        tuned=True,
    ),
    Document(  # LibreOffice 3.5, 35 pages; an essay of two pupils of Québec; works cited in a table, pictures
        "bureaux-windows-linux",
        ("veroux/Essai@396d301b41ed149e979e05cdb9760a286b40432d",),
        "Bureaux_v1_final.pdf",
        "Bureaux_v1_final*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 4.3, 12 pages; a stay with a firm; titles of parts on pages of their own, a letter
        "stage-scolarite",
        ("Emeraude/Stage-tek2@b88b2bd73fd172b2facbe8f93dc7fd533884c3fd",),
        "rapport/rapport.pdf",
        "rapport/rapport*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 7.3, DOCX, 3 pages; how doctoral studies of a university are ruled
        "gouvernance-pg",
        ("bnegreve/pginfo_faq@f9ea6162f0f68bbf3ffeabded0b372435cb39940",),
        "reglement.pdf",
        "reglement*.docx",
        tuned=True,
    ),
)
