"""An eleventh lot: publications of services, schools, towns and research whose makers give only sources, set anew.

They were chosen for variety, and for tables and notes, without a look at what any reader makes of them. Where no
licence is named, their makers name none.
"""

from documents import Document

_OFFICE = (  # what word processors wrote
    Document(  # ODT, GPL, 12 pages; how a centre in Toulouse lends its computer; notes, frames in titles
        "calcul-allocations",
        ("calmip/gramc@47779128a003a098d652937ccd3ee93f7101e6eb",),
        "",
        "doc/documentation*.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, GPL, 15 pages; what was tried of the same, a grid below each title
        "tests-allocations",
        ("calmip/gramc@47779128a003a098d652937ccd3ee93f7101e6eb",),
        "",
        "tests/tests-gramc-v2.6*.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 99 pages; a student in Maroua for a council of contracts; grids, schedules, titles in tables
        "partenariats-cameroun",
        ("django123/memoire-M2@0ee1aef1a863513c4d2a25518b2ebafd7f11af14",),
        "",
        "enzo_memoire*.docx",
        tuned=False,
        again="soffice:",
    ),
)
_LATEX = (
    Document(  # 20 pages on B5; a trainee on switches in cars; notes
        "consigne-connectee",
        ("MeletChirino/Rapport-Stage-ASTC@2f70f0fcad65e2fd168fde8693f55ddcfb14b8ee",),
        "",
        "introduccion.tex\nproblematique.tex\nconception.tex\nresultats.tex\nconclusion.tex",
        tuned=False,
        again="lualatex: memoir papersize=b5",
    ),
    Document(  # in Quarto, MIT, 9 pages; statisticians on words as numbers; notes, a table
        "plongement-lexical",
        ("InseeFrLab/ssphub@78f560606d9ba4b7980d5608970ef71420326e95",),
        "",
        "blog/embedding/index.qmd\n",
        tuned=False,
        again="lualatex: scrartcl numbersections",
    ),
    Document(  # CC0, 24 small pages; a manifesto against watching everybody; many notes
        "manifeste-numerique",
        ("ayoahha/wikilibriste@a531c27e26e51308c7d8e6176a50b0f711a08003",),
        "",
        "manifeste.md\n",
        tuned=False,
        again="context: papersize=A5",
    ),
)
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # 17 pages; which graduates answer a survey; a table in each of eight sheets, emojis in titles
        "universites-variables",
        ("aduayom/afd-universites-france@4223f4b87574b3107e9bc843d56d6c68ec5af54f",),
        "",
        "VariablesSpreads/*.md\n",
        tuned=False,
        again="typst: papersize=a4",
    ),
    Document(  # in Quarto, MIT, 7 pages; why statisticians of the State meet; notes, a box
        "reseau-statistique",
        ("InseeFrLab/ssphub@78f560606d9ba4b7980d5608970ef71420326e95",),
        "",
        "manifeste.qmd\n",
        tuned=False,
        again="weasyprint: report.css",
    ),
    Document(  # GPL, in two columns, 3 pages; how fields of a map of land use are named; small tables
        "usage-sols",
        ("CEREMA/dterocc.sco.gus@49feed8e82693267108bf4db4c0e5737640ba51f",),
        "",
        "README.md\n",
        tuned=False,
        again="chromium: gazette.css",
    ),
    Document(  # AGPL, 41 pages; what a town wants to follow its works with; 24 tables with long text
        "projets-mairie",
        ("kgaut/suivi-projets-mairie@9b9b1ef33d05b6ef4be2993b18cd72b7839be047",),
        "",
        "docs/specifications.md\n",
        tuned=False,
        again="weasyprint: service.css",
    ),
    Document(  # DocBook, GPL, 34 pages; Cerema on rain in sewers; tables, boxes, formulas as pictures
        "hydraulique-urbaine",
        ("CEREMA/territoires-ville.Hydrouti@4ea2f871d3951fd4955543ccb0b50298ebcf6478",),
        "",
        "html/ch03.html\nhtml/ch03s01.html\nhtml/ch03s02.html\nhtml/ch03s03.html\nhtml/ch03s04.html\nhtml/ch03s07.html",
        tuned=False,
        again="wkhtmltopdf:",
    ),
    Document(  # with its makers' own style sheet, 30 pages; a booklet of lessons on sore backs; boxes, tables
        "livret-tms",
        ("ben2flandre-coder/plateforme-tms-medias-fixed-QA-LIVRET_FINALv2@06a72f6e3b6f1e6435e93c0d5407d6dadc1f0b22",),
        "",
        "livret-stagiaire-ergonomie-tms.html",
        tuned=False,
        again="chromium:",
    ),
    Document(  # 29 pages; which courts judge which departments; tables that go on for many pages
        "annexes-commerce",
        ("etalab/codes-juridiques-francais@2afcea3fd50ae46516fc6fafc7b5fe690c58c1bf",),
        "",
        "codes-en-vigueur/code-de-commerce/annexes-de-la-partie-reglementaire/article-annexe-6-1.md\ncodes-en-vigueur/code-de-commerce/annexes-de-la-partie-reglementaire/article-annexe-6-2.md\ncodes-en-vigueur/code-de-commerce/annexes-de-la-partie-reglementaire/article-annexe-7-1.md",
        tuned=False,
        again="weasyprint: service.css",
    ),
    Document(  # CC BY-NC-ND, 16 pages; sheets on software that needs less; tables in each
        "sobriete-progiciels",
        ("cnumr/best-practices-packaged-software@4e1d352919dc7028286046934399fa2e7bd116b3",),
        "",
        "practices/*.md\n",
        tuned=False,
        again="fop:",
    ),
    Document(  # 12 pages; a council on how plans of towns are described; narrow tables with long text
        "metadonnees-urbanisme",
        ("cnigfr/metadonnee@4f414930b0ea6f8e305ca7bdb644636e82e06afd",),
        "",
        "MétadonnéeGénérique/contraintes.md\nMétadonnéeGénérique/mots-clé.md\nMétadonnéeGénérique/localisateur.md",
        tuned=False,
        again="groff:",
    ),
)
ELEVENTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
