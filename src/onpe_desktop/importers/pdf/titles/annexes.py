"""Titles « Annexe 1 » below the title « Annexes » that holds them."""

import re
from collections.abc import Sequence

from onpe_desktop.importers.pdf.titles.matching import without_number
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_HOLDER = re.compile(r"(?:liste des )?(?:annexes|appendices)", re.IGNORECASE)
_HELD = re.compile(r"(?:annexe|appendi(?:ce|x))\s+\S", re.IGNORECASE)


def below_annexes(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put what follows « Annexes » right away one level below it, where it has a look of its own; bookmarks stay.

    Their numbers do not tell it: those of annexes are as deep as those of chapters.
    """
    found = list(levels)
    for place, run in enumerate(runs[:-1]):
        following, level = runs[place + 1], levels[place]
        if not _HOLDER.fullmatch(without_number(run.text).strip(" .:")) or following.level:
            continue
        if levels[place + 1] != level or following.look == run.look or not _is_held(following):
            continue
        for later in range(place + 1, len(runs)):
            if levels[later] < level or (levels[later] == level and not _is_held(runs[later])):
                break
            found[later] += 1
    return found


def _is_held(run: TitleRun) -> bool:
    return _HELD.match(run.text) is not None
