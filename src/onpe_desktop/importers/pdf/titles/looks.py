"""Which looks are those of headings: a look heads the text or it does not, and all lines that have it tell."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from math import inf

from onpe_desktop.importers.pdf.numbering import depth_of, is_part, scheme_of
from onpe_desktop.importers.pdf.styles import Body, Look, family_of
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_BLACK, _WHITE = 0, 0xFFFFFF
_USUAL = 0.1  # of the titles: so many are set in one of the publication's families
_NUMBERED = 0.8  # of a look's headings: where so many have numbers, all titles have
_LISTED_NUMBERED = 0.7  # of the titles of a look that the contents list: where so many have, what they do not list has
_RARE = 10  # times as many titles look otherwise
_FEWEST = 3
_OUTLINE = 10  # bookmarks: fewer are but some of the titles
_CAPTIONS = 0.8  # of a look's lines: where so many stand beside tables or pictures, they are no titles of sections
_LARGER, _PARTS = 0.1, 2  # points, and of one look
MANY = 5  # headings that make a habit


def without_captions(
    runs: Sequence[TitleRun],
    above_tables: AbstractSet[int],
    below_pictures: AbstractSet[int],
    body: Body,
) -> list[TitleRun]:
    """Leave out looks that nearly all stand right above a table, or faint ones below a picture: what these are called.

    Captions are set in the text's size or smaller. What is larger heads sections, be each of them a table.
    """
    counts = Counter(run.look for run in runs)
    beside = Counter(
        run.look
        for run in runs
        if id(run.lines[-1]) in above_tables or (run.faint and id(run.lines[0]) in below_pictures)
    )
    captions = {
        found
        for found, count in beside.items()
        if count >= max(_FEWEST, _CAPTIONS * counts[found]) and not body.is_shorter_than(found.size)
    }
    return [run for run in runs if run.look not in captions or is_numbered(run)]


def of_heading_looks(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Return the runs that are headings, in their order; those that differ in little have one look."""
    return _of_heading_looks(_with_plain_looks(_of_usual_families(runs, body), body), body)


def _of_usual_families(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Leave out what is set in a family that few titles have: words of a figure, a score or a screen."""
    counts = Counter(run.look.family for run in runs)
    usual = {family for family, count in counts.items() if count >= _USUAL * len(runs)} | {family_of(body.font)}
    return [run for run in runs if _families(run) & usual or is_numbered(run) or _is_sure(run)]


def _is_sure(run: TitleRun) -> bool:
    return run.promised or run.look.run_in


def _families(run: TitleRun) -> set[str]:
    return {family_of(word.style.font) for line in run.lines for word in line.words}


def is_numbered(run: TitleRun) -> bool:
    """Tell whether a title has a number or a letter such as « A. », or names a part."""
    return depth_of(run.text) > 0 or is_part(run.text) or bool(scheme_of(run.text))


def _with_plain_looks(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Give a rare look to what differs from many titles in little: a word may be code or emphasised, or an acronym."""
    counts = Counter(run.look for run in runs)

    def plain(run: TitleRun) -> Look:
        found, most = run.look, 0
        for other, count in counts.items():
            rare = count >= (_RARE if counts[run.look] > 2 else 3) * counts[run.look]
            if count > most and rare and _differ_little(run, other, body):
                found, most = other, count
        return found

    return [replace(run, look=plain(run)) for run in runs]


def _differ_little(run: TitleRun, other: Look, body: Body) -> bool:
    """Tell whether looks are alike but for italics or a word in capitals; in large ones, for family and bold, too."""
    look = run.look
    same_case = look.capitals == other.capitals or len(run.text.split()) <= 2
    same_family = look.family == other.family or _is_larger(run, body)
    same_mark = (look.underlined, look.colour) == (other.underlined, other.colour)
    same_weight = look.bold == other.bold or (look.bold and _is_larger(run, body))
    return look.size == other.size and same_weight and same_mark and same_case and same_family


def _is_larger(run: TitleRun, body: Body) -> bool:
    return body.is_smaller_than(run.look.size)


def _of_heading_looks(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Leave out runs whose look no heading has."""
    counts = Counter(run.look for run in runs)
    numbered = Counter(run.look for run in runs if is_numbered(run))
    listed = Counter(run.look for run in runs if run.promised and not run.level)  # by a contents page
    both = Counter(run.look for run in runs if run.promised and not run.level and is_numbered(run))
    texts = Counter(run.text.casefold() for run in runs)
    known = {_face(found) for found, count in counts.items() if count >= 2}
    smallest = min((run.look.size for run in runs if run.level), default=0.0)
    bookmarked = [run for run in runs if run.level]
    parts = parts_above(runs)
    outlined = {run.look for run in bookmarked} if len(bookmarked) >= _OUTLINE else set()
    kept = []
    for run in runs:
        count = counts[run.look]
        if _is_sure(run):
            kept.append(run)
            continue
        unlisted = outlined and run.look not in outlined
        if unlisted and run.look not in parts and count < (MANY if run.look.size > smallest + 0.1 else 2):
            continue  # bookmarks leave out the highest or lowest divisions, if any, or a style of many titles
        alone = count < 2 and known and _face(run.look) not in known and not _is_marked(run, body)
        if alone or (count < 2 and not _is_larger(run, body)):
            continue
        habit = count >= MANY and numbered[run.look] >= _NUMBERED * count
        habit = habit or (listed[run.look] >= MANY and both[run.look] >= _LISTED_NUMBERED * listed[run.look])
        like_text = not _is_larger(run, body) and run.look.colour == body.colour
        if habit and like_text and not is_numbered(run) and texts[run.text.casefold()] < 2:
            continue  # of a style whose titles all have numbers, what has none is emphasised text
        kept.append(run)
    return kept


def parts_above(runs: Sequence[TitleRun]) -> set[Look]:
    """Return the looks of titles larger than all bookmarked ones that hold some: parts that bookmarks leave out."""
    largest = max((run.look.size for run in runs if run.level), default=inf)
    holds = Counter(
        run.look
        for run, following in pairwise(runs)
        if run.look.size > largest + _LARGER and not run.level and following.level
    )
    return {found for found, count in holds.items() if count >= _PARTS}


def _is_marked(run: TitleRun, body: Body) -> bool:
    """Tell whether a number or a colour tells a title that is the only one of its look."""
    return is_numbered(run) or run.look.colour not in {body.colour, _BLACK, _WHITE}


def _face(found: Look) -> tuple[bool, int]:
    return found.bold, found.colour
