"""Footnotes: small text at the foot of a page, and the raised number in the text that calls it."""

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.notes.adjacent_calls import parted_calls
from onpe_desktop.importers.pdf.notes.asterisks import with_signs_apart
from onpe_desktop.importers.pdf.notes.bracketed import bracketed_sign, with_calls_apart
from onpe_desktop.importers.pdf.notes.feet import in_order, is_ruled_off, ruled_foot, small_foot
from onpe_desktop.importers.pdf.notes.markers import (
    PLAIN_SIGNS,
    marker_of,
    marker_of_note,
    note_name,
    raised_signs,
    sign_of_call,
    without_note_marker,
)
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, Word, around
from onpe_desktop.importers.pdf.styles import Body

_BRACKETED = re.compile(r"[\[(][^\])]{1,3}[\])][.,;:]?")


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
    """A page without its notes, the notes, and lines at the foot that go on with the last note of the page before.

    `others` are the lines elsewhere where a call was found in them, else none.
    """

    page: PageContent
    notes: tuple[Note, ...]
    rest: tuple[Line, ...]
    others: tuple[Line, ...] = ()


def notes_of(
    page: PageContent,
    body: Body,
    links: Mapping[str, LinkArea],
    before: Note | None = None,
    elsewhere: Sequence[Line] = (),
) -> PageNotes:
    """Take the footnotes off a page, and mark their calls: raised numbers, or numbers that link to the same page.

    `before` is the last note of the page before, which may go on here. `elsewhere` are lines of other columns, which
    may call notes, too.
    """
    whole = page
    page, elsewhere = with_signs_apart(page, small_foot(page, body), elsewhere)
    page, elsewhere = _with_bracketed_calls(page, small_foot(page, body), elsewhere)
    small = small_foot(page, body)
    signs = raised_signs((*page.lines, *elsewhere)) if small or page.drawings else frozenset()
    foot = in_order(max(small, ruled_foot(page, signs), key=len), signs)
    starts = [
        index for index, line in enumerate(foot) if marker_of_note(line, body, signs) or marker_of(line, signs) in signs
    ]
    ends = [*starts[1:], len(foot)]  # a sign without a word, as of a formula, begins none
    starts = [start for start, end in zip(starts, ends, strict=False) if without_note_marker(foot[start:end])]
    if not starts:
        return _only_rest(whole, foot, before)
    bounds = [*starts, len(foot)]
    parts = [foot[start:end] for start, end in itertools.pairwise(bounds)]
    markers = [marker_of(part[0], signs) for part in parts]
    rest = foot[: starts[0]]
    if rest and not (_is_continuation(rest, parts[0]) and _may_go_on(before, page, rest[0])):
        rest = []  # small text that ends right above the notes
    top = min(line.box.top for line in (*rest, *foot[starts[0] :])) - 1
    kept = [line for line in page.lines if line.box.top < top]
    keys = {marker: f"p{page.number + 1}-{note_name(marker)}" for marker in markers}
    here = {name for name, link in links.items() if link.page == page.number}
    kept, called = marked_calls(kept, keys, here)
    others, more = marked_calls(list(elsewhere), {sign: keys[sign] for sign in keys if sign not in called}, here)
    elsewhere_called = bool(more)
    called |= more
    ruled_off = is_ruled_off(page, parts[0][0])
    if ruled_off or _is_bracketed(parts[0][0]):
        kept, more = marked_calls(kept, {sign: keys[sign] for sign in keys if sign not in called}, here, level=True)
        called |= more
    if not called and not ruled_off:
        return PageNotes(whole, (), ())
    notes = tuple(
        Note(keys[marker], without_note_marker(part), page.number, marker in called, marker)
        for marker, part in zip(markers, parts, strict=True)
    )
    return PageNotes(replace(page, lines=tuple(kept)), notes, tuple(rest), tuple(others) if elsewhere_called else ())


def _with_bracketed_calls(
    page: PageContent, foot: Sequence[Line], elsewhere: Sequence[Line]
) -> tuple[PageContent, list[Line]]:
    """Return the page, and lines elsewhere, with the numbers in brackets apart with which notes of its foot begin."""
    signs = {sign for line in foot if (sign := bracketed_sign(line))}
    lines, others = ([with_calls_apart(line, signs) for line in part] for part in (page.lines, elsewhere))
    return replace(page, lines=tuple(lines)) if signs else page, others


def _may_go_on(before: Note | None, page: PageContent, line: Line) -> bool:
    """Tell whether the note before may go on with a line: its sentence has not ended, or a rule is above the line."""
    return before is not None and (before.open_end or is_ruled_off(page, line))


def _is_bracketed(line: Line) -> bool:
    return line.words[0].text[:1] in "[("


def _only_rest(page: PageContent, foot: Sequence[Line], before: Note | None) -> PageNotes:
    """Return the page of which the foot only goes on with the note before: ruled off, in its size."""
    rest = [line for line in foot if before is not None and abs(line.size - before.lines[-1].size) < 0.4]
    if before is None or not rest or not before.open_end or not is_ruled_off(page, rest[0]):
        return PageNotes(page, (), ())
    top = rest[0].box.top - 1
    return PageNotes(replace(page, lines=tuple(line for line in page.lines if line.box.top < top)), (), tuple(rest))


def _is_continuation(rest: Sequence[Line], first: Sequence[Line]) -> bool:
    step = first[0].box.top - rest[-1].box.top
    return 0 < step < 2.0 * first[0].size and abs(rest[-1].size - first[0].size) < 0.4


def marked_calls(
    lines: list[Line], keys: Mapping[str, str], links: AbstractSet[str], *, level: bool = False
) -> tuple[list[Line], set[str]]:
    """Mark the words that call a note; the first of its kind counts. `level`: they are not raised, but in brackets.

    A link to the page calls none where its number is raised elsewhere: contents may stand on a page that they name.
    """
    raised = raised_signs(lines)

    def may_call(word: Word) -> bool:
        bracketed = level and _BRACKETED.fullmatch(word.text) is not None
        linked = word.link in links and sign_of_call(word) not in raised
        return (word.raised == 1 or linked or bracketed) and not word.call

    called: set[str] = set()
    found: list[Line] = []
    if not keys:
        return lines, called
    for line in lines:
        if not any(may_call(word) for word in line.words):
            found.append(line)
            continue
        words: list[Word] = []
        joined = _joined_calls(line.words, may_call)
        for word in itertools.chain.from_iterable(parted_calls(word, list(keys)) for word in joined):
            marker = sign_of_call(word)
            if may_call(word) and marker in keys and marker not in called:
                called.add(marker)
                words.append(replace(word, call=keys[marker]))
                if level and word.text[-1:] not in "])":
                    words.append(replace(word, text=word.text[-1], spaced=False))
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
    return all(word.text.translate(PLAIN_SIGNS).isdecimal() for word in words)
