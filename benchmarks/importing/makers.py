"""Publications with a PDF that their makers made themselves, beside what they wrote: in word processors, in LaTeX."""

from documents import Document

_SITES = "standard/OLD/231027_Standard_CNIG_Sites_Economiques_v2023-10"
_LEVEL = "niveau_2/standard_niveau_2/260202_Standard_CNIG_SRU_niveau2_v2026-02"
_CHAPTERS = "introduction contextProb concept etatArt solution Bilan Annexes"
MAKERS = (
    Document(  # LibreOffice 7.4; Licence Ouverte
        "sites-economiques",
        ("cnigfr/schema-sites-economiques@2fb499ea3e976b4383b09e64a8c322700da589ff",),
        f"{_SITES}.pdf",
        f"{_SITES}.odt",
        tuned=False,
    ),
    Document(  # LibreOffice, then a PDF optimizer; Licence Ouverte
        "contribuer",
        ("DISIC/guide-contribuer_accessible@bb9965ad19744e36647b8dcb10f313031808b011",),
        "export/guide-contribuer-accessible.pdf",
        "export/guide-contribuer-accessible.odt",
        tuned=False,
    ),
    Document(  # Word 2013
        "chef-de-projet",
        ("lchandelier/ean-2018@bf2f07992f2de61a16d0a80a7ff2208bf2efbc41",),
        "evaluer-accessibilite-chef-projet.pdf",
        "evaluer-accessibilite-chef-projet.docx",
        tuned=False,
    ),
    Document(  # OpenOffice.org 3.2
        "securite-web",
        ("guillaume-humbert/Memoire-M2@c06a4a594124d9ae7c8ab95891690327b7be6327",),
        "Masters-thesis-Guillaume-Humbert.pdf",
        "Masters-thesis-Guillaume-Humbert.odt",
        tuned=False,
    ),
    Document(  # Word for Office 365
        "refonte-negoce",
        ("Raekh/memoire@c6294b380b9be5c0426f8436ba3952e38c503091",),
        "M19_FLORIANROURA.pdf",
        "M19_FLORIANROURA.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 4.2
        "series-temporelles",
        ("hanzenok/dataexp@bbc9768a879f2b5c590cef8ed0a8f7254d06ff21",),
        "rapport/rapport15.pdf",
        "rapport/rapport15.odt",
        tuned=False,
    ),
    Document(  # Word 2016
        "pare-feu",
        ("damienmayor/TPI@46bd6e9efb1a536df8435d84cb484cc687f8b27c",),
        "Documents Finaux/Rapport de TPI DMA.pdf",
        "Documents Finaux/Rapport de TPI DMA.docx",
        tuned=False,
    ),
    Document(  # Word for Mac; four lines at the foot of each page make the ceiling seem lower
        "pizzeria",
        ("MickaeliOS/oc_pizza_8@ae0911d89695455aeaf17f5f67b1a4156e806823",),
        "documentation/horn_mickael_1_conception_fonctionnelle_092022.pdf",
        "Documents+OC+Pizza/Format DOCX/horn_mickael_1_conception_fonctionnelle_092022.docx",
        tuned=False,
    ),
    Document(  # Word 2016
        "certification",
        ("FlorentALAPETITE/Rapport_Stage_2017@b06b30d0f6863f6042820a84a34b72a8e49d8c09",),
        "Rapport_Stage_Florent_ALAPETITE.pdf",
        "Rapport_Stage.docx",
        tuned=False,
    ),
    Document(  # LaTeX, MiKTeX
        "jeux-video",
        ("Epono/5A-3DJV-Memoire@4588be12ce19bee9885a1f3a01ec67f721a6b452",),
        "Latex_Urkund/Complete.pdf",
        "Latex_Urkund/Complete.tex",
        tuned=False,
    ),
    Document(  # XeLaTeX
        "statuts-ceten",
        ("julien-deoux/ceten@f9378182375fc82bcab005c4195e6915d725514f",),
        "documents_officiels/statuts.pdf",
        "documents_officiels/statuts.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX, as Overleaf runs it
        "chatbot",
        ("clementvtrd/rapport-stage-master@402874ab69719e4a0ed4258e9c3999683ef35333",),
        "memoire.pdf",
        "memoire.tex",
        tuned=False,
    ),
    Document(  # Word 2013
        "haute-cour",
        ("Yoaaaarp/WB-Haute_Cour@73377c4765d4bce2b292d3764353d360bb0dfe4d",),
        "rapport_final_pellet_villa.pdf",
        "rapport_final.docx",
        tuned=False,
    ),
    Document(  # pdfLaTeX
        "tests-embarques",
        ("drfailer/rapport-stage-zz2@a12b36a47297b2ca05f36c1194d063ace5c6a56c",),
        "rapport.pdf",
        "rapport.tex",
        tuned=False,
    ),
    Document(  # Word for Mac; pages with little but titles are taken for contents: the ceiling seems lower
        "recherche-fichiers",
        ("JeremyGfeller/MAW_1.1@88fadff16ce0c21347f533b1b17d31c0777d240d",),
        "Documentation/AJD_JGR_DocFinder.pdf",
        "Documentation/doc_projet.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 24.2
        "concours",
        ("IUT-Blagnac/sae2024-2-02-leonardo-correiamendes@df1c1f188f3396c0ffb6f1d2d8fb49a655001ce2",),
        "rapport/rapport4A_SAE02S2_CorreiaMendesLeonardo.pdf",
        "rapport/rapport.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 24.8, tagged; Licence Ouverte
        "reglement-niveau-2",
        ("cnigfr/structuration-reglement-urbanisme@0949b9b8ccd95d075f456f3c4256aaaa4f5351f1",),
        f"{_LEVEL}.pdf",
        f"{_LEVEL}.odt",
        tuned=False,
    ),
    Document(  # pdfLaTeX
        "agent-conversationnel",
        ("AdrienDS78/MemoireM2CAdrienDosSantos@3acbf0a00f5863f674220debb3032a6b3b677c95",),
        "Mémoire.pdf",
        "\n".join(f"{name}.tex" for name in _CHAPTERS.split()),
        tuned=False,
    ),
    Document(  # Word 2016
        "carte-evaluation",
        ("SamuelHuet/DevBoard_STM32@8c193531d3c950443ca660d03bec25a4954d6733",),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport.docx",
        tuned=False,
    ),
)
