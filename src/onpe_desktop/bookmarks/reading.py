"""What was read: where in each dossier, and which sections as a whole."""

from dataclasses import dataclass, field


@dataclass
class Reading:
    """Section and paragraph (0: its title) where the reader is in each dossier, and the sections read.

    Sections read are `(dossier, section)`. The dossier read last stands last. No edition of a dossier changes the ids.
    """

    positions: dict[str, tuple[str, int]] = field(default_factory=dict)
    sections: set[tuple[str, str]] = field(default_factory=set)
