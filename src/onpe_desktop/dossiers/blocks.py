"""What a section is made of: paragraphs, lists, tables, figures, cards."""

from dataclasses import dataclass
from typing import TypeAlias

from onpe_desktop.dossiers.inlines import Inline
from onpe_desktop.dossiers.kinds import CalloutKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A citation names its `number` (from 1, unique in its section), which no later edition changes."""

    inlines: tuple[Inline, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading too small to be a section of its own. `level` counts from 1 below the section's title."""

    inlines: tuple[Inline, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; an ordered one counts from `start`.

    A check-list has `boxes`: an empty one before each item, to be ticked on paper. Its items begin with a paragraph;
    others raise `ValueError`.
    """

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    boxes: bool = False

    def __post_init__(self) -> None:
        if self.boxes and not all(item.blocks and isinstance(item.blocks[0], Paragraph) for item in self.items):
            raise ValueError("an item of a check-list does not begin with a paragraph")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. A header cell names its column (in a header row) or its row."""

    inlines: tuple[Inline, ...]
    header: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `head` holds the rows that are repeated on each page."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the pack. `media` names an entry of the dossier's media; `alt` says what is to be seen."""

    media: str
    alt: str
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody else's words, with who said them."""

    blocks: "tuple[Block, ...]"
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box beside the text (encadré)."""

    kind: CalloutKind
    title: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class ContactCard:
    """How to reach a person or a service. `as_of` says when this was true; it is shown with the card."""

    name: str
    role: str = ""
    organisation: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    web: tuple[str, ...] = ()
    address: str = ""
    hours: str = ""
    note: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Video:
    """A video. Without `media` the pack does not hold it, and its transcript stands in its place."""

    title: str
    media: str = ""
    captions: str = ""
    transcript: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A term of a glossary. `expansion` is what an acronym stands for; `variants` are other spellings of the term."""

    term: str
    expansion: str
    blocks: "tuple[Block, ...]" = ()
    variants: tuple[str, ...] = ()


Block: TypeAlias = (
    Paragraph | Heading | ItemList | Table | Figure | Quotation | Callout | ContactCard | Video | Definition
)
