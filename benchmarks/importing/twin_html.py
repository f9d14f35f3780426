"""Writes a twin that its makers did not give as HTML as one page of that."""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from agreements import agreement_as_html
from labour_sheets import labour_sheets_as_html
from public_sheets import sheets_as_html
from typesetting import NEW_PANDOC, inputs, lyx, office, run

_GLUED = re.compile(  # LibreOffice sets no space between a number and the title or note that it counts
    r"(<h[1-6]\b[^>]*>(?:\s*<[^>]*>)*\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Za-z]\))"
    r'|sdfootnotesym"[^>]*>\d+</a>)(?=["A-ZÀ-Þ<])'
    r"|(?<=<b>)\d+(?:\.\d+)*(?=<font\b[^>]*>[A-ZÀ-Þ])"
)
_COLUMN = re.compile(rb"^\s*\\newcolumntype\{(\w)\}\[1\].*$", re.MULTILINE)  # of a width that each table gives it
_TABLE = re.compile(rb"\\begin\{(?:tabular|longtable|tabularx)\}.*")
_ASIDE = re.compile(  # MyST's box « ```{admonition} title »
    rb"^[ \t]*```\{admonition\}([^\n]*)\n(?:[ \t]*:\w+:[^\n]*\n)*(.*?)^[ \t]*```[ \t]*$", re.MULTILINE | re.DOTALL
)
_INDENTED = re.compile(rb"^[ \t]+(?=</?(?:thead|tbody|tr|td|th)\b)", re.MULTILINE)  # pandoc takes it for a listing
_AT_MARGIN = re.compile(rb"^<table\b", re.MULTILINE)
_HUGO = re.compile(rb"\A\+{3}(?:.|\n)*?^\+{3}$|\{\{[<%].*?[%>]\}\}|^\{\w+=.*\}$", re.MULTILINE)
_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_])(<img\b[^>]*>)\s+(?=[a-zà-ÿ])")  # it cuts the word that a picture hangs on


def as_html(sources: Sequence[Path], target: Path) -> Path:
    """Write a publication as one page of HTML, unless it is there; return it.

    Of a word processor's document LibreOffice makes it (pandoc loses lists in cells), of LyX's LyX, of AsciiDoc
    Asciidoctor, of others pandoc.
    """
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    if sources[0].suffix in {".odt", ".docx"}:
        with tempfile.TemporaryDirectory() as folder:
            run([*office(Path(folder)), "--convert-to", "html", "--outdir", folder, str(sources[0])])
            written = (Path(folder) / f"{sources[0].stem}.html").read_text(encoding="utf-8")
            target.write_text(_CUT.sub(r"\2\1", _GLUED.sub(r"\g<0> ", written)), encoding="utf-8")
    elif sources[0].suffix == ".json":
        target.write_text(_page_of(sources), encoding="utf-8")
    elif sources[0].suffix == ".lyx":
        with tempfile.TemporaryDirectory() as folder:
            text = lyx(sources[0], Path(folder), "xhtml")
            target.write_bytes(text.read_bytes())
    elif sources[0].suffix == ".adoc":
        given = ["-a", "lang=fr", "-a", "toc!", "-a", "reproducible"]  # without the time at which it was made
        run(["asciidoctor", "-q", *given, "-o", str(target), str(sources[0])])
    else:
        marked = sources[0].suffix in {".md", ".markdown", ".qmd"}
        read = ["-f", "markdown", "--file-scope", "-M", f"title={sources[0].parent.name}"] if marked else []
        with tempfile.TemporaryDirectory() as folder:
            plain = [_plain(source, Path(folder)) for source in sources]
            options = ["-s", "-t", "html5", "--wrap=none", *read, "-M", "lang=fr", *inputs(plain), "-o", str(target)]
            alone = len([source for source in sources if source.suffix != ".bib"]) == 1
            beside = sources[0].parent if alone else None  # where what a text in LaTeX takes in lies
            try:
                run(["pandoc", *options], folder=beside)
            except RuntimeError:  # there is LaTeX that only the newer one reads
                run([str(NEW_PANDOC), *options], folder=beside)
    return target


def _page_of(trees: Sequence[Path]) -> str:
    """Return what public services publish as trees in JSON as a page."""
    if trees[0].name == "fiches-travail.json":
        return labour_sheets_as_html(trees[0])
    if trees[0].name.startswith("KALICONT"):
        return agreement_as_html(trees[0])
    return sheets_as_html(trees)


def _plain(source: Path, folder: Path) -> Path:
    """Return a source as pandoc understands it.

    Quarto's « ```{r} » opens no listing for it, MyST's boxes are listings to it, a term of GitBook's glossary, that no
    blank line stands before, is no title, and a table in LaTeX with columns that the source names itself is none, nor
    is one in HTML whose rows stand indented below an empty line. What Hugo reads alone is left out.
    """
    if source.suffix == ".md" and source.read_bytes().startswith(b"+++"):
        return _written(folder / source.name, _HUGO.sub(b"", source.read_bytes()))
    if source.suffix == ".md" and _AT_MARGIN.search(source.read_bytes()):
        return _written(folder / source.name, _INDENTED.sub(b"", source.read_bytes()))
    if source.suffix == ".qmd":
        text = source.read_bytes()
        return _written(folder / source.name, re.sub(rb"^(\s*`{3,})\s*\{[^}]*\}", rb"\1", text, flags=re.MULTILINE))
    if source.name == "GLOSSARY.md":
        return _written(folder / source.name, re.sub(rb"^(?=## )", b"\n", source.read_bytes(), flags=re.MULTILINE))
    if source.suffix == ".md" and re.search(rb"\{admonition\}|\{ref\}`", text := source.read_bytes()):
        text = re.sub(rb"^\([\w-]+\)=$|\{ref\}(?=`)", b"", text, flags=re.MULTILINE)
        return _written(folder / source.name, _ASIDE.sub(rb"\n::: admonition\n\1\n\n\2\n:::\n", text))
    columns = b"".join(_COLUMN.findall(source.read_bytes())) if source.suffix == ".tex" else b""
    if not columns:
        return source
    text = _COLUMN.sub(b"", source.read_bytes())
    wide = re.compile(rb"(?<![\w\\])[%b](?=\{)" % columns)
    return _written(folder / source.name, _TABLE.sub(lambda begun: wide.sub(b"p", begun[0]), text))


def _written(path: Path, text: bytes) -> Path:
    path.write_bytes(text)
    return path
