"""The window: puts the panels together and joins what they ask for to what does it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from onpe_desktop import __version__
from onpe_desktop.errors import UserError
from onpe_desktop.gui.column import Column
from onpe_desktop.gui.fonts import FontShelf
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.places import Place, first_place
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView, SpanFinder
from onpe_desktop.gui.side_panel import SidePanel
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.zoom import Zoom, read_comfort
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import NO_POLICY, Policy
from onpe_desktop.rendering.frame import EMERGENCY, HELP, HOME
from onpe_desktop.rendering.style import Style
from onpe_desktop.settings import BUTTON_NAMES, WELCOMED, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from onpe_desktop.gui.notice import Notice
    from onpe_desktop.gui.search_field import SearchField
    from onpe_desktop.gui.search_session import HasSearchers, SearchSession
    from onpe_desktop.search import Hit

SIDE_WIDTH = 330  # pixels, at the start
PREFERRED = QSize(1280, 860)
NAMES, NAMED_FROM = 19, 1150  # what names under the buttons add to the head, in windows that have the width for them
HEAD, FOOT = 88, 40  # pixels kept free for what is not there yet at top and bottom, so that the text does not jump


class MainWindow(QMainWindow):
    """Owns the panels, the reader and the background work. Its title names no dossier: others may see the task bar.

    The text is there first; what stands around it is made by `furnish`, as soon as the text has been painted.
    """

    unveiled = Signal()  # the text has been painted; nothing else has been made yet
    furnished = Signal()
    reopenWanted = Signal()  # noqa: N815 - a Qt signal: other packs are to be read

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        library: Library,
        theme: Theme,
        open_index: "Callable[[], HasSearchers]",
        policy: Policy = NO_POLICY,
    ) -> None:
        super().__init__()
        self._policy = policy
        self._paths = paths
        self._library = library
        self._theme = theme
        self._open_index = open_index
        self._settings = settings
        self._furnished = False
        self._notice: Notice | None = None  # seldom needed
        self._view = ReadingView(self)
        self._fonts = FontShelf(paths.resources / "fonts")
        self._view.set_comfort(read_comfort(settings, self._fonts))
        self._reader = Reader(self._view, library, theme, self._find_marks, self._help)
        self._reader.welcomes = not settings[WELCOMED]
        self._lay_out()
        self._view.painted.connect(self.furnish)
        self._view.setFocus()

    @property
    def reader(self) -> Reader:
        """What leads from place to place."""
        return self._reader

    @property
    def view(self) -> ReadingView:
        """The text in the middle."""
        return self._view

    @property
    def session(self) -> "SearchSession":
        """What asks the index."""
        return self._session

    @property
    def search_field(self) -> "SearchField":
        """The field on top."""
        return self._search_field

    def furnish(self) -> None:
        """Make what can wait for the first paint of the text: table of contents, menus, buttons, results. Once."""
        if self._furnished:
            return
        self._furnished = True
        self.unveiled.emit()
        from onpe_desktop.gui.actions import Actions
        from onpe_desktop.gui.comforts import Comforts, Parts
        from onpe_desktop.gui.copying import Copying
        from onpe_desktop.gui.emergency_strip import EmergencyStrip
        from onpe_desktop.gui.heading_steps import HeadingSteps
        from onpe_desktop.gui.hits_bar import HitsBar
        from onpe_desktop.gui.meeting_mode import MeetingMode
        from onpe_desktop.gui.search_field import SearchField
        from onpe_desktop.gui.search_session import SearchSession
        from onpe_desktop.gui.tasks import TaskRunner
        from onpe_desktop.gui.tool_bar import ToolBar
        from onpe_desktop.rendering.local_card import first_local_number

        self._zoom = Zoom(self._view, self._reader, self._settings, self._fonts, self)
        self._actions = Actions(self, self._theme)
        self._actions.fill_menu_bar()
        self._search_field = SearchField(self)
        self._runner = TaskRunner(self)
        self._session = SearchSession(self._open_index, self._runner, self)
        self._tool_bar = ToolBar(self._actions, self._theme, self._search_field, self._settings, self)
        self._tool_bar.refused.connect(self.tell)
        self.addToolBar(self._tool_bar)
        self._fill_side()
        self._hits = HitsBar(self._theme, self)
        self._text.add(self._hits)
        self._connect_reading()
        self._connect_search()
        self._connect_actions()
        HeadingSteps(self._view, self._actions)
        Copying(self._reader, self._view, self._library, self._actions).failed.connect(self.tell)
        self._show_ways()
        self._comforts = Comforts(
            self,
            Parts(self._actions, self._theme, self._library, self._reader, self._search_field, self._session,
                  self._view, self._hits, self._contents, self._policy),
            self._zoom, self._settings, self._paths,
        )  # fmt: skip
        self._comforts.refused.connect(self.tell)
        self._comforts.traces.erased.connect(self._tool_bar.take_setting)
        self._comforts.told.connect(self.say)
        self._connect_desks()
        self._obey_the_policy()
        self._strip = EmergencyStrip(self, first_local_number(self._library.packs))
        self._strip.numbersWanted.connect(self._actions.emergency.trigger)
        self._whole.add(self._strip)
        around = (self.menuBar(), self._tool_bar, self._side, self._strip)
        self._meeting = MeetingMode(self, self._view, self._reader, self._zoom, self._text)
        self._actions.meeting.triggered.connect(partial(self._meeting.toggle, around))
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.furnished.emit()

    def warm_up(self) -> None:
        """Open the index in the background."""
        self._session.warm_up()

    def needs_whole_screen(self) -> bool:
        """Tell whether the screen is hardly larger than the window would like to be: a laptop's."""
        screen = self.screen().availableSize()
        return screen.width() < PREFERRED.width() * 1.2 or screen.height() < PREFERRED.height()

    def tell(self, error: UserError) -> None:
        """Show an error that needs no answer above the text."""
        self.say(in_words(error))

    def say(self, said: str) -> None:
        """Show above the text what needs no answer."""
        if self._notice is None:
            from onpe_desktop.gui.notice import Notice

            self._notice = Notice(self)
            self._text.add_on_top(self._notice)
        self._notice.say(said)

    def open_hit(self, hit: "Hit", query: str) -> None:
        """Go to the passage of a hit, with the words of its query marked."""
        self._reader.open(Place.of_section(hit.dossier, hit.section, hit.paragraph), query)
        self._view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the first page, now that its width is known: it is laid out once."""
        super().showEvent(event)
        if not self._reader.is_open:
            if not self._furnished:
                named = self._settings[BUTTON_NAMES] and self.width() >= NAMED_FROM
                self._whole.setContentsMargins(0, HEAD + NAMES if named else HEAD, 0, FOOT)
            self._reader.open(first_place(self._policy.start_page, self._library))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the background work before the window goes."""
        if self._furnished:
            self._runner.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Bibliothèque hors ligne – protection de l’enfance"))
        self.setMinimumSize(640, 340)  # a laptop of 1366 × 768 whose system shows all things twice as large
        self.resize(PREFERRED.boundedTo(self.screen().availableSize() * 0.94))
        self._side = SidePanel(self)
        self._side.setMinimumWidth(200)
        self._text = Column(self._view)
        splitter = QSplitter()  # given a parent, PySide would look at `Qt.Orientation` to choose the constructor
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._side)
        splitter.addWidget(self._text)
        side = min(SIDE_WIDTH, self.width() * 3 // 10)
        splitter.setSizes([side, self.width() - side])
        splitter.setStretchFactor(1, 1)
        self._splitter = splitter
        self._whole = Column(splitter)
        self.setCentralWidget(self._whole)

    def _fill_side(self) -> None:
        from onpe_desktop.gui.contents_panel import ContentsPanel
        from onpe_desktop.gui.movable_border import MovableBorder
        from onpe_desktop.gui.search_panel import SearchPanel
        from onpe_desktop.gui.situations_panel import SituationsPanel

        self._contents = ContentsPanel(self._library.packs, self)
        self._contents.setObjectName("contents")
        self._search_panel = SearchPanel(self)
        self._side.add_page(self._contents, self.tr("Table des matières"))
        self._situations = SituationsPanel(self._library, self)
        if not self._situations.is_empty:
            self._side.add_page(self._situations, self.tr("Situations"))
        self._side.add_page(self._search_panel, self.tr("Résultats"), passing=True)
        MovableBorder(self._splitter, self._situations, self._view)

    def _obey_the_policy(self) -> None:
        if self._policy.is_set:
            from onpe_desktop.gui.restrictions import Restrictions

            Restrictions(self, self._policy, self._settings, self._actions, self._view)

    def _connect_reading(self) -> None:
        self._contents.sectionChosen.connect(self._open_section)
        self._situations.sectionChosen.connect(self._open_section)
        self._reader.sectionReached.connect(self._contents.show_place)
        self._reader.placeChanged.connect(self._show_ways)
        self._reader.externalLinkFollowed.connect(self._ask_about)
        self._view.hitsChanged.connect(self._show_hits)
        self._hits.stepWanted.connect(self._view.step_hit)
        self._hits.closed.connect(self._view.unmark)

    def _connect_search(self) -> None:
        panel = self._search_panel
        panel.follow(self._search_field, self._session)
        panel.offer_places(self._library)
        panel.placeChosen.connect(self._open_fixed)
        panel.hitActivated.connect(self.open_hit)
        panel.resultsShown.connect(self._show_results)
        panel.dismissed.connect(partial(self._side.end_page, panel))
        panel.countsChanged.connect(self._contents.show_counts)
        panel.hitsAvailable.connect(self._actions.why.setEnabled)
        self._actions.why.triggered.connect(panel.ask_why)
        self._search_field.dismissed.connect(self._view.setFocus)

    def _connect_actions(self) -> None:
        actions, reader = self._actions, self._reader
        for action, place in (
            (actions.home, Place.fixed(HOME)),
            (actions.emergency, Place.fixed(EMERGENCY)),
            (actions.help, Place.fixed(HELP)),
            (actions.accessibility, Place(HELP, anchor="accessibilite")),
        ):
            action.triggered.connect(partial(self._open_fixed, place))
        actions.search.triggered.connect(self._search_field.focus_all)
        actions.back.triggered.connect(lambda: reader.go(-1))
        actions.forward.triggered.connect(lambda: reader.go(1))
        actions.previous_section.triggered.connect(lambda: self._open_neighbour(-1))
        actions.next_section.triggered.connect(lambda: self._open_neighbour(1))
        actions.next_hit.triggered.connect(lambda: self._view.step_hit(1))
        actions.previous_hit.triggered.connect(lambda: self._view.step_hit(-1))
        actions.side.toggled.connect(self._side.setVisible)
        actions.situations.triggered.connect(self._show_situations)
        actions.situations.setEnabled(not self._situations.is_empty)
        actions.next_pane.triggered.connect(self._go_to_next_pane)
        actions.import_.triggered.connect(self._import)
        actions.export.triggered.connect(self._export)
        actions.quit.triggered.connect(self.close)

    def _connect_desks(self) -> None:
        self._connect_printing()
        self._connect_packs()
        self._connect_videos()

    def _connect_printing(self) -> None:
        from onpe_desktop.gui.print_desk import PrintDesk

        desk = PrintDesk(self._library, self._paths.resources, self._runner, lambda: self._reader.section_read, self)
        desk.follow(self._actions, self._search_panel)
        self._comforts.traces.forget_too(lambda: desk.basket.put(()))

    def _connect_videos(self) -> None:
        from onpe_desktop.gui.video_desk import VideoDesk

        desk = VideoDesk(self, self._reader, self._library, self._theme, self._runner)
        self._comforts.discretion.covered.connect(desk.pause)

    def _connect_packs(self) -> None:
        from onpe_desktop.gui.pack_desk import PackDesk

        desk = PackDesk(self, self._paths, self._policy, self._runner)
        desk.told.connect(self.say)
        desk.reopenWanted.connect(self.reopenWanted)
        self._actions.installed.triggered.connect(desk.show)
        self.furnished.connect(desk.look)

    def _help(self, style: Style) -> str:
        from onpe_desktop.rendering.help_page import render_help
        from onpe_desktop.rendering.help_text import read_help

        language = self.tr("fr")  # the catalogue in force says its own code
        chapters = read_help(self._paths.resources / "help", language)
        return render_help(style, chapters, self._actions.named_keys(), __version__)

    def _find_marks(self, query: str) -> SpanFinder:
        return find_marks(query, self._session.terms(query))

    def _open_section(self, dossier: str, section: str) -> None:
        place = Place.of_section(dossier, section) if section else Place(dossier=dossier)
        self._reader.open(place, self._search_panel.query)

    def _open_fixed(self, place: Place) -> None:
        self._reader.open(place)
        self._view.setFocus()

    def _open_neighbour(self, steps: int) -> None:
        if place := self._reader.neighbour(steps):
            self._reader.open(place)

    def _show_ways(self) -> None:
        self._actions.back.setEnabled(self._reader.can_go(-1))
        self._actions.forward.setEnabled(self._reader.can_go(1))
        self._actions.previous_section.setEnabled(self._reader.neighbour(-1) is not None)
        self._actions.next_section.setEnabled(self._reader.neighbour(1) is not None)

    def _show_hits(self, current: int, total: int) -> None:
        self._hits.show_count(current, total)
        self._actions.next_hit.setEnabled(total > 0)
        self._actions.previous_hit.setEnabled(total > 0)

    def _show_results(self) -> None:
        self._side.show_page(self._search_panel)
        self._actions.side.setChecked(True)

    def _show_situations(self) -> None:
        self._actions.side.setChecked(True)
        self._side.show_page(self._situations)
        self._situations.setFocus()

    def _go_to_next_pane(self) -> None:
        side = self._side.current_page() or self._contents
        panes: tuple[QWidget, ...] = (self._search_field, side, self._view)
        here = next((place for place, pane in enumerate(panes) if _has_focus(pane)), -1)
        from PySide6.QtCore import Qt

        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_about(self, address: str) -> None:
        from onpe_desktop.gui.external_link import ExternalLinkDialog

        ExternalLinkDialog(address, self).exec()

    def _export(self) -> None:
        from onpe_desktop.gui.export_dialog import ExportDialog

        ExportDialog(self._library, self._reader.section_read, self._paths.resources, self._runner, self).exec()

    def _import(self) -> None:
        # QtPdf and the importers' workflow are loaded here, the first time that something is imported.
        from onpe_desktop.authoring.importing import read_acronyms
        from onpe_desktop.gui.import_dialog import ImportDialog

        acronyms = read_acronyms(self._paths.index / "acronyms.csv")
        ImportDialog(self._theme, self._paths.resources, self._runner, acronyms, self).exec()


def find_marks(query: str, terms: tuple[str, ...]) -> SpanFinder:
    """Return the function that finds the hits of a query, and what was looked up for it, in a text."""
    from onpe_desktop.search import HitMarker

    return HitMarker(query, terms=terms).spans


def _has_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))
