"""Sets a publication's HTML twin anew with LibreOffice: a tagged PDF as word processors make them.

Headings, paragraphs, lists, tables, listings and footnotes of the twin become a flat OpenDocument text, which
`soffice` exports with tags and without bookmarks. The twin stays the truth.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import html
from lxml.html import HtmlElement
from twin_notes import notes_of
from twins import is_left_out, level_of, main_of

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "big",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    ]
)
_NAMES = ("office", "text", "table", "style", "fo", "svg")
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_OTHER = {"fo": "xsl-fo-compatible", "svg": "svg-compatible"}
_BOXES = frozenset(["note", "warning", "tip", "caution", "important"])
_STYLES = """<office:automatic-styles>
<style:style style:name="bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="framed" style:family="table-cell">
<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.2cm"/></style:style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
<style:footer><text:p><text:page-number text:select-page="current"/></text:p></style:footer>
</style:master-page></office:master-styles>"""
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"false"}}'
)


def retypeset(pages: list[Path], target: Path) -> Path:
    """Write the pages of a twin as a tagged PDF, unless it is there; return it."""
    if target.is_file():
        return target
    body: list[str] = []
    for page in pages:
        root = html.fromstring(page.read_bytes())
        body.extend(_Writer(notes_of(root)).blocks(main_of(root)))
    names = " ".join(f'xmlns:{name}="{_SPACE.format(_OTHER.get(name, name))}"' for name in _NAMES)
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{_STYLES}<office:body><office:text>'
        + "\n".join(body)
        + "</office:text></office:body></office:document>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.fodt"
        source.write_text(text, encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", _FILTER]
        subprocess.run([*command, "--outdir", folder, source], check=True, capture_output=True, timeout=400)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((Path(folder) / f"{target.stem}.pdf").read_bytes())
    return target


class _Writer:
    """Writes elements as OpenDocument."""

    def __init__(self, notes: dict[str, str]) -> None:
        self._notes = notes
        self._made = 0

    def blocks(self, element: HtmlElement) -> Iterator[str]:
        """Yield the blocks that an element holds; loose text between them is a paragraph."""
        loose = escape(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and child.tag in _INLINE and not is_left_out(child):
                loose += self._inline(child)
            elif isinstance(child.tag, str):
                yield from _paragraph(loose)
                loose = ""
                if not is_left_out(child):
                    yield from self._block(child)
            loose += escape(child.tail or "")
        yield from _paragraph(loose)

    def _block(self, element: HtmlElement) -> Iterator[str]:
        if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            words = self._children(element).strip()
            if words:
                yield f'<text:h text:outline-level="{level_of(element)}">{" ".join(words.split())}</text:h>'
        elif element.tag in {"ul", "ol"}:
            items = ("".join(self.blocks(item)) for item in element.iterchildren("li"))
            yield "<text:list>" + "".join(f"<text:list-item>{item}</text:list-item>" for item in items) + "</text:list>"
        elif _BOXES & set((element.get("class") or "").split()):
            yield self._box(element)
        elif element.tag == "table":
            yield self._table(element)
        elif element.tag == "pre":
            for line in "".join(element.itertext()).splitlines():
                yield f"<text:p>{escape(line)}</text:p>"
        elif element.tag == "p" and not any(child.tag not in _INLINE for child in element.iterchildren("*")):
            yield from _paragraph(self._children(element))
        else:
            yield from self.blocks(element)

    def _box(self, element: HtmlElement) -> str:
        """Write a note as what users of a word processor take for a box: a table of one cell."""
        title = next(element.iter("th", "h3"), None)
        cells = list(element.iter("td"))
        inner = cells[-1] if cells else element
        head = "" if title is None else "".join(_paragraph(escape("".join(title.itertext()))))
        bold = head.replace("<text:p>", '<text:p text:style-name="bold">')
        body = bold + "".join(self.blocks(inner))
        return (
            '<table:table><table:table-column/><table:table-row><table:table-cell table:style-name="framed">'
            f"{body}</table:table-cell></table:table-row></table:table>"
        )

    def _table(self, element: HtmlElement) -> str:
        rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
        width = max((sum(int(cell.get("colspan") or 1) for cell in row) for row in rows), default=1)
        made = []
        for row in rows:
            cells = []
            for cell in row:
                span = int(cell.get("colspan") or 1)
                inner = "".join(self.blocks(cell)) or "<text:p/>"
                cells.append(f'<table:table-cell table:number-columns-spanned="{span}">{inner}</table:table-cell>')
                cells.extend(["<table:covered-table-cell/>"] * (span - 1))
            made.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        return (
            f'<table:table><table:table-column table:number-columns-repeated="{width}"/>{"".join(made)}</table:table>'
        )

    def _children(self, element: HtmlElement) -> str:
        parts = [escape(element.text or "")]
        for child in element:
            if isinstance(child.tag, str) and not is_left_out(child):
                parts.append(self._inline(child))
            parts.append(escape(child.tail or ""))
        return "".join(parts)

    def _inline(self, element: HtmlElement) -> str:
        target = (element.get("href") or "").partition("#")[2]
        if element.tag == "a" and target in self._notes:
            self._made += 1
            return (
                '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
                f"<text:p>{escape(_bare(self._notes[target]))}</text:p></text:note-body></text:note>"
            )
        return "<text:line-break/>" if element.tag == "br" else self._children(element)


def _bare(note: str) -> str:
    """Return a note's text without the number that the twin begins it with."""
    words = note.split()
    while words and words[0].strip("[]().").isdigit():
        words.pop(0)
    return " ".join(words)


def _paragraph(text: str) -> Iterator[str]:
    if text.strip():
        yield f"<text:p>{' '.join(text.split())}</text:p>"
