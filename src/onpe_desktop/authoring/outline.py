"""The table of contents of an import, in which levels are corrected, sections joined and left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import Dossier, Section
from onpe_desktop.importers.earlier import RecordedLine
from onpe_desktop.importers.markdown_writer import DEEPEST


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A section in the table of contents that is corrected; `depth` counts from 1.

    One that is `joined` is part of the section before it, its title a heading there.
    """

    section: str
    title: str
    depth: int
    kept: bool = True
    joined: bool = False


def outline_lines(dossier: Dossier) -> tuple[OutlineLine, ...]:
    """Return a line for each section, in reading order."""
    return tuple(_lines(dossier.sections, 1))


def _lines(sections: Sequence[Section], depth: int) -> Iterator[OutlineLine]:
    for section in sections:
        yield OutlineLine(section.id, section.title, depth)
        yield from _lines(section.children, depth + 1)


def below(lines: Sequence[OutlineLine], place: int) -> range:
    """Return the places of a line and of those below it."""
    end = place + 1
    while end < len(lines) and lines[end].depth > lines[place].depth:
        end += 1
    return range(place, end)


def shifted(lines: Sequence[OutlineLine], place: int, steps: int) -> tuple[OutlineLine, ...]:
    """Return the lines with one moved by `steps` levels (-1: up), and those below it with it; as they were if it can't.

    A title may be at most one level below the one before it, and no deeper than Markdown's headings.
    """
    moved = below(lines, place)
    deepest = max(lines[one].depth for one in moved) + steps
    highest = lines[place].depth + steps
    if highest < 1 or deepest > DEEPEST or highest > (lines[place - 1].depth + 1 if place else 1):
        return tuple(lines)
    return tuple(replace(line, depth=line.depth + steps) if one in moved else line for one, line in enumerate(lines))


def ticked(lines: Sequence[OutlineLine], place: int, *, kept: bool) -> tuple[OutlineLine, ...]:
    """Return the lines with one kept or left out, and those below it with it; what is above a kept one is kept too."""
    changed = set(below(lines, place))
    depth = lines[place].depth
    for one in range(place - 1, -1, -1):
        if kept and lines[one].depth < depth:
            changed.add(one)
            depth = lines[one].depth
    return tuple(replace(line, kept=kept) if one in changed else line for one, line in enumerate(lines))


def joined(lines: Sequence[OutlineLine], place: int) -> tuple[OutlineLine, ...]:
    """Return the lines with one joined to the one before it, or no longer; the first can't be."""
    changed = replace(lines[place], joined=place > 0 and not lines[place].joined)
    return (*lines[:place], changed, *lines[place + 1 :])


def corrected_again(lines: Sequence[OutlineLine], record: Sequence[RecordedLine]) -> tuple[OutlineLine, ...]:
    """Return the lines of a new import with what was corrected in an earlier one, known by the ids of the sections.

    A section that is new goes along with the one above it.
    """
    known = {line.section: line for line in record}
    again: list[OutlineLine] = []
    above: list[tuple[int, int, bool]] = []  # depth as read, steps and whether it is kept, of each section above
    for line in lines:
        while above and above[-1][0] >= line.depth:
            above.pop()
        before = known.get(line.section)
        _, steps, kept = above[-1] if above else (0, 0, True)
        if before is not None:
            steps, kept = before.shown - before.depth, before.kept
        above.append((line.depth, steps, kept))
        deepest = min(DEEPEST, again[-1].depth + 1 if again else 1)
        depth = max(1, min(line.depth + steps, deepest))
        joined_again = bool(again) and before is not None and before.joined
        again.append(replace(line, depth=depth, kept=kept, joined=joined_again))
    return tuple(again)


def recorded(dossier: Dossier, lines: Sequence[OutlineLine]) -> tuple[RecordedLine, ...]:
    """Return what the next import should know: the sections as they were read, and as the lines correct them."""
    read = {line.section: line for line in outline_lines(dossier)}
    return tuple(
        RecordedLine(line.section, line.title, read[line.section].depth, line.depth, line.kept, line.joined)
        for line in lines
        if line.section in read
    )
