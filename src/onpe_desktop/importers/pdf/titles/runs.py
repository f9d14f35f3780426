"""Lines that stand out from the text and that nothing forbids to be a title, together where they are one."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onpe_desktop.importers.pdf.boxes.side_boxes import is_label
from onpe_desktop.importers.pdf.numbering import begins_label, depth_of, is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.source.outline import CONTENTS_TITLE
from onpe_desktop.importers.pdf.styles import (
    LARGER,
    Body,
    Look,
    look,
    look_of_number,
    size_of_small_capitals,
    stands_out,
)

_LONGEST = 220  # characters of a heading
_MOST_LINES = 4
_ORNATE = 1.25  # of the text's size: a number alone that is so large is a chapter's
_CAPTION = re.compile(
    r"(figure|fig\.|tableau|table|graphique|carte|photo|schéma|illustration|encadré|exemple|example|listing|extrait|"
    r"figura|tabella|esempio|procedura)\s*([A-Z]\.?)?\d",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•▪◦‣➢✓●○■□–—\-]\s")
_NUMBER = re.compile(
    r"(?:(?:chapitre|partie|annexe|section|titre)\s+)?((?:\d+|[IVX]+|[A-Z])(?:\.\d+)*)[.)\s–—-]", re.IGNORECASE
)
_FURTHER = re.compile(r"pour en savoir plus", re.IGNORECASE)  # set as large as a title, it ends a chapter
_YEARS = re.compile(r"\d{4}([–-]\d{4})?")  # without letters, and yet a title: « 10.1.4 2006–2007 »
_SENTENCE_NUMBER = re.compile(r"\d+(\.\d+)+")


@dataclass(frozen=True, slots=True)
class TitleRun:
    """Lines that would make one heading."""

    lines: tuple[Line, ...]
    look: Look
    last: bool = False  # nothing follows on its page: only a heading when others look so
    label: int = 0  # so many lines at the beginning are « CHAPITRE 4 »
    promised: bool = False  # bookmarks or a contents page name it
    level: int = 0  # what bookmarks say

    @property
    def text(self) -> str:
        """The title as it is printed."""
        return " ".join(line.text for line in self.lines)

    @property
    def leads_in(self) -> bool:
        """Whether it ends as what only leads to the next lines does."""
        return self.lines[-1].text.endswith(":")

    @property
    def page(self) -> int:
        """The page of the first line."""
        return self.lines[0].page


def title_runs(flows: Sequence[Sequence[Line]], known: AbstractSet[int], body: Body) -> list[TitleRun]:
    """Return what looks like a heading. `known` holds id() of the lines that are headings already."""
    colours = _title_colours(flows, body)
    runs = [run for flow in flows for run in _of_flow(flow, known, body, colours)]
    counts = Counter(run.look for run in runs if not run.last)
    return [run for run in runs if not run.last or counts[run.look] >= 2]


def _title_colours(flows: Sequence[Sequence[Line]], body: Body) -> set[int]:
    """Return the colours that large lines have and the text does not have."""
    large = Counter(line.style.colour for flow in flows for line in flow if line.size > LARGER * body.size)
    return {colour for colour, count in large.items() if count >= 3 and colour != body.colour}


def _of_flow(flow: Sequence[Line], known: AbstractSet[int], body: Body, colours: AbstractSet[int]) -> list[TitleRun]:
    runs: list[TitleRun] = []
    index = 0
    while index < len(flow):
        found = None if id(flow[index]) in known else _look(flow[index], body, colours)
        if found is None:
            index += 1
            continue
        label = _label_lines(flow, index, body)
        start = index + label
        if label:
            found = _look(flow[start], body, colours) or found
        end = start + 1
        while end < len(flow) and id(flow[end]) not in known and _goes_on(flow[end - 1], flow[end], found, body):
            end += 1
        before = flow[index - 1] if index else None
        after = flow[end] if end < len(flow) else None
        at_end = after is None and flow[start].size < 1.3 * body.size
        run = TitleRun(tuple(flow[index:end]), found, at_end, label)
        if _may_head(run, before, after, body, known):
            runs.append(run)
        index = end
    return runs


def _look(line: Line, body: Body, colours: AbstractSet[int]) -> Look | None:
    """Return the look of a line that stands out, or has a colour of titles; of one with a number, that of the number.

    Words of a title may be code or emphasised; its number is set as the style says.
    """
    line = plain_part(line)
    if depth_of(line.text) > 1 and not any(_is_plain(word, body) for word in line.words[1:]):
        numbered = look_of_number(line)
        coloured = numbered.colour != body.colour and not line.words[0].link
        if numbered.size > LARGER * body.size or (numbered.bold and not body.bold) or coloured:
            return numbered
    coloured = line.size > 0.93 * body.size and all(
        word.style.colour in colours and not word.link for word in line.words
    )
    return look(line) if coloured or stands_out(line, body) else None


def plain_part(line: Line) -> Line:
    """Return what tells the look of a bold line: its words without code (which may be smaller), links and stress."""
    if not line.bold:
        return line
    words: Sequence[Word] = [word for word in line.words if any(map(str.isalpha, word.text))]
    for plain in (_is_no_code, _is_no_link, _is_upright):
        words = [word for word in words if plain(word)] or words
    return line.of(words) if words else line


def _is_no_code(word: Word) -> bool:
    return not word.style.fixed


def _is_no_link(word: Word) -> bool:
    return not word.link


def _is_upright(word: Word) -> bool:
    return not word.style.italic


def _is_plain(word: Word, body: Body) -> bool:
    """Tell whether a word looks as in the text."""
    return word.style.font == body.font and abs(word.style.size - body.size) < 0.3 and any(map(str.isalpha, word.text))


def _label_lines(flow: Sequence[Line], index: int, body: Body) -> int:
    """Return how many lines from `index` on are only the name and number of a division whose title follows."""
    line = flow[index]
    alone = is_number(line.text) and line.size > _ORNATE * body.size
    count = 1 if alone or is_number_label(line.text) else 0
    if not count and begins_label(line.text) and index + 1 < len(flow):
        count = 2 if is_number_label(f"{line.text} {flow[index + 1].text}") else 0
    title = flow[index + count] if count and index + count < len(flow) else None
    if title is None or title.page != line.page or not stands_out(title, body):
        return 0
    return count if title.box.top > line.box.top else 0


def _goes_on(line: Line, following: Line, found: Look, body: Body) -> bool:
    small = size_of_small_capitals(line) > 0 and following.text.isupper() and following.style == line.style
    return (
        line.page == following.page
        and (
            small
            or _is_kin(look(plain_part(following)), look(plain_part(line)), found, body)
            or _is_code(following, found)
            or _is_stressed(following, found)
        )
        and 0 < following.box.top - line.box.top < 1.6 * max(line.box.height, look(line).size)
        and not _begins_anew(following.text)
    )


def _is_kin(following: Look, line: Look, title: Look, body: Body) -> bool:
    """Tell whether a line looks as the one before; code and stress do not matter in a title larger or underlined."""
    if title.size > LARGER * body.size or (title.underlined and following.underlined):
        return (following.size, following.colour) == (title.size, title.colour)
    return following in (line, title)


def _is_code(line: Line, title: Look) -> bool:
    """Tell whether a line is code that ends a bold title: letters of one width, in its colour, a bit smaller or not."""
    same = line.bold and title.bold and line.style.colour == title.colour
    return same and line.fixed and 0.75 * title.size < line.size < 1.1 * title.size


def _is_stressed(line: Line, title: Look) -> bool:
    """Tell whether a line is nothing but stressed words of a bold title's sentence, which begins before it."""
    return line.text[0].islower() and look(line)._replace(italic=title.italic) == title and title.bold


def _begins_anew(text: str) -> bool:
    return depth_of(text) > 0 or _NUMBER.match(text) is not None


def _may_head(run: TitleRun, before: Line | None, after: Line | None, body: Body, known: AbstractSet[int]) -> bool:
    return (
        _reads_as_title(run, body)
        and _stands_apart(run, before, after, body, known)
        and not (after is not None and _is_term(run, after, body))
    )


def _reads_as_title(run: TitleRun, body: Body) -> bool:
    text = " ".join(line.text for line in run.lines[run.label :])
    number = _NUMBER.match(text)
    bare = text[number.end() if number else 0 :]
    words = "".join(bare.split())
    letters = sum(sign.isalpha() for sign in words)
    deep = depth_of(run.text)
    if len(text) > _LONGEST or len(run.lines) - run.label > _MOST_LINES:
        return False
    if not (deep > 1 and _YEARS.fullmatch(words)) and (letters < 2 or letters < 0.4 * len(words)):
        return False
    further = _FURTHER.fullmatch(text) is not None and run.look.size > LARGER * body.size
    if (is_label(text) and not further) or CONTENTS_TITLE.fullmatch(text.strip(" :.")):
        return False
    if _CAPTION.match(text) or _BULLET.match(text) or text.endswith((",", ";")) or text[0].islower():
        return False
    larger = run.lines[-1].size >= 1.15 * body.size
    return larger or not text.endswith(".") or _SENTENCE_NUMBER.match(text) is not None


def _stands_apart(run: TitleRun, before: Line | None, after: Line | None, body: Body, known: AbstractSet[int]) -> bool:
    """Tell whether there is more space above a title than between lines, and none of the text beside it."""
    first, last = run.lines[0], run.lines[-1]
    if before is not None and before.page == first.page and first.box.top > before.box.top:
        gap = first.box.top - before.box.top
        if gap < 1.15 * body.leading and id(before) not in known:
            return False
    return after is None or after.page != last.page or after.box.top - last.box.top > 0.8 * last.size


def _is_term(run: TitleRun, after: Line, body: Body) -> bool:
    """Tell whether a line is a term whose definition is indented below it, in a list of such."""
    line = run.lines[-1]
    if line.size > LARGER * body.size or len(run.lines) > 1 or depth_of(run.text) or after.page != line.page:
        return False
    indent = after.box.left - line.box.left
    close = after.box.top - line.box.top < 1.25 * body.leading
    return close and 1.2 * body.size < indent < 6 * body.size
