"""One object of a page as a screen reader knows it."""

from typing import NamedTuple

from PySide6.QtGui import QAccessible

Role = QAccessible.Role

NOTE, CALL = ".note-", ".appel-"  # in the anchors of `rendering`


class Cell(NamedTuple):
    """Where a cell stands in its table, from 0, and over how many rows and columns."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Part(NamedTuple):
    """One object of the page, with those inside it in reading order.

    Positions are Qt's: UTF-16 units from the start of the document. `level` is that of a heading, from 1; `cell` is
    None outside tables; `size` of a table is how many rows and columns it has.
    """

    role: Role
    text: str
    start: int
    end: int
    children: tuple["Part", ...] = ()
    level: int = 0
    address: str = ""
    cell: Cell | None = None
    size: tuple[int, int] = (0, 0)

    @property
    def calls_note(self) -> bool:
        """Whether this is a link from the text to a note."""
        return self.role is Role.Link and self.address.startswith("#") and NOTE in self.address

    @property
    def leads_back(self) -> bool:
        """Whether this is a link from a note back to its call."""
        return self.role is Role.Link and self.address.startswith("#") and CALL in self.address
