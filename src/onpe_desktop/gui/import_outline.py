"""The table of contents of an import, in which levels are corrected and sections left out."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from onpe_desktop.authoring.outline import OutlineLine, joined, shifted, ticked

_PLACE = Qt.ItemDataRole.UserRole
_Check = Qt.CheckState


class ImportOutline(QWidget):
    """A tree with a box before each title: without the tick, the section is left out with those below it."""

    sectionChosen = Signal(str)  # noqa: N815 - a Qt signal: id of the section

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[OutlineLine, ...] = ()
        self._doubtful: frozenset[str] = frozenset()
        self._items: list[QTreeWidgetItem] = []
        self._tree = QTreeWidget(self)
        self._higher = QPushButton(self.tr("← Niveau &plus haut"), self)
        self._lower = QPushButton(self.tr("Niveau plus &bas →"), self)
        self._join = QPushButton(self.tr("&Joindre à la précédente"), self)
        self._build()

    @property
    def lines(self) -> tuple[OutlineLine, ...]:
        """The sections as they are corrected."""
        return self._lines

    def show_lines(self, lines: Sequence[OutlineLine], doubtful: frozenset[str]) -> None:
        """Show sections; the levels of the `doubtful` ones are to be looked at."""
        self._lines = tuple(lines)
        self._doubtful = doubtful
        self._fill(0)

    def take_focus(self) -> None:
        """Let the keyboard begin with the sections."""
        self._tree.setFocus()

    def show_section(self, section_id: str) -> None:
        """Make a section the current one, if it is there."""
        for line, item in zip(self._lines, self._items, strict=True):
            if line.section == section_id:
                self._tree.setCurrentItem(item)
                return

    def move_current(self, steps: int) -> None:
        """Move the current section and those below it by `steps` levels (-1: up), where it can be."""
        place = self._place()
        if place >= 0:
            self._lines = shifted(self._lines, place, steps)
            self._fill(place)

    def join_current(self) -> None:
        """Join the current section to the one before it, or part them again."""
        place = self._place()
        if place > 0:
            self._lines = joined(self._lines, place)
            self._fill(place)

    def _build(self) -> None:
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Sections à garder"))
        self._tree.currentItemChanged.connect(self._choose)
        self._tree.itemChanged.connect(self._tick)
        heading = QLabel(self.tr("S&ections à garder"), self)
        heading.setBuddy(self._tree)
        buttons = QHBoxLayout()
        for button, steps, keys in ((self._higher, -1, "Alt+Left"), (self._lower, 1, "Alt+Right")):
            button.setAutoDefault(False)
            button.setToolTip(f"{button.text().replace('&', '')} ({keys})")
            button.clicked.connect(lambda _checked=False, steps=steps: self.move_current(steps))
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda steps=steps: self.move_current(steps))
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(heading)
        column.addWidget(self._tree, stretch=1)
        column.addLayout(buttons)
        self._join.setAutoDefault(False)
        self._join.setCheckable(True)
        self._join.clicked.connect(self.join_current)
        column.addWidget(self._join)

    def _fill(self, current: int) -> None:
        with QSignalBlocker(self._tree):
            self._tree.clear()
            self._items = []
            above: list[QTreeWidgetItem] = []
            for place, line in enumerate(self._lines):
                del above[line.depth - 1 :]
                item = QTreeWidgetItem(above[-1]) if above else QTreeWidgetItem(self._tree)
                doubt = self.tr(" (niveau à vérifier)") if line.section in self._doubtful else ""
                with_previous = self.tr(" (jointe à la précédente)") if line.joined else ""
                item.setText(0, f"{line.title}{doubt}{with_previous}")
                item.setToolTip(0, line.title)
                item.setData(0, _PLACE, place)
                item.setCheckState(0, _Check.Checked if line.kept else _Check.Unchecked)
                above.append(item)
                self._items.append(item)
            self._tree.expandAll()
        if self._items:
            self._tree.setCurrentItem(self._items[current])
        self._show_buttons()

    def _place(self) -> int:
        item = self._tree.currentItem()
        return -1 if item is None else int(item.data(0, _PLACE))

    def _choose(self) -> None:
        self._show_buttons()
        if (place := self._place()) >= 0:
            self.sectionChosen.emit(self._lines[place].section)

    def _tick(self, item: QTreeWidgetItem) -> None:
        place = int(item.data(0, _PLACE))
        self._lines = ticked(self._lines, place, kept=item.checkState(0) is _Check.Checked)
        with QSignalBlocker(self._tree):
            for line, shown in zip(self._lines, self._items, strict=True):
                shown.setCheckState(0, _Check.Checked if line.kept else _Check.Unchecked)

    def _show_buttons(self) -> None:
        place = self._place()
        self._join.setEnabled(place > 0)
        self._join.setChecked(place > 0 and self._lines[place].joined)
        for button, steps in ((self._higher, -1), (self._lower, 1)):
            button.setEnabled(place >= 0 and shifted(self._lines, place, steps) != self._lines)
