"""Lines of a PDF's page, made for tests."""

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, Style, Word

BODY = Style("Serif", 10.0)
BOLD = Style("Serif", 10.0, bold=True)
SMALL = Style("Serif", 8.0)


def line(
    text: str, top: float, *, left: float = 50, right: float | None = None, style: Style = BODY, page: int = 0
) -> Line:
    """Return a line; its words share the width evenly (5 points a character unless `right` is given)."""
    width = (right - left) / max(len(text), 1) if right is not None else 5.0
    words: list[Word] = []
    place = left
    for part in text.split(" "):
        end = place + width * len(part)
        words.append(Word(part, Box(place, top, end, top + style.size), style, spaced=bool(words)))
        place = end + width
    return Line(tuple(words), Box(left, top, words[-1].box.right, top + style.size), page)


def paragraph(count: int, top: float, *, left: float = 50, right: float = 450, style: Style = BODY) -> list[Line]:
    """Return full lines 12 points apart."""
    return [
        line("des mots qui font une ligne", top + 12 * n, left=left, right=right, style=style) for n in range(count)
    ]


def rule(left: float, top: float, right: float, bottom: float) -> Drawing:
    """Return a black rule."""
    return Drawing(Box(left, top, right, bottom), filled=True, stroked=False, colour=0)
