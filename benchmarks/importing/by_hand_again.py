"""Publications of a second open lot with titles by hand, and the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them. No licence is named. Somebody who knew nothing of what any reader had found told their titles by eye.
Titles of documents, of contents tables and of lists of figures are none. Some print what was written in Markdown or
LaTeX, with titles that are marked as such. In `annuaire-informations` the makers styled captions and items as titles.
The title « Trace » of `arbre-genealogique` stands within a paragraph of its twin; the PDF has ligatures as signs.
"""

from documents import Document

BY_HAND_AGAIN = (
    Document(  # LibreOffice 7.5, 11 pages; two students of Lannion made a quiz; underlined titles, contents as a list
        "quiz-enssat",
        ("v-bueno/java@c403b1d8d14f53032e38f91ace644311e115f7de",),
        "Quiz_BUENO_MONTEL/Rapport_BUENO_MONTEL.pdf",
        "Rapport/Rapport*.docx",
        tuned=True,
    ),
    Document(  # Google Docs, 16 pages; students of Sherbrooke let networks choose; numbers of lists in titles, a table
        "apprentissage-actif",
        ("rafutek/CNN-active-learning@6867cbbd5fd167b51eae87a334a8f9c99c815ebe",),
        "doc/rapport.pdf",
        "doc/rapport*.odt",
        tuned=True,
    ),
    Document(  # LibreOffice 4.3, 30 pages; students of Clermont list news sites; underlined lines as titles, listings
        "annuaire-informations",
        ("YohannBethoule/AnnuaireCollaboratif@01ad33daf2125b79f7250cf57886445c2ccc36dd",),
        "doc/rapport.pdf",
        "doc/rapport*.odt",
        tuned=True,
    ),
    Document(  # Word 2016, 1 page; what a site for hired bicycles costs: two tables of prices, no titles
        "devis-velos",
        ("torkhan/Remise-projet-Marc-Entrerpise-Les-velos-quisontbeaux@5d6a45a27ba766caafef7739cf1b4c1c308cd7c5",),
        "Devis.pdf",
        "Devis*.docx",
        tuned=True,
        titled=False,
    ),
    Document(  # Word 2019, 35 pages; a student keeps a swimming club's data; numbers by hand, a table, listings
        "stage-nage-palmes",
        ("Sahan-Git/lyon-palme@6d9885416a5fd7dd141c4232b649276f7c3f19bd",),
        "Rapport de stage - KANANKE ACHARIGE Sahan.pdf",
        "Rapport de stage*.docx",
        tuned=True,
    ),
    Document(  # Word 2016, 19 pages; how servers are set up; coloured titles, listings in frames, pages of pictures
        "annexes-serveurs",
        ("romainver/Projet-Debian@cfb77706786a91090838d1bd0745f6ccfd60b6e6",),
        "Annexes.pdf",
        "Annexes*.docx",
        tuned=True,
    ),
    Document(  # PDFCreator from Word, 4 pages; two students encrypt parts of files; titles in small capitals, a note
        "chiffrage-partiel",
        ("nicolabricot/TP-Crypto-2013@4ddf8af77aa682c67e55084a4f4ee56c92c5b68a",),
        "doc/Rapport.pdf",
        "doc/Rapport*.docx",
        tuned=True,
    ),
    Document(  # Conv2pdf.com from Word, 7 pages; two students seek shortest ways; a page across, contents
        "chemins-etiquettes",
        ("QuentinVecchio/ModelisationProject@d86c66d202f448cfd6f48f433619f6d64d62baa3",),
        "Rapport/Rapport.pdf",
        "Rapport/Rapport*.docx",
        tuned=True,
    ),
    Document(  # Chrome 103, 7 pages; an association's assembly with votes, speeches as quotations
        "assemblee-zeste",
        ("Situphen/documents-association@46a954f10df5edf621317a1b95ecb07b6632fe1b",),
        "2022/2022-05-08_PV_AGO.pdf",
        "2022/2022-05-08_PV_AGO.md\n",
        tuned=True,
    ),
    Document(  # wkhtmltopdf 0.12, 23 pages; a student of Toulouse on family trees; listings, titles with code, a table
        "arbre-genealogique",
        ("oxabz/ENSEEIHT_Arbre_genealogique@1d6c7fcd83cf8cad52d679bf818c30d1fc5e3499",),
        "doc/Rapport.pdf",
        "doc/Rapport.md\n",
        tuned=True,
    ),
    Document(  # Chrome 58, 7 pages; two students measure a signal for motors; tables of data, photographs
        "signal-creneau",
        ("RaphMTHN/Drone-Arduino@f7ebe357d0f4d9ff9f1492dd7d4675323935b72d",),
        (
            "3 Implementation et Ajustement du Modele/1 Implementation du Systeme/1 Moteurs ESC/"
            "Experience Timer PWM/experience_timer_pwm.pdf"
        ),
        "3 Implementation*/1 Implementation*/1 Moteurs*/Experience*/experience_timer_pwm.md\n",
        tuned=True,
    ),
    Document(  # pdfTeX, 3 pages; the rules of an association of Grenoble; articles with titles of their own look
        "statuts-sigsegv",
        ("sigsegvfr/statuts@946a5d28c715743f498f1d838121631bf5ab87e0",),
        "statuts.pdf",
        "statuts.tex\n",
        tuned=True,
    ),
)
