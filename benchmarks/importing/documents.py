"""The publications that the importer is measured on: Debian packages with a PDF and its HTML twin, most of them French.

Nothing of them is committed: they are fetched into `build/benchmarks/importing`.
"""

import gzip
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from printed import printed
from retypeset import retypeset

ROOT = Path(__file__).resolve().parents[2] / "build" / "benchmarks" / "importing"


@dataclass(frozen=True, slots=True)
class Document:
    """A publication: its packages, where PDF and HTML lie in them, and whether the importer was tuned on it."""

    name: str
    packages: tuple[str, ...]
    pdf: str
    twin: str  # one page, or the index of many
    tuned: bool
    again: str = ""  # not the package's PDF, but its twin set anew: by "writer", "browser" or "browser, untagged"


_TEXLIVE = "usr/share/doc/texlive-doc"
_TEXINFO = "usr/share/doc/lilypond/html/Documentation"
DOCUMENTS = (
    Document(
        "debian-reference",
        ("debian-reference-fr",),
        "usr/share/debian-reference/debian-reference.fr.pdf",
        "usr/share/debian-reference/index.fr.html",
        tuned=True,
    ),
    Document(
        "maint-guide",
        ("maint-guide-fr",),
        "usr/share/doc/maint-guide-fr/maint-guide.fr.pdf",
        "usr/share/doc/maint-guide-fr/html/index.fr.html",
        tuned=True,
    ),
    Document(
        "lilypond-usage",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/usage.fr.pdf",
        f"{_TEXINFO}/usage-big-page.fr.html",
        tuned=True,
    ),
    Document(
        "developers-reference",
        ("developers-reference-fr",),
        "usr/share/developers-reference/fr/developers-reference.pdf",
        "usr/share/developers-reference/fr/index.html",
        tuned=True,
    ),
    Document(
        "debian-faq",
        ("debian-faq-fr",),
        "usr/share/doc/debian/FAQ/debian-faq.fr.pdf.gz",
        "usr/share/doc/debian/FAQ/fr/index.fr.html",
        tuned=True,
    ),
    Document(
        "debian-history",
        ("debian-history",),
        "usr/share/doc/debian-history/docs/project-history.fr.pdf",
        "usr/share/doc/debian-history/docs/index.fr.html",
        tuned=False,
    ),
    Document(
        "debian-edu",
        ("debian-edu-doc-fr",),
        "usr/share/doc/debian-edu-doc-fr/debian-edu-bookworm-manual.pdf",
        "usr/share/doc/debian-edu-doc-fr/debian-edu-bookworm-manual.html",
        tuned=True,
    ),
    Document(
        "installation-guide",
        ("installation-guide-amd64",),
        "usr/share/doc/installation-guide-amd64/fr/install.fr.pdf.gz",
        "usr/share/doc/installation-guide-amd64/fr/index.html",
        tuned=True,
    ),
    Document(
        "lilypond-extending",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/extending.fr.pdf",
        f"{_TEXINFO}/extending-big-page.fr.html",
        tuned=True,
    ),
    Document(
        "lilypond-essay",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/essay.fr.pdf",
        f"{_TEXINFO}/essay-big-page.fr.html",
        tuned=True,
    ),
    Document(
        "lilypond-learning",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/learning.fr.pdf",
        f"{_TEXINFO}/learning-big-page.fr.html",
        tuned=True,
    ),
    Document(
        "lilypond-changes",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/changes.fr.pdf",
        f"{_TEXINFO}/changes-big-page.fr.html",
        tuned=True,
    ),
    Document(
        "debian-policy (en)",
        ("debian-policy",),
        "usr/share/doc/debian-policy/policy.pdf.gz",
        "usr/share/doc/debian-policy/policy.html/index.html",
        tuned=True,
    ),
    Document(
        "bash-reference (en)",
        ("bash-doc",),
        "usr/share/doc/bash-doc/bashref.pdf",
        "usr/share/doc/bash-doc/bashref.html",
        tuned=True,
    ),
    Document(
        "ubuntu-packaging",
        ("ubuntu-packaging-guide-pdf-fr", "ubuntu-packaging-guide-html-fr"),
        "usr/share/doc/ubuntu-packaging-guide-pdf-fr/ubuntu-packaging-guide.pdf.gz",
        "usr/share/doc/ubuntu-packaging-guide-html-fr/singlehtml/index.html",
        tuned=True,
    ),
    Document(
        "multiple-choice",
        ("auto-multiple-choice-doc-pdf", "auto-multiple-choice-doc"),
        "usr/share/doc/auto-multiple-choice/auto-multiple-choice.fr.pdf",
        "usr/share/doc/auto-multiple-choice/html/auto-multiple-choice.fr/index.html",
        tuned=True,
    ),
    Document(
        "why3 (en)",
        ("why3-doc-pdf", "why3-doc-html"),
        "usr/share/doc/why3-doc-pdf/manual.pdf",
        "usr/share/doc/why3-doc-html/html/index.html",
        tuned=True,
    ),
    Document(
        "maint-guide, tagged",
        ("maint-guide-fr",),
        "",
        "usr/share/doc/maint-guide-fr/html/index.fr.html",
        tuned=True,
        again="writer",
    ),
    Document(
        "installation-guide, tagged",
        ("installation-guide-amd64",),
        "",
        "usr/share/doc/installation-guide-amd64/fr/index.html",
        tuned=True,
        again="writer",
    ),
    Document(
        "gnucash-help (it)",
        ("gnucash-docs",),
        "usr/share/doc/gnucash-docs/gnucash-help-it.pdf.gz",
        "usr/share/doc/gnucash-docs/gnucash-help-it/index.html",
        tuned=True,
    ),
    Document(
        "texlive-guide",
        ("texlive-lang-french",),
        f"{_TEXLIVE}/texlive/texlive-fr/texlive-fr.pdf",
        f"{_TEXLIVE}/texlive/texlive-fr/texlive-fr.html",
        tuned=True,
    ),
    Document(
        "latex2e",
        ("texlive-lang-french",),
        f"{_TEXLIVE}/latex/latex2e-help-texinfo-fr/latex2e-fr.pdf",
        f"{_TEXLIVE}/latex/latex2e-help-texinfo-fr/latex2e-fr.html",
        tuned=False,
    ),
    Document(
        "rosegarden",
        ("debian-edu-doc-legacy-fr",),
        "usr/share/doc/debian-edu-doc-legacy-fr/rosegarden-manual.pdf",
        "usr/share/doc/debian-edu-doc-legacy-fr/rosegarden-manual.html",
        tuned=True,
    ),
    Document(
        "audacity",
        ("debian-edu-doc-legacy-fr",),
        "usr/share/doc/debian-edu-doc-legacy-fr/audacity-manual.pdf",
        "usr/share/doc/debian-edu-doc-legacy-fr/audacity-manual.html",
        tuned=True,
    ),
    Document(
        "lilypond-web",
        ("lilypond-doc-pdf-fr", "lilypond-doc-html-fr"),
        f"{_TEXINFO}/web.fr.pdf",
        f"{_TEXINFO}/web-big-page.fr.html",
        tuned=False,
    ),
    Document(
        "aptitude, untagged",
        ("aptitude-doc-fr",),
        "",
        "usr/share/doc/aptitude/html/fr/index.html",
        tuned=True,
        again="browser, untagged",
    ),
    Document(
        "debian-handbook, printed",
        ("debian-handbook",),
        "",
        "usr/share/doc/debian-handbook/html/fr-FR/index.html",
        tuned=True,
        again="browser",
    ),
    Document(
        "debian-handbook, untagged",
        ("debian-handbook",),
        "",
        "usr/share/doc/debian-handbook/html/fr-FR/index.html",
        tuned=True,
        again="browser, untagged",
    ),
)


def fetch(document: Document) -> Path:
    """Download and unpack the document's packages, unless they are there; return its PDF."""
    debs = ROOT / "debs"
    for folder in (debs, ROOT / "docs"):
        folder.mkdir(parents=True, exist_ok=True)
    for package in document.packages:
        if (ROOT / "docs" / package).is_dir():
            continue
        subprocess.run(["apt-get", "download", package], cwd=debs, check=True, capture_output=True)
        deb = max(debs.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", deb, ROOT / "docs" / package], check=True)
    if document.again:
        anew = ROOT / "again" / f"{document.name.split(',')[0]}, {document.again}.pdf"
        pages = twin_pages(document)
        if document.again == "writer":
            return retypeset(pages, anew)
        return printed(pages, anew, tagged="untagged" not in document.again)
    packed = _inside(document, document.pdf)
    if packed.suffix != ".gz":
        return packed
    plain = ROOT / f"{document.name}.pdf"
    with gzip.open(packed) as source, plain.open("wb") as target:
        shutil.copyfileobj(source, target)
    return plain


def twin_pages(document: Document) -> list[Path]:
    """Return the pages of the HTML twin in reading order: those that the index links to, in its order."""
    index = _inside(document, document.twin)
    if "index" not in index.name or index.parent.name == "singlehtml":
        return [index]
    found = {index: None}
    page: Path | None = index
    while page is not None:  # DocBook's pages name the next one
        following = html.parse(str(page)).xpath("//link[@rel='next']/@href")
        page = index.parent / re.sub(r"#.*", "", following[0]) if following else None
        if page is None or page in found or not page.is_file():
            break
        found[page] = None
    if len(found) > 3:
        return [page for page in found if not re.search("titlepage|genindex|search", page.name)]
    tree = html.parse(str(index))
    for link in tree.xpath("//*[contains(@class, 'toc')]//a[@href]") or tree.iterfind(".//a[@href]"):
        page = index.parent / re.sub(r"#.*", "", link.get("href"))
        if page.suffix == ".html" and page.is_file() and "genindex" not in page.name and "search" not in page.name:
            found.setdefault(page)
    return list(found)


def _inside(document: Document, path: str) -> Path:
    return next(found for package in document.packages if (found := ROOT / "docs" / package / path).exists())
