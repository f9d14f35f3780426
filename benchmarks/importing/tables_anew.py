"""Publications full of tables, to learn from, whose makers give only sources, set anew.

They were chosen for how their tables differ: ruled, ruled between rows only, or not at all, with rows in two tints.
Where no licence is named, their makers name none. The titles of `stock-hopital` are made by hand and not measured.
"""

from documents import Document

_OFFICE = (  # what word processors wrote
    Document(  # DOCX, 48 pages in frames; students in Algeria on the stock of a hospital; dictionaries of data, forms
        "stock-hopital",
        ("rayanawas/Memoire@1a82893ba1b2f340f493dfb420355113249b8b6e",),
        "",
        "M*moire.docx",
        tuned=True,
        again="soffice:",
        titled=False,
    ),
    Document(  # DOCX, 5 pages; minutes of a pupil in Switzerland; four small tables on each page
        "proces-verbaux",
        ("Nicolas-gbjb/1@b0b5ca15068daa5f1d20e6f336b0e27f23cc8d14",),
        "",
        "PV.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # DOCX, 27 pages; students in Angers on films; thirteen tables of fields in an annex
        "catalogue-films",
        ("xxseric/allocine-de@173397a23f3365a179ea23634dc6ad335b7e285f",),
        "",
        "Rapport/Rapport.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # DOCX, 4 pages; a college in Sherbrooke on ethics; a grid of criteria, signatures in cells
        "manette-ethique",
        ("Savoie13/Manette_Adaptee@6a49689d6590f426a94d42827f25a309ba80a6a7",),
        "",
        "Documentation/Osentreprendre/outil_de_certification_ethique_ManetteAdaptee*.docx",
        tuned=True,
        again="soffice:",
    ),
    Document(  # DOCX, 5 pages of nothing but tables; what testers saw; heads said again, long cells
        "essais-visites",
        ("Rendiee/gsb-report@bda034a30579943532495feb8a2f3b9c7778b993",),
        "",
        "assets/documentation/Tableau de test fonctionnel*.docx",
        tuned=True,
        again="soffice:",
    ),
)
_PLAIN = (  # what is written for the web or in Markdown
    Document(  # 7 pages; which news a thesis on media gathers; tables with horizontal rules
        "medias-corpus",
        ("PavelNostra/memoire-medias-2026@791d650c5ffb959624ad2e0071d11df00277ff29",),
        "",
        "docs/architecture.md\n",
        tuned=True,
        again="lualatex: article",
    ),
    Document(  # CC BY-NC-SA, 11 pages; a chapter of a book on statistics; tables with rules above and below, formulas
        "lois-priori",
        ("oliviergimenez/statistique-bayes-quae@2c5389b8b126092d4bc43fcb4c2402cef201969a",),
        "",
        "docs/04-priors.md\n",
        tuned=True,
        again="wkhtmltopdf:",
    ),
    Document(  # MIT, 10 pages; what geographers in Lausanne mark; a grid over three pages, joined cells, no rules
        "grilles-cartographie",
        ("tbeucler/2024_UNIL_Geoinformatique@51ecece7f4d92ba44eacd1c3113e90dc96f45f57",),
        "",
        "_build/html/_sources/Geoinformatique_I/Carto/cartosig23/evaluations/tp1/[1-8]*.md\n",
        tuned=True,
        again="weasyprint: bare.css",
    ),
    Document(  # 16 wide pages; the site of a village in Sologne; nine tables, rows in two tints, no rules
        "mairie-dhuizon",
        ("Pseudo404/MairieDhuizon@2b7f19ffd332fc28c46fd4d21e306ccd7df3eb47",),
        "",
        "README.md\n",
        tuned=True,
        again="weasyprint: zebra.css",
    ),
    Document(  # GPL, 6 pages; data of a dryer for hops; twelve small tables, one after the other
        "sechage-houblon",
        ("Sauvage89/sechoir-houblon@13508eff3145ef5ba8d99936e14ee9b5b01a7f8a",),
        "",
        "doc/guide/configurationBDD.md\n",
        tuned=True,
        again="typst: papersize=a4",
    ),
    Document(  # AGPL, 7 pages; lists that parishes in Alsace keep; a table over three pages with empty cells
        "paroisses-listes",
        (
            "UEPAL-Civiparoisse-Documentation/UEPAL-Civiparoisse-Documentation.github.io@421dc08b2052154486933316c40332ae390b7787",
        ),
        "",
        "docs/UTILISATION/mode_emploi/listes.md\n",
        tuned=True,
        again="word:",
    ),
    Document(  # 3 pages; what a service of the state tells of its agents; tables in columns that wrap
        "identites-agents",
        ("numerique-gouv/proconnect-documentation@1e2b1d128d771c28e464c2bdd133664c717d5f84",),
        "",
        "doc_fs/donnees_fournies.md\ndoc_fs/scope-claims.md",
        tuned=True,
        again="groff:",
    ),
)
TABLES_ANEW = (*_OFFICE, *_PLAIN)
