"""A section, and those below it, as a page for the reading view."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onpe_desktop.dossiers import Metadata, Note, OutlineEntry, Section, SectionKind, Source, is_external
from onpe_desktop.rendering.blocks import heading_tag, render_blocks, render_run_in
from onpe_desktop.rendering.frame import END_OF_TEXT, HOME, link, page, section_target, text
from onpe_desktop.rendering.inlines import Place
from onpe_desktop.rendering.style import Say, Style
from onpe_desktop.rendering.wording import in_a_row, kind_label, source_date, verified
from onpe_desktop.spaces import NO_BREAK_SPACE

LONGEST_ADDRESS = 72  # characters: one line of small letters


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page says of the dossier around its section.

    `above` are the outline entries from the top section down to the parent; `below` are children that have pages of
    their own, so that the section is shown without them.
    """

    metadata: Metadata
    above: tuple[OutlineEntry, ...] = ()
    previous: OutlineEntry | None = None
    following: OutlineEntry | None = None
    below: tuple[OutlineEntry, ...] = ()


def render_section(section: Section, around: Surroundings, style: Style) -> str:
    """Return the page of a section.

    Each section has the anchor of its id, each paragraph `<section>.p<number>`, each note `<section>.note-<id>`, and
    the text proper ends at `END_OF_TEXT`. Everything that comes from the dossier is escaped.
    """
    body = (
        _path(around, style.say),
        *_section(section, style.say, depth=1),
        _children(around, style.say),
        f'<p><a name="{END_OF_TEXT}"></a></p>',
        _neighbours(around, style.say),
    )
    return page(style, "\n".join(filter(None, body)))


def _path(around: Surroundings, say: Say) -> str:
    dossier = around.metadata.identifier
    steps = [
        link(HOME, say("Accueil"), quiet=True),
        link(section_target(dossier), text(around.metadata.title), quiet=True),
        *(link(section_target(dossier, entry.id), text(entry.title), quiet=True) for entry in around.above),
    ]
    return f'<p class="path">{" › ".join(steps)}</p>'


def _section(section: Section, say: Say, depth: int) -> Iterator[str]:
    numbers = {note.id: number for number, note in enumerate(section.notes, start=1)}
    place = Place(section.id, depth, numbers, say)
    if depth == 1:
        yield _kind(section, say)
    tag = heading_tag(depth)
    yield f'<{tag} id="{section.id}">{text(section.title)}</{tag}>'
    yield render_blocks(section.blocks, place)
    yield from (_note(note, place) for note in section.notes)
    yield _sources(section.sources, say)
    for child in section.children:
        yield from _section(child, say, depth + 1)


def _kind(section: Section, say: Say) -> str:
    """Say what the page is and for whom, without repeating a title such as `Volet 1`."""
    label = kind_label(section.kind)
    named = section.kind is SectionKind.SECTION or section.title.startswith(label)
    for_whom = in_a_row([say(f"les {audience.value}") for audience in section.audience], say(" et "))
    parts = filter(None, ("" if named else say(label), f"{say('pour')} {for_whom}" if for_whom else ""))
    line = " ".join(parts)
    return f'<p class="kind">{line[0].upper()}{line[1:]}</p>' if line else ""


def _note(note: Note, place: Place) -> str:
    number = text(place.note_number(note.id))
    back = link(f"#{place.section}.appel-{note.id}", f"↑{NO_BREAK_SPACE}{number}", quiet=True)
    anchor = text(f"{place.section}.note-{note.id}")
    return f'<div class="note"><a name="{anchor}"></a>{back} {render_run_in(note.blocks, place)}</div>'


def _sources(sources: Iterable[Source], say: Say) -> str:
    return "".join(f'<p class="source">{_source(source, say)}</p>' for source in sources)


def _source(source: Source, say: Say) -> str:
    addresses = [link(address, text(short_address(address))) for address in source.addresses if is_external(address)]
    title = say(f"Source{NO_BREAK_SPACE}: ") + source.title
    parts = map(text, (title, say(source_date(source)), say(verified(source.verified_on))))
    return ", ".join(parts) + "." + "".join(f"<br>{address}{NO_BREAK_SPACE}↗" for address in addresses)


def short_address(address: str) -> str:
    """Return the address without its scheme, its end cut when it is long: following it shows it whole."""
    shown = address.partition("://")[2] or address
    return shown if len(shown) <= LONGEST_ADDRESS else shown[: LONGEST_ADDRESS - 1] + "…"


def _children(around: Surroundings, say: Say) -> str:
    if not around.below:
        return ""
    dossier = around.metadata.identifier
    items = "".join(f"<li>{link(section_target(dossier, entry.id), text(entry.title))}</li>" for entry in around.below)
    return f"<h2>{say('Dans cette partie')}</h2><ul>{items}</ul>"


def _neighbours(around: Surroundings, say: Say) -> str:
    if around.previous is None and around.following is None:
        return ""
    before = _neighbour(around, around.previous, say("Précédent"), "left", "← {}")
    after = _neighbour(around, around.following, say("Suivant"), "right", "{} →")
    return f'<hr><table width="100%" cellpadding="6"><tr>{before}{after}</tr></table>'


def _neighbour(around: Surroundings, entry: OutlineEntry | None, label: str, side: str, arrow: str) -> str:
    if entry is None:
        return '<td width="50%"></td>'
    target = section_target(around.metadata.identifier, entry.id)
    title = link(target, arrow.format(text(entry.title)), quiet=True)
    return f'<td width="50%"><p align="{side}"><span class="page">{label}</span><br>{title}</p></td>'
