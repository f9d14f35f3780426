"""Leads the reader from place to place: makes pages, remembers the way, marks hits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from onpe_desktop.errors import UserError
from onpe_desktop.gui.languages import said
from onpe_desktop.gui.page_browser import MediaReader
from onpe_desktop.gui.places import History, Place, Visit, Way, read_address
from onpe_desktop.gui.reading_view import ReadingView, SpanFinder
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library, Pack, PackError
from onpe_desktop.rendering.frame import EMERGENCY, HELP, UNDERSTOOD, VIDEO, section_target
from onpe_desktop.rendering.home import render_dossier, render_home
from onpe_desktop.rendering.style import Style

if TYPE_CHECKING:
    from onpe_desktop.rendering.pages import Page


Marker = Callable[[str], SpanFinder]  # makes the function that finds a query's hits in a text


class Reader(QObject):
    """Shows places in the reading view. The view's page is that of the last visit, always."""

    placeChanged = Signal()  # noqa: N815 - a Qt signal: another place, or another way back or forward
    sectionReached = Signal(str, str)  # noqa: N815 - a Qt signal: dossier and section at the top of the window
    videoWanted = Signal(str)  # noqa: N815 - a Qt signal: the name of a medium of the pack that is read
    understood = Signal()
    """The reader has done with the welcome on the home page."""
    externalLinkFollowed = Signal(str)  # noqa: N815 - a Qt signal: an address outside, which nobody has opened

    def __init__(
        self, view: ReadingView, library: Library, theme: Theme, marker: Marker, render_help: Callable[[Style], str]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._library = library
        self._theme = theme
        self._marker = marker
        self._render_help = render_help
        self.welcomes = False  # whether the home page begins with what this is
        self._history = History()
        self._page: Page | None = None  # None on pages without a section
        self._place_to_resume: Callable[[str], Place | None] = lambda _dossier: None
        self._shown: Place | None = None  # what the page shown would be asked for; None after a failure
        view.linkFollowed.connect(self.follow)
        view.sectionReached.connect(self._reach)
        theme.changed.connect(self.show_again)

    @property
    def is_open(self) -> bool:
        """Tell whether any place was ever opened; `place` has none before."""
        return bool(self._history.visits)

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self._history.visits[self._history.index].place

    @property
    def section_read(self) -> tuple[str, str] | None:
        """Dossier and section of the page shown, None on home, emergency and help."""
        return None if self._page is None else (self._page.around.metadata.identifier, self._page.section.id)

    @property
    def anchor_read(self) -> tuple[str, str] | None:
        """Dossier, and the anchor of what is read in it; None on home, emergency and help."""
        anchor = self._view.anchor_read() if self._page is not None else None
        return None if self._page is None or anchor is None else (self._page.around.metadata.identifier, anchor)

    def way(self) -> Way:
        """Return the way that this window has gone."""
        return Way(tuple(self._history.visits), self._history.index, self._view.spot_read(), self._view.current_hit)

    def follow_way(self, way: Way) -> None:
        """Be where another window was, without the marks of a search: `mark_again` brings them."""
        self._history.follow(way)
        visit = self._history.visits[self._history.index]
        self._show(visit._replace(query=""))
        if way.spot is not None:
            self._view.show_spot(way.spot)

    def mark_again(self, current: int) -> None:
        """Mark the hits on the page that is read, with this one as the current, and stay."""
        if query := self._history.visits[self._history.index].query:
            self._view.mark(self._marker(query), current)

    def offer_resuming(self, place_to_resume: Callable[[str], Place | None]) -> None:
        """Let a dossier's first page lead to where the reader was in it."""
        self._place_to_resume = place_to_resume

    def open(self, place: Place, query: str = "") -> None:
        """Go to a place; the hits of `query` are marked there, and the first one at the place is the current."""
        here = self._history.visits[self._history.index] if self._history.visits else None
        if here is None or (here.place, here.query) != (place, query):
            self._history.leave(self._view.reading_position())
            self._history.visit(Visit(place, None, query))
        self._show(Visit(place, None, query))

    def follow(self, address: str) -> None:
        """Follow a link of the page shown."""
        place = read_address(address, self.place)
        if address == UNDERSTOOD:
            self.understood.emit()
        elif address.startswith(VIDEO):
            self.videoWanted.emit(address.removeprefix(VIDEO))
        elif place is None:
            self.externalLinkFollowed.emit(address)
        else:
            self.open(place)

    def can_go(self, steps: int) -> bool:
        """Tell whether the way leads so far back (below 0) or forward."""
        return self._history.can_go(steps)

    def go(self, steps: int) -> None:
        """Go back (below 0) or forward to where the reader was on that page."""
        if self.can_go(steps):
            self._history.leave(self._view.reading_position())
            self._show(self._history.go(steps))

    def neighbour(self, steps: int) -> Place | None:
        """Return the page before (-1) or after (1) in the dossier."""
        if self._page is None:
            return None
        around = self._page.around
        entry = around.previous if steps < 0 else around.following
        return None if entry is None else Place.of_section(around.metadata.identifier, entry.id)

    def forget_queries(self) -> None:
        """Stay, with nothing marked here nor on the way back."""
        self._history.forget_queries()
        self._view.unmark()

    def forget_way(self) -> None:
        """Stay, with no way back and nothing marked."""
        self._history.forget_way()
        self.forget_queries()
        self.placeChanged.emit()

    def _show(self, visit: Visit) -> None:
        self._show_page(visit.place)
        if visit.query:
            self._view.mark(self._marker(visit.query))
        else:
            self._view.unmark()
        if visit.position is not None:
            self._view.restore(visit.position)
        else:
            self._view.go_to_anchor(visit.place.anchor)
            self._view.choose_hit_at(visit.place.anchor)
        if self._page is None:
            self.sectionReached.emit(visit.place.dossier, "")
        self.placeChanged.emit()

    def _show_page(self, place: Place) -> None:
        """Put the place's page into the view, unless it is there."""
        if self._is_on_page(place):
            return
        html, read_media = self._html(place)
        self._view.show_page(html, self._theme.style, read_media)

    def _is_on_page(self, place: Place) -> bool:
        if self._shown is None or place.dossier != self._shown.dossier or place.page != self._shown.page:
            return False
        if self._page is None:
            return place.section == self._shown.section
        return bool(place.section) and self._view.has_anchor(place.section)

    def show_again(self) -> None:
        """Show the same page in other colours or spaces, at the same place."""
        if self._history.visits:
            html, _ = self._html(self.place)
            self._view.restyle(html, self._theme.style)

    def _html(self, place: Place) -> tuple[str, MediaReader | None]:
        style = self._theme.style._replace(say=said)
        self._page, self._shown = None, place
        if place.page == EMERGENCY:
            from onpe_desktop.rendering.emergency_page import render_emergency

            return render_emergency(style, self._library.problems, self._library.packs), None
        if place.page == HELP:
            return self._render_help(style), None
        if place.page:
            return render_home(self._library.packs, style, self._library.problems, welcome=self.welcomes), None
        try:
            return self._dossier_html(place, style)
        except UserError as error:
            from onpe_desktop.rendering.problems import render_problem

            self._shown = None
            return render_problem(error, style), None

    def _dossier_html(self, place: Place, style: Style) -> tuple[str, MediaReader | None]:
        pack = self._pack(place.dossier)
        if not place.section:
            return render_dossier(pack, style, self._resumed(pack)), None
        # With these come all kinds of blocks, which no start needs.
        from onpe_desktop.rendering.pages import page_of
        from onpe_desktop.rendering.section import render_section

        self._page = page_of(pack, place.section)
        return render_section(self._page.section, self._page.around, style), pack.read_media

    def _resumed(self, pack: Pack) -> tuple[str, str] | None:
        """Return the address and the title of where the reader was in a dossier."""
        place = self._place_to_resume(pack.metadata.identifier)
        if place is None:
            return None
        return section_target(place.dossier, place.anchor), pack.title_path(place.section)[-1]

    def _pack(self, dossier: str) -> Pack:
        pack = self._library.pack(dossier)
        if pack is None:
            raise PackError(
                self.tr("Ce dossier n’est pas dans la bibliothèque."),
                self.tr("Choisissez un autre dossier dans la table des matières."),
            )
        return pack

    def _reach(self, section: str) -> None:
        if self._page is not None:
            self.sectionReached.emit(self._page.around.metadata.identifier, section)
