"""Publications of the eighth, sealed lot, with the PDF of their makers.

They were sought among repositories that no lot before had used, and taken for what they are about and for the program
that set them, before any reader had read them. None of their makers names a licence. The twins in LaTeX lack
bibliographies, lists of figures and listings that lie in files of their own; that of `similarite-moleculaire` lacks
the titles of two empty pages too. The fonts of `systemes-planetaires` do not tell what its ligatures and apostrophes
mean, those of `complexite-code` have ligatures as signs of their own. The frame of `couverture-mediatique` is not in
its twin.
"""

from documents import Document

_OFFICE = (
    Document(  # Word 2010, 9 pages; how two newspapers tell of foreign countries: tables, charts, titles by hand
        "couverture-mediatique",
        ("agenis/couverture-mediatique-internationale@257d7c8dc9ce57b49e8488bccbeaa04caef25b19",),
        "Note de synth\u00e8se.pdf",
        "Note de synth*.docx",
        tuned=False,
    ),
    Document(  # OpenOffice 4.1, 9 pages; the assembly of an association with a workshop; its accounts are pictures
        "assemblee-atelier",
        ("fabloch/fabloch@ce19251cf7e91a57a1f78c0beafc42a9de55260b",),
        "2019/AG/activites/pdf/PV-AG.pdf",
        "2019/AG/activites/ODT/PV AG*.odt",
        tuned=False,
    ),
    Document(  # Word 2007, 4 pages; what a firm asks for an association's site: tables of prices, titles by hand
        "devis-hebergement",
        ("thomasvanhorde/lpcm-memory@162c0a73f531661893cc5e7d3272e7bd8def9c7f",),
        "res/F6_Devis_Hosting_JOSEPHINE-20110721-Projet (2).pdf",
        "res/F6_Devis*.docx",
        tuned=False,
    ),
    Document(  # Word for Office 365, 28 pages; two students compare ways to place things; charts, a note
        "assignation-quadratique",
        ("DylanThomasFr/Optimisation_discrete@174d667f9fedc52e6c2c845adfd10558e9b7db71",),
        "rapport/rapport.pdf",
        "rapport/rapport*.docx",
        tuned=False,
    ),
    Document(  # Word on a Mac, 5 pages; how a firm calls for help after an accident; tables of marks, titles by hand
        "interface-secours",
        ("MadDeveloper/thesis@6705b19fa2cdaecbdd7178475a4cf68ea626b42a",),
        "Annexes/[Annexe 2] Specs Emergency.pdf",
        "Annexes/*Specs Emergency*.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 5.2, 7 pages; a student draws shadows and lights; text frames, titles by hand
        "ombres-lumieres",
        ("EliseMoebs/projetLMG@1b9d10fe0218c602eaccf473221e466e75e91b48",),
        "rapport/rapport.pdf",
        "rapport/rapport*.odt",
        tuned=False,
    ),
)
_LATEX = (
    Document(  # XeTeX, 23 pages; students of Strasbourg on a service for messages; many notes, rules around titles
        "application-chatalk",
        ("projet-m2-siris-unistra/chatalk@f351cffaef79c9149badf145c1334eb57be4ff83",),
        "memoire/memoire.pdf",
        "memoire/memoire.tex\n",
        tuned=False,
    ),
    Document(  # XeTeX, 40 pages; an unfinished thesis on how alike molecules are: formulas, running heads
        "similarite-moleculaire",
        ("stefinouleho/redaction@ccf3ba2315f1a973becb5089fbd019de512c6834",),
        "these.pdf",
        "these.tex\n",
        tuned=False,
    ),
    Document(  # pdfTeX of MiKTeX, 43 pages; how speech and its feelings might be translated; titles without numbers
        "traduction-instantanee",
        ("Floc95/5i_Memoire_Traduction_instantanee@ce6d14301320bb030e6c62e38a4d4f8928d63c12",),
        "M\u00e9moire.pdf",
        "M\u00e9moire.tex\n",
        tuned=False,
    ),
    Document(  # XeTeX, 29 pages; a student asks how long a programme takes; tables, titles that are not bold
        "complexite-code",
        ("Batrayer/M-moire@35b91029b69c338305197fbd15032d124dcdc6f3",),
        "M\u00e9moire.pdf",
        "main.tex\n",
        tuned=False,
    ),
)
_PLAIN = (
    Document(  # Asciidoctor PDF, 30 pages; a pupil tells of a week with a firm; tables, bold lines as titles
        "stage-troisieme",
        ("TristanDelcourt/stage-3eme@227c302d1d0d59cd5f63c698209d5315b1f4362f",),
        "README.pdf",
        "README.adoc\n",
        tuned=False,
    ),
    Document(  # XeTeX of pandoc, 28 pages; half a year at the observatory of Paris; a table of words
        "systemes-planetaires",
        ("pymaldebaran/Rapport-de-stage@70d61fc84b651bcbbabbb6f89d5b7306e70e486a",),
        "rapport.pdf",
        "rapport.md\n",
        tuned=False,
    ),
)
EIGHTH_MAKERS = (*_OFFICE, *_LATEX, *_PLAIN)
