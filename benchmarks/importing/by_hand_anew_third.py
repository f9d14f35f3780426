"""Publications of a third open lot with titles by hand, set anew by LibreOffice.

They were chosen as those of the makers, and their titles told in the same way. Where no licence is named, their
makers name none. Each shows the looks that its makers gave it. The twin of `cahier-site-etudes` tells a cover and
contents that a picture hides on the page. The title « Methode statistiques » of `plan-films` looks like text.
"""

from documents import Document

BY_HAND_ANEW_THIRD = (
    Document(  # Word 2010, Apache, 2 pages; what parents of children on stage sign; underlined bold titles in a frame
        "enfants-spectacle",
        ("SocialGouv/enfants-du-spectacle@a5def898a757e138872e610d7ddd9a7551722e5f",),
        "",
        "public/autorisation_parentale*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 2 pages; how a nursery keeps data; numbered bold titles, lists with three signs
        "donnees-sofip",
        ("Perrine96/sofip_eval_2.2@0c08581a646093be6aba7a5da2332534ac2789f1",),
        "",
        "doc/RGPD*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 2013, 4 pages; students let ants travel; underlined grey titles, formulas, red words
        "voyage-nantes",
        ("Ninolacom/TPVoyageanantes@966d3150c9e660db6496965baf0fed67f67b0812",),
        "",
        "Compte-rendu*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 6.4, 5 pages; a student of Montréal on films; underlined titles, one plain, listings
        "plan-films",
        ("steveamougou/ProjetFilms@a8cb40d00cfed072c1d4da5705ca77413e666244",),
        "",
        "Documentation/Plan_final*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Google Docs, 13 pages; what a firm's cars do; blue items as titles below styled ones, blank pages
        "gestion-transports",
        ("Projet-Fil-Rouge-Groups-03/Conception-VroomVroomCar@2955f2927ee72b9774712543a82d71cefdafefdf",),
        "",
        "Cahier des charges - Gestion*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 7.0, 2 pages; a student's diary on a greenhouse; days in bold as titles
        "carnet-serre",
        ("RaphaelTep/Projet-Serre@77e22a9e56f5d34f98d57bcab330211e086110fe",),
        "",
        "Carnet_de_bord_raphael*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word, 7 pages; a student watches sites; titles in the colour of the text, a cover, blank pages
        "supervision-nagios",
        ("SNIRNagios/RemyOddou@71221328f0c70941922835a6ece8d4cea90ec9ab",),
        "",
        "Compte-rendu*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 7 pages; how bets are programmed; centred numbered titles, italic ones over lists
        "conduite-ecf",
        ("VitorPinto1/Documentation-ECF@9eba1e19dbd5635365d827221729a1ab275b7f86",),
        "",
        "Gestion de projet*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # OpenOffice 3.4, 3 pages; students look back on their work; underlined italic titles, names in bold
        "compte-rendu-mmi",
        ("Wiiz83/Project-MMI@b585071fbf28804b0b84b5409bf7484266b9159b",),
        "",
        "Compte rendu*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 2 pages; what a site of naturalists wants; bold titles with Roman numbers of lists
        "note-cadrage",
        ("pauline-se/RNCP_Bloc6@fdc1651b44bf4c746aadc61270166ce6394b3f58",),
        "",
        "Note de cadrage*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 10 pages; an institute shows taxes of Africa; blue capitals, a cover over words
        "cahier-site-etudes",
        ("tatasss/TEMI@860241ac361f3ee6c51510d89240a7a2f5f0519b",),
        "",
        "Documentation/cdc-site*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 2 pages; how warmth is measured; underlined titles below a bold one, bold labels of tests
        "controle-temperature",
        ("sergemel/m1-projet-controle-temperature@e9e35670a0d5bea638cd01e344ec2e6425b2d8b3",),
        "",
        "specs/Suivit*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Google Docs, 3 pages; students of Nice play with a robot; titles in five looks, running heads, a band
        "seance-cyber",
        ("olivier-grima/CyberP4@e5fee19bede1f8e0a5f8ec9617867936900f76e1",),
        "",
        "Documentation/Reports/Rapport_seance1*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # LibreOffice 7.3, CC BY-SA 4.0, 1 page; what next year's race needs; one underlined title, dashes
        "cross-unss",
        ("olikin79/chronoHB@fb29038ae6e87bc778dd9ad4a9bfdbac56e91dbf",),
        "",
        "documentation/cross-departemental*.odt",
        tuned=True,
        again="soffice:",
    ),
    Document(  # Word 365, 3 pages; a task of a school in Sainte-Croix; ruled titles, their numbers of lists and by hand
        "bataille-navale",
        ("R0kkxSynetique/Naval-strike@e982b2cf50e572476cf9ba510e8364f18c3a05e9",),
        "",
        "Media/CdC_Bataille*.docx",
        tuned=True,
        again="soffice:",
    ),
)
