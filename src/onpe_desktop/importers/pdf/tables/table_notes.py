"""Notes under a table: small lines that begin with a sign, and the cells that bear the same sign."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.importers.pdf.notes.feet import is_ruled_off
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.notes.markers import (
    PLAIN_SIGNS,
    marker_of,
    note_name,
    sign_of_call,
    without_note_marker,
)
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Word
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell

_CLOSE = 2.2  # of the size: notes begin so near below their table, and follow each other
_RULED = 4.0  # of the size: where a rule parts them from their table
_CALL = re.compile(r"[\[(]?(\d{1,2}|\*{1,3}|†|‡|§|¶|[a-z])[\])]?")
_ENDS = re.compile(r"(.+?)(\*{1,3}|†|‡|\((?:\d{1,2}|[a-z])\))")


@dataclass(frozen=True, slots=True)
class TableNotes:
    """Tables with the calls in their cells, the lines that are left, and the notes."""

    grids: list[Grid]
    lines: list[Line]
    notes: tuple[Note, ...]


def under_tables(grids: Sequence[Grid], lines: Sequence[Line], body: Body, page: PageContent) -> TableNotes:
    """Take the notes under the tables off the lines. Small lines whose signs no cell bears are text."""
    found: list[Grid] = []
    notes: list[Note] = []
    gone: set[int] = set()
    for number, grid in enumerate(grids):
        below = _below(grid, lines, body, page)
        keys = {marker: f"p{page.number + 1}-t{number + 1}{note_name(marker)}" for marker, _ in below}
        changed, called = with_calls(grid, keys)
        found.append(changed)
        if called:
            gone.update(id(line) for _, part in below for line in part)
            notes.extend(
                Note(keys[marker], without_note_marker(part), page.number, marker in called, marker)
                for marker, part in below
            )
    return TableNotes(found, [line for line in lines if id(line) not in gone], tuple(notes))


def _below(grid: Grid, lines: Sequence[Line], body: Body, page: PageContent) -> list[tuple[str, list[Line]]]:
    """Return marker and lines of what may be notes."""
    size = min((line.size for row in grid.rows for cell in row for line in cell.lines), default=body.size)
    limit = max(body.size, size + 0.1)
    chosen: list[Line] = []
    bottom = grid.box.bottom
    for line in sorted((line for line in lines if _is_under(line.box, grid.box)), key=lambda line: line.box.top):
        close = _RULED if not chosen and is_ruled_off(page, line) else _CLOSE
        if line.box.top - bottom > close * line.size or line.size >= limit - 0.1:
            break
        chosen.append(line)
        bottom = line.box.bottom
    signs = {sign_of_call(word) for row in grid.rows for cell in row for word in _words(cell) if word.raised == 1}
    starts = [index for index, line in enumerate(chosen) if marker_of(line, signs)]
    if not starts or starts[0] != 0:
        return []
    parts = [chosen[start:end] for start, end in pairwise([*starts, len(chosen)])]
    return [(marker_of(part[0], signs), part) for part in parts]


def _words(cell: GridCell) -> Iterator[Word]:
    for line in cell.lines:
        yield from line.words


def _is_under(box: Box, table: Box) -> bool:
    return box.top > table.bottom - 2 and box.left > table.left - 8 and box.left < table.right


def with_calls(grid: Grid, keys: Mapping[str, str]) -> tuple[Grid, set[str]]:
    """Return the table with the calls of the notes marked, and the signs found. One may stand in many cells."""
    called: set[str] = set()
    if not keys:
        return grid, called
    rows = []
    for row in grid.rows:
        cells: list[GridCell] = []
        for cell in row:
            lines = tuple(replace_words(line, _called(line.words, keys, called)) for line in cell.lines)
            cells.append(replace(cell, lines=lines))
        rows.append(tuple(cells))
    return replace(grid, rows=tuple(rows)), called


def replace_words(line: Line, words: tuple[Word, ...]) -> Line:
    """Return the line with other words in its place."""
    return line if words == line.words else Line(words, line.box, line.page)


def _called(words: tuple[Word, ...], keys: Mapping[str, str], called: set[str]) -> tuple[Word, ...]:
    found: list[Word] = []
    for index, word in enumerate(words):
        whole = _CALL.fullmatch(word.text.translate(PLAIN_SIGNS))
        sign = re.fullmatch(r"[\[(].+[\])]|[*†‡]+", word.text)
        if whole and whole.group(1) in keys and (word.raised == 1 or (sign and index)) and not word.call:
            called.add(whole.group(1))
            found.append(replace(word, call=keys[whole.group(1)]))
            continue
        end = _ENDS.fullmatch(word.text)
        marker = end.group(2).strip("()") if end else ""
        if end and marker in keys:
            called.add(marker)
            cut = word.box.left + word.box.width * len(end.group(1)) / len(word.text)
            found.append(replace(word, text=end.group(1), box=word.box._replace(right=cut)))
            box = word.box._replace(left=cut)
            found.append(replace(word, text=end.group(2), box=box, spaced=False, call=keys[marker]))
            continue
        found.append(word)
    return tuple(found)
