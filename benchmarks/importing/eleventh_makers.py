"""Publications of the eleventh, sealed lot, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about, for the program that
set them, and for tables and notes, before any reader had read them. Where no licence is named, their makers name none.
The twins in LaTeX lack lists of works and acronyms. That of `logiciels-etat` lacks the titles that stand in the heads
of its files; some of its text is of another day, as is some of `classement-grappes`.
"""

from documents import Document

_OFFICE = (
    Document(  # Word 2019, 10 pages; students in Nantes on lockers for luggage; tables, titles by hand
        "consignes-bagages",
        ("EslamHumaid/ASD2PROJ@4338e197d8c6aacb638fb89670f103f9e089af2f",),
        "Rapport de projet.pdf",
        "Rapport de projet*.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 4.2, 17 pages; geographers draft a model of who eats what; hand-made titles, two tables
        "segregation-alimentation",
        ("Geographie-cites/h24@a16d719aa43e77fa822b6ae00ad8ab1e033f808f",),
        "docs/H24_18_OCT_2016.pdf",
        "docs/H24_18_OCT_2016*.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 5.0, 2 pages; rules of those who write Ruby in Lyon
        "statuts-rubistes",
        ("bibinou/statuts@52a222ee85c490bedf6f31e31114ffd4479d588a",),
        "statuts.pdf",
        "statuts*.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 24.8, GPL, 11 pages; what students want a game of bets to do; diagrams
        "paris-fictifs",
        ("Alexander7474/voidBet@38c4ea19dfb2f1a277d8958f4ccc817df18780f3",),
        "cahier_des_charges.pdf",
        "cahier_des_charges*.odt",
        tuned=False,
    ),
    Document(  # Word 2019, 75 pages; a student of Lomé and Belfort on pictures of the prostate; titles in shapes
        "radiomique-prostate",
        ("E3SDSTT/Radiomic-project@612fceea16380629a3200d2abb76d512d752c4ae",),
        "Mémoire_de_de_Master2_corrige_SAMA E. S. Souvenir.pdf",
        "M*moire_de_de_Master2_corrige*.docx",
        tuned=False,
    ),
)
_LATEX = (
    Document(  # pdfTeX, CC BY-NC, 91 pages; an apprentice with an operator; notes, tables, acronyms
        "ingenieur-reseaux",
        ("AlexisBattagli/Mem3A@12c5035f32d3ba35635e3a7db8571fea69b33255",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 24 pages; a student puts genomes of a plant together; accents apart from letters, tables
        "genomes-arabette",
        ("jos4uke/Rapport-de-stage@da6c7c72209aed9189ed9eea71924cd1cedf2f17",),
        "rapport-de-stage.pdf",
        "main.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 21 pages; students on a plant that makes ammonia; formulas in titles, notes, a table
        "debit-ammoniac",
        ("mvanoldeneel/RapportFinalProjet@d564b3b9131ec371b5ebed98133c17647287e87a",),
        "rapport_final_projet.pdf",
        "rapport_final_projet.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 16 pages; a student on sorting data into heaps; formulas, pictures
        "classement-grappes",
        ("MichanolNathan/Memoire@1980a59b1e7057b6cf615e23415915dc90bd71cf",),
        "etat_art.pdf",
        "etat_art.tex\n",
        tuned=False,
    ),
    Document(  # xdvipdfmx of pandoc, 45 pages; a student of Louvain on maize and beans; listings, tables
        "cultures-associees",
        ("LBRAI2219-2025/rapport-final-Max-labb@b138edf0d4fdab5435621b99fe3bdb54c73b0651",),
        "Rapport_final_Maxime_CORNEZ.pdf",
        "Rapport_final_Maxime_CORNEZ.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, Apache 2.0, 59 pages; a student in Nanterre on what one watches next; notes
        "recommandation-series",
        ("fabienmcl/memoire-M2C_MIAGE@855a939b4ea2cd13b779c904a8e0b3a1d303f872",),
        "Memoire_M2MIAGE.pdf",
        "LATEX/src_introduction/remerciements.tex\nLATEX/src_introduction/abstract.tex\nLATEX/src_introduction/motivation.tex\nLATEX/src_latex/intro.tex\nLATEX/src_latex/contexte.tex\nLATEX/src_latex/prob.tex\nLATEX/src_latex/etat.tex\nLATEX/src_latex/apport.tex\nLATEX/src_latex/evaluation.tex\nLATEX/src_latex/evolution.tex\nLATEX/src_latex/conclusion.tex",
        tuned=False,
    ),
)
_PLAIN = (
    Document(  # pdfTeX of pandoc, printed again, GPL, 56 pages; two students; notes, from many files
        "integration-continue",
        ("mhor-edu/Memoire5AL@bc31ba0eb97414993f18a694cf116fdf579c9b79",),
        "memoire.pdf",
        "summary/1-abstract.md\nsummary/2-resume.md\nChapters/1-Introduction.md\nChapters/2-Quoi-et-pourquoi.md\nChapters/3-Les-outils.md\nChapters/Outils/*.md\nChapters/4-Les-methodes*.md\nChapters/Methods/*.md\nChapters/5-Les-nouveautes.md\nChapters/6-Conclusion.md\nChapters/7-Sources.md",
        tuned=False,
    ),
    Document(  # LibreOffice 6.0, Licence Ouverte, 15 pages; how the State gives to free software; a table
        "logiciels-etat",
        ("DISIC/politique-de-contribution-open-source@d16502a61cdbfccf64948441f3373ccf9cb6b04f",),
        "docs/pocos-dinsic-18052018.pdf",
        "introduction.md\nouverture.md\ngouvernance.md\npratique.md\nfaq.md",
        tuned=False,
    ),
)
ELEVENTH_MAKERS = (*_OFFICE, *_LATEX, *_PLAIN)
