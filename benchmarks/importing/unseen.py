"""Publications that the importer was not tuned on."""

from documents import Document

_TEXLIVE = "usr/share/doc/texlive-doc"
_TEXINFO = "usr/share/doc/lilypond/html/Documentation"
_STANDARD = "niveau_1/standard_niveau_1/260303_Standard_CNIG_SRU_niveau1_v2023_rev2026-03"
_HTTPD = "usr/share/doc/apache2-doc/manual/fr"
BEFORE = (  # whose notes, headings or tables nothing was changed for, though they were measured before
    Document(
        "debian-history",
        ("debian-history",),
        "usr/share/doc/debian-history/docs/project-history.fr.pdf",
        "usr/share/doc/debian-history/docs/index.fr.html",
        tuned=False,
    ),
    Document(
        "latex2e",
        ("texlive-lang-french",),
        f"{_TEXLIVE}/latex/latex2e-help-texinfo-fr/latex2e-fr.pdf",
        f"{_TEXLIVE}/latex/latex2e-help-texinfo-fr/latex2e-fr.html",
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
FIRST = (  # met on 2026-11-26
    Document(
        "standard-urbanisme",
        ("cnigfr/structuration-reglement-urbanisme@0949b9b8ccd95d075f456f3c4256aaaa4f5351f1",),
        f"{_STANDARD}.pdf",
        f"{_STANDARD}.odt",
        tuned=False,
    ),
    Document(
        "texworks",
        ("texworks-help-fr",),
        "usr/share/doc/texworks-help-fr/manuel.pdf",
        "usr/share/texworks-help/fr/index.html",
        tuned=False,
    ),
    Document(
        "grisbi",
        ("grisbi-common",),
        "",
        "usr/share/doc/grisbi/fr/grisbi-manuel0*.html",
        tuned=False,
        again="xelatex: scrreprt block-headings",
    ),
    Document(
        "kicad",
        ("kicad-doc-fr",),
        "",
        "usr/share/doc/kicad/help/fr/kicad.html\nusr/share/doc/kicad/help/fr/pl_editor.html",
        tuned=False,
        again="wkhtmltopdf:",
    ),
    Document(
        "httpd",
        ("apache2-doc",),
        "",
        f"{_HTTPD}/howto/*.html\n{_HTTPD}/rewrite/*.html\n{_HTTPD}/mod/core.html",
        tuned=False,
        again="weasyprint:",
    ),
    Document(
        "guides-etalab",
        ("etalab/guides.etalab.gouv.fr@57b72b126b0e10435f8a49440a190b598b0f88e9",),
        "",
        "juridique/[0-9]*.md\nqualite/[0-9]*.md\npseudonymisation/[0-9]*.md\nlogiciels/[0-9]*.md",
        tuned=False,
        again="groff: --number-sections",
    ),
)
