"""Publications of the seventh lot, which was sealed until it was read once, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them, before any reader had read them. Where no licence is named, their makers name none. The twins in LaTeX
lack glossaries, bibliographies and lists of figures. The fonts of `cameras-profondeur` do not tell what its ligatures
(ff, fi) mean. `freinage` and `propagation-epidemie` have formulas that their twins have as pictures or not at all.
"""

from documents import Document

_SCHOOL = "erochOnGit/STDAA@e55a5ee8f76bf844ac567b2f0c1598481b53c23d"
_LATEX = (
    Document(  # pdfTeX of MiKTeX, 41 pages; what two students of Paris 8 made for measuring backs; notes, running heads
        "cameras-profondeur",
        ("YasmineBOU/MemoireProjetTuteure@3688856d72cc74f8b9fac0656a7c8d75290fc37e",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 22 pages; what values engineers are asked to have at work, with quotations and an inquiry
        "ethique-ingenieurs",
        ("JustAlternate/SSAT-micro-memoire@ff1417c9fbebd0c3ae838dbe625900615658fff5",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 7 pages; a pupil tells the next ones of two years before the examinations of the great schools
        "guide-prepa",
        ("farid-fari/guideprepa@51394640108a3997ce74140cc83679df6291ebfb",),
        "guide.pdf",
        "guide.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 24 pages; of a stay with a firm, running heads and many pictures
        "rapports-qualite",
        ("TuoAdama/rapport-stage-istic@a6c58884a60c9621bd6665cc1d137c84c3808d57",),
        "rapport.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
)
_OFFICE = (
    Document(  # LibreOffice 6.0, 94 pages; a final work of Senegal, with running heads, bullets as titles, two tables
        "flotte-automobile",
        ("Elie-Paul/Memoire_Texte@29a5a114bcd44a038c16afb5148d20177fcd8349",),
        "MEMOIRE-FINAL.pdf",
        "MEMOIRE-FINAL*.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 4.2, 14 pages; letters: a romance of the Grail told in 617 numbered sentences
        "estoire-graal",
        ("GHuguies/joseph_arimathie@092c3194688bbf0e42861d73924fc90df203b767",),
        "R\u00e9sum\u00e9 du livre par paragraphe (propre).pdf",
        "R*livre par paragraphe (propre).odt",
        tuned=False,
    ),
    Document(  # Word 2016, 17 pages; of a school of engineers in Fez, with formulas and a head on each page
        "freinage",
        ("anasmansouri/S5_PFA_ABS@e77a81b50c5ba0b75ee8964504a5c0bfbe886821",),
        "rapport_final.pdf",
        "rapport_final*.docx",
        tuned=False,
    ),
    Document(  # Word for Microsoft 365, 6 pages; how an epidemic spreads where there is a treatment; formulas
        "propagation-epidemie",
        (
            (
                "JulienChoukroun/Modelisation-de-la-propagation-d-une-epidemie-Python"
                "@158f42fce81e632587cc5d3573be0d4f2939092e"
            ),
        ),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport*.docx",
        tuned=False,
    ),
)
_PLAIN = (
    Document(  # pdfTeX of pandoc's Eisvogel, 4 pages, MIT; the first assembly of an association of parents
        "assemblee-constitutive",
        ("enfants-de-simone/enfants-de-simone.github.io@371a5a82754ca593a7a2a0def1b21e1e171b9c5d",),
        "CR/build/2023-11-11-CR_AG_Constitutive.pdf",
        "CR/2023-11-11-CR_AG_Constitutive.md\n",
        tuned=False,
    ),
    Document(  # Chromium in Obsidian 1.6, 4 pages; a teacher's plan of a lesson
        "couleurs-nuances",
        (_SCHOOL,),
        "1ere/PAV/Couleur et texture/S1/1er cours r\u00e9vis\u00e9 par Gabriel.pdf",
        "1ere/PAV/Couleur et texture/S1/1er cours*Gabriel.md\n",
        tuned=False,
    ),
    Document(  # the same, 4 pages; what the pupils are to learn, in lists
        "notions-couleurs",
        (_SCHOOL,),
        "1ere/PAV/Couleur et texture/S1/S1 C&T Liste des notions.pdf",
        "1ere/PAV/Couleur et texture/S1/S1 C&T Liste des notions.md\n",
        tuned=False,
    ),
)
SEVENTH_MAKERS = (*_LATEX, *_OFFICE, *_PLAIN)
