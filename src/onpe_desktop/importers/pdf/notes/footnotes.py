"""Footnotes: small text at the foot of a page, and the raised number in the text that calls it."""

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.notes.adjacent_calls import parted_calls
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, Word, around
from onpe_desktop.importers.pdf.styles import Body

RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # many fonts have them as letters of their own
_SMALL = 0.93  # of the body's size
_MARKER = re.compile(r"[\[(]?([1-9]\d{0,2}|\*{1,3}|†|‡|[a-z])[\])]?[.)]?")


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its key, the lines of its text without the marker, and whether something calls it."""

    key: str
    lines: tuple[Line, ...]
    page: int
    called: bool
    marker: str = ""

    @property
    def open_end(self) -> bool:
        """Whether its last line on this page does not end a sentence."""
        return not self.lines[-1].text.rstrip("»)” ").endswith((".", "!", "?", "…"))


@dataclass(frozen=True, slots=True)
class PageNotes:
    """A page without its notes, the notes, and lines at the foot that go on with the last note of the page before."""

    page: PageContent
    notes: tuple[Note, ...]
    rest: tuple[Line, ...]


def notes_of(page: PageContent, body: Body, links: Mapping[str, LinkArea], before: Note | None = None) -> PageNotes:
    """Take the footnotes off a page, and mark their calls: raised numbers, or numbers that link to the same page.

    `before` is the last note of the page before, which may go on here.
    """
    foot = _foot(page, body)
    starts = [index for index, line in enumerate(foot) if marker_of_note(line, body)]
    if not starts:
        return _only_rest(page, foot, before)
    bounds = [*starts, len(foot)]
    parts = [foot[start:end] for start, end in itertools.pairwise(bounds)]
    markers = [marker_of_note(part[0], body) for part in parts]
    rest = foot[: starts[0]]
    if rest and not _is_continuation(rest, parts[0]):
        rest = []
    top = min(line.box.top for line in (*rest, *foot[starts[0] :])) - 1
    kept = [line for line in page.lines if line.box.top < top]
    keys = {marker: f"p{page.number + 1}-{note_name(marker)}" for marker in markers}
    kept, called = marked_calls(kept, keys, {name for name, link in links.items() if link.page == page.number})
    if not called and not _ruled_off(page, parts[0][0]):
        return PageNotes(page, (), ())
    notes = tuple(
        Note(keys[marker], without_note_marker(part), page.number, marker in called, marker)
        for marker, part in zip(markers, parts, strict=True)
    )
    return PageNotes(replace(page, lines=tuple(kept)), notes, tuple(rest))


def _only_rest(page: PageContent, foot: Sequence[Line], before: Note | None) -> PageNotes:
    """Return the page of which the foot only goes on with the note before: ruled off, in its size."""
    rest = [line for line in foot if before is not None and abs(line.size - before.lines[-1].size) < 0.4]
    if before is None or not rest or not before.open_end or not _ruled_off(page, rest[0]):
        return PageNotes(page, (), ())
    top = rest[0].box.top - 1
    return PageNotes(replace(page, lines=tuple(line for line in page.lines if line.box.top < top)), (), tuple(rest))


def _foot(page: PageContent, body: Body) -> list[Line]:
    """Return the small lines below which nothing large stands, in reading order."""
    lines = sorted(page.lines, key=lambda line: line.box.bottom)
    foot: list[Line] = []
    for line in reversed(lines):
        if line.size > _SMALL * body.size and not _is_lone_marker(line, lines):
            break
        foot.append(line)
    return as_rows(foot)


def as_rows(lines: Sequence[Line]) -> list[Line]:
    """Return lines from top to bottom; those beside each other, as wide spaces of justified text leave them, as one."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: (round(line.box.bottom / 3), line.box.left)):
        last = rows[-1] if rows else None
        if (
            last is not None
            and abs(last.box.bottom - line.box.bottom) < 0.4 * line.box.height
            and (line.box.left >= last.box.right - 1)
        ):
            rows[-1] = last.of((*last.words, replace(line.words[0], spaced=True), *line.words[1:]))
        else:
            rows.append(line)
    return rows


def _is_lone_marker(line: Line, lines: Sequence[Line]) -> bool:
    return len(line.text) <= 3 and _MARKER.fullmatch(line.text) is not None and len(lines) > 1


def marker_of_note(line: Line, body: Body) -> str:
    """Return the note's number or sign when the line begins a note, else nothing."""
    if line.size > _SMALL * body.size:
        return ""
    first = line.words[0]
    match = _MARKER.fullmatch(first.text.translate(RAISED_DIGITS))
    if match is None or len(line.words) < 2:
        return ""
    alone = first.raised or line.words[1].spaced
    return match.group(1) if alone and (first.raised or not match.group(1).isalpha()) else ""


def without_note_marker(part: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a note without its number or sign."""
    first = part[0]
    rest = first.words[1:]
    return (first.of((replace(rest[0], spaced=False), *rest[1:])), *part[1:])


def _is_continuation(rest: Sequence[Line], first: Sequence[Line]) -> bool:
    step = first[0].box.top - rest[-1].box.top
    return 0 < step < 2.0 * first[0].size and abs(rest[-1].size - first[0].size) < 0.4


def marked_calls(lines: list[Line], keys: dict[str, str], links: set[str]) -> tuple[list[Line], set[str]]:
    """Mark the words that call a note; the first of its kind counts."""

    def may_call(word: Word) -> bool:
        return (word.raised == 1 or word.link in links) and not word.call

    called: set[str] = set()
    found: list[Line] = []
    for line in lines:
        if not any(may_call(word) for word in line.words):
            found.append(line)
            continue
        words: list[Word] = []
        joined = _joined_calls(line.words, may_call)
        for word in itertools.chain.from_iterable(parted_calls(word, list(keys)) for word in joined):
            marker = word.text.translate(RAISED_DIGITS).strip("()[],. ")
            if may_call(word) and marker in keys and marker not in called:
                called.add(marker)
                words.append(replace(word, call=keys[marker]))
            else:
                words.append(word)
        found.append(replace(line, words=tuple(words)))
    return found, called


def _joined_calls(words: Sequence[Word], may_call: Callable[[Word], bool]) -> list[Word]:
    """Join the digits of a call that are of two fonts."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and not word.spaced and may_call(word) and may_call(last) and _is_number(word, last):
            found[-1] = replace(last, text=last.text + word.text, box=around((last.box, word.box)))
        else:
            found.append(word)
    return found


def _is_number(*words: Word) -> bool:
    return all(word.text.translate(RAISED_DIGITS).isdecimal() for word in words)


def _ruled_off(page: PageContent, line: Line) -> bool:
    """Tell whether a short rule stands close above the line."""
    return any(
        drawing.across and drawing.box.width < 0.6 * page.width and -3 < line.box.top - drawing.box.bottom < 14
        for drawing in page.drawings
    )


def note_name(marker: str) -> str:
    """Return a note's marker as it stands in its key."""
    return {"*": "a", "**": "b", "***": "c", "†": "d", "‡": "e"}.get(marker, marker)
