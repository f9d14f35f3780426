"""What a line of text is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from onpe_desktop.dossiers.targets import is_link_target


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that the author stresses; italics on screen and paper."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of strong importance; bold on screen and paper."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `#section`, `#section.p3`, `dossier:id#section`, or an https, http, mailto or tel address.

    Any other target raises `ValueError`: no script, file or data address can enter a dossier. So does a link in a link.
    """

    target: str
    children: "tuple[Inline, ...]"

    def __post_init__(self) -> None:
        if not is_link_target(self.target):
            raise ValueError(f"not an allowed link target: {self.target!r}")
        if any(isinstance(inline, Link | NoteReference) for inline in walk_inlines(self.children)):
            raise ValueError("a link inside a link")


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The call of a note of the same section."""

    note_id: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An acronym in the text, with what it stands for."""

    short: str
    expansion: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Where a page of the printed original begins; `label` is the number printed on it."""

    label: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """Where a new line begins inside a paragraph or a cell: of an address, a poem, a text shown as it was typed.

    Headings, captions and titles have none. No space stands beside it.
    """


Inline: TypeAlias = Text | Emphasis | Strong | Link | NoteReference | Abbreviation | PageBreak | LineBreak


def walk_inlines(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every inline, outer before inner."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Link):
            yield from walk_inlines(inline.children)


def plain_text(inlines: tuple[Inline, ...], *, line_break: str = " ") -> str:
    """Return the characters that a reader sees, without the calls of notes; `line_break` where a new line begins."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text) | Abbreviation(short=text):
                parts.append(text)
            case Emphasis(children=children) | Strong(children=children) | Link(children=children):
                parts.append(plain_text(children, line_break=line_break))
            case LineBreak():
                parts.append(line_break)
            case NoteReference() | PageBreak():
                pass
    return "".join(parts)


def join_texts(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the same inlines with neighbouring texts as one, at this depth only; texts of nothing are left out."""
    run = ""
    for inline in inlines:
        if isinstance(inline, Text):
            run += inline.text
            continue
        if run:
            yield Text(run)
            run = ""
        yield inline
    if run:
        yield Text(run)
