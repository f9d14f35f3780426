"""A line of text as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_external,
)
from onpe_desktop.rendering.frame import link, text
from onpe_desktop.rendering.rates import held
from onpe_desktop.rendering.style import Say
from onpe_desktop.spaces import NO_BREAK_SPACE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: the section, the depth of its title (1 for the page's own), the number of each note.

    `say` is that of the page's style.
    """

    section: str
    depth: int = 1
    notes: Mapping[str, int] | None = None
    say: Say = str

    def note_number(self, note_id: str) -> str:
        """Return what the reader sees for a note: its number, or its id when the section has no such note."""
        return str((self.notes or {}).get(note_id, note_id))


def render_inlines(inlines: tuple[Inline, ...], place: Place) -> str:
    """Return the line as HTML, everything from the dossier escaped."""
    return "".join(_inline(inline, place) for inline in inlines)


def _inline(inline: Inline, place: Place) -> str:
    match inline:
        case Text(text=words):
            return text(held(words))
        case Emphasis(children=children):
            return f"<i>{render_inlines(children, place)}</i>"
        case Strong(children=children):
            return f"<b>{render_inlines(children, place)}</b>"
        case Link(target=target, children=children):
            mark = f'<span class="small">{NO_BREAK_SPACE}↗</span>' if is_external(target) else ""
            return link(target, render_inlines(children, place)) + mark
        case NoteReference(note_id=note_id):
            return _call(note_id, place)
        case Abbreviation(short=short, expansion=expansion):
            return f'<span title="{text(expansion)}">{text(short)}</span>'
        case LineBreak():
            return "<br>"
        case PageBreak(label=label):
            return f'<span class="page">[p.{NO_BREAK_SPACE}{text(label)}]</span> '


def _call(note_id: str, place: Place) -> str:
    number = text(place.note_number(note_id))
    anchor = text(f"{place.section}.appel-{note_id}")
    target = f"#{place.section}.note-{note_id}"
    return f'<a name="{anchor}"></a><sup class="call">{link(target, number, quiet=True)}</sup>'
