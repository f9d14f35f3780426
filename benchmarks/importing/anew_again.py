"""More publications whose makers give only sources, set anew by the programs that a department prints with.

They were chosen without a look at what the importer makes of them. Where no licence is named, their makers name none.
"""

from documents import Document

OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(  # ODT, of a journal; footnotes
        "burlesque",
        ("rundimeco/revue_HN_burlesque_fronde@898d609e64ae8e578fd13764e75e5ac1b570887a",),
        "",
        "article.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, a survey by students; footnotes
        "campus",
        ("l3miage-turcjul/Projet-CNE@4f932da1c6b29c8202da888d7f105c2a4a4326d7",),
        "",
        "Rapport final.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a ministry's department; MIT
        "mandataires",
        ("SocialGouv/emjpm@9c3b7ac81f1ac3c74bd8cc4b7b9aaa4befb64b81",),
        "",
        "packages/app/public/docs/enquetes/DGCS_Mandoline_guide-de-remplissage-des-enquetes.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, of a public institution
        "feux",
        ("CEREMA/DiagFeux@6ea322dcea5c962b736eb8426ca0c0e7cf9e42a0",),
        "",
        "DiagFeux2011-04-12.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, Licence Ouverte
        "servitudes",
        ("cnigfr/schema-servitudes-utilite-publique@1fb2aedee58765e93ff1b1dde2153e7ad51f0f02",),
        "",
        "standard/old/240830_Standard_CNIG_SUP_v2016b_rev2024-08.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a school in Belgium; footnotes
        "deploiement",
        ("CerfontaineMathieu/TFE@3ac5c87b390a1c890a7b06ff8e87f4aa3d91d932",),
        "",
        "TFE.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a school in Switzerland; footnotes
        "accueil",
        ("Lattitud/PEPPER-PROJECT-TB@ada35221c9a175e31c160c0317778aaca218dcaa",),
        "",
        "NEWRAPPORT.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a school in Switzerland
        "envahisseurs",
        ("AFKSlayerz/TPI_R-sum-@17407d7bb2e23524d1dbcbc3ed7d8d01d2e4f8ea",),
        "",
        "Rapport TPI.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, specifications
        "fromagerie",
        ("DavXBil/Digichees@4a8fa7b54948bbfd3648cc6fddc86159c5845fea",),
        "",
        "Cahier des charges.docx",
        tuned=False,
        again="soffice:",
    ),
)
ANEW_AGAIN = (*OFFICE,)
