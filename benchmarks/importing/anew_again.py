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
    Document(  # ODT, tests of a computing centre of universities; GPL 3
        "mesocentre",
        ("MesoNET/gramc-meso@523968a9a653469ac2b852d26cb407205a932732",),
        "",
        "tests-fonctionnels/tests-gramc-v3.5.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, on a commune's accounts
        "reddition",
        ("enigma-dklars/memoire-des-gens@2027ba7fe53d901c577c19f2c314cf87782ee031",),
        "",
        "memoire.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a school in Switzerland
        "formulaires",
        ("MarshallPhilip/TIP-FICTIF@381ffa63947dcabe460a1ddabb98679bd4533f66",),
        "",
        "Doc/Rapport.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of a university; footnotes
        "innovation",
        ("GauthierEmilien/Memoire@b433fca7ea3d5c4334d4df78fedce2d71e01d04e",),
        "",
        "mémoire.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, of a technological institute
        "etiquettes",
        ("e-morel/profileBuilderV2@74a941b6bd3305dd7c82f3e3b217a115cd6cf37f",),
        "",
        "Rapport de stage.odt",
        tuned=False,
        again="soffice:",
    ),
)
OWN = (  # in LaTeX and AsciiDoc, with their makers' own classes and styles
    Document(  # of an archive's library; the PDF lists more works than the twin
        "toponymes",
        ("virgile-reignier/Memoire-TNAH-2022-Reignier@f304c47b05fee02abd230d968d241e7899396418",),
        "",
        "*.tex\n*.bib",
        tuned=False,
        again="latexmk: -xelatex",
    ),
    Document(  # CC0 1.0; the PDF lists the works that it cites, the twin does not
        "archivistes",
        ("maximerollandsauvage/Memoire-TNAH-2024@80f783155636611f13fe6802405ec7854507a9f2",),
        "",
        "document_maitre.tex",
        tuned=False,
        again="latexmk: -xelatex",
    ),
    Document(  # of a university in Canada
        "semantique",
        ("daniel22gp/maitrise@bac51582a82e5d882a939607686efa32bea37cd6",),
        "",
        "memoire.tex\nbiblio/references.bib",
        tuned=False,
        again="latexmk: -pdf",
    ),
    Document(  # with the class of a school; formulas are words in its twin alone
        "alternateur",
        ("Lypris/Rapport-Projet-GES8@0343c7918a4d88c680b9892c3e27cea063bec6d1",),
        "",
        "main.tex",
        tuned=False,
        again="latexmk: -pdf",
    ),
    Document(  # notes stand at its end
        "forge",
        ("xylin-dev/S2.03-ISR@f51d073f475a4fe123f687adb835dbe0a1875b42",),
        "",
        "rapport.adoc",
        tuned=False,
        again="asciidoctor-pdf:",
    ),
)
PLAIN = (  # in the program's own style
    Document(  # of a university, in LaTeX
        "agilite",
        ("chatelp/these-doctorat@5cac370481c4cdf38260629a340858f1595de2c9",),
        "",
        "contexte.tex\ncas_utilisation.tex\nimplantation.tex\nconclusion_gene.tex\nbibliography_these.bib",
        tuned=False,
        again="xelatex: scrreprt numbersections",
    ),
    Document(  # regulations of a sports federation
        "archers",
        ("Tiralarc-Grand-Est/livre-reglements@0c6fb390d360953d5815647a67a9b87f6d923e78",),
        "",
        "reglements/I/B/*.md\nreglements/I/C/*.md",
        tuned=False,
        again="word:",
    ),
    Document(  # contracts
        "hebergement",
        ("24eme/administratif@840483314d9c04ac1cce87897ef982289e3a230d",),
        "",
        "contrats_*.md",
        tuned=False,
        again="fop:",
    ),
)
PUBLIC = (
    Document(  # Apache 2.0, of a ministry
        "dangers",
        ("npm:@socialgouv/fiches-travail-data@4.1174.0", "npm:@gouvfr/dsfr@1.15.3"),
        "",
        "package/data/fiches-travail.json",
        tuned=False,
        again="chromium:",
    ),
)
ANEW_AGAIN = (*OFFICE, *OWN, *PLAIN, *PUBLIC)
