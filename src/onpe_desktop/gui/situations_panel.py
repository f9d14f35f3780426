"""Entry by situation, beside the table of contents: each situation, and below it the sections that help, in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from onpe_desktop.gui.contents_delegate import TitleDelegate
from onpe_desktop.gui.contents_model import ContentsRole
from onpe_desktop.gui.situation_steps import Step, situations, steps_of
from onpe_desktop.packs import Library


class SituationsPanel(QTreeWidget):
    """Says which section is wanted. The steps of a situation are read when it is opened for the first time."""

    sectionChosen = Signal(str, str)  # noqa: N815 - a Qt signal: dossier, section

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.setItemDelegate(TitleDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Situations"))
        self.setAccessibleDescription(self.tr("Entrée ouvre la page\u202f; flèche droite montre où elle mène."))
        for situation in situations(library.packs):
            item = _item(situation)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self.addTopLevelItem(item)
        self.itemExpanded.connect(self._read_steps)
        self.itemClicked.connect(self._choose)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    @property
    def is_empty(self) -> bool:
        """Tell whether no dossier at hand has any situation."""
        return not self.topLevelItemCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line with Enter or the space bar; the arrows only move in the tree."""
        item = self.currentItem()
        if item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _read_steps(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None or item.childCount():
            return
        steps = steps_of(Step(*_place(item), item.text(0)), self._library)
        item.addChildren([_item(step, f"{number}. {step.title}") for number, step in enumerate(steps, 1)])
        if not steps:
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.DontShowIndicator)

    def _choose(self, item: QTreeWidgetItem) -> None:
        item.setExpanded(True)
        self.sectionChosen.emit(*_place(item))


def _item(step: Step, shown: str = "") -> QTreeWidgetItem:
    item = QTreeWidgetItem([shown or step.title])
    item.setData(0, ContentsRole.DOSSIER, step.dossier)
    item.setData(0, ContentsRole.SECTION, step.section)
    item.setToolTip(0, step.title)
    return item


def _place(item: QTreeWidgetItem) -> tuple[str, str]:
    return item.data(0, ContentsRole.DOSSIER), item.data(0, ContentsRole.SECTION)
