"""The publication's typography: the body's style, and which styles head what follows."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import mean
from typing import NamedTuple

from onpe_desktop.importers.pdf.page import Line, Style

_SAME_SIZE = 0.3  # points
LARGER = 1.08  # of a size: what is told from it by eye, as a title from the text
_NEARLY_ALL = 0.9  # of the characters: in the manual of a program much is typed, but what explains it is not
_LEAST = 1.0  # points: some files have letters of no size, which their matrix makes large
_MUCH, _LARGEST_TEXT = 0.25, 1.3  # of the characters, and of the size of most of them
_AS_LARGE = 0.93  # of the text's size: notes and captions are smaller
_LEAST_PAGE = 250  # characters: so much text tells how large that of a page is
_LEAST_LINE = 30  # characters on average: shorter ones are cells, or labels of a drawing
_MOST_OF_PAGE = 0.6  # of the characters of a page: where so many are larger, that is how its text is set
_MOST_LARGE = 0.1  # of them are as large as the text of other pages, in titles
_HUGE, _POSTER = 1.5, 5  # of the text's size: no text and no table is set so large; lines
_SMALLEST = 0.82  # of the text's size: sans serif letters look larger than the text's, so titles in them may be smaller
_CAPITALS = 0.75  # of the text's size: they are about as high as the small letters of a text are, times 1.4
_SMALL_CAPITALS = 0.75, 0.85  # of the size
_WORDS = re.compile(  # a long word, or three: what is shorter may be an acronym, as « USB-C (20 V / 5 A) »
    r"[^\W\d_]{5}|(?:\b[^\W\d_]{2,}.*?){3}"
)
_LIGHT = re.compile(r"thin|hairline|(?:extra|ultra)?light|book|(?:[a-z](?:Lt|Bk)|-(?:lt|bk))(?![a-z])", re.IGNORECASE)
_LINKS = re.compile(r"(?<!\w)(?:et|ou|de|du|des|la|le|les|à|au|aux|en|par|pour|sur)(?!\w)|(?<!\w)[dl][’'](?=[A-ZÀ-Ý])")
_LAST = 3  # characters
_MOST_CAPITALS = 0.7  # of the letters
_MOST_LINKS = 0.6  # of the characters are others
_FONTS = 256  # whose families are remembered: a file has a handful
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FACE = re.compile(r"(Bold|Italic|Oblique|Regular|Medium|Semibold|SemiBold|Demi|Light|Black|MT|PS)+$|\d+$")


@dataclass(frozen=True, slots=True)
class Body:
    """How most of the text looks. `leading` is from one line's top to the next one's, in points.

    `fixed`: nearly all is typed in letters of one width, so that these are no sign of a listing. `largest`: much of the
    text is as large, 0 where nothing is known of that.
    """

    size: float
    font: str
    bold: bool
    leading: float
    colour: int
    fixed: bool = False
    largest: float = 0.0

    def is_as_large_as(self, size: float) -> bool:
        """Tell whether a size is that of most of the text, give or take what roundings leave."""
        return abs(size - self.size) < _SAME_SIZE

    def is_shorter_than(self, size: float) -> bool:
        """Tell whether something is set larger than any text, be it too little to be told from it by eye."""
        return size > max(self.size, self.largest) + _SAME_SIZE

    def is_smaller_than(self, size: float) -> bool:
        """Tell whether something so large is told from the text by eye."""
        return size > LARGER * max(self.size, self.largest)


def letters_of_sizes(lines: Iterable[Line]) -> Counter[float]:
    """Count the characters of each size."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size of most characters; 0 where there are none."""
    return next((size for size, _ in letters_of_sizes(lines).most_common(1)), 0.0)


def body_of(lines: Iterable[Line]) -> Body:
    """Return the look of most characters."""
    known = list(lines)
    lengths = [len(line.text) for line in known]
    typed = sum(length for line, length in zip(known, lengths, strict=True) if line.fixed)
    fixed = typed > _NEARLY_ALL * sum(lengths)
    sizes: Counter[float] = Counter()
    for line, length in zip(known, lengths, strict=True):
        if fixed or not line.fixed:
            sizes[line.size] += length
    size = max(sizes.most_common(1)[0][0], _LEAST) if sizes else 10.0
    styles: Counter[Style] = Counter()
    plain = (line for line in known if abs(line.size - size) < _SAME_SIZE)
    for style, alike in itertools.groupby(plain, key=lambda line: line.style):
        styles[style] += sum(len(line.text) for line in alike)
    style = styles.most_common(1)[0][0] if styles else Style("", size)
    steps: Counter[float] = Counter()
    for before, line in itertools.pairwise(known):
        step = line.box.top - before.box.top
        near = 0.9 * size < step < 2.2 * size and before.page == line.page
        if near and abs(line.size - size) < _SAME_SIZE and abs(before.size - size) < _SAME_SIZE:
            steps[round(step * 2) / 2] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.2 * size
    return Body(size, style.font, style.bold, leading, style.colour, fixed)


def with_largest_text(body: Body, lines: Iterable[Line]) -> Body:
    """Return the body with the size of the largest letters in which much of these lines is set.

    Where a publication has two sizes of text, as one with listings or long quotations, no title is told by the larger.
    """
    sizes = letters_of_sizes(line for line in lines if not line.bold and not line.fixed)
    much = [size for size, count in sizes.items() if count >= _MUCH * sizes.total()]
    return replace(body, largest=max((size for size in much if size <= _LARGEST_TEXT * body.size), default=0.0))


def body_of_page(lines: Iterable[Line], body: Body) -> Body:
    """Return the body as it is on a page that is set smaller or larger throughout.

    So are a form, an annex, a sheet that had to fit; and a preface, or the pages between sheets.
    """
    known = list(lines)
    sizes = letters_of_sizes(known)
    if sizes.total() < _LEAST_PAGE:
        return body
    large = sum(count for size, count in sizes.items() if size >= _AS_LARGE * body.size)
    usual, most = sizes.most_common(1)[0]
    if usual > _LARGEST_TEXT * body.size and most >= _MOST_OF_PAGE * sizes.total():
        size = usual
    elif large <= _MOST_LARGE * sizes.total() and most >= _MUCH * sizes.total():
        size = min(size for size, count in sizes.items() if count >= _MUCH * sizes.total())
    else:
        return body
    own = body_of(line for line in known if abs(line.size - size) < _SAME_SIZE)
    lines_of_text = [len(line.text) for line in known if own.is_as_large_as(line.size)]
    return replace(body, size=own.size, leading=own.leading) if mean(lines_of_text) > _LEAST_LINE else body


def is_poster(lines: Sequence[Line], body: Body) -> bool:
    """Tell whether lines are a few large words, as on the first page of a chapter, in whatever sizes and colours."""
    return 0 < len(lines) <= _POSTER and all(line.size >= _HUGE * body.size for line in lines)


class Look(NamedTuple):
    """What distinguishes headings of one level from the rest. `size` is rounded to the half point."""

    size: float
    bold: bool
    italic: bool
    capitals: bool
    colour: int
    family: str
    underlined: bool = False
    run_in: bool = False


def look(line: Line) -> Look:
    """Return the look of most of the characters; it is bold where all are, and as large as small capitals say."""
    capitals = is_in_capitals(line.text)
    found = _look(line.style, bold=line.bold, capitals=capitals)._replace(
        underlined=line.underlined, run_in=line.run_in
    )
    large = size_of_small_capitals(line)
    return found._replace(size=round(large * 2) / 2) if large else found


def is_in_capitals(text: str) -> bool:
    """Tell whether words are in capitals, but for those that link them: « ATELIERS, SERVICES et ACTIVITÉS »."""
    if not text.isupper():
        if not text[-_LAST:].isupper():
            return False  # asked first: it is so of nearly all lines
        linked = _LINKS.sub("", text)
        text = linked if len(linked) > _MOST_LINKS * len(text) else text
    return text.isupper() and _WORDS.search(text) is not None


def has_most_in_capitals(text: str) -> bool:
    """Tell whether most letters are capitals: « Article 4 – OBJET » goes on with « DE LA CONVENTION (phase 1) »."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(map(str.isupper, letters)) > _MOST_CAPITALS * len(letters)


def size_of_small_capitals(line: Line) -> float:
    """Return the size of a line in small capitals that are large ones set smaller, as word processors do; else 0."""
    if not line.text.isupper():
        return 0.0
    sizes = sorted({word.style.size for word in line.words if not word.raised})
    low, high = _SMALL_CAPITALS
    return sizes[-1] if len(sizes) == 2 and low * sizes[1] < sizes[0] < high * sizes[1] else 0.0


def look_of_number(line: Line) -> Look:
    """Return the look of the line's first word: a number."""
    style = line.words[0].style
    return _look(style, bold=style.bold, capitals=False)


def _look(style: Style, *, bold: bool, capitals: bool) -> Look:
    return Look(round(style.size * 2) / 2, bold, style.italic, capitals, style.colour, family_of(style.font))


@lru_cache(maxsize=_FONTS)
def family_of(font: str) -> str:
    """Return a font's family: « Source Sans » for « ABCDEF+SourceSans-BoldItalic », without spaces."""
    return _FACE.sub("", _SUBSET.sub("", font).split("-")[0].split(",")[0])


@lru_cache(maxsize=_FONTS)
def is_light(font: str) -> bool:
    """Tell whether letters of a font are lighter than those that are simply called by the name of their family."""
    return _LIGHT.search(_SUBSET.sub("", font)) is not None


def stands_out(line: Line, body: Body) -> bool:
    """Tell whether a line looks like no body text: larger, bold, underlined, or coloured capitals."""
    if line.fixed and not body.is_smaller_than(line.size):
        return False
    if body.is_smaller_than(max(line.size, size_of_small_capitals(line))):
        return True
    seen = look(line)
    if not is_as_large(line, body):
        return False
    other = seen.colour != body.colour or line.style.font != body.font
    return (seen.bold and not body.bold) or seen.underlined or (seen.capitals and other)


def is_as_large(line: Line, body: Body, *, capitals: bool = False) -> bool:
    """Tell whether a line looks as large as the text; sans serif letters and capitals do although they are smaller."""
    size = max(line.size, size_of_small_capitals(line))
    if size >= _AS_LARGE * body.size or size < _CAPITALS * body.size:
        return size >= _AS_LARGE * body.size
    if capitals or look(line).capitals:
        return True
    other_family = family_of(line.style.font) != family_of(body.font) and not line.fixed
    return other_family and size >= _SMALLEST * body.size
