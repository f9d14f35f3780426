"""Publications that the importer was not tuned on."""

from documents import Document

_TEXINFO = "usr/share/doc/lilypond/html/Documentation"
_ACCESS = "Standard/OLD/240214 Publication du standard v2010-10- rev. 2024-02"
_ACCESS_NAME = "240214_Standard_CNIG_Accessibilite_v2021-10_rev2024-02"
_TEST = "test standard/231113_Rapport de test - formulaire v2023-11"
_RUST = (
    "introduction devenv libraries naming integer errors guarantees unsafe "
    "unsafe/generalities unsafe/memory unsafe/ffi standard"
)
KNOWN = (  # measured before, but nothing was changed for their headings, tables or notes
    Document(
        "debian-history",
        ("debian-history",),
        "usr/share/doc/debian-history/docs/project-history.fr.pdf",
        "usr/share/doc/debian-history/docs/index.fr.html",
        tuned=False,
    ),
    Document(
        "lilypond-web",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/web.fr.pdf",
        f"{_TEXINFO}/web-big-page.fr.html",
        tuned=False,
    ),
)
LAST = (  # measured once, on 2026-11-26, when the importer was done
    Document(
        "standard-voirie",
        ("cnigfr/schema-accessibilite-voirie@eee597e89383556a491d70e51d3aa53fba10e2a7",),
        f"{_ACCESS}/{_ACCESS_NAME}.pdf",
        f"{_ACCESS}/{_ACCESS_NAME}.odt",
        tuned=True,  # its labels at the left of their texts were looked at afterwards
    ),
    Document(
        "rapport-paysage",
        ("cnigfr/schema-paysage@98e8d352b131f0699325a8b254d7454f5c39746d",),
        f"{_TEST}.pdf",
        f"{_TEST}.docx",
        tuned=False,
    ),
    Document(
        "rust",
        ("ANSSI-FR/rust-guide@3f9e2e28095d0eeb35ed61e212a82be12fde4884",),
        "",
        "\n".join(f"src/fr/{name}.md" for name in _RUST.split()),
        tuned=False,
        again="chromium: report.css",
    ),
    Document(
        "securing-debian",
        ("harden-doc",),
        "",
        "usr/share/doc/harden-doc/html/fr-FR/index.html",
        tuned=False,
        again="word:",
    ),
    Document(
        "lyx",
        ("lyx-common",),
        "",
        "usr/share/lyx/doc/fr/Tutorial.lyx",
        tuned=False,
        again="lyx:",
    ),
    Document(
        "open-data-mef",
        ("139bercy/open-data-mef-policy-and-usage-framework@69482027e5eb30d29f80b58707af3f733c43636f",),
        "",
        "src/main.md",
        tuned=False,
        again="typst: columns=2",
    ),
)
