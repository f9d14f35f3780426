"""Lines that are underlined from end to end, as titles of word processors may be; the rules below them edge nothing."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent

_MOST_RULES = 2_000  # of a page that is looked at
_THICK = 0.2  # of the size, at most
_ABOVE, _BELOW = 0.3, 0.15  # of the size: letters with tails reach below the rule, other ones end above it
_ENDS = 2.5  # points by which a rule may be longer than its words
_GAP = 0.8  # of the size, at most, where a rule gives way to the tail of a letter
_LEAST = 0.6  # of the words are above the rules


def with_underlines(page: PageContent) -> PageContent:
    """Return the page with its underlined lines marked, without the rules below them."""
    rules = [drawing for drawing in page.drawings if drawing.across and drawing.colour != 0xFFFFFF]
    if not rules or len(rules) > _MOST_RULES:
        return page
    rules.sort(key=_height)
    heights = [_height(rule) for rule in rules]
    lines: list[Line] = []
    gone: set[int] = set()
    for line in page.lines:
        under = _under(line, rules, heights)
        gone |= {id(rule) for rule in under}
        lines.append(replace(line, underlined=True) if under else line)
    if not gone:
        return page
    return replace(page, lines=tuple(lines), drawings=tuple(one for one in page.drawings if id(one) not in gone))


def _under(line: Line, rules: Sequence[Drawing], heights: Sequence[float]) -> list[Drawing]:
    """Return the rules that together underline a line and nothing beside it; none where words of it are links.

    The rules are sorted by their `heights`.
    """
    if any(word.link for word in line.words):
        return []
    top, bottom = line.box.bottom - _ABOVE * line.size, line.box.bottom + _BELOW * line.size
    near = [
        rule
        for rule in rules[bisect_right(heights, top) : bisect_left(heights, bottom)]
        if rule.box.height <= _THICK * line.size
        and line.box.left < rule.box.right < line.box.right + _ENDS
        and line.box.left - _ENDS < rule.box.left < line.box.right
    ]
    left = reach = _begin(line)
    for rule in sorted(near, key=lambda rule: rule.box.left):
        if rule.box.left > reach + _GAP * line.size:
            return []
        reach = max(reach, rule.box.right)
    covered = sum(rule.box.width for rule in near) >= _LEAST * (line.box.right - left)
    return near if covered and reach > line.box.right - _GAP * line.size else []


def _begin(line: Line) -> float:
    """Return where the words begin: a number before them, « 2-1 – », need not be underlined."""
    worded = [word for word in line.words if any(map(str.isalpha, word.text))]
    numbered = line.words[0].text[:1].isdigit() and depth_of(line.text) > 0
    return worded[0].box.left if numbered and worded else line.box.left


def _height(rule: Drawing) -> float:
    return rule.box.middle[1]
