"""What Tesseract has recognised on a page (hOCR), as lines and rules in points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.pdf.page import Box, Drawing
from onpe_desktop.importers.xml import parse_xml

_NUMBERS = re.compile(r"(bbox|baseline|x_size|x_descenders|x_ascenders|x_wconf)((?:\s+-?[\d.]+(?:e-?\d+)?)+)")
_LEAST = 30.0  # per cent, of a line: below, what Tesseract saw are stains more often than words
_MOST_LINES = 1_000  # of one page
_X_HEIGHT, _ASCENT, _DESCENT = 0.46, 0.75, 0.25  # of the size, as text fonts have them


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A recognised word. `box` is as high as its line; `pixels` is where its ink stands in the picture."""

    text: str
    box: Box
    confidence: float  # per cent
    pixels: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A recognised line. `size` is that of its letters, in points, told from their height without ascenders.

    The whole height would be guessed where no letter goes up or down; the height of an x is nearly always seen.
    """

    words: tuple[SeenWord, ...]
    size: float

    @property
    def confidence(self) -> float:
        """The mean over its characters, per cent."""
        return _mean_confidence(self.words)


@dataclass(frozen=True, slots=True)
class SeenPage:
    """What was recognised on a page."""

    lines: tuple[SeenLine, ...] = ()
    rules: tuple[Drawing, ...] = ()

    @property
    def confidence(self) -> float:
        """The mean over all characters, per cent; 0 when there is none."""
        return _mean_confidence([word for line in self.lines for word in line.words])


def _mean_confidence(words: Sequence[SeenWord]) -> float:
    signs = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / signs if signs else 0.0


def read_hocr(content: bytes, dpi: int) -> SeenPage:
    """Read Tesseract's answer for a picture of that resolution; anything else than hOCR is an empty page."""
    if not content:
        return SeenPage()
    try:
        root = parse_xml(content, "hOCR")
    except ImportRefusedError:
        return SeenPage()
    points = 72 / dpi
    lines: list[SeenLine] = []
    rules: list[Drawing] = []
    for element in root.iter("{*}span", "{*}div"):
        kind, place = element.get("class", ""), _numbers(element)
        if kind == "ocr_separator" and len(place.get("bbox", ())) == 4:
            rules.append(Drawing(_box(place["bbox"], points), filled=True, stroked=False, colour=0))
        elif kind != "ocrx_word" and len(lines) < _MOST_LINES and {"bbox", "x_size"} <= place.keys():
            size = (place["x_size"][0] - sum(place[part][0] for part in _BEYOND if part in place)) / _X_HEIGHT
            line = SeenLine(tuple(_words(element, place, size, points)), size * points)
            if size > 0 and line.confidence >= _LEAST:
                lines.append(line)
    return SeenPage(tuple(lines), tuple(rules))


_BEYOND = ("x_ascenders", "x_descenders")


def _words(line: etree._Element, place: dict[str, list[float]], size: float, points: float) -> Iterator[SeenWord]:
    left, _, _, bottom = place["bbox"]
    slope, rise = (*place.get("baseline", ()), 0.0, 0.0)[:2]
    for element in line.iterchildren("{*}span"):
        own = _numbers(element)
        text = "".join(map(str, element.itertext())).strip()
        confidence = own.get("x_wconf", [0.0])[0]
        if element.get("class") != "ocrx_word" or len(own.get("bbox", ())) != 4 or not text:
            continue
        first, top, last, end = own["bbox"]
        baseline = bottom + rise + slope * ((first + last) / 2 - left)
        box = _box([first, baseline - _ASCENT * size, last, baseline + _DESCENT * size], points)
        yield SeenWord(text, box, confidence, (int(first), int(top), int(last), int(end)))


def _numbers(element: etree._Element) -> dict[str, list[float]]:
    return {
        name: [float(number) for number in numbers.split()]
        for name, numbers in _NUMBERS.findall(element.get("title", ""))
    }


def _box(pixels: list[float], points: float) -> Box:
    left, top, right, bottom = (pixel * points for pixel in pixels)
    return Box(left, top, right, bottom)
