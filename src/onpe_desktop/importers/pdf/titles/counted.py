"""Levels that single numbers tell: « A. » right behind « II. » begins to count within it, and « B. » goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.numbering import depth_of, is_labelled, scheme_of, single_number_of
from onpe_desktop.importers.pdf.styles import LARGER, Look
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_KINDS = "IA1a"


@dataclass(frozen=True, slots=True)
class _Counted:
    """A title that holds what follows. `kind` is empty where no single number tells its place."""

    before: int  # its level as its look tells it, one deeper where its number puts it below another title
    level: int
    kind: str
    value: int
    look: Look
    deeper: bool = False  # than its look tells

    def goes_on(self, other: "_Counted") -> bool:
        """Tell whether this title is the next one after another, which is as large."""
        sizes = sorted((self.look.size, other.look.size))
        next_one = bool(self.kind) and (self.kind, self.value) == (other.kind, other.value + 1)
        return next_one and sizes[1] <= LARGER * sizes[0]

    def begins_in(self, opened: Sequence["_Counted"]) -> bool:
        """Tell whether this title, the first of its kind, can be no sibling of the one right before.

        Plans go from I. to A., 1. and a). Against that order a number counts anew where one of its kind holds both,
        and where it is smaller: appendices go from A. to B. behind the last chapter.
        """
        other = opened[-1]
        if self.value != 1 or not other.kind or self.before > other.before:
            return False
        again = any(held.kind == self.kind for held in opened[:-1]) and self.kind != other.kind
        if _KINDS.index(self.kind) <= _KINDS.index(other.kind) and not again:
            return self.look.size < other.look.size
        return self.before == other.before or self.look.size <= other.look.size

    def stands_in(self, other: "_Counted") -> bool:
        """Tell by the looks whether another title holds this one."""
        below = self.before == other.before and other.deeper and self.look.size < other.look.size
        return self.before > other.before or below


def within_counted(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put the first « A. », « 1. » or « a) » below the title with another kind of number right before it.

    The next ones stand beside it, whatever their looks say; other titles stand as deep below what holds them as before.
    Bookmarks stay.
    """
    if any(run.level for run in runs):
        return list(levels)
    found: list[int] = []
    opened: list[_Counted] = []
    for run, level in zip(runs, levels, strict=True):
        own = _Counted(level, level, *_single(run.text), run.look)
        last = _last_number(own, opened)
        if last >= 0:
            before = opened[last]
            own = replace(own, before=before.before, level=before.level, deeper=before.deeper)
            del opened[last:]
        elif opened and own.begins_in(opened):
            own = replace(own, before=opened[-1].before + 1, level=opened[-1].level + 1, deeper=True)
        else:
            while opened and not own.stands_in(opened[-1]):
                opened.pop()
            if opened:
                own = replace(own, level=opened[-1].level + max(own.before - opened[-1].before, 1))
        found.append(own.level)
        opened.append(own)
    return found


def _last_number(title: _Counted, opened: Sequence[_Counted]) -> int:
    """Return where the title stands that was counted before this one, best one that looks like it; -1 for nowhere."""
    places = [place for place, other in enumerate(opened) if title.goes_on(other)]
    return max(places, key=lambda place: (opened[place].look == title.look, place), default=-1)


def _single(text: str) -> tuple[str, int]:
    """Return the kind and the value of a title's number; ("", 0) for 2.1 and « Chapitre 2 », which tell their level."""
    kind, value = scheme_of(text), single_number_of(text)[1]
    if kind == "a":
        value = ord(text[0]) - ord("a") + 1
    return (kind, value) if value and depth_of(text) <= 1 and not is_labelled(text) else ("", 0)
