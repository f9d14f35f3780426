"""Comfort and discretion, joined to the window: each works without the others."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from onpe_desktop.errors import UserError
from onpe_desktop.gui.acronym_hints import AcronymHints
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.bookmarks import Bookmarks
from onpe_desktop.gui.discretion import Discretion
from onpe_desktop.gui.find_in_page import FindInPage
from onpe_desktop.gui.language_menu import LanguageMenu
from onpe_desktop.gui.parts import Parts
from onpe_desktop.gui.reading_desk import ReadingDesk
from onpe_desktop.gui.reading_progress import ReadingProgress
from onpe_desktop.gui.traces import Kept, Traces
from onpe_desktop.gui.welcome import Welcome
from onpe_desktop.paths import Paths
from onpe_desktop.pin import Pin
from onpe_desktop.settings import RULER

if TYPE_CHECKING:
    from onpe_desktop.gui.notes import Notes
    from onpe_desktop.gui.reading_ruler import ReadingRuler

_BESIDE = QPoint(24, 110)  # pixels from the window's corner: most of the text is seen while it changes


class Comforts(QObject):
    """Gives the actions of comfort and discretion their effect."""

    refused = Signal(object)  # UserError: a choice could not be stored
    told = Signal(str)  # what has been done
    languageChanged = Signal()  # noqa: N815 - a Qt signal: what is made from now on speaks another one

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._settings = settings = parts.settings
        self._zoom = parts.zoom
        paths = parts.paths
        pin = Pin(paths.user_config) if parts.policy.discretion_pin else None
        self.discretion = Discretion(window, settings, pin)
        self.traces = Traces(window, parts.field, parts.session, parts.reader, settings)
        self.discretion.covered.connect(self.traces.drop_search)
        self.discretion.covered.connect(lambda: announce(window, ""))
        self.discretion.refused.connect(self.refused)
        self.traces.erased.connect(self._take_settings)
        self.bookmarks = Bookmarks(window, parts.reader, parts.library, settings, paths.user_data)
        self.bookmarks.refused.connect(self.refused)
        self.bookmarks.told.connect(self.told)
        self.traces.add(Kept(self.tr("mes marque-pages"), self.bookmarks.erase))
        self.welcome = Welcome(parts.reader, self._settings)
        self._follow_reading(paths)
        if pin is not None:
            self.traces.add(Kept(self.tr("mon code de l’écran discret"), pin.erase))
            if not pin.is_chosen:
                QTimer.singleShot(0, self, self._want_code)  # when the window listens
        self.find = FindInPage(parts.hits, parts.view, parts.reader)
        parts.actions.find.triggered.connect(self.find.open)
        self.discretion.covered.connect(self.find.forget)
        self.acronyms = AcronymHints(parts.view, paths.index)
        parts.actions.acronym.triggered.connect(self.acronyms.show_next)
        parts.actions.keys.triggered.connect(self._show_keys)
        self.notes: Notes | None = None
        if parts.policy.notes:
            self._add_notes()
        self._add_languages()
        self._connect_sizes_and_themes()
        actions = parts.actions
        actions.mark.triggered.connect(self.bookmarks.toggle)
        actions.bookmarks.triggered.connect(self.bookmarks.show)
        actions.comfort.triggered.connect(self._ask_comfort)
        actions.ruler.triggered.connect(self._choose_ruler)
        self.ruler: ReadingRuler | None = None
        self._show_ruler()
        actions.discreet.triggered.connect(self.discretion.toggle)
        actions.discretion.triggered.connect(self._ask_discretion)
        actions.erase.triggered.connect(lambda: self._try(self.traces.ask))

    def _add_notes(self) -> None:
        from onpe_desktop.gui.notes import Notes

        self.notes = Notes(self._window, self._parts, self.discretion.idle_seconds)
        self.notes.refused.connect(self.refused)
        self.notes.told.connect(self.told)
        self.discretion.covered.connect(self.notes.close)
        self.traces.forget_too(self.notes.close)
        self.traces.add(Kept(self.tr("mes notes"), self.notes.erase))

    def _want_code(self) -> None:
        self.told.emit(
            self.tr(
                "Ce poste demande un code pour revenir de l’écran discret\u00a0: choisissez-le dans «\u00a0Discrétion ›"
                " Réglages de discrétion…\u00a0»."
            )
        )

    def _add_languages(self) -> None:
        languages = LanguageMenu(self._settings, self._window)
        languages.refused.connect(self.refused)
        languages.changed.connect(self.languageChanged)
        self._parts.actions.display.addMenu(languages)

    def _follow_reading(self, paths: Paths) -> None:
        parts = self._parts
        progress = ReadingProgress(parts.view, parts.reader, parts.library, self._settings, paths.user_data)
        progress.refused.connect(self.refused)
        self.traces.add(Kept(self.tr("mes repères de lecture (où j’en étais, «\u00a0déjà lu\u00a0»)"), progress.erase))
        self.traces.forget_too(progress.forget)
        self.traces.erased.connect(progress.follow_settings)
        self.reading = ReadingDesk(self._window, progress, self.bookmarks, parts.reader, parts.actions)
        self.reading.told.connect(self.told)
        self.reading.follow(parts.contents, parts.view)
        self.progress = progress
        progress.follow_settings()

    def _connect_sizes_and_themes(self) -> None:
        actions, zoom, theme = self._parts.actions, self._zoom, self._parts.theme
        actions.larger.triggered.connect(lambda: self._try(partial(zoom.step, 1)))
        actions.smaller.triggered.connect(lambda: self._try(partial(zoom.step, -1)))
        actions.normal_size.triggered.connect(lambda: self._try(zoom.reset))
        for choice, action in actions.themes.items():
            action.triggered.connect(lambda _checked=False, choice=choice: self._try(partial(theme.choose, choice)))
        zoom.changed.connect(self._show_size)
        self._show_size(zoom.percent)

    def _choose_ruler(self) -> None:
        self._try(partial(self._settings.store, RULER, self._parts.actions.ruler.isChecked()))
        self._show_ruler()

    def _show_ruler(self) -> None:
        wanted = bool(self._settings[RULER])
        self._parts.actions.ruler.setChecked(wanted)
        if wanted and self.ruler is None:
            from onpe_desktop.gui.reading_ruler import ReadingRuler

            self.ruler = ReadingRuler(self._parts.view, self._parts.theme)
            self._parts.reader.placeChanged.connect(self.ruler.come_along)
        if self.ruler is not None:
            self.ruler.show_if(wanted=wanted)

    def _ask_discretion(self) -> None:
        self.discretion.ask_settings()
        self.progress.follow_settings()

    def _show_keys(self) -> None:
        from onpe_desktop.gui.keys_dialog import KeysDialog

        KeysDialog(self._window.menuBar(), self._window).exec()

    def _show_size(self, percent: int) -> None:
        self._parts.actions.normal_size.setIconText(self.tr("{percent}\u00a0%").format(percent=percent))

    def _ask_comfort(self) -> None:
        from onpe_desktop.gui.comfort_dialog import ComfortDialog

        dialog = ComfortDialog(self._settings, self._window)
        dialog.tried.connect(self._zoom.take)
        corner = self._window.geometry().topRight()
        dialog.move(corner - QPoint(dialog.sizeHint().width() + _BESIDE.x(), -_BESIDE.y()))
        dialog.exec()
        if dialog.refusal is not None:
            self.refused.emit(dialog.refusal)

    def _take_settings(self) -> None:
        """Show what the settings say now."""
        self._parts.theme.apply()
        self._parts.actions.themes[self._parts.theme.choice].setChecked(True)
        self._zoom.take()
        self.discretion.follow_settings()
        self._show_ruler()

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except UserError as error:
            self.refused.emit(error)
