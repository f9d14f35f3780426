"""The window: puts the panels together and joins what they ask for to what does it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from onpe_desktop import __version__
from onpe_desktop.errors import UserError
from onpe_desktop.gui.column import Column
from onpe_desktop.gui.fonts import FontShelf
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.places import Way, first_place
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView, SpanFinder
from onpe_desktop.gui.side_panel import SidePanel
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.zoom import Zoom, read_comfort
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import NO_POLICY, Policy
from onpe_desktop.rendering.style import Style
from onpe_desktop.settings import BUTTON_NAMES, WELCOMED, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from onpe_desktop.gui.handover import Handover
    from onpe_desktop.gui.notice import Notice
    from onpe_desktop.gui.parts import Parts
    from onpe_desktop.gui.search_field import SearchField
    from onpe_desktop.gui.search_session import HasSearchers, SearchSession

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
    reopenWanted = Signal()  # noqa: N815 - a Qt signal: other packs are to be read, or another language spoken

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
        self._way = Way()  # of the window before
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
        from onpe_desktop.gui.copying import Copying
        from onpe_desktop.gui.going import Going
        from onpe_desktop.gui.heading_steps import HeadingSteps
        from onpe_desktop.gui.hits_bar import HitsBar
        from onpe_desktop.gui.parts import Parts
        from onpe_desktop.gui.search_field import SearchField
        from onpe_desktop.gui.search_session import SearchSession
        from onpe_desktop.gui.tasks import TaskRunner
        from onpe_desktop.gui.tool_bar import ToolBar

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
        parts = Parts(
            self._actions, self._theme, self._library, self._reader, self._search_field, self._session, self._view,
            self._hits, self._side, self._contents, self._situations, self._search_panel, self._zoom, self._runner,
            self._settings, self._paths, self._policy,
        )  # fmt: skip
        self._going = Going(parts, self)
        HeadingSteps(self._view, self._actions)
        Copying(self._reader, self._view, self._library, self._actions).failed.connect(self.tell)
        self._join_comforts(parts)
        self._join_desks(parts)
        self._obey_the_policy()
        self._add_strip()
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

    def hand_over(self) -> "Handover":
        """Return what the window that takes the place of this one has to know."""
        from onpe_desktop.gui.handover import Handover

        self._desks.end_meeting()
        notes = self._comforts.notes
        return Handover(
            self.saveGeometry(), tuple(self._splitter.sizes()), self._actions.side.isChecked(), self._reader.way(),
            self._session.question, self._desks.printing.basket.choices, self._comforts.progress.reading,
            notes.opened if notes is not None else None, self._notice.said if self._notice is not None else "",
        )  # fmt: skip

    def take_over(self, former: "Handover") -> None:
        """Be where another window was. To be called before this one is shown."""
        self._way = former.way.within(self._library)
        self.restoreGeometry(former.geometry)
        self._splitter.setSizes(former.sizes)
        self.furnished.connect(partial(self._carry_on, former))

    def showEvent(self, event: QShowEvent) -> None:
        """Open the first page, now that its width is known: it is laid out once."""
        super().showEvent(event)
        if not self._reader.is_open:
            if not self._furnished:
                named = self._settings[BUTTON_NAMES] and self.width() >= NAMED_FROM
                self._whole.setContentsMargins(0, HEAD + NAMES if named else HEAD, 0, FOOT)
            if self._way.visits:
                self._reader.follow_way(self._way)
            else:
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

    def _add_strip(self) -> None:
        from onpe_desktop.gui.emergency_strip import EmergencyStrip
        from onpe_desktop.rendering.local_card import first_local_number

        self._strip = EmergencyStrip(self, first_local_number(self._library.packs))
        self._strip.numbersWanted.connect(self._actions.emergency.trigger)
        self._whole.add(self._strip)
        self._desks.leave_alone(self.menuBar(), self._tool_bar, self._side, self._strip)

    def _carry_on(self, former: "Handover") -> None:
        self._actions.side.setChecked(former.is_side_shown)
        self._desks.printing.basket.put(former.basket)
        self._comforts.progress.carry_on(former.reading)
        if former.notes is not None and self._comforts.notes is not None:
            self._comforts.notes.carry_on(former.notes)
        if former.said:
            self.say(former.said)
        self._reader.mark_again(former.way.hit)
        if former.question.text:
            self._going.mark_when_answered(former.way.hit)
            self._search_field.setText(former.question.text)
            self._session.repeat(former.question)

    def _obey_the_policy(self) -> None:
        if self._policy.is_set:
            from onpe_desktop.gui.restrictions import Restrictions

            Restrictions(self, self._policy, self._settings, self._actions, self._view).told.connect(self.say)

    def _join_comforts(self, parts: "Parts") -> None:
        from onpe_desktop.gui.comforts import Comforts

        self._comforts = Comforts(self, parts)
        self._comforts.refused.connect(self.tell)
        self._comforts.told.connect(self.say)
        self._comforts.traces.erased.connect(self._tool_bar.take_setting)
        self._comforts.languageChanged.connect(self.reopenWanted)

    def _join_desks(self, parts: "Parts") -> None:
        from onpe_desktop.gui.desks import Desks

        self._desks = Desks(self, parts, self._text)
        self._desks.told.connect(self.say)
        self._desks.reopenWanted.connect(self.reopenWanted)
        self._comforts.traces.forget_too(partial(self._desks.printing.basket.put, ()))
        self._comforts.discretion.covered.connect(self._desks.videos.pause)
        self.furnished.connect(self._desks.packs.look)

    def _help(self, style: Style) -> str:
        from onpe_desktop.rendering.help_page import render_help
        from onpe_desktop.rendering.help_text import read_help

        self.furnish()  # whoever takes the place of another window may begin here
        language = self.tr("fr")  # the catalogue in force says its own code
        chapters = read_help(self._paths.resources / "help", language)
        return render_help(style, chapters, self._actions.named_keys(), __version__)

    def _find_marks(self, query: str) -> SpanFinder:
        return find_marks(query, self._session.terms(query))


def find_marks(query: str, terms: tuple[str, ...]) -> SpanFinder:
    """Return the function that finds the hits of a query, and what was looked up for it, in a text."""
    from onpe_desktop.search import HitMarker

    return HitMarker(query, terms=terms).spans
