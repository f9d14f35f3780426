"""Whether the tags of a file are to be believed: who sets titles by hand has them tagged as text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.styles import Body, body_of, stands_out
from onpe_desktop.importers.pdf.tagged.walks import HEADING, marks_in

_LARGE, _LARGE_LINES, _SHORT = 1.25, 10, 100  # of the text's size; lines; characters
_NAMED = 25  # large lines in paragraphs, or more, for each in a heading: tags name no titles
_UNNAMED, _FEWEST = 4, 8  # paragraphs that look like titles, for each heading, and in all
_DOUBTED = 0.5  # paragraphs that look like titles, for each heading
_MORE, _LIKELY = 2 / 3, 0.7  # of the headings; what is not as likely may be words of a table
_FEW_PAGES = 30  # so short a publication is soon read both ways
_MOST = 0.2  # of the letters are titles: 0.14 at most, of 130 publications, but for two that had text in headings
_MOST_LINES = 2  # of a title
_ENDS = (".", ",", ";")
_OTHERS = frozenset({"Table", "L", "TOC", "TOCI", "Figure", "Note", "FENote", "Artifact"})


@dataclass(slots=True)
class _Use:
    """What tags are used for: headings, and paragraphs that look like titles; the large lines in each."""

    headings: int = 0
    titled: int = 0
    leading: int = 0  # they end with a colon: they lead to something, or head it
    letters: int = 0  # of headings
    all_letters: int = 0
    large_headings: int = 0
    large_paragraphs: int = 0


class Belief(Enum):
    """How far tags are to be believed: where they are in doubt, they may name but some of the titles."""

    NONE = auto()
    IN_DOUBT = auto()
    WHOLE = auto()


def belief_in(pages: Sequence[PageContent]) -> Belief:
    """Return how far tags are believed: nearly all text is in them, and headings are what looks like titles.

    InDesign tags as a paragraph what no style says to be a heading: hardly any heading is larger than the text then,
    but many paragraphs are. So are most titles of who does not use a word processor's styles; who takes them for what
    looks good has text in headings. Tags are in doubt where there is a paragraph that looks like a title for every
    other heading, and in a publication of few pages.
    """
    words = [word for page in pages for line in page.lines for word in line.words]
    tagged = sum(_tagged(page) for page in pages)
    headings = sum(_count(tag) for page in pages for tag in page.tags)
    if not words or tagged <= 0.7 * len(words) or headings < max(2, len(pages) / 20):
        return Belief.NONE
    use = _use_of(pages)
    few = use.large_paragraphs < max(_LARGE_LINES, len(pages) / 10)
    by_hand = use.titled > max(_FEWEST, _UNNAMED * use.headings)
    whole = use.letters > _MOST * use.all_letters
    if by_hand or whole or not (few or _NAMED * use.large_headings > use.large_paragraphs):
        return Belief.NONE
    doubted = len(pages) <= _FEW_PAGES or use.titled + use.leading > max(_FEWEST, _DOUBTED * use.headings)
    return Belief.IN_DOUBT if doubted else Belief.WHOLE


def tells_more(seen: Sequence[tuple[str, float]], named: Sequence[tuple[str, float]]) -> bool:
    """Tell whether looks see titles that tags do not name: in all as likely as two for each three that tags name.

    Both are the letters of titles, and how likely each is one. Of 99 tagged publications four are so, and right by
    their looks (heading F1 0.92 in the mean, by their tags 0.48); of the others none has half of one for each.
    """
    known = {title for title, _ in named}
    more = sum(likelihood for title, likelihood in seen if likelihood >= _LIKELY and title not in known)
    return more > _MORE * len(named)


def _tagged(page: PageContent) -> int:
    """Count the words that are in a tag: Canva marks all of a page, and tags but some of it."""
    marks = {mark for tag in page.tags for mark in marks_in(tag)}
    return sum(word.mark in marks for line in page.lines for word in line.words)


def _count(tag: Tag) -> int:
    return bool(HEADING.fullmatch(tag.role)) + sum(_count(child) for child in tag.children)


def _use_of(pages: Sequence[PageContent]) -> _Use:
    """Count what stands in headings, and in paragraphs; the large lines but those of the title page, which has both."""
    body, use = body_of(line for page in pages for line in page.lines), _Use()
    for page in pages:
        named = {mark for tag in page.tags for mark in _marks(tag, inside=False)}
        plain = {mark for tag in page.tags for mark in _paragraph_marks(tag)}
        marked: dict[int, list[Line]] = defaultdict(list)
        for line in page.lines:
            marked[line.words[0].mark].append(line)
        for mark, lines in marked.items():
            if not any(sign.isalpha() for line in lines for sign in line.text):
                continue
            large = page.number > pages[0].number and sum(_is_large(line, body) for line in lines)
            letters = sum(len(line.text) for line in lines)
            use.all_letters += letters
            if mark in named:
                use.headings += 1
                use.letters += letters
                use.large_headings += large
            elif mark in plain:
                if _looks_like_title(lines, body):
                    use.leading += lines[-1].text.endswith(":")
                    use.titled += not lines[-1].text.endswith(":")
                use.large_paragraphs += large
    return use


def _is_large(line: Line, body: Body) -> bool:
    return line.size > _LARGE * body.size and len(line.text) < _SHORT and any(map(str.isalpha, line.text))


def _looks_like_title(lines: Sequence[Line], body: Body) -> bool:
    text = " ".join(line.text for line in lines)
    short = len(lines) <= _MOST_LINES and len(text) < _SHORT and not text.endswith(_ENDS)
    return short and all(stands_out(line, body) for line in lines)


def _marks(tag: Tag, *, inside: bool) -> Iterator[int]:
    """Yield the marks of the headings in a tag."""
    inside = inside or HEADING.fullmatch(tag.role) is not None
    if inside:
        yield from tag.marks
    for child in tag.children:
        yield from _marks(child, inside=inside)


def _paragraph_marks(tag: Tag) -> Iterator[int]:
    """Yield the marks of the paragraphs in a tag, outside of tables, lists and contents."""
    if tag.role in _OTHERS or HEADING.fullmatch(tag.role):
        return
    yield from tag.marks
    for child in tag.children:
        yield from _paragraph_marks(child)
