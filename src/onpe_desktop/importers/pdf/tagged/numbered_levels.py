"""Levels of tagged headings that their numbers contradict.

A word processor tags a heading by its style. Who has changed the outline level of « Titre 1 », or numbers titles by a
list of several levels that begins with another style, has files where « 2 » is tagged H2 and « 2.1 » H1.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.numbering import number_of
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import PublicationHeading

_LEAST = 3  # titles with numbers: fewer tell nothing of their tag


def with_levels_of_numbers(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with the levels that numbers say, where most tags put « 2.1 » no lower than « 2 ».

    A heading without number has the depth that numbers of its tag have, or stands as far below as its tag does.
    """
    headings = [one.part for one in placed if isinstance(one.part, PublicationHeading)]
    if not _are_contradicted(headings):
        return list(placed)
    usual = _usual_depths(headings)
    return [_relevelled(one, one.part, usual) if isinstance(one.part, PublicationHeading) else one for one in placed]


def _are_contradicted(headings: Sequence[PublicationHeading]) -> bool:
    """Compare the levels of titles such as 2.1 with that of 2, the last one before: a list may count anew between."""
    levels: dict[tuple[str, ...], int] = {}
    votes: list[bool] = []
    for heading in headings:
        number = number_of(plain_text(heading.inlines))
        if number[:-1] in levels:
            votes.append(heading.level <= levels[number[:-1]])
        if number:
            levels[number] = heading.level
    return len(votes) >= _LEAST and sum(votes) > 0.5 * len(votes)


def _usual_depths(headings: Sequence[PublicationHeading]) -> dict[int, int]:
    """Return how deep most numbers are, for each level that the tags say and that has a few."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for heading in headings:
        depth = len(number_of(plain_text(heading.inlines)))
        if depth:
            counts[heading.level][depth] += 1
    return {level: found.most_common(1)[0][0] for level, found in counts.items() if found.total() >= _LEAST}


def _relevelled(placed: Placed, heading: PublicationHeading, usual: Mapping[int, int]) -> Placed:
    above = max((level for level in usual if level <= heading.level), default=heading.level)
    level = usual.get(above, above) + heading.level - above
    return replace(placed, part=replace(heading, level=len(number_of(plain_text(heading.inlines))) or level))
