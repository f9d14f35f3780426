"""Tables of pages: head and body, spans, caption; and what is no table although it is written as one."""

from collections.abc import Callable, Iterator

from lxml import etree

from onpe_desktop.dossiers import Cell, Figure, Inline, Row, Strong, Table
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.inlines import Node, Run, children_of
from onpe_desktop.importers.html.tidying import tidy
from onpe_desktop.importers.html.tree import tokens, words
from onpe_desktop.importers.publication import FindingKind

_MAX_SPAN = 100  # columns; far above what a page can show
_LINES = frozenset({"p", "div", "li", "dt", "dd", "blockquote", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS = ("h1", "h2", "h3", "h4")
_LONG = 300  # characters a cell on average: with headings in them, the cells are columns of a page
_BOX = 5_000  # characters; a longer text in a frame is the page itself

ReadRun = Callable[[list[Node]], Run]


def rows_of(table: etree._Element) -> list[etree._Element]:
    """Return the rows of the table itself, head first, foot last."""
    parts: dict[str, list[etree._Element]] = {"thead": [], "tbody": [], "tfoot": []}
    for child in table:
        if child.tag == "tr":
            parts["tbody"].append(child)
        elif child.tag in parts:
            parts[str(child.tag)] += (row for row in child if row.tag == "tr")
    return [*parts["thead"], *parts["tbody"], *parts["tfoot"]]


def cells_of(row: etree._Element) -> list[etree._Element]:
    """Return the cells of a row."""
    return [cell for cell in row if cell.tag in {"td", "th"}]


def is_layout(table: etree._Element) -> bool:
    """Tell whether a table only places things on the page: it holds tables or headings, or one column of text."""
    if table.get("role") in {"presentation", "none"}:
        return True
    rows = rows_of(table)
    if any(True for _ in table.iter("th")) or any(True for _ in table.iter("caption")):
        return False
    cells = [cell for row in rows for cell in cells_of(row)]
    if any(True for cell in cells for _ in cell.iter("table")):
        return True
    if any(True for cell in cells for _ in cell.iter(*_HEADINGS)) and len(words(table)) > _LONG * len(cells):
        return True
    return max((len(cells_of(row)) for row in rows), default=0) <= 1


def is_box(table: etree._Element) -> bool:
    """Tell whether a table is a frame around one text."""
    rows = [row for row in rows_of(table) if cells_of(row)]
    if len(rows) != 1 or len(cells_of(rows[0])) != 1 or table.get("role") in {"presentation", "none"}:
        return False
    headings = sum(1 for _ in table.iter(*_HEADINGS))
    return "onpe-box" in tokens(table) or (headings <= 1 and len(words(table)) <= _BOX)


class TableReader:
    """Reads one table after the other; `read_run` reads a line."""

    def __init__(self, read_run: ReadRun, findings: FindingLog) -> None:
        self._read_run = read_run
        self._findings = findings

    def read(self, table: etree._Element) -> tuple[Table | None, tuple[Figure, ...]]:
        """Return the table (None when it is empty) and the pictures of its cells, which have no place in it."""
        figures: list[Figure] = []
        caption: tuple[Inline, ...] = ()
        heads: list[Row] = []
        body: list[Row] = []
        for child in table:
            if child.tag == "caption":
                caption = self._line(child, figures)
        in_head = {row for part in table if part.tag == "thead" for row in part}
        rows = rows_of(table)
        for number, element in enumerate(rows):
            row = Row(tuple(self._cells(element, len(rows) - number, figures, head=element in in_head)))
            leads = element in in_head or (not body and bool(row.cells) and all(cell.header for cell in row.cells))
            (heads if leads and not body else body).append(row)
        if any(cell.inlines for row in (*heads, *body) for cell in row.cells):
            if any(True for inner in table.iter("table") if inner is not table):
                self._findings.add(
                    FindingKind.LOST_TABLE, "Un tableau dans un tableau est devenu du texte.", words(table)
                )
            if not body:
                heads, body = heads[:1], heads[1:]
            elif not heads and len(body) > 1 and all(_is_stressed(cell) for cell in body[0].cells):
                heads, body = [Row(tuple(_as_head(cell) for cell in body[0].cells))], body[1:]
            return Table(tuple(heads), tuple(body), caption), tuple(figures)
        return None, tuple(figures)

    def _cells(self, row: etree._Element, rows_left: int, figures: list[Figure], *, head: bool) -> Iterator[Cell]:
        for cell in cells_of(row):
            yield Cell(
                self._line(cell, figures),
                header=cell.tag == "th" or head,
                columns=_span(cell.get("colspan")),
                rows=min(_span(cell.get("rowspan")), max(rows_left, 1)),
            )

    def _line(self, cell: etree._Element, figures: list[Figure]) -> tuple[Inline, ...]:
        """Read a cell; the items of a list in it keep their marks."""
        run = self._read_run(list(_unfolded(cell)))
        figures += run.figures
        return tidy(run.inlines)


def _is_stressed(cell: Cell) -> bool:
    return len(cell.inlines) == 1 and isinstance(cell.inlines[0], Strong) and cell.rows == 1


def _as_head(cell: Cell) -> Cell:
    """Return a cell whose words are stressed as what that stands for: the head of its column."""
    inlines = cell.inlines[0].children if isinstance(cell.inlines[0], Strong) else cell.inlines
    return Cell(inlines, header=True, columns=cell.columns, rows=cell.rows)


def _unfolded(element: etree._Element) -> Iterator[Node]:
    """Yield what stands in a cell: its paragraphs on lines of their own, a mark before items."""
    for node in children_of(element):
        if isinstance(node, str) or node.tag not in _LINES | {"table", "tbody", "thead", "tr", "td", "th", "section"}:
            yield node
            continue
        around: Node = etree.Element("br") if node.tag in _LINES else " "
        yield around
        if node.tag == "li":
            yield _mark(node)
        yield from _unfolded(node)
        yield around


def _mark(item: etree._Element) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    return f"{1 + sum(1 for before in item.itersiblings('li', preceding=True))}. "


def _span(value: str | None) -> int:
    return max(1, min(int(value), _MAX_SPAN)) if value and value.isdecimal() and len(value) < 6 else 1
