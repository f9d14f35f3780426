"""What must be true of every PDF that we print: found by reading the file, not by trusting those who wrote it."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name

Words: TypeAlias = tuple[tuple[int, int], int]
"""Object of the content stream (a page or a drawing on it), number of the marked content in it."""


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(io.BytesIO(pdf))


def kids_of(element: Any) -> list[Any]:
    kids = element.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every element of the structure, in reading order, outer before inner."""
    waiting = kids_of(pdf.Root.StructTreeRoot)[::-1]
    while waiting:
        here = waiting.pop()
        if is_element(here):
            yield here
            waiting += kids_of(here)[::-1]


def words_of(element: Any) -> Iterator[Words]:
    """The marked content directly in an element."""
    for kid in kids_of(element):
        if is_element(kid) or (isinstance(kid, Dictionary) and "/Obj" in kid):
            continue
        if isinstance(kid, Dictionary):
            yield (kid.Stm if "/Stm" in kid else kid.get("/Pg", element.get("/Pg"))).objgen, int(kid.MCID)
        else:
            yield element.Pg.objgen, int(kid)


def all_words(element: Any) -> Iterator[Words]:
    """The marked content in an element and in those inside it, in reading order."""
    for kid in kids_of(element):
        if is_element(kid):
            yield from all_words(kid)
        else:
            yield from words_of(Dictionary(K=Array([kid]), Pg=element.Pg) if "/Pg" in element else Dictionary(K=kid))


@dataclass(frozen=True)
class Marked:
    """Where marked content stands: number of its page, and the baselines of its lines."""

    page: int
    lines: frozenset[float]


def marked_content(pdf: pikepdf.Pdf) -> tuple[dict[Words, Marked], list[str]]:
    """All marked content by place, and what is wrong: text that is neither content nor artifact."""
    found: dict[Words, Marked] = {}
    faults: list[str] = []
    for number, page in enumerate(pdf.pages):
        drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
        streams = [drawing for drawing in drawings.values() if "/StructParents" in drawing] or [page.obj]
        for stream in streams:
            _read_stream(stream, number, found, faults)
    return found, faults


def _read_stream(stream: Any, page: int, found: dict[Words, Marked], faults: list[str]) -> None:
    reader = _Reader(page, faults)
    for instruction in pikepdf.parse_content_stream(stream):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            reader.read(instruction.operands, str(instruction.operator))
    for mark, baselines in reader.lines.items():
        found[stream.objgen, mark] = Marked(page, frozenset(baselines))


class _Reader:
    """Follows the marks and the baselines of one content stream."""

    def __init__(self, page: int, faults: list[str]) -> None:
        self.lines: dict[int, set[float]] = {}
        self._page = page
        self._faults = faults
        self._marks: list[int | None] = []
        self._saved: list[float] = []
        self._base = self._line = 0.0

    def read(self, operands: Any, operator: str) -> None:
        match operator:
            case "q":
                self._saved.append(self._base)
            case "Q":
                self._base = self._saved.pop()
            case "cm":
                self._base += float(operands[5])  # the templates turn nothing
            case "Tm":
                self._line = self._base - float(operands[5])
            case "BDC" | "BMC":
                self._open(operands)
            case "EMC":
                self._marks.pop()
            case "TJ" | "Tj":
                self._show()

    def _open(self, operands: Any) -> None:
        numbered = len(operands) > 1 and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]
        if numbered:
            self.lines.setdefault(int(operands[1].MCID), set())
        elif operands[0] != Name.Artifact and not self._marks:
            self._faults.append(f"page {self._page + 1}: marked as {operands[0]}, without number")
        self._marks.append(int(operands[1].MCID) if numbered else self._marks[-1] if self._marks else None)

    def _show(self) -> None:
        if not self._marks:
            self._faults.append(f"page {self._page + 1}: words that are neither content nor artifact")
        elif (mark := self._marks[-1]) is not None:
            self.lines[mark].add(round(self._line, 1))


def structure_faults(content: bytes) -> list[str]:
    """What PDF/UA-1 and PDF/A-2a would refuse, as far as the structure tells; empty when all is well."""
    with open_pdf(content) as pdf:
        marked, faults = marked_content(pdf)
        faults += _document_faults(pdf)
        called = Counter(words for element in elements(pdf) for words in words_of(element))
        faults += [f"content {words} is in no element" for words in marked.keys() - called.keys()]
        faults += [f"content {words} does not exist" for words in called.keys() - marked.keys()]
        faults += [f"content {words} is in {count} elements" for words, count in called.items() if count > 1]
        faults += _parent_faults(pdf)
        faults += _link_faults(pdf)
        faults += _element_faults(pdf)
    return faults


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not str(pdf.Root.get("/Lang", "")).startswith("fr"):
        yield "no language"
    if not pdf.Root.ViewerPreferences.DisplayDocTitle or not str(pdf.docinfo.get("/Title", "")):
        yield "no title"
    if "/OutputIntents" not in pdf.Root or "/ID" not in pdf.trailer:
        yield "no output intent, or no identifier"
    with pdf.open_metadata() as metadata:
        if (metadata.get("pdfuaid:part"), metadata.get("pdfaid:part")) != ("1", "2"):
            yield "does not say that it is PDF/UA-1 and PDF/A-2"
    alive = {page.obj.objgen for page in pdf.pages}
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.Page and item.objgen not in alive:
            yield "a page that is gone is still in the file"
        is_font = isinstance(item, Dictionary) and item.get("/Type") == Name.FontDescriptor
        if is_font and not any(name in item for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield "a font is not embedded"


def _parent_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    tree = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page in pdf.pages:
        drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
        for stream in [page.obj, *drawings.values()]:
            if "/StructParents" in stream and int(stream.StructParents) not in tree:
                yield "a stream has no parents"
        for one in page.obj.get("/Annots", Array()):
            if int(one.get("/StructParent", -1)) not in tree:
                yield "a link has no parent"
    for element in elements(pdf):
        for place, mark in words_of(element):
            stream = pdf.get_object(place)
            parents = tree.get(int(stream.StructParents), Array())
            if mark >= len(parents) or parents[mark].objgen != element.objgen:
                yield f"content {place} {mark} has another parent"


def _link_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    alive = {page.obj.objgen for page in pdf.pages}
    tree = pdf.Root.get("/Names", Dictionary()).get("/Dests")
    named = {} if tree is None else dict(pikepdf.NameTree(tree).items())
    links = {one.objgen: one for page in pdf.pages for one in page.obj.get("/Annots", Array())}
    called = {
        kid.Obj.objgen
        for element in elements(pdf)
        for kid in kids_of(element)
        if isinstance(kid, Dictionary) and "/Obj" in kid
    }
    if set(links) != called:
        yield "links and their elements do not match"
    for page in pdf.pages:
        width, height = (float(page.mediabox[edge]) for edge in (2, 3))
        for one in page.obj.get("/Annots", Array()):
            left, low, right, high = (float(edge) for edge in one.Rect)
            if not (0 <= left <= right <= width and 0 <= low <= high <= height):
                yield "a link lies outside its page"
            if "/Contents" not in one:
                yield "a link without description"
            target = one.get("/Dest")
            if isinstance(target, pikepdf.String):
                target = named.get(str(target))
                if target is None:
                    yield "a link to a name that is gone"
            if target is not None and target[0].objgen not in alive:
                yield "a link to a page that is gone"


def _element_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    last = 0
    for element in elements(pdf):
        kind = str(element.S)
        if kind == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure without description"
        if match := re.fullmatch(r"/H(\d)", kind):
            level = int(match[1])
            if level > last + 1:
                yield f"a heading of level {level} after one of level {last}"
            last = level
        if kind == "/Table":
            yield from _table_faults(element)
        if kind == "/Link" and not any(isinstance(kid, Dictionary) and "/Obj" in kid for kid in kids_of(element)):
            yield "a link that leads nowhere"


def _table_faults(table: Any) -> Iterator[str]:
    rows = [row for part in kids_of(table) for row in ([part] if part.S == Name.TR else kids_of(part))]
    rows = [row for row in rows if is_element(row) and row.S == Name.TR]
    spans = any("/RowSpan" in str(cell.get("/A", "")) or "/ColSpan" in str(cell.get("/A", "")) for row in rows
                for cell in kids_of(row))  # fmt: skip
    if not spans and len({len(kids_of(row)) for row in rows}) > 1:
        yield "a table whose rows differ in length"


@dataclass(frozen=True)
class Breaks:
    """What page breaks did to the text."""

    headings: int  # alone at the foot of a page
    widows: int  # last line of a paragraph alone at the head of a page
    orphans: int  # first line of a paragraph alone at the foot of a page


def page_breaks(content: bytes) -> Breaks:
    """Count bad page breaks in a PDF whose pages are not laid on sheets."""
    with open_pdf(content) as pdf:
        marked, _ = marked_content(pdf)
        headings = widows = orphans = 0
        waiting: Marked | None = None
        noted = _inside_notes(pdf)
        for element in elements(pdf):
            kind = str(element.S)
            places = [marked[words] for words in all_words(element) if words in marked and words not in noted]
            if not places:
                continue
            if waiting is not None and not re.fullmatch(r"/(H\d|Span|Link)", kind):
                headings += places[0].page > waiting.page
                waiting = None
            if re.fullmatch(r"/H\d", kind):
                waiting = places[-1]
            elif kind == "/P":
                first, last = (_lines_on(places, places[end].page) for end in (0, -1))
                if places[0].page != places[-1].page:
                    orphans += first == 1
                    widows += last == 1
    return Breaks(headings, widows, orphans)


def _inside_notes(pdf: pikepdf.Pdf) -> set[Words]:
    """Words at the foot of pages, which belong to no paragraph around them."""
    return {words for element in elements(pdf) if Name.Note == element.S for words in all_words(element)}


def _lines_on(places: list[Marked], page: int) -> int:
    return len({line for place in places if place.page == page for line in place.lines})
