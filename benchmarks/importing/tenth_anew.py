"""A tenth lot: publications of associations, services, schools and research whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none. `pelerinage-lourdes` tells the day on which it is made.
"""

from documents import Document

_OFFICE = (  # what word processors wrote
    Document(  # DOCX, GPL, 10 pages; what a diocese sends young pilgrims; tables, titles by hand
        "pelerinage-lourdes",
        ("ppitette/hospitalite@e4e8d3a72f0bf998207c0cba9464d9a34d26f7f2",),
        "",
        "data/templates/Dossier_L_Tmpl*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 86 pages; a thesis of Québec on drivers that fall asleep; pictures in tables
        "somnolence-volant",
        ("nbourre/recherche_maitrise@1dd547704c08202ff321d6e0eb96f62d7fe6fc4e",),
        "",
        "_memoires/M*moire_20090816*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, 23 pages; students on how gambling makes money; drawings, long paragraphs, rules of the game
        "economie-poker",
        ("OlivierK/economie@0a567998c75d9435c20e2ac45d864c5201cb1f45",),
        "",
        "dossier*.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # 31 pages; what a firm of La Réunion that lets boats asks for; long tables with narrow columns
        "location-bateaux",
        ("Pinguin211/Ti_Baleine@8b23f6f0aac1b959c609c2f976e3f686120d9825",),
        "",
        "docs/cdc/cahier-des-charges-v5.md\n",
        tuned=False,
        again="weasyprint: report.css",
    ),
)
_LATEX = (
    Document(  # 19 pages; a student with the land office of Tahiti on maps; notes, numbers before titles
        "cartes-polynesie",
        ("VincentHeau/Rapport-de-stage-DAF-Tahiti@c520daffda3a2850bb74a3abde3c9c49b0c4317c",),
        "",
        "chap0.tex\nchap1.tex\nchap2.tex\nlatexppmd.bib",
        tuned=False,
        again="word: --number-sections",
    ),
    Document(  # 122 pages; a thesis of the École des chartes on archives of deported Roma; notes, tables, listings
        "deportes-roumanie",
        ("vicpsl/Memoire-TNAH-2022-Boby@b024ab5b7a085d1dca31af502201bbd71714ff33",),
        "",
        "memoire/M*moire_TNAH_JVB_2022.tex\nmemoire/M*moire_TNAH_JVB_2022.bib",
        tuned=False,
        again="xelatex: scrbook numbersections fontsize=10pt",
    ),
    Document(  # 54 small pages; two chapters of one more on letters of artists; many notes
        "correspondance-artistes",
        ("pauline-charrier/M2-TNAH_Memoire@cbc0a2896c203d76fcd57cd07130fdc61c207543",),
        "",
        "memoire_latex/templates/part1/chap1.tex\nmemoire_latex/templates/part1/chap2.tex\nmemoire_latex/bibliographie/biblio4.bib",
        tuned=False,
        again="xelatex: memoir papersize=a5",
    ),
    Document(  # CC0, 5 pages; how a hospital will count those who come for their skin; notes, formulas
        "urgences-dermatologie",
        ("philippemichel/propice@8b1cff883d3af53ddf246373030306b2d8a54f0f",),
        "",
        "propice_plan_analyse.qmd\n",
        tuned=False,
        again="lualatex: scrartcl numbersections",
    ),
)
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # 7 pages; rules of those who link a hall of residence in Évry; articles with numbers
        "statuts-residence",
        ("xanode/minet.net@ffd28312ef7118ab9bb37dcedb0a589f36c15da4",),
        "",
        "src/content/legal/fr/statuts.md\n",
        tuned=False,
        again="fop:",
    ),
    Document(  # in Quarto, MIT, 11 pages; a lesson of the ministry of agriculture; boxes with titles, tables
        "zones-git",
        ("SSM-Agriculture/formation-git@424a1a62118c3137e7e80f49962dbd278489c458",),
        "",
        "03_zonesgit.qmd\n",
        tuned=False,
        again="weasyprint: service.css",
    ),
    Document(  # in Quarto, in two columns, 18 pages; geographers on maps that people draw; boxes, notes, listings
        "cartes-mentales",
        ("rzine-reviews/cartes-mentales@281cc5f4b8d1f0e93166cacafc756ab79da0a707",),
        "",
        "index.qmd\nreferences.bib",
        tuned=False,
        again="chromium: brochure.css",
    ),
    Document(  # 37 pages with the makers' own style sheet; a guide for those who plant trees in Algeria; boxes, tables
        "barrage-vert",
        ("touilfarouk/barrage-vert-documentation@dc31de5ba2e0140bd7c26be3ed8e500ae37d2488",),
        "",
        "guide-pratique.html",
        tuned=False,
        again="chromium: untagged",
    ),
    Document(  # Apache 2.0, in two columns, 11 pages; what the ministry says on health at home; eleven sheets
        "gestes-sante",
        ("SocialGouv/recosante@c2a7843fb3bf73aef56e6a8815963590174983c5",),
        "",
        "frontend-next/src/content/articles/comment-[elp]*.md\n",
        tuned=False,
        again="chromium: gazette.css",
    ),
    Document(  # 6 pages; which data an application against drinking keeps; a table below each title
        "consommation-alcool",
        ("SocialGouv/ozensemble@5a2060794b2a39b636dc298b4886a5fb264e0017",),
        "",
        "STRUCTURATION DES DONN*.md\n",
        tuned=False,
        again="typst: papersize=a4 section-numbering=1.1",
    ),
    Document(  # GPL, 6 pages; how a party counts votes that are passed on; titles of six levels alike
        "democratie-liquide",
        ("PartiPirate/congressus@5666e92378475229101e895dbbb8a42bba920bbf",),
        "",
        "docs/liquid_democracy.fr.md\n",
        tuned=False,
        again="groff:",
    ),
)
TENTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
