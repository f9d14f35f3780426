"""Going from place to place, from search to hit and from pane to pane: what leads there, and when it does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from onpe_desktop.gui.parts import Parts
from onpe_desktop.gui.places import Place
from onpe_desktop.rendering.frame import EMERGENCY, HELP, HOME

if TYPE_CHECKING:
    from onpe_desktop.search import Hit


class Going(QObject):
    """Gives the actions of the menu « Aller à », the contents, the search and its hits their effect."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._connect_places()
        self._connect_panes()
        self._connect_search()
        self._connect_hits()
        parts.reader.placeChanged.connect(self._show_ways)
        self._show_ways()

    def open_fixed(self, place: Place) -> None:
        """Go to a place with the keyboard in the text."""
        self._parts.reader.open(place)
        self._parts.view.setFocus()

    def open_section(self, dossier: str, section: str) -> None:
        """Go to a section, or to a dossier's first page, with the words of the search marked."""
        place = Place.of_section(dossier, section) if section else Place(dossier=dossier)
        self._parts.reader.open(place, self._parts.panel.query)

    def mark_when_answered(self, current: int) -> None:
        """Mark the hits once more when the index is open, which knows synonyms; this one stays the current."""
        once = Qt.ConnectionType.SingleShotConnection
        self._parts.session.answered.connect(lambda _results: self._parts.reader.mark_again(current), once)

    def open_hit(self, hit: "Hit", query: str) -> None:
        """Go to the passage of a hit, with the words of its query marked."""
        self._parts.reader.open(Place.of_section(hit.dossier, hit.section, hit.paragraph), query)
        self._parts.view.setFocus()

    def _connect_places(self) -> None:
        actions, reader = self._parts.actions, self._parts.reader
        for action, place in (
            (actions.home, Place.fixed(HOME)),
            (actions.emergency, Place.fixed(EMERGENCY)),
            (actions.help, Place.fixed(HELP)),
            (actions.accessibility, Place(HELP, anchor="accessibilite")),
        ):
            action.triggered.connect(partial(self.open_fixed, place))
        actions.back.triggered.connect(lambda: reader.go(-1))
        actions.forward.triggered.connect(lambda: reader.go(1))
        actions.previous_section.triggered.connect(lambda: self._open_neighbour(-1))
        actions.next_section.triggered.connect(lambda: self._open_neighbour(1))

    def _connect_panes(self) -> None:
        parts = self._parts
        parts.contents.sectionChosen.connect(self.open_section)
        parts.situations.sectionChosen.connect(self.open_section)
        parts.actions.search.triggered.connect(parts.field.focus_all)
        parts.actions.side.toggled.connect(parts.side.setVisible)
        parts.actions.situations.triggered.connect(self._show_situations)
        parts.actions.situations.setEnabled(not parts.situations.is_empty)
        parts.actions.next_pane.triggered.connect(self._go_to_next_pane)

    def _connect_search(self) -> None:
        parts, panel = self._parts, self._parts.panel
        panel.follow(parts.field, parts.session)
        panel.offer_places(parts.library)
        panel.placeChosen.connect(self.open_fixed)
        panel.hitActivated.connect(self.open_hit)
        panel.resultsShown.connect(self._show_results)
        panel.dismissed.connect(partial(parts.side.end_page, panel))
        panel.countsChanged.connect(parts.contents.show_counts)
        panel.hitsAvailable.connect(parts.actions.why.setEnabled)
        parts.actions.why.triggered.connect(panel.ask_why)
        parts.field.dismissed.connect(parts.view.setFocus)
        parts.reader.sectionReached.connect(parts.contents.show_place)

    def _connect_hits(self) -> None:
        parts = self._parts
        parts.view.hitsChanged.connect(self._show_hits)
        parts.hits.stepWanted.connect(parts.view.step_hit)
        parts.hits.closed.connect(parts.view.unmark)
        parts.hits.searchWanted.connect(parts.field.write)
        parts.actions.next_hit.triggered.connect(lambda: parts.view.step_hit(1))
        parts.actions.previous_hit.triggered.connect(lambda: parts.view.step_hit(-1))

    def _open_neighbour(self, steps: int) -> None:
        if place := self._parts.reader.neighbour(steps):
            self._parts.reader.open(place)

    def _show_ways(self) -> None:
        actions, reader = self._parts.actions, self._parts.reader
        actions.back.setEnabled(reader.can_go(-1))
        actions.forward.setEnabled(reader.can_go(1))
        actions.previous_section.setEnabled(reader.neighbour(-1) is not None)
        actions.next_section.setEnabled(reader.neighbour(1) is not None)

    def _show_hits(self, current: int, total: int) -> None:
        self._parts.hits.show_count(current, total)
        self._parts.actions.next_hit.setEnabled(total > 0)
        self._parts.actions.previous_hit.setEnabled(total > 0)

    def _show_results(self) -> None:
        self._parts.side.show_page(self._parts.panel)
        self._parts.actions.side.setChecked(True)

    def _show_situations(self) -> None:
        self._parts.actions.side.setChecked(True)
        self._parts.side.show_page(self._parts.situations)
        self._parts.situations.setFocus()

    def _go_to_next_pane(self) -> None:
        side = self._parts.side.current_page() or self._parts.contents
        panes: tuple[QWidget, ...] = (self._parts.field, side, self._parts.view)
        here = next((place for place, pane in enumerate(panes) if _has_focus(pane)), -1)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))
