"""What a publication has before its text: a cover that says its title, and the title of a contents that was left out.

The program shows title and contents of its own, so neither is a section. What else stands on a cover is kept apart.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from onpe_desktop.dossiers import Figure, Inline, NoteReference, PageBreak, Paragraph, plain_text, walk_inlines
from onpe_desktop.importers.publication import Part, Publication, PublicationBlock, PublicationHeading
from onpe_desktop.importers.tidying import short
from onpe_desktop.text import slug

_LONGEST_LINE = 120  # characters of a line on a cover
_SENTENCE_ENDS = (".", "!", "?", "…", ";", ",")
_WHOLE = 0.6  # of the title that lines must spell to be it
_SAME_WORDS = 0.5  # of the words of two titles
_FEWEST_WORDS = 3
_LONG_WORD = 3  # letters
_CONTENTS = frozenset(
    {"sommaire", "table-des-matieres", "contents", "table-of-contents", "table-des-illustrations", "table-des-figures"}
    | {"liste-des-figures", "liste-des-tableaux", "table-des-tableaux", "liste-des-illustrations"}
)
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_DATE = re.compile(
    rf"(?:publié en |édition |édition de )?(?:(?:(\d{{1,2}})(?:er)? )?({'|'.join(_MONTHS)}) )?((?:19|20)\d\d)",
    re.IGNORECASE,
)


def set_cover_apart(publication: Publication, given_title: str = "") -> Publication:
    """Return the publication without the lines of its cover that say its title; what else is on it becomes `cover`.

    The title that is shown above everything goes before the one in the properties of the file, which is often that of
    an older document, when both are alike. A date that stands alone on the cover is that of the publication, the only
    other line its subtitle.
    """
    parts = _without_titles_of_contents(publication.parts)
    metadata = publication.metadata
    if shown := _title_above_all(parts, metadata.title):
        metadata = replace(metadata, title=shown)
    publication = replace(publication, parts=parts, metadata=metadata)
    opening = list(takewhile(_is_line, parts))
    places = next((found for title in (given_title, metadata.title) if (found := _title_places(opening, title))), [])
    if any(_opens_a_part(parts, place) for place in places):
        return publication
    if not places and (place := _shown_title(opening, metadata.title)) is not None:
        places = [place]
        metadata = replace(metadata, title=_words(opening[place]))
        publication = replace(publication, metadata=metadata)
    if not places:
        return publication
    end = places[-1] + 1
    while end < len(parts) and (_is_hollow(parts, end) or (_is_heading(parts[end]) and _date_of(_words(parts[end])))):
        end += 1
    below = list(takewhile(lambda part: not _is_heading(part), opening[end:]))
    if end + len(below) < len(parts) and isinstance(parts[end + len(below)], PublicationHeading):
        end += len(below)
    if not parts[end:]:
        return publication
    dates = [place for place in range(end) if place not in places and _date_of(_words(parts[place]))]
    issued = metadata.issued
    if len(dates) == 1:
        issued = _date_of(_words(parts[dates[0]]))
        places += dates
    others = [place for place in range(end) if place not in places]
    subtitle = metadata.subtitle
    if len(others) == 1 and not subtitle and _words(parts[others[0]]):
        subtitle = _words(parts[others[0]])
        places += others
    cover = tuple(_as_block(parts[place]) for place in others if place not in places)
    rest = _carried_on([parts[place] for place in sorted(places)], parts[end:])
    return replace(publication, parts=rest, cover=cover, metadata=replace(metadata, issued=issued, subtitle=subtitle))


def _without_titles_of_contents(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Leave out lines like « Sommaire » and headings like it with nothing below: the contents itself is left out."""
    titles: set[int] = set()
    following: Part | None = None
    for place in reversed(range(len(parts))):
        if slug(_words(parts[place])) in _CONTENTS and not _has_below(parts[place], following):
            titles.add(place)
        else:
            following = parts[place]
    kept: list[Part] = []
    gone: list[Part] = []
    for place, part in enumerate(parts):
        if place in titles:
            gone.append(part)
        else:
            kept += _carried_on(gone, (part,))
            gone = []
    return tuple(kept)


def _has_below(part: Part, following: Part | None) -> bool:
    if isinstance(part, PublicationBlock) or following is None:
        return False
    return isinstance(following, PublicationBlock) or following.level > part.level


def _title_above_all(parts: Sequence[Part], said: str) -> str:
    """Return the heading that stands above all others, when it can be the title; else an empty string."""
    headings = [part for part in parts if isinstance(part, PublicationHeading)]
    first = next((part for part in parts if not _is_line(part) or isinstance(part, PublicationHeading)), None)
    if len(headings) < 3 or first is not headings[0]:
        return ""
    if any(other.level <= headings[0].level for other in headings[1:]):
        return ""
    shown = short(plain_text(headings[0].inlines))
    return shown if not said or _alike(shown, said) else ""


def _alike(shown: str, said: str) -> bool:
    """Tell whether two titles share half of their words, three at least."""
    ours, theirs = ({word for word in slug(title).split("-") if len(word) >= _LONG_WORD} for title in (shown, said))
    return len(ours & theirs) >= max(_FEWEST_WORDS, _SAME_WORDS * min(len(ours), len(theirs)))


def _is_line(part: Part) -> bool:
    """Tell whether a part may stand on a cover: a title, a picture, or a short line that is no sentence."""
    if isinstance(part, PublicationHeading) or isinstance(part.block, Figure):
        return True
    words = _words(part)
    return isinstance(part.block, Paragraph) and len(words) <= _LONGEST_LINE and not words.endswith(_SENTENCE_ENDS)


def _title_places(opening: Sequence[Part], title: str) -> list[int]:
    """Return the places of the lines that spell the title, one or several; none when they spell too little of it."""
    whole = slug(title)
    spelled = [(place, line) for place, part in enumerate(opening) if _words(part) and (line := slug(_words(part)))]
    found = [(place, line) for place, line in spelled if f"-{line}-" in f"-{whole}-"]
    if not found or not short(title) or len("-".join(dict.fromkeys(line for _, line in found))) < _WHOLE * len(whole):
        return []
    return [place for place, _ in found]


def _shown_title(opening: Sequence[Part], said: str) -> int | None:
    """Return the place of the only line that is like the title that the file says of itself.

    Where it says none, that of a heading at the very beginning with nothing below it.
    """
    found = [place for place, part in enumerate(opening) if _alike(_words(part), said)]
    if not said and _is_hollow(opening, 0):
        return 0
    return found[0] if len(found) == 1 else None


def _is_hollow(parts: Sequence[Part], place: int) -> bool:
    """Tell whether a part is a heading with neither text nor headings below it."""
    part, following = parts[place : place + 2] if place + 1 < len(parts) else (None, None)
    return (
        isinstance(part, PublicationHeading)
        and isinstance(following, PublicationHeading)
        and following.level <= part.level
    )


def _opens_a_part(parts: Sequence[Part], place: int) -> bool:
    """Tell whether a heading has others below it, and stands beside others: one part of several."""
    if not isinstance(first := parts[place], PublicationHeading):
        return False
    later = [part for part in parts[place + 1 :] if isinstance(part, PublicationHeading)]
    return bool(later) and later[0].level > first.level and any(part.level <= first.level for part in later)


def _is_heading(part: Part) -> bool:
    return isinstance(part, PublicationHeading)


def _words(part: Part) -> str:
    if isinstance(part, PublicationHeading):
        return short(plain_text(part.inlines))
    return short(plain_text(part.block.inlines)) if isinstance(part.block, Paragraph) else ""


def _date_of(words: str) -> str:
    """Return a date that is the whole line, as metadata write it."""
    found = _DATE.fullmatch(words)
    if found is None:
        return ""
    day, month, year = found.groups()
    if month is None:
        return year
    number = f"{year}-{_MONTHS.index(month.lower()) + 1:02d}"
    return f"{number}-{int(day):02d}" if day and 1 <= int(day) <= 31 else number


def _as_block(part: Part) -> PublicationBlock:
    if isinstance(part, PublicationBlock):
        return part
    return PublicationBlock(Paragraph(part.inlines, 0), part.page, part.anchors)


def _carried_on(gone: Sequence[Part], rest: Sequence[Part]) -> tuple[Part, ...]:
    """Return the rest with what hung on lines that are gone: names, starts of printed pages, calls of notes."""
    anchors = tuple(name for part in gone for name in part.anchors)
    kept = tuple(inline for part in gone for inline in walk_inlines(_inlines(part)) if _hangs(inline))
    if not rest or not (anchors or kept):
        return tuple(rest)
    first = replace(rest[0], anchors=(*anchors, *rest[0].anchors))
    if isinstance(first, PublicationHeading):
        return (replace(first, inlines=(*kept, *first.inlines)), *rest[1:])
    if isinstance(first.block, Paragraph):
        return (replace(first, block=Paragraph((*kept, *first.block.inlines), 0)), *rest[1:])
    return (PublicationBlock(Paragraph(kept, 0), first.page), first, *rest[1:]) if kept else (first, *rest[1:])


def _inlines(part: Part) -> tuple[Inline, ...]:
    if isinstance(part, PublicationHeading):
        return part.inlines
    return part.block.inlines if isinstance(part.block, Paragraph) else ()


def _hangs(inline: Inline) -> bool:
    return isinstance(inline, PageBreak | NoteReference)
