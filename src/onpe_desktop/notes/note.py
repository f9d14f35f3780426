"""One note."""

from typing import NamedTuple


class Note(NamedTuple):
    """What the user wrote on a section (paragraph 0) or on one of its paragraphs.

    The first three fields never change between editions, and say alone which note it is: there is one on each place.
    The titles name the place when its dossier is not there any more.
    """

    dossier: str
    section: str
    paragraph: int = 0
    text: str = ""
    dossier_title: str = ""
    title: str = ""

    @property
    def place(self) -> tuple[str, str, int]:
        """What tells it from the others."""
        return self[:3]

    @property
    def anchor(self) -> str:
        """The name of its place on a page."""
        return f"{self.section}.p{self.paragraph}" if self.paragraph else self.section
