"""The publications that the importer is measured on: Debian packages with a PDF and its HTML twin, most of them French.

Nothing of them is committed: they are fetched into `build/benchmarks/importing`, or where `ONPE_BENCHMARKS` says.
"""

import gzip
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from printed import printed
from retypeset import retypeset
from twin_html import as_html
from typesetting import typeset

_HERE = Path(__file__).resolve().parents[2] / "build" / "benchmarks" / "importing"
ROOT = Path(os.environ.get("ONPE_BENCHMARKS", _HERE))
_WRITTEN = [".odt", ".docx", ".adoc", ".md", ".markdown", ".qmd", ".tex", ".bib", ".html"]
_READ = frozenset([*_WRITTEN, ".pdf", ".css", ".png", ".jpg", ".jpeg", ".svg", ".eps", ".sty", ".cls", ".bst"])


@dataclass(frozen=True, slots=True)
class Document:
    """A publication: where it comes from, where PDF and twin lie in that, and whether the importer was tuned on it.

    `packages` are Debian's, repositories as « owner/name@commit », or npm's as « npm:name@version ». `twin` is one page
    of HTML, the index of many, or what pandoc reads; where it has a star, all files that fit, in the order of their
    names; one for each line.
    """

    name: str
    packages: tuple[str, ...]
    pdf: str
    twin: str
    tuned: bool
    again: str = (
        ""  # not the PDF of the publication, but its twin set anew: by "writer", "browser", "browser, untagged"
    )
    # or a way of `typesetting.py`
    titled: bool = True  # not where its makers style titles by hand: its twin tells none, so they are not measured


def fetch(document: Document) -> Path:
    """Download and unpack what the document comes from, unless it is there; return its PDF."""
    for package in document.packages:
        if not (ROOT / "docs" / _folder(package)).is_dir():
            _unpack(package)
    if document.again:
        anew = ROOT / "again" / f"{document.name.split(',')[0]}, {document.again}.pdf"
        if document.again == "writer":
            return retypeset(twin_pages(document), anew)
        if document.again.startswith("browser"):
            return printed(twin_pages(document), anew, tagged="untagged" not in document.again)
        web = document.again.startswith(("chromium", "weasyprint", "wkhtmltopdf"))
        return typeset(document.again, twin_pages(document) if web else _sources(document), anew)
    packed = _inside(document, document.pdf)
    if packed.suffix != ".gz":
        return packed
    plain = ROOT / f"{document.name}.pdf"
    with gzip.open(packed) as source, plain.open("wb") as target:
        shutil.copyfileobj(source, target)
    return plain


def _unpack(package: str) -> None:
    if package.startswith("npm:"):
        _unpack_npm(package)
    elif "@" in package:
        _unpack_repository(package)
    else:
        _unpack_debian(package)


def _unpack_npm(package: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "-s", package.removeprefix("npm:")], cwd=folder, check=True, capture_output=True)
        (packed,) = Path(folder).glob("*.tgz")
        shutil.unpack_archive(packed, ROOT / "docs" / _folder(package), filter="data")


def _unpack_debian(package: str) -> None:
    debs = ROOT / "debs"
    debs.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", package], cwd=debs, check=True, capture_output=True)
    deb = max(debs.glob(f"{package}_*.deb"))
    (ROOT / "docs").mkdir(exist_ok=True)
    subprocess.run(["dpkg-deb", "-x", deb, ROOT / "docs" / package], check=True)


def _unpack_repository(package: str) -> None:
    name, _, commit = package.partition("@")
    bare, folder = ROOT / "repositories" / _folder(name), ROOT / "docs" / _folder(package)
    if not bare.is_dir():
        subprocess.run(["git", "clone", "-q", "--bare", f"https://github.com/{name}", bare], check=True)
    shown = ["git", f"--git-dir={bare}"]
    listed = subprocess.run([*shown, "ls-tree", "-rz", "--name-only", commit], check=True, capture_output=True)
    folder.mkdir(parents=True)
    wanted = [name for name in os.fsdecode(listed.stdout).split("\0") if Path(name).suffix.lower() in _READ]
    for name in wanted:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("wb") as target:  # some copies lack their largest files
            subprocess.run([*shown, "show", f"{commit}:{name}"], stdout=target, stderr=subprocess.DEVNULL, check=False)


def _folder(package: str) -> str:
    return package.replace("/", "+")


def _sources(document: Document) -> list[Path]:
    """Return the files of a twin as its makers wrote them."""
    if not _is_list(document.twin):
        return twin_pages(document)
    folders = [ROOT / "docs" / _folder(package) for package in document.packages]
    return [
        path for line in document.twin.splitlines() for folder in folders for path in sorted(folder.glob(line.strip()))
    ]


def twin_pages(document: Document) -> list[Path]:
    """Return the pages of the HTML twin in reading order: those that the index links to, in its order."""
    if _is_list(document.twin):
        sources = _sources(document)
        return sources if sources[0].suffix == ".html" else [as_html(sources, ROOT / "twins" / f"{document.name}.html")]
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


def _is_list(twin: str) -> bool:
    return "\n" in twin or "*" in twin or not twin.endswith(".html")


def _inside(document: Document, path: str) -> Path:
    return next(found for package in document.packages if (found := ROOT / "docs" / _folder(package) / path).exists())
