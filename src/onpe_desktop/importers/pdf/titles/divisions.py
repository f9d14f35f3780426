"""Levels that the names of divisions tell: articles stand below chapters, « Annexe 1 » below « Annexes »."""

import re
from collections import Counter
from collections.abc import Sequence

from onpe_desktop.importers.pdf.numbering import entitled, number_of, scheme_of, single_number_of
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.matching import without_number
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_RANKS = ("partie", "titre", "chapitre", "section", "article")  # of French laws, and of what is written like them
_ARTICLE = _RANKS.index("article")
_CHAPTERS = frozenset({"partie", "titre", "chapitre"})
_FEWEST, _MOST = 2, 0.5  # chapters, and of the chapters with numbered sections
_SERIES = 3  # articles
_DOTTED = 2  # parts of a number; one alone may count anew within a section
_HOLDER = re.compile(r"(?:liste des )?(?:annexes|appendices)", re.IGNORECASE)
_HELD = re.compile(r"(?:annexe|appendi(?:ce|x))\s+\S", re.IGNORECASE)


def below_divisions(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Return the levels with articles below the chapters that look like them, and annexes below their title.

    Another title between two articles that look like it is a part of the first one. What bookmarks name stays.
    """
    known = {level for run, level in zip(runs, levels, strict=True) if run.level}
    levels = list(levels) if known else above_sections(runs, levels)
    found = list(levels)
    for level in sorted(set(levels) - known, reverse=True):
        _put_below(runs, levels, level, found)
    return found if known else within_sections(runs, below_annexes(runs, found))


def above_sections(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put « Chapitre 2 » right above 2.1, which may be set larger; annexes stay beside chapters."""
    sections = _first_sections(runs)
    wrong = [chapter for chapter, section in sections.items() if levels[chapter] >= levels[section]]
    if len(wrong) < max(_FEWEST, _MOST * len(sections)):
        return list(levels)
    level = min(levels[section] for section in sections.values())
    found, annexed = list(levels), False
    for place, run in enumerate(runs):
        chapter = single_number_of(run.text)[0] in _CHAPTERS
        annexed = not chapter and (annexed or (_is_held(run) and levels[place] <= level))
        found[place] = level if chapter else levels[place] + (levels[place] >= level and not annexed)
    return found


def _first_sections(runs: Sequence[TitleRun]) -> dict[int, int]:
    """Return where 1.1, 2.1 and the like stand by the places of the chapters with their first number."""
    found: dict[int, int] = {}
    chapter: tuple[int, int] | None = None
    for place, run in enumerate(runs):
        name, value = single_number_of(run.text)
        number = number_of(run.text)
        if name in _CHAPTERS:
            chapter = place, value
        elif chapter is not None and len(number) > 1 and number[0] == str(chapter[1]):
            found[chapter[0]], chapter = place, None
    return found


def _put_below(runs: Sequence[TitleRun], levels: Sequence[int], level: int, found: list[int]) -> None:
    """Part the titles of one level by the names of their divisions; what they hold moves with them."""
    ranks = [_rank(run) if known == level else -1 for run, known in zip(runs, levels, strict=True)]
    articles = [place for place, rank in enumerate(ranks) if rank == _ARTICLE]
    if len(articles) < _SERIES:
        return
    steps = {rank: step for step, rank in enumerate(sorted({rank for rank in ranks if rank >= 0}))}
    looks, step = _looks_of_articles(runs, ranks), 0
    for place, run in enumerate(runs):
        if levels[place] < level:
            step = 0
        elif levels[place] == level:
            within = articles[0] < place < articles[-1] and run.look in looks and not entitled(run.text)
            step = steps[ranks[place]] if ranks[place] >= 0 else max(steps.values()) + 1 if within else 0
        found[place] += step


def _looks_of_articles(runs: Sequence[TitleRun], ranks: Sequence[int]) -> set[Look]:
    """Return the looks of which most titles are those of articles."""
    articles = Counter(run.look for run, rank in zip(runs, ranks, strict=True) if rank == _ARTICLE)
    others = Counter(run.look for run in runs if not entitled(run.text))
    return {found for found, count in articles.items() if count > others[found]}


def _rank(run: TitleRun) -> int:
    name = entitled(run.text).replace("art.", "article")
    return _RANKS.index(name) if name in _RANKS else -1


def within_sections(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put what stands between 2.5.1 and 2.5.2 below 2.5.1: titles without number however large, and « 1. »."""
    found = list(levels)
    for place, run in enumerate(runs):
        number = number_of(run.text)
        end = _next_section(runs, found, place) if len(number) >= _DOTTED and number[-1].isdigit() else place
        within = [other for other in range(place + 1, end) if len(number_of(runs[other].text)) < _DOTTED]
        within = [other for other in within if found[other] < found[place] or not entitled(runs[other].text)]
        step = found[place] + 1 - min((found[other] for other in within), default=found[place] + 1)
        if step > 0:
            for other in within:
                found[other] += step
    return found


def _next_section(runs: Sequence[TitleRun], levels: Sequence[int], place: int) -> int:
    """Return where the number that follows the one at `place` stands; `place` where a chapter begins before."""
    number = number_of(runs[place].text)
    following = (*number[:-1], str(int(number[-1]) + 1))
    for later in range(place + 1, len(runs)):
        other = number_of(runs[later].text)
        if other == following:
            return later
        chapter = levels[later] < levels[place] and (other or scheme_of(runs[later].text))
        if chapter or (len(other) >= _DOTTED and other[: len(number)] != number):
            break
    return place


def below_annexes(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put what follows « Annexes » right away one level below it.

    Their numbers do not tell it: those of annexes are as deep as those of chapters.
    """
    found = list(levels)
    for place, run in enumerate(runs[:-1]):
        following, level = runs[place + 1], levels[place]
        if not _HOLDER.fullmatch(without_number(run.text).strip(" .:")) or not _is_held(following):
            continue
        if levels[place + 1] != level:
            continue
        for later in range(place + 1, len(runs)):
            if levels[later] < level or (levels[later] == level and not _is_held(runs[later])):
                break
            found[later] += 1
    return found


def _is_held(run: TitleRun) -> bool:
    return _HELD.match(run.text) is not None
