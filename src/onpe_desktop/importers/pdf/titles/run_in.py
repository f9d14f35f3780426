r"""Titles that stand before the first words of their paragraph, on one line with them.

LaTeX sets its lowest divisions so (`\paragraph`, source: `-1em` in the standard classes and KOMA-Script): bold, and an
em of white before the text, where its words are a third of that apart. Bold words that begin a sentence have no such
white, and terms have their explanation indented below them. Some classes have but a space there: then two sentences
follow each other, each with its capital, and no sign ends the first one. Tufte's has italics. Behind a number of
several figures, as AMS's classes set « 3.1. **Objet.** Le texte », a sign may end them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.numbering import entitled, is_section_number
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.styles import Body

_LEAST = 3  # of a publication
_WHITE = 0.8  # of the size, at least
_WIDER = 1.6  # than the spaces of the text beside it
_LABEL = 3  # words: « Art. 19 : »
_LONGEST = 120  # characters
_APART = 1.15  # of the leading: from the paragraph before
_NEXT = 1.3  # of the leading: to the next line of a paragraph
_SAME = 3.0  # points


def run_in_titles(flows: Sequence[Sequence[Line]], body: Body) -> dict[int, tuple[Line, ...]]:
    """Return by id() of lines what stands instead of them: a title, and the text that begins beside it."""
    if body.bold:
        return {}
    found = [cut for flow in flows for cut in _of_flow(flow, body)]
    said = Counter(_title_of(cut) for cut in found)
    found = [cut for cut in found if said[_title_of(cut)] < _LEAST]  # « Exigence », again and again, is a label
    return {number: lines for cut in found for number, lines in cut.items()} if len(found) >= _LEAST else {}


def _title_of(cut: Mapping[int, tuple[Line, ...]]) -> str:
    return " ".join(lines[0].text for lines in cut.values())


def _of_flow(flow: Sequence[Line], body: Body) -> list[Mapping[int, tuple[Line, ...]]]:
    """Return each title with its lines: the last one is parted, those above it are only marked."""
    found: list[Mapping[int, tuple[Line, ...]]] = []
    for index, line in enumerate(flow):
        count = _title_words(line, body)
        if not count or not (
            _is_wide(line.words, count, body)
            or (_is_begun_anew(line, count) and _goes_on(flow, index, body) is not None)
        ):
            continue
        start = index
        while start and _is_begun(flow[start - 1], flow[start], body):
            start -= 1
        if not (_is_apart(flow, start, body) and _is_flush(flow, index, body)):
            continue
        title, rest = line.cut([count])
        lines = {id(above): (replace(above, run_in=True),) for above in flow[start:index]}
        found.append({**lines, id(line): (replace(title, run_in=True), rest)})
    return found


def _title_words(line: Line, body: Body) -> int:
    """Return how many words are the end of a title that text follows; 0 for none."""
    words, numbered = line.words, _numbers(line)
    if numbered == len(words):
        return 0
    style = words[numbered].style
    bold, italic = style.bold, style.italic and style.font != body.font
    count = next(
        (
            place
            for place, word in enumerate(words[numbered:], numbered)
            if not ((bold and word.style.bold) or (not bold and italic and word.style.italic))
        ),
        len(words),
    )
    text = "".join(word.text for word in words[numbered:count])
    if entitled(" ".join(word.text for word in words[:count])) and count <= _LABEL:
        return 0  # « Art. 19 : » before its text
    if not numbered < count < len(words) or sum(map(str.isalpha, text)) < 2 or len(text) > _LONGEST:
        return 0
    plain = body.is_as_large_as(words[count].style.size) and not words[count].raised
    return count if plain and not words[count].text.startswith((":", "=")) else 0  # what an acronym means


def _numbers(line: Line) -> int:
    """Return how many words a number of several figures takes that looks as the text does, 0 or 1."""
    first = line.words[0]
    plain = not (first.style.bold or first.style.italic)
    return int(plain and is_section_number(first.text))


def _is_wide(words: Sequence[Word], count: int, body: Body) -> bool:
    """Tell whether the white behind so many words is an em, and wider than the spaces of the text."""
    white = words[count].box.left - words[count - 1].box.right
    spaces = [word.box.left - before.box.right for before, word in pairwise(words[count:]) if word.spaced]
    return white > _WHITE * body.size and (not spaces or white > _WIDER * median(spaces))


def _is_begun_anew(line: Line, count: int) -> bool:
    """Tell whether a sentence begins behind bold words that are one, without a sign between them, and no caption.

    Behind a number a sign may stand, and the words may be in italics.
    """
    words, numbered = line.words, _numbers(line)
    title, sentence = " ".join(word.text for word in words[numbered:count]), words[count]
    apart = sentence.spaced and sentence.text[0].isupper() and title[0].isupper()
    ended = title[-1].isalnum() if not numbered else title[-1] in ".:–—" or title[-1].isalnum()
    return apart and ended and (words[numbered].style.bold or numbered > 0) and not captioned(title)


def _is_begun(above: Line, line: Line, body: Body) -> bool:
    near = above.page == line.page and 0 < line.box.top - above.box.top < _NEXT * body.leading
    titled = above.words[_numbers(above) :]
    same = bool(titled) and all(word.style == line.words[0].style for word in titled)
    return near and same and (titled[0].style.bold or titled[0].style.italic) and not above.fixed


def _is_apart(flow: Sequence[Line], start: int, body: Body) -> bool:
    above = flow[start - 1] if start else None
    step = flow[start].box.top - above.box.top if above is not None and above.page == flow[start].page else None
    return step is None or not 0 <= step < _APART * body.leading


def _is_flush(flow: Sequence[Line], index: int, body: Body) -> bool:
    """Tell whether the paragraph goes on where its title begins, or does not go on."""
    after = _goes_on(flow, index, body)
    return after is None or after.box.left < flow[index].box.left + _SAME


def _goes_on(flow: Sequence[Line], index: int, body: Body) -> Line | None:
    """Return the next line of the paragraph."""
    line, after = flow[index], flow[index + 1] if index + 1 < len(flow) else None
    near = after is not None and 0 < after.box.top - line.box.top < _NEXT * body.leading
    return after if near else None
