"""Publications of the tenth, sealed lot, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them, before any reader had read them. Where no licence is named, their makers name none. The twins in LaTeX
lack lists of works, glossaries and listings from files of their own; that of `travail-collaboratif` lacks the titles of
introduction, conclusion, works and annexes and the frames, which macros of its makers set. The twin of
`alternance-metinet` lacks its annex.
"""

from documents import Document

_OFFICE = (
    Document(  # Word 365, 25 pages; students in Tours simulate the noon of a cafeteria; running heads, diagrams, parts
        "commande-cafeteria",
        ("Oute-Oute/Simulation_Kfet@bb69e56f988d7e013a4e113c79f8de17ebaa4bbe",),
        "Rapport de projet.pdf",
        "Rapport de projet*.docx",
        tuned=False,
    ),
    Document(  # Word 365, 10 pages; students in Aix-Marseille on an application; a cover of tables, titles by hand
        "annuaire-universite",
        ("Vinspi/AMUBook@152a14c09cc8723559cd83bd2ffc6518bc391a6b",),
        "doc/rapport.pdf",
        "doc/rapport*.docx",
        tuned=False,
    ),
    Document(  # Word 2013, 16 pages; students in Belfort on data of an airline; titles in bands, a long table
        "compagnie-aerienne",
        ("youssoupha/BD50-GL52-Project@558d7eefd0138ba11bb1b9978757527bf70c5949",),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport*.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 7.5, 9 pages; a student lets a graph hang the pictures of a museum
        "catalogue-museal",
        ("periodLeo/projet_knowledge_graph@24ba61e0494eb6c3bcf330aad9fcc8cd2ec5fb72",),
        "rapport/rapport.pdf",
        "rapport/rapport*.odt",
        tuned=False,
    ),
)
_LATEX = (
    Document(  # pdfTeX, 31 pages; a student in Toulouse on working together; notes, frames, a glossary
        "travail-collaboratif",
        ("roipoussiere/organisation-collaborative-du-travail@f008bf28031977e5067f62ab0b4921b0d9a0f185",),
        "dossier.pdf",
        "main.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, GPL, 46 pages; a student on machines that replace people; notes, parts, run-in titles
        "memoire-esgi",
        ("takethispie/MemoireESGI@06a2c8e08bb22f7a6deda85a03eac0a1c0c12f9a",),
        "memoire.pdf",
        "Pages/Introduction.tex\nPages/PremierePartie.tex\nPages/SecondePartie.tex\nPages/TroisiemePartie.tex\nPages/Conclusion.tex",
        tuned=False,
    ),
    Document(  # XeTeX, MIT, 32 pages; students in Montpellier on a platform; notes, diagrams, listings
        "plateforme-projets",
        ("valfvo/punyduck@53bf87babef39023574881b73f141611274b2842",),
        "docs/Rapport/rapportPunyDuck.pdf",
        "docs/Rapport/src/PunyDuck.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, MIT, 37 pages; students mark up a book on coins of Charlemagne's time; parts, notes, listings
        "monnaies-carolingiennes",
        ("NephtysOrg/projet_tutore_2015@ff15fbe88c3db0fb2669f610b98ac307a7bd9b94",),
        "memoire/memoire.pdf",
        "memoire/memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, then made smaller by iLovePDF, 53 pages; a student in Nanterre on what children learn; tables
        "apprendre-informatique",
        ("npiot1/Memoire-Master-miage-Nicolas-Piot@ba6e8ab61791f0abddfb8fd83c23afab87c01769",),
        "Mémoire Nicolas Piot_compressed.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
)
_PLAIN = (
    Document(  # Asciidoctor PDF 2.3, 17 pages; students on the Olympic games; listings, charts
        "statistiques-olympiques",
        ("yannouuuu/IUT-SAE2.04@4c9508fb8a408b7ce79de9a160ac79b8e974f4cd",),
        "D_RENARDYann_MEKKIYanis_SAE2.04_Stats.pdf",
        "rapport.adoc\n",
        tuned=False,
    ),
    Document(  # pdfTeX of pandoc, 24 pages; a lesson on using a computer, from five files; listings
        "formation-informatique",
        ("pi-geosolutions/formation_prise_en_main_outil_informatique@ab1d24218d3693f3121ff7430bc2d79b69dd9575",),
        "formationPriseEnMain.pdf",
        "readme.md\nclavier.md\nwindows.md\nlinux.md\nbd.md",
        tuned=False,
    ),
    Document(  # OpenOffice 4.1, 39 pages; an apprentice with a firm in Lyon; its twin is in Markdown; pictures
        "alternance-metinet",
        ("stacyharper/BilanApprentissage@3417a49e3c2aa25ba45ee6c7f22afd989264f16d",),
        "dossier.pdf",
        "dossier.md\n",
        tuned=False,
    ),
    Document(  # xdvipdfmx of pandoc's Eisvogel, 13 pages; students in Brest let somebody break in; listings
        "simulation-intrusion",
        ("NightlySide/TPI-Network-Simulation@f8f7a649090d8dc9d3104a4cb6140b046ddb5bf1",),
        "docs/rapport.pdf",
        "docs/rapport.md\n",
        tuned=False,
    ),
)
TENTH_MAKERS = (*_OFFICE, *_LATEX, *_PLAIN)
