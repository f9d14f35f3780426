"""Publications of a third open lot with titles by hand, and the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them. Where no licence is named, their makers name none. Somebody who knew nothing of what any reader had found
told their titles by eye. Titles of documents and of contents tables are none, nor are labels that text follows or that
look as such labels elsewhere: steps in pseudo-code (`codage-huffman`), names (`planning-camping`). Some of the titles
are styled as such; all of `mini-architecture` and `tour-controle` are. Drawn words are in no twin.
"""

from documents import Document

BY_HAND_THIRD = (
    Document(  # Word, printed by macOS 26, MIT, 5 pages; two students sort mails; bold titles, pictures of listings
        "pourriels-python",
        ("PiTuring/PyHamSpam@6650fd2f7fc3ee262b692fc7252c4634c1e1a8cc",),
        "docs/rapport.pdf",
        "docs/rapport*.docx",
        tuned=True,
    ),
    Document(  # Pages on macOS 10.11, 3 pages; students compress texts; underlined titles, bold labels in pseudo-code
        "codage-huffman",
        ("Pijako/c-huffman@6314c288a49b5cca15213a99330dd421e6e2d519",),
        "docs/rapport.pdf",
        "docs/rapport*.docx",
        tuned=True,
    ),
    Document(  # Word 2021, 3 pages; how a platform of quizzes is built; numbered bold titles, contents, bold labels
        "quiz-technique",
        ("Scorlia/Plateforme-de-Quiz-V3@868b8d628abc0dcf45c66da3f986e562191aad3c",),
        "Documentation technique.pdf",
        "Documentation technique*.docx",
        tuned=True,
    ),
    Document(  # Word 2021, 3 pages; how one plays; lettered titles as items, questions
        "quiz-utilisateur",
        ("Scorlia/Plateforme-de-Quiz-V3@868b8d628abc0dcf45c66da3f986e562191aad3c",),
        "Documentation utilisateur.pdf",
        "Documentation utilisateur*.docx",
        tuned=True,
    ),
    Document(  # Microsoft Print to PDF, 2 pages; who does what for a camp's site; underlined titles of three sizes
        "planning-camping",
        ("Triiiss/Click_journeY@1f4fb391236efe8769cd85d8609a25ff129730b0",),
        "rapport/planning.pdf",
        "rapport/planning*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 7.3, 2 pages; its colours; two underlined titles among labels alike, drawings with words
        "couleurs-camping",
        ("Triiiss/Click_journeY@1f4fb391236efe8769cd85d8609a25ff129730b0",),
        "rapport/conception_graphique.pdf",
        "rapport/conception_graphique*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 5.4, 2 pages; an exercise: what users of a gallery do; bold titles over bullets set as text
        "galerie-photos",
        ("noex59/Projet-Galerie@93821b36a7d38788d5b3c4ecf781c20b2ba3b117",),
        "Sujet.pdf",
        "Sujet*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 7.3, CC BY-SA 4.0, 1 page; what a school's race needs; two underlined titles over lists
        "materiel-cross",
        ("olikin79/chronoHB@fb29038ae6e87bc778dd9ad4a9bfdbac56e91dbf",),
        "documentation/materiel-cross-2022.pdf",
        "documentation/materiel-cross-2022*.odt",
        tuned=True,
    ),
    Document(  # ONLYOFFICE 9.2, 5 pages; how keys are scanned; one title by hand among styled ones, running heads
        "kiosque-antivirus",
        ("oreyuu/USBScannerClamav@50f449853f637dcbc115d069b80edf9e873b67ec",),
        "KiosqueDoc.pdf",
        "KiosqueDoc*.docx",
        tuned=True,
    ),
    Document(  # LibreOffice 4.2, 9 pages; a student's robot puts out fires; red and underlined titles, word art
        "robot-pompier",
        ("thecampagnards/Projet-RobotPompier@e806a3d7ee894f984a0334248e762e365f8894ec",),
        "doc/rapport.pdf",
        "doc/rapport.odt*",
        tuned=True,
    ),
    Document(  # Word 2011 on macOS 10.11, 4 pages; terms of a site; bold articles below two bold titles
        "conditions-idees",
        ("Timodhau/Website-Ideevent@34813be841158cdcd6d835dd7372f35ffefb6e13",),
        "CGU.pdf",
        "CGU*.docx",
        tuned=True,
    ),
    Document(  # Word LTSC, 7 pages; answers on networks; underlined centred titles, blue questions, two tables
        "fichiers-transmis",
        ("vereskova/SR1_Networks@d17464c3ed34ab6d09362d823cbe76414064fa1a",),
        "TP1_f.pdf",
        "TP1_f*.docx",
        tuned=True,
    ),
    Document(  # Acrobat PDFMaker from Word, 4 pages; two students of Orsay make instructions; small blue titles
        "mini-architecture",
        ("Taqqazy/Mini-Projet-Archi@66d4730ec06aca3e023527f77f839367b26c9b14",),
        "Compte-rendu.pdf",
        "Compte-rendu*.docx",
        tuned=True,
    ),
    Document(  # LibreOffice 6.4, 2 pages; a student on planes of C++; two blue underlined titles
        "tour-controle",
        ("Shuuichi77/CPP_Learning_Project@0f1ed612832e74034f622aea3c142fd6672be72f",),
        "doc/rapport.pdf",
        "doc/rapport*.odt",
        tuned=True,
    ),
    Document(  # Word 365, 15 pages; students against phishing; Roman numbers by hand, titles over pictures
        "cahier-hameconnage",
        ("Samoth69/SentiMail@3e8134fc0988dd95cb1cbe3ac63eb1665060b112",),
        "docs/Cahier des charges.pdf",
        "docs/Cahier des charges*.docx",
        tuned=True,
    ),
)
