"""Titles as large as the text that only italics, capitals, a colour or a family tells from it.

One such line says nothing: stressed words, a quotation or a credit may look so. All lines that have the look tell
together: they are titles where nearly each of them stands alone, apart from what is above, and reads like one.
"""

from collections import Counter
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look, family_of, is_as_large, is_light, look

_Style = tuple[Look, bool]  # and whether numbers go before the words
LEAST = 3  # titles of a look
_MOST_OTHER = 0.25  # of what has the look may be something else
_LONGEST = 120  # characters


def is_faint(line: Line, body: Body) -> bool:
    """Tell whether all words of a line differ from the text in italics, capitals, colour or family; links do not.

    Nor do letters of its family, unless the text is set in a light cut of that.
    """
    if line.fixed:
        return False
    capitals = look(line).capitals
    words = [word for word in line.words if any(map(str.isalpha, word.text)) and not word.raised]
    if not words or not is_as_large(line, body, capitals=capitals):
        return False
    own = family_of(body.font)
    italic = all(word.style.italic for word in words)
    coloured = len({word.style.colour for word in words}) == 1 and words[0].style.colour != body.colour
    light = is_light(body.font)
    other = all(
        (family_of(word.style.font) != own or (light and not is_light(word.style.font))) and not word.style.fixed
        for word in words
    )
    return (italic or capitals or coloured or other) and not any(word.link for word in words)


def reads_as_faint_title(text: str) -> bool:
    """Tell whether words may be such a title: short, no quotation, no sentence, and they lead to nothing.

    A title may end with a quoted word; where the quotation began before, it is the end of one.
    """
    ended = text.endswith(("»", "”")) and text.count("«") + text.count("“") < text.count("»") + text.count("”")
    quoted = text.startswith(("«", "“", '"', "(")) or ended
    return len(text) <= _LONGEST and not quoted and not text.endswith((":", "."))


def faint_looks(titles: Sequence[_Style], others: Sequence[_Style]) -> set[_Style]:
    """Return the styles that head the text, from those of what may be a title and of what may not."""
    refused = Counter(others)
    return {
        found
        for found, count in Counter(titles).items()
        if count >= LEAST and refused[found] <= _MOST_OTHER * (count + refused[found])
    }
