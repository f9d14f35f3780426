"""One bookmark."""

from typing import NamedTuple


class Bookmark(NamedTuple):
    """A section (paragraph 0) or one of its paragraphs, with the titles that it had when it was marked.

    The first three fields never change between editions, and say alone which bookmark it is; the titles name it when
    its dossier is not there any more.
    """

    dossier: str
    section: str
    paragraph: int = 0
    dossier_title: str = ""
    title: str = ""

    @property
    def place(self) -> tuple[str, str, int]:
        """What tells it from the others."""
        return self[:3]
