"""The look of a line that may be a title: its own, without the code, links and stress in it, or that of its number."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from onpe_desktop.importers.pdf.numbering import depth_of, is_number
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.styles import Body, Look, look, look_of_number, stands_out


def title_colours(flows: Sequence[Sequence[Line]], body: Body) -> set[int]:
    """Return the colours that large lines have and the text does not have."""
    large = Counter(line.style.colour for flow in flows for line in flow if body.is_smaller_than(line.size))
    return {colour for colour, count in large.items() if count >= 3 and colour != body.colour}


def title_look(line: Line, body: Body, colours: AbstractSet[int]) -> Look | None:
    """Return the look of a line that stands out, or has a colour of titles; of one with a number, that of the number.

    Words of a title may be code or emphasised; its number is set as the style says.
    """
    line = plain_part(line)
    if line.run_in:
        return look(line.of(line.words[1:])) if len(line.words) > 1 and is_number(line.words[0].text) else look(line)
    if depth_of(line.text) > 1 and not any(_is_plain(word, body) for word in line.words[1:]):
        numbered = look_of_number(line)
        coloured = numbered.colour != body.colour and not line.words[0].link
        if body.is_smaller_than(numbered.size) or (numbered.bold and not body.bold) or coloured:
            return numbered._replace(run_in=line.run_in)
    coloured = line.size > 0.93 * body.size and all(
        word.style.colour in colours and not word.link for word in line.words
    )
    return look(line) if coloured or stands_out(line, body) else None


def plain_part(line: Line) -> Line:
    """Return what tells the look of a bold line: its words without code (which may be smaller), links and stress.

    Where all is code but the number, the number tells.
    """
    if not line.bold:
        return line
    words: Sequence[Word] = [word for word in line.words if any(map(str.isalpha, word.text))]
    if all(word.style.fixed for word in words) and is_number(line.words[0].text):
        words = line.words[:1]
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
    return word.style.font == body.font and body.is_as_large_as(word.style.size) and any(map(str.isalpha, word.text))
