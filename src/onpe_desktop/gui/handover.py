"""What a window leaves to the one that takes its place, in another language or with other packs."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray

from onpe_desktop.gui.places import Way

if TYPE_CHECKING:
    from onpe_desktop.bookmarks import Reading
    from onpe_desktop.gui.basket import Choice
    from onpe_desktop.gui.search_session import Question
    from onpe_desktop.notes import OpenNotes


class Handover(NamedTuple):
    """Size, place, search and what the session knows. In memory only, and only until the new window has it."""

    geometry: QByteArray
    sizes: tuple[int, ...]  # of what stands beside the text, and of the text
    is_side_shown: bool
    way: Way
    question: "Question"
    basket: "tuple[Choice, ...]"
    reading: "Reading"
    notes: "OpenNotes | None"
    said: str  # what the user has not yet put away
