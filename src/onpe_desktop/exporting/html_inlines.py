"""A line of text as accessible HTML5."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
from onpe_desktop.rendering.frame import text
from onpe_desktop.spaces import NO_BREAK_SPACE


@dataclass(frozen=True, slots=True)
class HtmlPlace:
    """Where a line stands: its section, the level of the section's heading, the number of each note.

    `called` gathers the notes that were called: only the first call of each has an anchor to come back to.
    """

    section: str
    level: int
    notes: Mapping[str, int]
    called: set[str] = field(default_factory=set)


def inlines_html(inlines: tuple[Inline, ...], place: HtmlPlace) -> str:
    """Return the line as HTML, everything from the dossier escaped."""
    return "".join(_inline(inline, place) for inline in inlines)


def _inline(inline: Inline, place: HtmlPlace) -> str:
    match inline:
        case Text(text=words):
            return text(words)
        case Emphasis(children=children):
            return f"<em>{inlines_html(children, place)}</em>"
        case Strong(children=children):
            return f"<strong>{inlines_html(children, place)}</strong>"
        case Link(target=target, children=children):
            words = inlines_html(children, place) or text(target)  # a link without words could not be followed
            outside = ' rel="noreferrer"' if is_external(target) else ""
            return f'<a href="{text(target)}"{outside}>{words}</a>'
        case NoteReference(note_id=note_id):
            return _call(note_id, place)
        case Abbreviation(short=short, expansion=expansion):
            return f'<abbr title="{text(expansion)}">{text(short)}</abbr>' if expansion else text(short)
        case LineBreak():
            return "<br>"
        case PageBreak(label=label):
            return f'<span class="page">[p.{NO_BREAK_SPACE}{text(label)}]</span> '


def _call(note_id: str, place: HtmlPlace) -> str:
    number = place.notes.get(note_id)
    if number is None:
        return f"<sup>{text(note_id)}</sup>"
    anchor = "" if note_id in place.called else f' id="{place.section}.appel-{text(note_id)}"'
    place.called.add(note_id)
    target = f"#{place.section}.note-{text(note_id)}"
    return f'<sup><a{anchor} href="{target}" role="doc-noteref" aria-label="Note {number}">{number}</a></sup>'
