"""Ids of imported sections: the same from one import of a publication to the next, whatever else comes or goes."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onpe_desktop.importers.earlier import EarlierSection, TitlePath
from onpe_desktop.text import slug

_LONGEST = 48  # characters of the words of an id
_NUMBER = re.compile(
    r"(\d{1,2}(\.\d{1,2})*[.)]?|[IVXL]+[.)]|[A-Z]([.)]\d{1,2})*[.)])[ \u00a0\u202f]*[–—-]?[ \u00a0\u202f]+(?=\w)"
)
_MARK = 4  # hexadecimal digits that tell apart sections of the same title


def match_earlier(paths: Sequence[TitlePath], earlier: Sequence[EarlierSection]) -> dict[int, EarlierSection]:
    """Return, by the place of a path, the section of an earlier import that it is.

    It has the same titles above it; failing that, the same title, if no other section left over has it on either side.
    """
    waiting: defaultdict[TitlePath, list[EarlierSection]] = defaultdict(list)
    for one in earlier:
        waiting[_spelled(one.path)].append(one)
    found: dict[int, EarlierSection] = {}
    for place, path in enumerate(paths):
        if same := waiting[_spelled(path)]:
            found[place] = same.pop(0)
    left = [(_name(path[-1]), place) for place, path in enumerate(paths) if place not in found]
    unmatched = [(_name(one.path[-1]), one) for some in waiting.values() for one in some]
    ours, theirs = Counter(title for title, _ in left), Counter(title for title, _ in unmatched)
    places = dict(left)
    for title, one in unmatched:
        if ours[title] == theirs[title] == 1:
            found[places[title]] = one
    return found


def section_ids(paths: Sequence[TitlePath], kept: Mapping[int, EarlierSection]) -> tuple[str, ...]:
    """Return the id of each path, all different: of an earlier import where there was one, else made of the titles.

    A top section is named by its title. One below it also bears a mark made of all titles above it, so that its id does
    not depend on which other sections have the same title.
    """
    taken = {one.section_id for one in kept.values()}
    ids = []
    for place, path in enumerate(paths):
        if place in kept:
            ids.append(kept[place].section_id)
            continue
        made = wanted = _made(path)
        number = 2
        while made in taken:
            made = f"{wanted}-{number}"
            number += 1
        taken.add(made)
        ids.append(made)
    return tuple(ids)


def _made(path: TitlePath) -> str:
    whole = _name(path[-1])
    words = whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]
    if len(path) == 1 and words == whole:
        return words
    mark = hashlib.sha256("\n".join(_spelled(path)).encode()).hexdigest()[:_MARK]
    return f"{words}-{mark}"


def _name(title: str) -> str:
    """Return a title as an id spells it, without its number, which others change when they come or go."""
    return slug(_NUMBER.sub("", title, count=1) if _NUMBER.match(title) else title)


def _spelled(path: TitlePath) -> TitlePath:
    return tuple(_name(title) for title in path)
