"""Which lines together are one title: those that look alike, or whose words go on close below in other letters."""

import re

from onpe_desktop.importers.pdf.item_signs import BULLETS, SURE_BULLETS
from onpe_desktop.importers.pdf.numbering import begins_label, depth_of, entitled, is_only_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look, has_most_in_capitals, look, size_of_small_capitals
from onpe_desktop.importers.pdf.titles.line_looks import plain_part
from onpe_desktop.importers.pdf.titles.wording import NUMBER

_NEXT = 1.6  # of the height: from line to line of a title
_WIDE = 1.2  # of the text’s own leading, in theses with wide lines; letters of some families are set further apart
_SAME_SIZE, _CLOSE = 0.07, 1.5  # of the size: what is told from it, and from line to line
_NEAR = 0.8  # of the size: between the lines of a poster
_LEAST = 0.45  # of the size: a title goes on in letters so large at least
_LARGE = 1.25  # of the text's size
_TOUCHING = 0.25  # of the size
_OVERLAP = 0.3  # of the size: by which lines that stand below each other overlap at most
_GUTTER = 3.0  # of the size: no space of a justified title is as wide
_SPACE = 0.2  # of the size: between two words
_SIGN = re.compile(rf"[{re.escape(''.join(sorted(BULLETS)))}]\s")
_YEAR = re.compile(r"\d{4}")
_LINK = re.compile(r"(?:ET|OU|DE|DU|DES|[AÀ]|AUX?|EN|PAR|POUR|SUR|DANS)\b|[DL][’']")
_WORD = re.compile(r"[ay]\s")  # no letter that counts
_OPEN = re.compile(  # no title ends so: a number on the next line is none of a title
    r"(?:\b(?:de|du|des|à|aux?|les?|la|et|ou|en|par|pour|sur|dans|avec|plus|moins|n°|articles?|of|the|and|to|in|for)|[,’'])$",
    re.IGNORECASE,
)


def goes_on(line: Line, following: Line, found: Look, body: Body, right: float) -> bool:
    """Tell whether a line is of the title that the one before it belongs to, whose look is `found`.

    `right` is where the lines of the flow end.
    """
    most = max(_NEXT, _WIDE * body.leading / body.size) if is_full(line, following, right) else _NEXT
    small = size_of_small_capitals(line) > 0 and following.text.isupper() and following.style == line.style
    return (
        line.page == following.page
        and (
            small
            or _is_kin(look(plain_part(following)), look(plain_part(line)), found, body)
            or _are_capitals(line, following, right)
            or (_is_code(following, found) and not line.text.endswith(":"))
            or _is_stressed(following, found)
            or _is_two_toned(line, following, body)
            or _is_finished_smaller(line, following, body)
            or _is_led_to(line, following, body)
            or _is_finished_larger(line, following, body)
        )
        and not _is_beside(line, following)
        and 0 < following.box.top - line.box.top < most * max(line.box.height, look(line).size)
        and not _is_item(line, following)
        and not _is_subtitle(line, following, right)
        and (_OPEN.search(line.text) is not None or not _begins_anew(following.text))
    )


def is_full(line: Line, following: Line, right: float) -> bool:
    """Tell whether the first word of the next line had no room, where lines end at `right`."""
    return right - line.box.right < following.words[0].box.width + _SPACE * line.size


def _is_kin(following: Look, line: Look, title: Look, body: Body) -> bool:
    """Tell whether a line looks as the one before; code and stress do not matter in a title larger or underlined.

    Its number, which tells its look, may be larger than its words. A rule below it lies under its last line.
    """
    if body.is_smaller_than(title.size) or (title.underlined and following.underlined):
        return (following.size, following.colour) in {(title.size, title.colour), (line.size, line.colour)}
    return following in (line, title) or (
        following.underlined and following._replace(underlined=False) in (line, title)
    )


def _are_capitals(line: Line, following: Line, right: float) -> bool:
    """Tell whether a line goes on below one that looks the same but for its capitals.

    « Article 4 » stands before it, a word that links them begins the second line, or that had no room in the first.
    """
    if look(following)._replace(capitals=False) != look(line)._replace(capitals=False):
        return False
    counted = depth_of(line.text) > 0 or bool(entitled(line.text)) or _LINK.match(following.text) is not None
    both = has_most_in_capitals(line.text) and has_most_in_capitals(following.text)
    return (counted and both) or (line.bold and is_full(line, following, right))


def _is_code(line: Line, title: Look) -> bool:
    """Tell whether a line is code that ends a bold title: letters of one width, in its colour, a bit smaller or not."""
    same = line.bold and title.bold and line.style.colour == title.colour
    return same and line.fixed and 0.75 * title.size < line.size < 1.1 * title.size


def _is_two_toned(line: Line, following: Line, body: Body) -> bool:
    """Tell whether lines of one size far larger than the text follow close: designers set titles in two colours.

    Whatever its size, a bold line that ends with a colon goes on with another bold one below it.
    """
    if line.text.endswith(":") and line.style.colour != following.style.colour:
        return look(following)._replace(colour=line.style.colour) == look(line) and line.bold
    if line.text.endswith(("?", "!")):
        return False  # what follows answers
    large = following.size > _LARGE * body.size and abs(following.size - line.size) < _SAME_SIZE * line.size
    return large and following.box.top - line.box.top < _CLOSE * following.size


def _is_finished_smaller(line: Line, following: Line, body: Body) -> bool:
    """Tell whether a sentence goes on close below in other letters, larger than the text, too: so designers set titles.

    A web site may stand so below a title, and is none of it.
    """
    both = body.is_smaller_than(min(line.size, following.size)) and not line.text.endswith((".", ":", "!", "?"))
    goes_on = following.text[:1].islower() and len(following.words) > 1 and "@" not in following.text
    near = following.box.top - line.box.bottom < _NEAR * following.size
    return both and goes_on and near and following.size >= _LEAST * line.size


def _is_led_to(line: Line, following: Line, body: Body) -> bool:
    """Tell whether large words, as « Mission : », lead to others right below, larger than the text, too."""
    large = body.is_smaller_than(line.size) and body.is_smaller_than(following.size)
    near = following.box.top - line.box.bottom < _TOUCHING * following.size
    return large and near and line.text.endswith(":") and any(sign.isalpha() for sign in following.text)


def _is_finished_larger(line: Line, following: Line, body: Body) -> bool:
    """Tell whether large words touch still larger ones of their colour and family: alone they would head nothing."""
    before, after = look(line), look(following)
    large = line.size > _LARGE * body.size and following.size > line.size
    alike = before.colour == after.colour and before.family == after.family
    return large and alike and following.box.top < line.box.bottom and not line.text.endswith((".", "!", "?"))


def _is_beside(line: Line, following: Line) -> bool:
    """Tell whether a line stands beside the one before: the title of another column, or of a card."""
    before = following.box.right < line.box.left - _GUTTER * line.size  # a justified line may be in pieces
    apart = following.box.left > line.box.right or before
    return apart and following.box.top < line.box.bottom - _OVERLAP * line.size


def _is_subtitle(line: Line, following: Line, right: float) -> bool:
    """Tell whether a line without a bold letter begins anew, in a capital, below a bold one that did not fill its line.

    Words in capitals, and what stands behind « Article 3 » or a word that leads on, are of the title.
    """
    light = line.bold and not any(word.style.bold for word in following.words)
    begins = following.text[:1].isupper() and not following.text.isupper() and not line.text.isupper()
    open_ended = _OPEN.search(line.text) is not None or line.text.endswith((":", "-", "–"))
    labelled = is_only_label(line.text) or begins_label(line.text)
    return light and begins and not open_ended and not labelled and not is_full(line, following, right)


def _is_stressed(line: Line, title: Look) -> bool:
    """Tell whether a line is nothing but stressed words of a bold title's sentence, which begins before it."""
    return line.text[:1].islower() and look(line)._replace(italic=title.italic) == title and title.bold


def _begins_anew(text: str) -> bool:
    counted = NUMBER.match(text) is not None and not _WORD.match(text) and not _YEAR.match(text)
    return depth_of(text) > 0 or counted


def _is_item(line: Line, following: Line) -> bool:
    """Tell whether a line begins with the sign of an item, or with an arrow as the line before does."""
    sign = _SIGN.match(following.text)
    return sign is not None and (sign[0][0] in SURE_BULLETS or _SIGN.match(line.text) is not None)


def is_near(line: Line, following: Line) -> bool:
    """Tell whether the lines of a poster stand close enough to be one title, in whatever letters."""
    near = following.box.top - line.box.bottom < _NEAR * max(line.size, following.size)
    return near and not _begins_anew(following.text) and not _is_beside(line, following)
