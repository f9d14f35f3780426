"""Lines into the inlines of a paragraph: hyphens at line ends, bold and italics, links, calls of notes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import Emphasis, Inline, Link, NoteReference, PageBreak, Strong, Text, plain_text
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.text.french import space_between
from onpe_desktop.importers.pdf.text.vocabulary import HYPHEN_END, HYPHENS, LETTERS, LETTERS_END, Vocabulary

_SOFT = "\u00ad"  # PDFium's own finding, or the file's: the word goes on
_NAME = re.compile(r"(?=.{12})\w*(?:[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]|_)\w*")  # long, with a capital or a low line in it
_WORD_END, _WORD_START = re.compile(r"\w+$"), re.compile(r"[^\W_]\w*")
_NAMED = re.compile(r"_|[^\W\d_]\d|[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]")  # what only names of programs and tables have in them
_LONGEST = 16  # letters of a word
_PIECES, _MOST_PIECES = 3, 5  # of a word that its cell has cut
_REST = 4  # letters
_APOSTROPHES = frozenset("'’")
_LETTER_WORDS = frozenset("aày")
_ENDS_NOTHING = frozenset(
    ("de", "des", "du", "en", "et", "la", "le", "les", "ne", "ou", "que", "se", "te", "un", "une")
)
_PAIR = 2  # lines: the last one of a cell, and the one above
_CODE = 4  # figures: shorter numbers make no column narrow
_LEVEL = 0.6  # of the height: words so far beside each other are of one line, which is stretched
_LETTER = 1.2  # of the mean width of a word's letters: the first one may be a wider one
_ADDRESS = re.compile(r"\W*(?:[a-z]{3,6}://|www\.)\S+")
_ADDRESS_BREAKS = frozenset("/.-_=&?")
_ADDRESS_REST = re.compile(r"\S*[^\W_][/._=~?&#-][^\W_]\S*|\S*\d\S*|\S+/\W*")  # what only an address holds


@dataclass(frozen=True, slots=True)
class Joiner:
    """Makes inlines. `targets` gives the address for the name of a link."""

    vocabulary: Vocabulary
    targets: Mapping[str, str]
    french: bool = False  # its no-break spaces are kept

    def inlines(self, lines: Sequence[Line], *, plain: bool = False, end: float | None = None) -> tuple[Inline, ...]:
        """Return the inlines of lines that are one paragraph. `plain`: without bold, as in headings.

        `end`: where the room of the lines ends, for those in a cell between rules.
        """
        words = self.words(lines, end)
        bold = plain or all(word.style.bold for word in words)
        italic = plain or all(word.style.italic for word in words)
        return _grouped(tuple(self._pieces(words, bold=bold, italic=italic)))

    def words(self, lines: Sequence[Line], end: float | None = None) -> list[Word]:
        """Return the words with those cut at line ends rejoined; `end` as in `inlines`."""
        words: list[Word] = []
        edge = max((line.box.right for line in lines), default=0.0)
        pieces = self._pieces_of_words(lines, edge)
        for number, line in enumerate(lines):
            first, *rest = line.words
            above = lines[number - 1] if number else None
            near = above is not None and above.box.right > edge - first.style.size
            cut = above is not None and (
                (near and self._cuts(above, line)) or self._is_full(words, lines[number - 1 : number + 2], end)
            )
            cut = cut and not (number > 1 and lines[number - 2].box.is_beside(lines[number - 1].box, _LEVEL))
            if cut or number in pieces:
                first = replace_spaced(first, spaced=False)
            elif words and not words[-1].raised and not _is_beside(above, line):
                first = self._after_break(words, first, _first_letters(line))
            elif words:
                first = replace_spaced(first, spaced=True)
            words.extend((first, *rest))
        return words

    def _after_break(self, words: list[Word], first: Word, after: str) -> Word:
        """Return the next line's first word as it follows the last one, whose hyphen goes if it is none of the word."""
        if len(words) > 1 and words[-1].text in HYPHENS and not words[-1].spaced:
            hyphen = words.pop()  # marked apart from its word
            words[-1] = replace(words[-1], text=words[-1].text + hyphen.text)
        last = words[-1]
        text = last.text
        if self._hyphenates_address(words, first):
            words[-1] = replace(last, text=text[:-1])
            return replace_spaced(first, spaced=False)
        if self._cuts_address(words, first):
            return replace_spaced(first, spaced=False)
        if len(text) > 1 and text[-1] in HYPHENS and text[-2].isalnum() and not last.style.fixed:
            before = _last_letters(words)
            if self.vocabulary.keeps_hyphen(before, after):
                words[-1] = replace(last, text=text[:-1] + "-")
            else:
                words[-1] = replace(last, text=text[:-1])
            return replace_spaced(first, spaced=False)
        if text.endswith(("-", "/")) and len(text) > 1 and last.style.fixed and text[-2].isalnum() and text[0] != "-":
            return replace_spaced(first, spaced=False)
        return replace_spaced(first, spaced=True)

    def _cuts(self, line: Line, following: Line) -> bool:
        """Tell whether a word is cut without a hyphen: word processors do so where it alone is too long for a cell.

        The publication has it whole elsewhere, or it is a name of a program's or a table's, such as « nbPlacesMax »,
        whose pieces stand nowhere else.
        """
        if any(word.spaced for word in line.words[1:]):
            return False
        before, after = LETTERS_END.search(line.text), LETTERS.match(following.text)
        if before is None or after is None:
            return False
        name = _NAME.fullmatch(line.text) is not None and after.group()[0].islower()
        once = all(self.vocabulary.words[part.group().casefold()] <= 1 for part in (before, after))
        return (name and once) or self.vocabulary.is_cut(before.group(), after.group())

    def _pieces_of_words(self, lines: Sequence[Line], edge: float) -> set[int]:
        """Return the numbers of the lines that go on with a word in three pieces or more, which the publication has."""
        whole = [not any(word.spaced for word in line.words[1:]) and line.text.isalpha() for line in lines[:-1]]
        found: set[int] = set()
        for number in range(len(lines) - _PIECES + 1):
            text = ""
            for last in range(number, min(number + _MOST_PIECES, len(lines))):
                piece = LETTERS.match(lines[last].text)
                text += piece.group().casefold() if piece else " "
                if last - number >= _PIECES - 1 and self.vocabulary.words[text]:
                    found.update(range(number + 1, last + 1))
                if last + 1 == len(lines) or not whole[last] or lines[last].box.right < edge - lines[last].size:
                    break
        return found

    def _is_full(self, words: Sequence[Word], lines: Sequence[Line], end: float | None) -> bool:
        """Tell whether the first of `lines` holds a word up to its last letter's room, and the next one what had none.

        So word processors cut the words that are too long for their cell. A known word is whole, and one of a language
        is no longer than other words, and little is left of it: two that fill a line are two, since columns are often
        made as wide as their longest word. But no letter stands alone, no cell ends with « que », and what fills a cell
        with figures and a few more below is one code.
        """
        line, following = lines[:2]
        if end is None or any(word.spaced for word in line.words[1:]):
            return False
        first = following.words[0]
        letter = _LETTER * first.box.width / max(len(first.text), 1)
        before, after = _WORD_END.search(line.text), _WORD_START.match(following.text)
        if before is None or after is None or line.box.right + letter < end:
            return False
        if self.vocabulary.inner[_last_piece(words).casefold()] and before.group() != _last_piece(words):
            return False  # its pieces are a word already
        parts = (before.group(), after.group())
        last = len(lines) == _PAIR and following.text == parts[1]
        if last and line.text.isdigit() and parts[1].isdigit() and len(parts[1]) < len(parts[0]) >= _CODE:
            return True
        if parts[1][0].isdigit() and not (parts[0][-1].isdigit() and _NAMED.search(parts[0])):
            return False  # no code goes on
        if following.text[after.end() : after.end() + 1] in _APOSTROPHES:
            return False  # « d’une » begins with a word
        known = [len(part) > 1 and self.vocabulary.inner[part.casefold()] > 0 for part in parts]
        if _NAMED.search(before.group()):
            return not all(known)
        rest = after.group().casefold()
        room = min(_REST, len(line.text) - 1, _LONGEST - len(parts[0]))
        name = parts[0][-1].islower() and parts[1][0].isupper()
        short = len(rest) <= room and rest not in _LETTER_WORDS and not name
        piece = (len(rest) == 1 and parts[1].islower()) or (last and not known[0] and rest in _ENDS_NOTHING)
        return short and (piece or not any(known))

    def _hyphenates_address(self, words: Sequence[Word], first: Word) -> bool:
        """Tell whether the hyphen at the line's end is none of the address that the link says: LaTeX may set some."""
        before, target = _last_piece(words), self.targets.get(first.link, "")
        if before[-1:] not in HYPHENS or len(before) < 2 or not target:
            return False
        return before[:-1] + first.text in target and before[:-1] + "-" + first.text not in target

    def _cuts_address(self, words: Sequence[Word], first: Word) -> bool:
        """Tell whether the lines end and begin within an address: one that the link says, else one that looks so."""
        before = _last_piece(words)
        target = self.targets.get(first.link, "")  # each line of a link has a name of its own
        same = target != "" and self.targets.get(words[-1].link, "") == target
        if same and re.search(r"[/.]", before) and before + first.text in target:
            return True
        if before[-1:] not in _ADDRESS_BREAKS:
            return False
        if same and "/" in before:
            return True
        return bool(_ADDRESS.match(before) and not first.link and _ADDRESS_REST.fullmatch(first.text))

    def _pieces(self, words: list[Word], *, bold: bool, italic: bool) -> Iterable[tuple[tuple[str, bool, bool], str]]:
        for index, word in enumerate(words):
            space = self._space(words[index - 1], word) if word.spaced and index else ""
            link = self.targets.get(word.link, "")
            if word.call:
                yield ("\0" + word.call, False, False), ""
                continue
            text = (space + word.text).replace(_SOFT, "")
            yield (link, word.style.bold and not bold, word.style.italic and not italic), text

    def _space(self, before: Word, word: Word) -> str:
        code = before.style.fixed and word.style.fixed
        return space_between(before.text, word.text) if self.french and not code else " "


def _is_beside(above: Line | None, line: Line) -> bool:
    """Tell whether a line goes on right of the one before, whose end is none: « I- », a tab, and a title’s words."""
    return above is not None and line.box.left > above.box.right and line.box.is_beside(above.box, _LEVEL)


def replace_spaced(word: Word, *, spaced: bool) -> Word:
    """Return the word with or without a space before it; the same object where nothing changes."""
    return word if word.spaced == spaced else replace(word, spaced=spaced)


def _first_letters(line: Line) -> str:
    text = line.text
    match = LETTERS.match(text)
    return match.group() if match else text[:1]


def _last_piece(words: Sequence[Word]) -> str:
    """Return the characters after the last space."""
    parts: list[str] = []
    for word in reversed(words):
        parts.insert(0, word.text)
        if word.spaced:
            break
    return "".join(parts)


def _last_letters(words: Sequence[Word]) -> str:
    match = re.search(r"([^\W_]+(?:[-‐][^\W\d_]+)*)[-\u00ad‐]$", _last_piece(words))
    return match.group(1) if match else ""


def _grouped(pieces: tuple[tuple[tuple[str, bool, bool], str], ...]) -> tuple[Inline, ...]:
    """Join neighbours of one look, then wrap them."""
    runs: list[tuple[tuple[str, bool, bool], str]] = []
    for look, text in pieces:
        if runs and runs[-1][0] == look and not look[0].startswith("\0"):
            runs[-1] = (look, runs[-1][1] + text)
        else:
            runs.append((look, text))
    inlines: list[Inline] = []
    for (link, bold, italic), text in runs:
        if link.startswith("\0"):
            inlines.append(NoteReference(link[1:]))
            continue
        content = text.lstrip(" ")
        if not content:
            continue
        if content != text and inlines:
            inlines.append(Text(" "))
        inline: Inline = Text(content)
        if italic:
            inline = Emphasis((inline,))
        if bold:
            inline = Strong((inline,))
        inlines.append(Link(link, (inline,)) if link else inline)
    return merged(inlines)


def joint(
    first: tuple[Inline, ...], second: tuple[Inline, ...], label: str, vocabulary: Vocabulary
) -> tuple[Inline, ...]:
    """Return the halves of a paragraph as one, a word that was cut rejoined; `label` names the second one's page."""
    pause: tuple[Inline, ...] = (PageBreak(label),) if label else ()
    last = first[-1] if first else None
    match = HYPHEN_END.search(last.text) if isinstance(last, Text) else None
    if isinstance(last, Text) and match:
        after = re.match(r"[^\W\d_]*", plain_text(second))
        keeps = vocabulary.keeps_hyphen(match.group(1), after.group() if after else "")
        text = last.text[:-1] + ("-" if keeps else "")
        return merged((*first[:-1], Text(text), *pause, *second))
    return merged((*first, Text(" "), *pause, *second))


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the inlines with neighbouring texts, and neighbouring links to one target, as one."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if isinstance(last, Text) and isinstance(inline, Text):
            found[-1] = Text(last.text + inline.text)
        elif isinstance(inline, Link) and isinstance(last, Link) and last.target == inline.target:
            found[-1] = Link(last.target, merged((*last.children, *inline.children)))
        elif (
            isinstance(inline, Link)
            and last == Text(" ")
            and len(found) > 1
            and isinstance(found[-2], Link)
            and found[-2].target == inline.target
        ):
            before = found[-2]
            found[-2:] = [Link(inline.target, merged((*before.children, Text(" "), *inline.children)))]
        else:
            found.append(inline)
    return tuple(found)
