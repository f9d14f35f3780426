"""What was read: where in each dossier, and which sections as a whole."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Position(NamedTuple):
    """A paragraph of a section (0: its title). Neither changes between editions of the dossier."""

    section: str
    paragraph: int = 0


@dataclass
class Reading:
    """Where the reader is in each dossier, and the sections read, as `(dossier, section)`."""

    positions: dict[str, Position] = field(default_factory=dict)
    sections: set[tuple[str, str]] = field(default_factory=set)
