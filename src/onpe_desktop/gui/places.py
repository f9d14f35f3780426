"""Where the reader can be, and where the reader has been."""

from typing import NamedTuple

from onpe_desktop.packs import Library
from onpe_desktop.rendering.frame import EMERGENCY, HELP, HOME

_FIXED = (HOME, EMERGENCY, HELP)


class Place(NamedTuple):
    """One of the fixed pages, or a dossier's first page (no section), or a section and an anchor in it."""

    page: str = ""
    dossier: str = ""
    section: str = ""
    anchor: str = ""

    @classmethod
    def fixed(cls, page: str) -> "Place":
        """Return home, emergency numbers or help."""
        return cls(page=page)

    @classmethod
    def of_section(cls, dossier: str, section: str, paragraph: int | None = None) -> "Place":
        """Return a section, at its title or at one of its paragraphs."""
        return cls("", dossier, section, section if paragraph is None else f"{section}.p{paragraph}")


def read_address(address: str, here: Place) -> Place | None:
    """Return the place that a link on the page `here` leads to; None when it leads out of the program."""
    if address in _FIXED:
        return Place.fixed(address)
    if address.startswith("#"):
        if here.page:
            return here._replace(anchor=address[1:])
        return _anchored(here.dossier, address[1:])
    if address.startswith("dossier:"):
        dossier, _, anchor = address.removeprefix("dossier:").partition("#")
        return _anchored(dossier, anchor)
    return None


def first_place(start_page: str, library: Library) -> Place:
    """Return where the reader begins: as the policy says, and where there is no such section, at home."""
    if start_page == "emergency" or not library.packs:
        return Place.fixed(EMERGENCY)
    dossier, _, section = start_page.partition("/")
    pack = library.pack(dossier)
    if pack is None or (section and not pack.title_path(section)):
        return Place.fixed(HOME)
    return Place.of_section(dossier, section) if section else Place(dossier=dossier)


def _is_there(place: Place, library: Library) -> bool:
    if place.page:
        return True
    pack = library.pack(place.dossier)
    return pack is not None and (not place.section or bool(pack.title_path(place.section)))


def _anchored(dossier: str, anchor: str) -> Place:
    return Place("", dossier, anchor.partition(".")[0], anchor)


class ReadingPosition(NamedTuple):
    """The character at the top of the window, and how far its line is below the edge, in pixels."""

    character: int = 0
    offset: int = 0


class Visit(NamedTuple):
    """A place, where the reader was on its page when leaving it, and the query whose hits were marked."""

    place: Place
    position: ReadingPosition | None = None
    query: str = ""


class Spot(NamedTuple):
    """The line at the top of the window, told by what does not depend on the words around the content.

    The anchor of its paragraph, the characters from there to the line, and the pixels that it is below the edge.
    """

    anchor: str
    beyond: int
    offset: int


class Way(NamedTuple):
    """The places of a window in the order of reading, the one that is read, where on its page, and at which hit."""

    visits: tuple[Visit, ...] = ()
    here: int = -1  # of the visits
    spot: Spot | None = None
    hit: int = 0  # from 0

    def within(self, library: Library) -> "Way":
        """Return what of it leads to places of this library; nothing when the place that is read is not there."""
        kept = [visit for visit in self.visits if _is_there(visit.place, library)]
        if not 0 <= self.here < len(self.visits) or self.visits[self.here] not in kept:
            return Way()
        before = sum(_is_there(visit.place, library) for visit in self.visits[: self.here])
        return self._replace(visits=tuple(kept), here=before)


class History:
    """Places in the order of reading. Lives as long as the window; nothing of it is stored."""

    def __init__(self) -> None:
        self.visits: list[Visit] = []
        self.index = -1

    def follow(self, way: Way) -> None:
        """Go the way of another window. Positions on its pages mean nothing here."""
        self.visits = [visit._replace(position=None) for visit in way.visits]
        self.index = way.here

    def visit(self, visit: Visit) -> None:
        """Go on to a new place; what lay ahead is forgotten."""
        del self.visits[self.index + 1 :]
        self.visits.append(visit)
        self.index += 1

    def leave(self, position: ReadingPosition) -> None:
        """Remember where the reader is on the present page."""
        if self.index >= 0:
            self.visits[self.index] = self.visits[self.index]._replace(position=position)

    def can_go(self, steps: int) -> bool:
        """Tell whether there is a place `steps` ahead (below 0: behind)."""
        return 0 <= self.index + steps < len(self.visits)

    def go(self, steps: int) -> Visit:
        """Move to the place `steps` ahead and return it. Ask `can_go` first."""
        self.index += steps
        return self.visits[self.index]

    def forget_queries(self) -> None:
        """Keep the way, without the words that were looked for on it."""
        self.visits = [visit._replace(query="") for visit in self.visits]

    def forget_way(self) -> None:
        """Keep the present place only."""
        self.visits = self.visits[self.index : self.index + 1]
        self.index = len(self.visits) - 1
