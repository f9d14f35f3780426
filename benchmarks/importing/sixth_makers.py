r"""Publications of the sixth, sealed lot, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them, before any reader had read them. Where no licence is named, their makers name none. The twins in LaTeX
lack the works that notes cite (« \footcite ») and the bibliographies; `enfant-femme` sets accents as signs of their
own, which its text shows as they stand. `regards-economie` and `connexion-oidc` are in English.
"""

from documents import Document

_THESES = (
    Document(  # pdfTeX, 117 pages, with some 230 notes; letters, of the university of Montréal
        "enfant-femme",
        ("emidrouin/memoire@b4d6bc9a6b507f0a3d4662c6e444fa2f44f49b18",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # LuaTeX, of Org, in English, 38 pages with notes; the history of economic thought; GPL 3
        "regards-economie",
        ("sync0/memoire_m2@fcdba236a8b5adc978492da5181b443d014dad1a",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, a thesis in medicine of Brest, with tables and notes, running heads
        "microbiote-pulmonaire",
        ("dridk/these@abee48e53b7ff43d97f9f0c1bc1ff2d829c68d68",),
        "these.pdf",
        "these.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 31 pages, notes mostly cite works; GPL 3
        "canons",
        ("crazyjeannot/canons@51f19d87439cadb7551a1b550d57d2ea470d8e8b",),
        "Memoire_M1_HN_Jean_Barre.pdf",
        "Memoire_M1_HN_Jean_Barre_LATEX.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 89 pages with some 100 notes; of a school of archives
        "encodage-memoire",
        ("SarahBeniere/TNAH_Memoire-2023-BENIERE@e4bbebe761d94a8eb4791a50cacbaf3d3336f1c0",),
        "Memoire-2023-BENIERE.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX, 98 pages with ruled tables
        "langage-javascript",
        ("jbarascut/memoire@d93940ff708325a95d3cd3b71f6e2f08e50a633b",),
        "memoire.pdf",
        "memoire.tex\n",
        tuned=False,
    ),
)
_SERVICES = (
    Document(  # Word for Microsoft 365; an apprentice tells of the ministries of health and labour
        "ministeres-sociaux",
        ("Amine372/memoire_ministeres_sociaux@d14b1d993cd4291784bd60085efad78459d3eca0",),
        "M\u00e9moire.pdf",
        "M*moire.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 6.4; of two conservatories of natural sites
        "formulaire-naturaliste",
        ("Projet-ODK-SINP/ODKform@0959d77c1de77d9894b0c28d2788fc7babb24204",),
        "rapport_final.pdf",
        "rapport_final.odt",
        tuned=False,
    ),
    Document(  # Asciidoctor PDF 1.5, in English; of the government of Canada
        "connexion-oidc",
        ("canada-ca/CATS-STAE@ec9f59d8c84009685d6f49a9268ce03a9fb42927",),
        "docs/oidc1-en.pdf",
        "OpenID/src/main-en.adoc",
        tuned=False,
    ),
    Document(  # XeTeX; the rules of an association
        "statuts-mobilite",
        ("francais-meilleure-mobilite/fmm-statuts@84a5dee761f45a359215870e6d2afa4c4a8d88ef",),
        "statuts.pdf",
        "statuts.tex\n",
        tuned=False,
    ),
)
SIXTH_MAKERS = (*_THESES, *_SERVICES)
