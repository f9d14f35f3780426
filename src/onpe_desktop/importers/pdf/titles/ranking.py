"""Which look of titles stands above which by itself: what is larger does, and then what is shown more."""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from onpe_desktop.importers.pdf.styles import LARGER, Look
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_BEGUN = 0.8  # of the divisions that hold two looks begin with the upper one


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
    order = by_typography(runs, text)
    for _ in order:
        for place, (upper, lower) in enumerate(itertools.pairwise(order)):
            same = as_seen(upper, text) == as_seen(lower, text) and upper.run_in == lower.run_in
            if same and _is_upside_down(runs, upper, lower, set(order[:place])):
                order[place : place + 2] = lower, upper
                break
        else:
            break
    return order


def by_typography(runs: Sequence[TitleRun], text: float) -> list[Look]:
    """Return the looks from the highest to the lowest, as they say by themselves. `text` is the size of the text."""
    return sorted({run.look for run in runs}, key=lambda look: _seen_rank(look, text))


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
    mixed = [found for found in divisions_of(runs, upper, lower, above) if upper in found and lower in found]
    return len(mixed) > 1 and sum(found[0] == lower for found in mixed) >= _BEGUN * len(mixed)


def divisions_of(runs: Sequence[TitleRun], one: Look, other: Look, above: AbstractSet[Look]) -> list[list[Look]]:
    """Return which of two looks come one after the other between titles of the looks above them."""
    found: list[list[Look]] = [[]]
    for run in runs:
        if run.look in above:
            found.append([])
        elif run.look in {one, other}:
            found[-1].append(run.look)
    return found
