"""Which look of titles stands above which: what is larger does, and where looks are of one size, the text tells."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from onpe_desktop.importers.pdf.numbering import single_number_of
from onpe_desktop.importers.pdf.styles import LARGER, Look
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_BY_HAND = 1.25  # times as large: no style sheet has a level of its own for one title, its size was set by hand
_SMALLER = 1.3  # times smaller: so is a long title that is to fit on its line
_RARE = 10  # times as many have the other size
_SERIES = 3  # titles counted I, II, III are chapters in any case
_BEGUN = 0.8  # of the divisions that hold two looks begin with the upper one
_NEAR = 1.16  # times as large as the next smaller size
_SIZES = 4  # so near each other
_SKIPPED = 0.25  # of the steps down from one title to a smaller one: so many leave out a size
_AGAIN = 0.25  # of the titles: so few may come back to a colour that others had before
_LIGHT = 2  # chapters whose colour begins with a title that is not bold
_LATE = 1.5  # times as large
_INNER = 2  # titles: one alone is larger by chance
_WITHOUT = 0.6  # of the divisions
_ORPHANS = 0.2  # of the titles of a look: so few stand where the order of looks does not lead to expect them


def rank(found: Look) -> tuple[float, bool, bool, bool, bool, int, str]:
    """Order looks: what is larger, in capitals, bold, underlined, upright heads the others."""
    plain = found.italic, found.colour, found.family
    return (-found.size, not found.capitals, not found.bold, not found.underlined, *plain)


def as_seen(look: Look, text: float) -> float:
    """Return the size as the eye tells it: that of the text for what is hardly larger.

    Letters of one family may look larger than another's of the same size: below that, points say nothing.
    """
    return look.size if look.size > LARGER * text else text


def ordered_looks(runs: Sequence[TitleRun], text: float = 0.0) -> list[Look]:
    """Return the looks from the highest to the lowest. `text` is the size of the text.

    Of two of one size the upper one is that with which divisions begin that have both: upright titles stand above
    italic ones in some style sheets, and below them in others (Word's own « Titre 4 » is italic, « Titre 5 » is not).
    """
    order = sorted({run.look for run in runs}, key=lambda look: _seen_rank(look, text))
    for _ in order:
        for place, (upper, lower) in enumerate(itertools.pairwise(order)):
            same = as_seen(upper, text) == as_seen(lower, text) and upper.run_in == lower.run_in
            if same and _is_upside_down(runs, upper, lower, set(order[:place])):
                order[place : place + 2] = lower, upper
                break
        else:
            break
    return order


def _seen_rank(look: Look, text: float) -> tuple[object, ...]:
    return (-as_seen(look, text), look.run_in, *_shown(look), *rank(look))


def _shown(look: Look) -> tuple[bool, bool, bool]:
    return not look.capitals, not look.bold, not look.underlined


def _is_upside_down(runs: Sequence[TitleRun], upper: Look, lower: Look, above: AbstractSet[Look]) -> bool:
    """Tell whether divisions, two at least, begin with a title of the lower look where they have both.

    Of the highest looks the one that comes first is the upper, where none is bold, underlined or in capitals alone.
    """
    if not above and _shown(upper) == _shown(lower):
        return next(run.look for run in runs if run.look in {upper, lower}) == lower
    mixed = [found for found in _divisions(runs, upper, lower, above) if upper in found and lower in found]
    return len(mixed) > 1 and sum(found[0] == lower for found in mixed) >= _BEGUN * len(mixed)


def _divisions(runs: Sequence[TitleRun], one: Look, other: Look, above: AbstractSet[Look]) -> list[list[Look]]:
    """Return which of two looks come one after the other between titles of the looks above them."""
    found: list[list[Look]] = [[]]
    for run in runs:
        if run.look in above:
            found.append([])
        elif run.look in {one, other}:
            found[-1].append(run.look)
    return found


def with_common_looks(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give one look to titles beside each other whose looks differ by chance: the one that more of them have."""
    runs = _with_colours_of_chapters(_with_sizes_that_fit(_with_looks_of_series(runs)))
    runs = _with_inner_looks(_with_late_looks(runs))
    counts = Counter(run.look for run in runs)
    common: dict[Look, Look] = {}
    for upper, lower in itertools.combinations(sorted(counts, key=rank), 2):
        if upper not in common and lower not in common and _are_siblings(runs, upper, lower, counts):
            fewer, more = sorted((upper, lower), key=lambda one: counts[one])
            common[fewer] = more
    return [replace(run, look=_last(run.look, common)) for run in runs]


def _with_looks_of_series(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give one look to titles that are counted once through all of the publication, as parts and chapters are.

    Where « I. », « II. » and « III. » stand once each and in order, one of them is larger by hand.
    """
    series: dict[str, list[int]] = defaultdict(list)
    for place, run in enumerate(runs):
        if kind := single_number_of(run.text)[0]:
            series[kind].append(place)
    found = list(runs)
    for places in series.values():
        values = [single_number_of(runs[place].text)[1] for place in places]
        if len(values) >= _SERIES and values == list(range(1, len(values) + 1)):
            common = Counter(runs[place].look for place in places).most_common(1)[0][0]
            for place in places:
                found[place] = replace(runs[place], look=common)
    return found


def _with_sizes_that_fit(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give one look to titles of one face that were made as large as there was room, page by page.

    No style sheet has four levels that differ so little, and one that had would not go from the first to the third.
    """
    faces: dict[Look, list[int]] = defaultdict(list)
    for place, run in enumerate(runs):
        faces[run.look._replace(size=0.0, capitals=False, colour=0, underlined=False)].append(place)
    found = list(runs)
    for places in faces.values():
        for sizes in _near_sizes({runs[place].look.size for place in places}):
            near = [place for place in places if runs[place].look.size in sizes]
            ranks = [sizes.index(runs[place].look.size) for place in near]
            steps = [after - before for before, after in itertools.pairwise(ranks) if after > before]
            if sum(step > 1 for step in steps) >= max(_SERIES, _SKIPPED * len(steps)):
                common = Counter(runs[place].look for place in near).most_common(1)[0][0]
                for place in near:
                    found[place] = replace(runs[place], look=common)
    return found


def _near_sizes(sizes: AbstractSet[float]) -> list[list[float]]:
    """Return four sizes at least of which each is little larger than the next one, the largest first."""
    found: list[list[float]] = []
    for size in sorted(sizes, reverse=True):
        if found and found[-1][-1] <= _NEAR * size:
            found[-1].append(size)
        else:
            found.append([size])
    return [near for near in found if len(near) >= _SIZES]


def _with_colours_of_chapters(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give one look to titles that have another colour in each chapter, the only one or nearly so.

    Colours that tell levels come again in each chapter. So do weights: the lighter titles that begin a chapter's colour
    are no parts of bolder ones.
    """
    faces: dict[Look, list[int]] = defaultdict(list)
    for place, run in enumerate(runs):
        faces[run.look._replace(colour=0, bold=False)].append(place)
    found = list(runs)
    for places in faces.values():
        blocks = [list(block) for _, block in itertools.groupby(places, key=lambda place: runs[place].look.colour)]
        colours = len({runs[place].look.colour for place in places})
        if colours < _SERIES or len(blocks) > colours + _AGAIN * (len(places) - colours):
            continue
        light = sum(not runs[block[0]].look.bold for block in blocks)
        for bold in (True, False):
            same = [place for place in places if light >= _LIGHT or runs[place].look.bold == bold]
            common = Counter(runs[place].look for place in same).most_common(1)
            for place in same:
                found[place] = replace(runs[place], look=common[0][0])
    return found


def _with_late_looks(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give the highest look so far to a few larger titles that only come when most of its titles have gone before.

    A look that holds chapters comes before them. What they follow, or titles larger than they are, holds these.
    """
    found = [run.look for run in runs]
    first = {look: place for place, look in reversed(list(enumerate(found)))}
    for upper, place in sorted(first.items(), key=lambda one: one[1]):
        highest = min(found[:place], key=rank, default=upper)
        counts, before = Counter(found), found[:place].count(highest)
        near = rank(upper) < rank(highest) and upper.size <= _LATE * highest.size
        if not near or before < max(_SERIES, counts[highest] / 2) or counts[upper] > counts[highest]:
            continue
        after = {following for look, following in itertools.pairwise(found) if look == upper}
        if not any(rank(upper) < rank(following) <= rank(highest) for following in after):
            found = [highest if look == upper else look for look in found]
    return [replace(run, look=look) for run, look in zip(runs, found, strict=True)]


def _with_inner_looks(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give the look of smaller titles to larger ones with which no division begins, and which most do not have.

    Those are set so in a box, or by hand, where the smaller ones stand; were they above these, they would come first.
    """
    order = sorted({run.look for run in runs}, key=rank)
    counts = Counter(run.look for run in runs)
    inner: dict[Look, Look] = {}
    for place, upper in enumerate(order):
        above = set(order[:place]) - set(inner)
        for lower in order[place + 1 :]:
            parts = [part for part in _divisions(runs, upper, lower, above) if part]
            without = sum(upper not in part for part in parts)
            near = lower.size < upper.size <= _LATE * lower.size and _INNER <= counts[upper] <= counts[lower]
            if near and without >= max(_SERIES, _WITHOUT * len(parts)) and all(part[0] == lower for part in parts):
                inner[upper] = lower
                break
    return [replace(run, look=_last(run.look, inner)) for run in runs]


def _last(found: Look, common: dict[Look, Look]) -> Look:
    while found in common:
        found = common[found]
    return found


def _are_siblings(runs: Sequence[TitleRun], upper: Look, lower: Look, counts: Counter[Look]) -> bool:
    """Tell whether titles of two looks stand beside each other, for one of these reasons.

    Their numbers go on from one look to the other: a title of capitals may only be a word that is written so.
    The sizes are not told from each other by eye, and hardly a title of the smaller one stands below the larger one.
    A few among many are larger, by hand, and the first of these comes when others have gone before; or smaller, so that
    they fit, and hold what the others do.
    """
    if lower._replace(capitals=upper.capitals) == upper:
        return _number_on(runs, upper, lower)
    if lower._replace(size=upper.size) != upper:
        return False
    if upper.size <= LARGER * lower.size:
        above = {run.look for run in runs if run.look.size > upper.size}
        found = _divisions(runs, upper, lower, above)
        below = sum(part[part.index(upper) :].count(lower) for part in found if upper in part)
        return below <= _ORPHANS * counts[lower]
    if counts[upper] >= _RARE * counts[lower] and upper.size <= _SMALLER * lower.size:
        return _holds_the_same(runs, upper, lower)
    rare = counts[lower] >= _RARE * counts[upper] and upper.size <= _BY_HAND * lower.size
    return rare and next(run.look for run in runs if run.look in {upper, lower}) == lower


def _holds_the_same(runs: Sequence[TitleRun], upper: Look, lower: Look) -> bool:
    """Tell whether the few titles of the lower look are followed by what most often follows those of the upper one."""
    after = [(before.look, following.look) for before, following in itertools.pairwise(runs)]
    usual = Counter(following for look, following in after if look == upper and following not in {upper, lower})
    held = {following for look, following in after if look == lower}
    return bool(usual) and held == {usual.most_common(1)[0][0]}


def _number_on(runs: Sequence[TitleRun], one: Look, other: Look) -> bool:
    """Tell whether the titles of two looks are counted together more often than one of them is counted anew."""
    votes = 0
    for before, after in _neighbours(runs, one, other):
        (known, last), (kind, following) = single_number_of(before.text), single_number_of(after.text)
        if before.look != after.look and following:
            votes += 1 if kind == known and following == last + 1 else -1
    return votes > 0


def _neighbours(runs: Sequence[TitleRun], one: Look, other: Look) -> Iterator[tuple[TitleRun, TitleRun]]:
    """Yield titles of two looks that follow each other with none that is larger between them."""
    before: TitleRun | None = None
    for run in runs:
        if run.look in {one, other}:
            if before is not None:
                yield before, run
            before = run
        elif run.look.size > one.size:
            before = None
