"""Publications full of tables, to learn from, with the PDF of their makers.

They were sought for their tables among repositories that no lot before had used. Where no licence is named, their
makers name none. The titles of `lichens-sites` and `cabinet-psychologue` are made by hand, some within paragraphs in
which their twins do not tell them; so they are not measured, nor those of `atomes-rydberg`, whose twin is of another
day and lacks a section. The twins of it and of `processeurs-multicoeurs` lack works and some formulas; that of
`vecteur-formes` lacks its pseudocode.
"""

from documents import Document

_OFFICE = (
    Document(  # LibreOffice 7.5, 7 pages; students in Paris; joined cells, lists within cells, boxes to tick
        "intranet-association",
        ("No1ceTea/Base-de-connaissance-g4@c1aae70b6fba1024b0e6eeccdca56cdea8e422cb",),
        "Media/CDC web media.pdf",
        "CDC web media*.docx",
        tuned=True,
    ),
    Document(  # Word through PDFCreator, 4 wide pages; a form of a national park; a table over all pages, joined cells
        "lichens-sites",
        ("PnX-SI/protocoles_suivi@f64702b9c160d5cf86201f3224be4b1a5ad568ce",),
        "lichens_bio_indicateurs/docs/fiche_descriptif_site_piege_def_v20220901.pdf",
        "lichens_bio_indicateurs/docs/fiche_descriptif_site_piege*.docx",
        tuned=True,
        titled=False,
    ),
    Document(  # Word 365, 11 pages; students in Sherbrooke model forms; tests over two pages, pseudocode, diagrams
        "vecteur-formes",
        ("Raesangur/UdeS_S2_APP1@86b21aeb8b53fa9516a0ad3f227ef68cd31da7b3",),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport.docx",
        tuned=True,
    ),
    Document(  # Word 2013, MIT, 3 pages; hours of pupils in Switzerland; a table over two pages, grey cells
        "timbrages-oublies",
        ("Pluume/Timbreuse2.0@244548f86c2c34acf5842b974169419e1b6d8f4c",),
        "Documents/Erreurs de timbrage.pdf",
        "Documents/Erreurs de timbrage*.docx",
        tuned=True,
    ),
    Document(  # Word 2010, MIT, 1 page; two programs compared; cells in green and red
        "choix-langage",
        ("Pluume/Timbreuse2.0@244548f86c2c34acf5842b974169419e1b6d8f4c",),
        "Documents/Report/Annexes/Choix et motivations.pdf",
        "Documents/Report/Annexes/Choix et motivations*.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 10 pages; students on a firewall; tables with blue heads at top and left, pictures
        "filtre-paquets",
        ("xterler159/2ARC@880aab6dfb387caa92b244e953ee672317d81817",),
        "Documentation technique.pdf",
        "Documentation technique*.docx",
        tuned=True,
    ),
    Document(  # Word 2007, 16 pages; students let doctors tell of absences; who does what, crosses in a grid
        "absences-medicales",
        ("weetrax/AbsMedicalWPF@011dc08e15c1f0d2d7474c7d9b64aa938baed912",),
        "doc/Rapport.pdf",
        "doc/Rapport.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 7 pages; students in Chicoutimi; a schedule over two pages, every other row grey, no rules
        "cabinet-psychologue",
        ("NelsonEU/Psychologist_project@41b5f1cc49d75e8fd79d236bc6668ddfd3a60a5e",),
        "Documentation/Cahier des charges.pdf",
        "Documentation/Cahier des charges*.docx",
        tuned=True,
        titled=False,
    ),
    Document(  # Word for Mac, 4 pages; works on cameras that know faces, listed in Tours; a table without rules
        "bibliographie-travail",
        ("Waesz/Memoire@baa20e9a9a1b10074d3c56639aeb4d9a239c2b4d",),
        "Bibliographie.pdf",
        "BibliographieT.docx",
        tuned=True,
    ),
)
_LATEX = (
    Document(  # pdfTeX, 14 pages; students of ENSTA measure processors; small tables with horizontal rules, charts
        "processeurs-multicoeurs",
        (
            "Santiago23florido/Performances-de-configurations-de-microprocesseurs-multicoeurs@df8f0e1ebb1319f0de539cd8fef436ed89194923",
        ),
        "docs/rapport.pdf",
        "docs/rapport.tex\n",
        tuned=True,
    ),
    Document(  # LaTeX through Distiller, 37 pages; a chapter of a thesis in physics; tables of figures with formulas
        "atomes-rydberg",
        ("TigCM/manuscrit_these@a9d1355de1f41b24b7f1242e98cb053981189984",),
        "chap2_22sept.pdf",
        "Setup_total.tex\n",
        tuned=True,
        titled=False,
    ),
    Document(  # MiKTeX, 45 pages; a student with a firm that makes ham; one table, pictures
        "etiquettes-colis",
        ("qfresneau/Stage@6706a0e28b7d25ae34273cd9f4730b89acc753c7",),
        "Rapport.pdf",
        "Rapport.tex\n",
        tuned=True,
    ),
)
_PLAIN = (
    Document(  # Chrome, 7 pages; a market in Côte d'Ivoire; seven tables, coloured heads, rows in two tints
        "marche-dioula",
        ("SamuelGauli/DIOULA-MARKET@e88b9eaa4c1c4a2a1243d0c77db8dbc1eb21253e",),
        "docs/cahier_des_charges.pdf",
        "docs/cahier_des_charges.html",
        tuned=True,
    ),
    Document(  # Chrome, 26 pages; a student in Algeria on guests of hotels; nine tables, badges in cells
        "hotel-reservations",
        ("oussamabenberkane/mystay-vercel@84ccbf85c5c018f3972cde3ab7e27c698e255ac7",),
        "docs/cahier-des-charges.pdf",
        "docs/cahier-des-charges.html",
        tuned=True,
    ),
    Document(  # Chrome, 17 pages; a guide of estate agents; tables with dark heads, mock screens, boxes
        "agence-immobiliere",
        ("orpi-tools/orpi-prop-gen@16e0da4832ec6448cd17e34759b8b65c07f06b4b",),
        "guide-utilisateur.pdf",
        "guide-utilisateur.html",
        tuned=True,
    ),
    Document(  # Chrome, 3 pages; a manual of a caterer; tables with rules between rows
        "traiteur-manuel",
        ("nassimbelgacem21-gif/vite-gourmand@b63ad395af511fc7c7835f8af531ebe442cf90be",),
        "manuel-utilisation.pdf",
        "manuel-utilisation.html",
        tuned=True,
    ),
    Document(  # Chrome, 21 pages; colours and letters of a caterer; two tables, then screens
        "traiteur-charte",
        ("nassimbelgacem21-gif/vite-gourmand@b63ad395af511fc7c7835f8af531ebe442cf90be",),
        "charte-graphique.pdf",
        "charte-graphique.html",
        tuned=True,
    ),
    Document(  # LuaTeX of Quarto, 12 pages; a call of a conference in Djerba; a table of dates, lists of names
        "frontieres-numeriques",
        ("samszo/frontieres-numeriques_2026@e1aaa58e076998ba8f6b1bd19a751c4e8792ad4c",),
        "docs/index.pdf",
        "index.qmd\nreferences.bib",
        tuned=True,
    ),
)
TABLES_MAKERS = (*_OFFICE, *_LATEX, *_PLAIN)
