"""Publications of the ninth, sealed lot, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them, before any reader had read them. Where no licence is named, their makers name none. The twins in LaTeX
lack lists of works, which lie in files of their own; that of `evenements-ouverts` lacks two titles with them. That of
`rangement-independants` lacks a table and its title, which come from another file, that of `tournois-militaires` the
title of an appendix, and its frames. The PDF of `cours-langage-c` is of an edition a little older than its twin.
"""

from documents import Document

_OFFICE = (
    Document(  # Word 2019, 48 pages; two students of Benin let people seek a home; running heads, a table, listings
        "recherche-logements",
        ("Abnegazar/Memoire@86b9961bd7982e2ff07be0f83a769277fc512ec3",),
        "Memoire.pdf",
        "Memoire*.docx",
        tuned=False,
    ),
    Document(  # ONLYOFFICE, 19 pages; a student with an insurer of Morocco; pictures, a table, titles by hand
        "clientele-assurances",
        ("MostafaBouha/stage@776de456bf8f6878de622be1cd1ccd2c582ec0de",),
        "Rapport de stage.pdf",
        "Rapport de*.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 4.0, 9 pages; two students let a toy car drive alone; diagrams, some titles by hand
        "course-robotisee",
        ("jules0legros/CannonBall_de_voitures_autonomes@c83ac011476f6c87e0758f549b4f77ce905edcc3",),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport*.odt",
        tuned=False,
    ),
    Document(  # Google Docs, 11 pages; what midwives who learn ask of a programme; a cover of tables, nested lists
        "positions-foetus",
        ("migesve/TER-Espinal-Genevey@22145317608681b6537dd4eef4b14dc9749cb235",),
        "Cahier des charges 240118.pdf",
        "Cahier des charges*.docx",
        tuned=False,
    ),
)
_LATEX = (
    Document(  # pdfTeX, MIT, 33 pages; a student with an association for open data; parts, a table, links in frames
        "evenements-ouverts",
        ("ErrOrnAmE/Rapport-Stage_Les-Polypodes@491ed6ad3023d7dcbf031aab0e5978e334de9573",),
        "rapport.pdf",
        "sources/rapport.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 19 pages; a work of mathematics on what seeps through a lattice; formulas
        "percolation-dynamique",
        ("jetmin/memoireM2@a5e9668baf322ecf968092008ca8dbe7ad1b74db",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX of MiKTeX, 7 pages; a student of a preparatory class on what machines can count; formulas
        "machine-turing",
        ("ClementBourges/TIPE@05a891a8c8f11d2ece5dee141b073e3143b5c5b5",),
        "TIPE.pdf",
        "TIPE.tex\n",
        tuned=False,
    ),
)
_PLAIN = (
    Document(  # Asciidoctor PDF 1.5, 46 pages; a course in Lorraine; listings, a table
        "cours-langage-c",
        ("agrison/isfates-c-2018@dfd2c6db2fdb77fd50a33bb6ff7aff2796fb1c2b",),
        "cours.pdf",
        "cours.adoc\n",
        tuned=False,
    ),
    Document(  # Chromium, Apache 2.0, 21 pages; how those who work alone keep their papers; many tables
        "rangement-independants",
        ("la-fabrique/archivist-ai@e5742b25ea3cb8ad2bf3b792b4dd3e92cbcb14bb",),
        "referentiel.pdf",
        "packages/referentiel/_index.md\npackages/referentiel/demarrage-rapide.md\npackages/referentiel/classement/__index.md\npackages/referentiel/regles-nommage.md\npackages/referentiel/regles-archivage.md",
        tuned=False,
    ),
    Document(  # Chromium, 47 pages; what a list promises a town; many tables without frames around them
        "programme-mandat",
        ("leblancmesnil/Programme@66c01acb1ac751b31383f134a76b3d5620cc75c2",),
        "public/programme.pdf",
        "Readme.md\n",
        tuned=False,
    ),
    Document(  # Print to PDF, AGPL, 14 pages; what the army asks of pupils for a tournament of games; frames
        "tournois-militaires",
        ("Aux-claviers-citoyens/aux-claviers-citoyens@b19ba6d2ceca73dc79c037d61e273f94bd6aa76f",),
        "infos/CdC ACC - développement.pdf",
        "CdC ACC*.md",
        tuned=False,
    ),
    Document(  # Word 2016 of a web page, 4 pages; what riders are told of their data; large titles
        "charte-cavaliers",
        ("adeprem/EKWO@fae62eff8bfe6327b06dfbc2a1bf2f67c7bf278d",),
        "charte.pdf",
        "charte.html",
        tuned=False,
    ),
)
NINTH_MAKERS = (*_OFFICE, *_LATEX, *_PLAIN)
