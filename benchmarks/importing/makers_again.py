"""More publications with a PDF that their makers made, beside what they wrote; they were sought after the first lot."""

from documents import Document

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
)
