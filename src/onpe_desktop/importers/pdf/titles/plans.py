"""Plans without page numbers, whose lines come again as the titles of the text.

A contents page is known by its page numbers (`outline.py`). What has none would be read as dozens of titles of nothing.
Either a title says that it is one (« Sommaire »), or most lines of a whole page come again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice, takewhile
from typing import NamedTuple

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.outline import is_contents_title
from onpe_desktop.importers.pdf.titles.matching import letters, without_number

_BEGINNING = 0.2  # of the pages
_FEWEST = 15  # lines of such a page
_AGAIN = 0.6  # of its lines come again; titles of two lines may be broken elsewhere
_MOST = 2  # times: the words of a form come again and again
_SPREAD = 5  # lines of a plan, at most, are of one page: the whole page may come again
_PROSE = 0.2  # of the lines begin within a sentence: text that comes again is none
_SHORT = 8  # letters: shorter lines come again by chance
_EARLY = 0.3  # of the pages, and one more: there a title says that these are contents
_LISTED, _LISTED_AGAIN = 3, 0.7  # lines below such a title come again, and of them on each page
_SOME = 2  # lines of a page that is nothing else
_LONG = 80  # characters: no title is as long
_MISSED = 4  # lines that follow each other and do not come again
_LEAST = 3  # letters of a line that does
_MOST_LINES = 3  # of a title

Said = Mapping[str, Sequence[int]]  # where words begin, by their letters


class _Listed(NamedTuple):
    """One or two lines of a plan."""

    place: int
    end: int


def plan_lines(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of the plan, which may run over pages; none where there is none.

    What it names is not promised: words of a figure, of a list or of a running title come again, too.
    """
    lines = [line for page in pages for line in page]
    early = sum(map(len, pages[: int(_EARLY * len(pages)) + 1]))
    titles = [place for place, line in enumerate(lines[:early]) if is_contents_title(line.text)]
    said = _said(lines) if titles else {}
    ends = ((place, _end_below(lines, place + 1, said)) for place in titles)
    return next((lines[place:end] for place, end in ends if end), None) or _repeated(pages)


def _said(lines: Sequence[Line]) -> Said:
    """Return where each line begins, alone and with those that follow: titles are broken elsewhere."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        rest = (letters(following.text) for following in lines[place + 1 : place + _MOST_LINES])
        for text in accumulate((_key(line.text), *rest)):
            places[text].append(place)
    return places


def _key(text: str) -> str:
    return letters(without_number(text.replace(")", ") ")))  # « I)Présentation »


def _end_below(lines: Sequence[Line], start: int, said: Said) -> int:
    """Return where a plan ends that begins at `start`, below a title; 0 where none does.

    Most of it comes again, on each page; or all of its page is short, and some of it comes again.
    """
    place, stop, count = start, start, 0
    known: set[str] = set()
    while place == stop < len(lines):  # up to the end of a page: the plan may go on
        stop = place + sum(1 for _ in _of_page(lines, place))
        listed = _listed(lines, place, stop, said, known)
        end = listed[-1].end if listed else place
        if sum(one.end - one.place for one in listed) < _LISTED_AGAIN * sum(map(_has_words, lines[place:end])):
            break
        count += len(listed)
        place = end if any(map(_has_words, lines[end:stop])) else stop
    return place if count >= _LISTED else _end_of_short(lines, start, said)


def _end_of_short(lines: Sequence[Line], start: int, said: Said) -> int:
    """Return where the page ends that begins at `start`, if all of it is short, and some of it comes again."""
    page = list(_of_page(lines, start))
    end = start + len(page)
    some = sum(bool(_again(lines, place, place + 1, said, end)) for place in range(start, end))
    alone = len(page) >= _LISTED and all(map(_is_short, page)) and not _is_prose(page)
    return end if alone and some >= _SOME else 0


def _of_page(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """Yield the lines from `start` on that are on its page."""
    return takewhile(lambda line: line.page == lines[start].page, islice(lines, start, None))


def _listed(lines: Sequence[Line], start: int, stop: int, said: Said, known: set[str]) -> list[_Listed]:
    """Return the lines from `start` on, before `stop`, that come again behind the last one of them.

    The text begins where one is said again. `known` are the words of those before, to which those of these are added.
    """
    found: list[_Listed] = []
    place = end = start
    while place < stop and place - end <= _MISSED and _key(lines[place].text) not in known:
        both = place + 1 < stop and all(map(_has_words, lines[place : place + 2]))
        count = next((count for count in (1, 2)[: 1 + both] if _again(lines, place, place + count, said)), 0)
        if count:
            end = place + count
            known.update(key for line in lines[place:end] if len(key := _key(line.text)) >= _LEAST)
            found.append(_Listed(place, end))
        place += count or 1
    return [one for one in found if _again(lines, *one, said, end)]


def _again(lines: Sequence[Line], start: int, end: int, said: Said, after: int = 0) -> list[int]:
    """Return where the words of some lines come again, behind them and `after`."""
    text = _key(" ".join(line.text for line in lines[start:end]))
    places = said.get(text, ()) if len(text) >= _LEAST else ()
    return [place for place in places if place >= max(end, after)]


def _has_words(line: Line) -> bool:
    return any(map(str.isalpha, line.text))


def _is_short(line: Line) -> bool:
    return len(line.text) < _LONG and not line.text.endswith(".")


def _repeated(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return pages of which most lines come again."""
    words = [[text for line in page if len(text := _letters(line.text)) >= _SHORT] for page in pages]
    places: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(words):
        for text in page:
            places[text].append(number)
    found: list[Line] = []
    for number, texts in enumerate(words[: int(_BEGINNING * len(pages)) + 1]):
        later = [[place for place in places[text] if place > number] for text in texts]
        again = [known for known in later if 0 < len(known) <= _MOST]
        spread = {known[-1] for known in again}
        said_again = len(texts) >= _FEWEST and len(again) >= _AGAIN * len(texts)
        if said_again and len(spread) * _SPREAD >= len(again) and not _is_prose(pages[number]):
            found += pages[number]
        elif found:
            break
    return found


def _is_prose(lines: Sequence[Line]) -> bool:
    return sum(line.text[:1].islower() for line in lines) > _PROSE * len(lines)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))
