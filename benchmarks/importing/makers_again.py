"""More publications with a PDF that their makers made, beside what they wrote; they were sought after the first lot."""

from documents import Document

_GUIDE = (
    "0-intro 1-gabarit-general 2-navigation 3-contenus 4-tableaux 5-liens 6-formulaires 7-focus "
    "8-distinction-fond-forme 9-images 10-infos-forme-couleur 11-agrandissement-des-caracteres 12-multimedia"
)
MAKERS_AGAIN = (
    Document(  # Word for Mac, printed by macOS
        "mandataires",
        ("SocialGouv/emjpm@9c3b7ac81f1ac3c74bd8cc4b7b9aaa4befb64b81",),
        "packages/app/public/docs/enquetes/DGCS_Mandoline_guide-de-remplissage-des-enquetes.pdf",
        "packages/app/public/docs/enquetes/DGCS_Mandoline_guide-de-remplissage-des-enquetes.docx",
        tuned=False,
    ),
    Document(  # Word 2010
        "maintenance",
        ("MAGREMENT/Memoire@af255983df6f705808dfaa33da74f4c10b8f0684",),
        "Juin2025 INF VANVLASSELAER Zachary.pdf",
        "Mémoire.docx",
        tuned=False,
    ),
    Document(  # Word, Microsoft's printer of PDF; pages taken for contents make the ceiling seem lower
        "diagrammes",
        ("QuentinForestier/Gryffinium@d37d295e47eaf3eeb78fb2b99f787e297b414ea6",),
        "docs/Gryffinium_Rapport.pdf",
        "docs/Rapport_Forestier.docx",
        tuned=False,
    ),
    Document(  # Word 2013; pages taken for contents make the ceiling seem lower
        "adresses",
        ("jamali005/Management-IP-addresses-USMBA@cd25d20365d82e3f9488f626e14abf2f709a4007",),
        "Rapport_Final_Stage.pdf",
        "Rapport_Final_Stage.docx",
        tuned=False,
    ),
    Document(  # Word 2016
        "immeuble",
        ("EthanRotzetter/ICT-306@057a2846d142c9a53acdb0b98b82534c442e0d7e",),
        "Livrable/Rapport.pdf",
        "doc/S8/Rapport.docx",
        tuned=False,
    ),
    Document(  # Word for Office 365; pages taken for contents make the ceiling seem lower
        "apprentissage",
        ("OdelinT/Memoire@4d64983ab3aef8cd71869b525ae632f4a6d30f25",),
        "Memoire Odelin Tamayo.pdf",
        "memoire.docx",
        tuned=False,
    ),
    Document(  # Word LTSC; pages taken for contents make the ceiling seem lower
        "contacts",
        ("Zoreph22/contact-manager@40add11146c2c869af0965e8d161ee5b17d43257",),
        "docs/rapport-final.pdf",
        "docs/rapport-final.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 5.1; pages taken for contents make the ceiling seem lower
        "immobilier",
        ("htmfilho/immobilier@bbe7de5bf7cdc42a64ca63920ddbbe72e99e2218",),
        "doc/manuel.pdf",
        "doc/manuel_01.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 24.2
        "benevoles",
        ("ymairesse/jette@7cb1f5f16b3d73d6f0e464204fc61ce127194594",),
        "manuel.pdf",
        "manuel.odt",
        tuned=False,
    ),
    Document(  # XeLaTeX; the twin has no bibliography
        "chaines",
        ("R4PaSs/strings-memoire@911ad0baeda501d19eebfebadfee66ef1c65780c",),
        "memoire.pdf",
        "memoire.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX, MiKTeX; formulas make the ceiling lower
        "contraintes",
        ("Chakalmax/M-moire-rapport@d3a4aeaa144af33722bb732863ee70ca6a68bfbb",),
        "Rapport.pdf",
        "Rapport.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX, MiKTeX; formulas make the ceiling lower
        "tarification",
        ("Ayuri90/pricing_auto_glm_ml@3d4f3613980ce24c48a0290ffeced0d7d5b6e33b",),
        "rapport/rapport.pdf",
        "rapport/rapport.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX; the twin has no cover, and numbers no tables
        "approvisionnement",
        ("saidziani/Memoire-Licence@a869280c1892b0083cc4d75f9a3bd9b2775efea1",),
        "memoire.pdf",
        "memoire.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX
        "reussite",
        ("SRomeo-dev/Rapport-projet-tutore@557b28cabfe9effb0307a10dbb4a43bd13a8f625",),
        "Rapport.pdf",
        "Rapport.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX
        "paquets",
        ("alexandreLITHAUD/Rapport-De-Stage-INFO4-LIG@f862fd20669807d51255c983aa2caa7bc7dc4bc4",),
        "RapportStageINFO4-2023-LITHAUD-Alexandre.pdf",
        "RapportStageINFO4-2023-LITHAUD-Alexandre.tex",
        tuned=False,
    ),
    Document(  # LibreOffice 5.0; Licence Ouverte
        "integrateur",
        ("DISIC/guide-integrateur@e3383f9012fb71d1f5ce7c93312df2870d7f8291",),
        "pdf/guide-integrateur.pdf",
        "\n".join(f"{name}.md" for name in _GUIDE.split()),
        tuned=False,
    ),
    Document(  # Chromium
        "assemblee",
        ("zestedesavoir/documents-association@8f3c136e1ba042837bb1e8a0bd04d33f1e98795a",),
        "2023/2023-06-24_PV_AGO.pdf",
        "2023/2023-06-24_PV_AGO.md",
        tuned=False,
    ),
    Document(  # pandoc, XeLaTeX
        "redaction",
        ("Enimie/LaTeX_M2TNAH@67dbc152080e7b95b4ae92f133f10b0aa1f8f160",),
        "cours.pdf",
        "cours.md",
        tuned=False,
    ),
    Document(  # pdfLaTeX; what charts say makes the ceiling lower
        "imputation",
        ("Kazeel/projet_tut_CBSM@145eb03321f0749b4a0a8754416877537d6d06c6",),
        "repport_projet.pdf",
        "repport_projet.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX; what drawings say makes the ceiling lower
        "pointes",
        ("Salamandar/rapportPFE@b1a80b88601ed309402439157ecfa62ee71280b5",),
        "Rapport de PFE 2016.pdf",
        "Rapport de PFE 2016.tex",
        tuned=False,
    ),
)
