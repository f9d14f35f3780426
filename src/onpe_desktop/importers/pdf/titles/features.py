"""What can be measured of lines that may be a title: of themselves, of what stands around them, of all that look so."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.numbering import depth_of, scheme_of
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look, look, stands_out
from onpe_desktop.importers.pdf.titles.looks import is_numbered
from onpe_desktop.importers.pdf.titles.runs import Candidate, TitleRun
from onpe_desktop.importers.pdf.titles.wording import BULLET, NUMBER, states

_FAR = 6.0  # of the leading: what is further away, or on another page
_LONG = 40  # characters of a line that tells where the text begins and ends
_LONGEST = 120  # characters of the next line that are counted
_LATE = 20  # pages: behind them it does not matter how many there are
_MANY = 12  # lines of text below a title: how many more there are does not matter
_OFTEN = 5  # times: that the same words come more often does not matter
_ENDS = (".", "!", "?", ";")
_ADDRESS = re.compile(  # of a web site, of letters, by phone; a price
    r"@|https?:|www\.|(?:\d\d[ .]){4}\d\d|\d\s?[€%]|\b\d{5} [A-ZÀ-Ý]"
)

Measures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Sought:
    """The publication in which titles are sought.

    `places` are those of its lines in reading order, by id(); `above_tables` holds id() of those that a table follows.
    `outlined`: its bookmarks name some of the titles; `promised`: how many these or a contents page name.
    """

    flows: Sequence[Sequence[Line]]
    places: Mapping[int, int]
    body: Body
    above_tables: AbstractSet[int]
    promised: int
    outlined: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """What is counted once: how lines look, where text begins and ends, the share of looks, what pages hold."""

    lines: Sequence[Line]
    looks: Sequence[Look]
    body: Body
    left: float
    right: float
    shares: Mapping[Look, float]
    page_lines: Mapping[int, int]
    prose: Mapping[int, int]
    page_sizes: Mapping[int, float]

    @classmethod
    def of(cls, lines: Sequence[Line], body: Body) -> "_Text":
        long = [line for line in lines if len(line.text) >= _LONG]
        looks = [look(line) for line in lines]
        letters: Counter[Look] = Counter()
        sizes: dict[int, float] = defaultdict(float)
        for line, found in zip(lines, looks, strict=True):
            letters[found] += len(line.text)
            sizes[line.page] = max(sizes[line.page], found.size)
        shares = {found: count / max(letters.total(), 1) for found, count in letters.items()}
        on_page, prose = Counter(line.page for line in lines), Counter(line.page for line in long)
        return cls(lines, looks, body, *_margins(lines, long, body), shares, on_page, prose, sizes)


def features_of(candidates: Sequence[Candidate], sought: Sought) -> list[Measures]:
    """Return the same measures of each candidate, by their names."""
    text = _Text.of([line for flow in sought.flows for line in flow], sought.body)
    runs = [candidate.run for candidate in candidates]
    pages = max(len(sought.flows), 1)
    own = [
        _of_look(run, sought.body) | _of_words(run) | around
        for run, around in zip(runs, _around(runs, sought, text), strict=True)
    ]
    for candidate, measures in zip(candidates, own, strict=True):
        measures |= {
            "allowed": candidate.allowed,
            "promised": sought.promised / pages,
            "outlined": sought.outlined,
            "candidates": len(runs) / pages,
            "pages": math.log(pages),
        }
    for alike in _alike(runs):
        seen = [runs[number] for number in alike]
        common = _of_all_alike(seen, [own[number] for number in alike], text)
        common["pages with it"] = len({run.page for run in seen}) / pages
        for number in alike:
            own[number] |= common
    return own


def _around(runs: Sequence[TitleRun], sought: Sought, text: _Text) -> Iterator[Measures]:
    """Yield what stands above and below each, on its page, and elsewhere."""
    pages = max(len(sought.flows), 1)
    firsts = {sought.places[id(run.lines[0])] for run in runs}
    said = Counter(run.text.casefold() for run in runs)
    on_page = Counter(line.page for run in runs for line in run.lines)
    for run in runs:
        first, last = sought.places[id(run.lines[0])], sought.places[id(run.lines[-1])]
        above = text.lines[first - 1] if first else None
        below = text.lines[last + 1] if last + 1 < len(text.lines) else None
        yield {
            **_of_place(run, above, below, text),
            **_of_neighbours(run, above, below, sought.body),
            "alike above": above is not None and text.looks[first - 1] == text.looks[first],
            "alike below": below is not None and text.looks[last + 1] == text.looks[last],
            **_of_text_below(run, last, firsts, text),
            "table below": id(run.lines[-1]) in sought.above_tables,
            "said": min(said[run.text.casefold()], _OFTEN),
            "page": run.page / pages,
            "pages before": min(run.page, _LATE),
            "page's share": on_page[run.page] / text.page_lines[run.page],
            "page's prose": min(text.prose.get(run.page, 0), _MANY),
            "page's largest": run.look.size / text.page_sizes[run.page],
            "share of the text": text.shares[text.looks[last]],
        }


def _alike(runs: Sequence[TitleRun]) -> Iterable[list[int]]:
    groups: dict[Look, list[int]] = defaultdict(list)
    for number, run in enumerate(runs):
        groups[run.look].append(number)
    return groups.values()


def _of_all_alike(runs: Sequence[TitleRun], own: Sequence[Measures], text: _Text) -> Measures:
    """Return what all of one look have in common: one alone may deceive."""
    size = runs[0].look.size
    return {
        **{f"all: {name}": sum([one[name] for one in own]) / len(own) for name in _MEANS},
        "lines with it": math.log(len(runs)),
        "larger": sum(share for found, share in text.shares.items() if found.size > size),
    }


def _of_look(run: TitleRun, body: Body) -> Measures:
    found, first = run.look, run.lines[0]
    red, green, blue = found.colour >> 16 & 255, found.colour >> 8 & 255, found.colour & 255
    return {
        "size": found.size / body.size,
        "bold": found.bold and not body.bold,
        "stands out": stands_out(first, body),
        "faint": run.faint,
        "capitals": found.capitals,
        "gaiety": max(red, green, blue) - min(red, green, blue),
        "light": (red + green + blue) / 765,
        "coloured": found.colour != body.colour,
        "italic": found.italic,
        "linked": all(word.link for line in run.lines for word in line.words),
    }


def _of_words(run: TitleRun) -> Measures:
    text = run.text
    number = NUMBER.match(text)
    bare = text[number.end() :] if number else text
    signs, words = "".join(bare.split()), text.split()
    return {
        "numbered": is_numbered(run),
        "depth": depth_of(text),
        "letters": sum(map(str.isalpha, signs)) / max(len(signs), 1),
        "long": len(text),
        "words": len(words),
        "lines": len(run.lines),
        "capitalised": sum(word[:1].isupper() for word in words) / max(len(words), 1),
        "caption": captioned(text) is not None,
        "states": states(bare),
        "full stop": text.endswith("."),
        "colon": text.endswith(":"),
        "asks": text.endswith("?"),
        "small": text[:1].islower(),
        "address": _ADDRESS.search(text) is not None,
        "digits": sum(map(str.isdigit, signs)) / max(len(signs), 1),
    }


def _of_place(run: TitleRun, above: Line | None, below: Line | None, text: _Text) -> Measures:
    first, last, body = run.lines[0], run.lines[-1], text.body
    before = above is not None and above.page == first.page
    gap_above = (first.box.top - above.box.bottom) / body.leading if above is not None and before else _FAR
    after = below is not None and below.page == last.page
    gap_below = (below.box.top - last.box.bottom) / body.leading if below is not None and after else _FAR
    width = max(line.box.width for line in run.lines)
    return {
        "left": (first.box.left - text.left) / body.size,
        "width": width / max(text.right - text.left, 1.0),
        "first": not before,
        "last": not after,
        "above": max(min(gap_above, _FAR), -_FAR),
        "below": max(min(gap_below, _FAR), -_FAR),
        "nearer": max(min(gap_above, _FAR) - min(gap_below, _FAR), -_FAR),
        "top": first.box.top / body.leading,
    }


def _of_neighbours(run: TitleRun, above: Line | None, below: Line | None, body: Body) -> Measures:
    """Return what the lines above and below say, be they on the next page."""
    text = below.text if below is not None else ""
    size = run.look.size
    return {
        "ended above": above is not None and above.text.endswith(_ENDS),
        "size above": min(size / max(above.size, 1.0), 3.0) if above is not None else 3.0,
        "text below": below is not None and body.is_as_large_as(below.size) and below.bold == body.bold,
        "size below": min(size / max(below.size, 1.0), 3.0) if below is not None else 3.0,
        "long below": min(len(text), _LONGEST),
        "small below": text[:1].islower(),
        "item below": BULLET.match(text) is not None or bool(scheme_of(text)),
        "indented below": (below.box.left - run.lines[0].box.left) / body.size if below is not None else 0.0,
    }


def _of_text_below(run: TitleRun, last: int, firsts: AbstractSet[int], text: _Text) -> Measures:
    """Return how much text stands below, up to the next candidate."""
    end = last + 1
    while end < len(text.lines) and end <= last + _MANY and end not in firsts:
        end += 1
    under = text.lines[last + 1 : end]
    return {
        "lines below": len(under),
        "letters below": sum(len(line.text) for line in under),
        "largest below": run.look.size / max((line.size for line in under), default=run.look.size),
    }


def _margins(lines: Sequence[Line], long: Sequence[Line], body: Body) -> tuple[float, float]:
    """Return where most long lines of the text begin, and the last of ten ends."""
    text = [line for line in long if body.is_as_large_as(line.size)]
    if not text:
        return 0.0, max((line.box.right for line in lines), default=0.0)
    (left, _), *_ = Counter(round(line.box.left) for line in text).most_common(1)
    return left, sorted(line.box.right for line in text)[int(0.9 * len(text))]


_MEANS = (
    *("numbered", "letters", "long", "words", "capitalised", "states", "full stop", "colon", "asks", "small", "digits"),
    *("left", "width", "first", "last", "above", "below", "nearer", "page's largest", "page's prose", "allowed"),
    *("alike above", "ended above", "alike below", "text below", "long below", "small below", "item below"),
    *("table below", "lines below", "letters below", "size below", "linked"),
)
