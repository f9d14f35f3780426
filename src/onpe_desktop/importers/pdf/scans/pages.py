"""Pages that are pictures of text: which they are, how they are drawn for Tesseract, and lines of what it saw."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onpe_desktop.importers.pdf.page import Line, PageContent, Style, Word, around
from onpe_desktop.importers.pdf.scans.hocr import SeenLine, SeenPage, SeenWord, read_hocr
from onpe_desktop.importers.pdf.scans.steadying import MeasuredLine
from onpe_desktop.importers.tesseract import Recogniser

if TYPE_CHECKING:
    from concurrent.futures import Future

    from PIL.Image import Image

FEW = 20  # characters: a page with fewer has no text of its own
_COVERED = 0.4  # of the page: so much of a scanned page is pictures at least
FILLED = 0.8  # of the page: a picture inside the margins of a text fills less, a page that was scanned more
_OUTLINED = 300  # curves: so many may be letters that were turned into curves
_LINE_HEIGHTS = (5.0, 20.0)  # points, of a picture that is a line of text
_LONG = 2.0  # of its height
_MOST_DRAWN = 2.0  # of the width of all lines of letters: pictures of lines are wider together where text is drawn
_FEWEST_DRAWN = 8  # lines
_DPI = 300  # what Tesseract was made for
_LEAST_DPI = 60
_MOST_PIXELS = 30_000_000  # of the picture of a page: A3 at 300 dpi has 17
_DARK = 128  # from 0, black, to 255
_LEAST_CONFIDENCE = 50.0  # per cent, of a page: below, it shows no text
_DOUBTFUL = 65.0  # per cent, of a word
_LEAST_WORD = 3  # letters of a word that is worth a second look

Draw = Callable[[int, float], "Image | None"]
"""Draws a page (from 0) in grey, so many pixels a point; None when it cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page whose text was recognised. `doubtful` are the words to look at, in reading order."""

    page: PageContent
    lines: tuple[MeasuredLine, ...]
    doubtful: tuple[str, ...]


def is_picture_of_text(page: PageContent, least: float = _COVERED) -> bool:
    """Tell whether a page has no text of its own and shows something that may be text, `least` of it pictures."""
    if has_text(page):
        return False
    area = sum(picture.box.width * picture.box.height for picture in page.pictures)
    covered = area > least * page.width * page.height > 0
    return covered or page.shapes >= _OUTLINED or _is_drawn_by_lines(page)


def has_text(page: PageContent) -> bool:
    """Tell whether a page has text of its own."""
    return sum(len(line.text) for line in page.lines) >= FEW and not _is_drawn_by_lines(page)


def _is_drawn_by_lines(page: PageContent) -> bool:
    """Tell whether lines of text are pictures, each its own: Word draws them so where a font may not be embedded."""
    least, most = _LINE_HEIGHTS
    boxes = [picture.box for picture in page.pictures if least < picture.box.height < most]
    drawn = [box.width for box in boxes if box.width > _LONG * box.height]
    return len(drawn) >= _FEWEST_DRAWN and sum(drawn) > _MOST_DRAWN * sum(line.box.width for line in page.lines)


class ScanReader:
    """Has pages recognised, some at once, and gives them back in their order."""

    def __init__(self, recogniser: Recogniser, draw: Draw) -> None:
        self._recogniser = recogniser
        self._draw = draw
        self._waiting: deque[tuple[PageContent, Image | None, int, Future[bytes] | None]] = deque()
        self.read: list[Recognised] = []

    @property
    def waiting(self) -> int:
        """How many pages are not read yet."""
        return len(self._waiting)

    def begin(self, page: PageContent) -> None:
        """Draw a page and give it to Tesseract; first wait for the oldest one where many wait: pictures take memory."""
        if len(self._waiting) > self._recogniser.at_once:
            self.take()
        dpi = _resolution(page)
        image = self._draw(page.number, dpi / 72) if dpi >= _LEAST_DPI else None
        future = None if image is None else self._recogniser.read(_as_pgm(image), dpi)
        self._waiting.append((page, image, dpi, future))

    def take(self) -> None:
        """Wait for the oldest page. One in which nothing can be read is no recognised page."""
        page, image, dpi, future = self._waiting.popleft()
        if image is None or future is None:
            return
        seen = read_hocr(future.result(), dpi)
        if seen.confidence >= _LEAST_CONFIDENCE:
            self.read.append(_recognised(page, seen, image, dpi))


def _resolution(page: PageContent) -> int:
    area = max(page.width * page.height, 1.0) / 72**2  # square inches
    return min(_DPI, int((_MOST_PIXELS / area) ** 0.5))


def _as_pgm(image: "Image") -> bytes:
    return b"P5 %d %d 255\n" % image.size + image.tobytes()


def _recognised(page: PageContent, seen: SeenPage, image: "Image", dpi: int) -> Recognised:
    lines = tuple(_measured(line, page.number, image, dpi) for line in seen.lines)
    rules = tuple(rule for rule in seen.rules if rule.across or rule.upright)
    doubtful = tuple(
        word.text for line in seen.lines for word in line.words
        if word.confidence < _DOUBTFUL and sum(sign.isalnum() for sign in word.text) >= _LEAST_WORD
    )  # fmt: skip
    return Recognised(replace(page, pictures=(), drawings=rules, shapes=0, tags=()), lines, doubtful)


def _measured(line: SeenLine, page: int, image: "Image", dpi: int) -> MeasuredLine:
    style = Style("", round(line.size, 1))
    words = tuple(Word(word.text, word.box, style, spaced=place > 0) for place, word in enumerate(line.words))
    strokes = tuple(_stroke(word, image) * 72 / dpi / line.size for word in line.words)
    return MeasuredLine(Line(words, around(word.box for word in words), page), strokes)


def _stroke(word: SeenWord, image: "Image") -> float:
    """Return how thick the word's strokes are, in pixels: what a ring of one pixel takes away tells it."""
    from PIL import ImageFilter

    left, top, right, bottom = word.pixels
    ink = image.crop((left - 2, top - 2, right + 2, bottom + 2)).point(_BLACK_OR_WHITE)
    inside = ink.filter(ImageFilter.MaxFilter(3)).histogram()[0]
    whole = ink.histogram()[0]
    return 2 * whole / max(whole - inside, 1)


_BLACK_OR_WHITE = [0] * _DARK + [255] * (256 - _DARK)
