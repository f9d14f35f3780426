"""« Pourquoi ce résultat ? »: what the query became beside what the section offers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.gui.languages import said
from onpe_desktop.rendering.explanation import explained_lines, explained_place

if TYPE_CHECKING:
    from onpe_desktop.search.explanation import Explanation

_PREFERRED = QSize(820, 440)
_POINTS = 2  # number of the last column


class ExplanationDialog(QDialog):
    """Stays open beside the window and shows one explanation at a time; reading and searching go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._rule = QLabel(self)
        self._table = QTableView(self)
        self._lines = QStandardItemModel(0, 3, self)
        self._build()

    def show_explanation(self, explanation: "Explanation") -> None:
        """Show this explanation instead of the last one, in front."""
        self._title.setText(" › ".join(explanation.title_path))
        self._rule.setText(f"{explained_place(explanation, said)}. {said(explanation.rule)}")
        self._lines.setRowCount(0)
        for line in explained_lines(explanation, said):
            self._lines.appendRow([_item(line.sought), _item(line.offered), _item(line.points, right=True)])
        self._stress_sum(explanation)
        self.show()
        self.activateWindow()
        self._table.resizeRowsToContents()
        self._table.setCurrentIndex(self._lines.index(0, 0))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        self._table.resizeRowsToContents()

    def _stress_sum(self, explanation: "Explanation") -> None:
        if explanation.rank is not None:
            for column in range(self._lines.columnCount()):
                self._lines.item(self._lines.rowCount() - 1, column).setFont(self._title.font())

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Pourquoi ce résultat\u202f?"))
        self.resize(_PREFERRED.boundedTo(self.screen().availableSize() * 0.95))
        heavier = QFont(self._title.font())
        heavier.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(heavier)
        for label in (self._title, self._rule):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        self._lines.setHorizontalHeaderLabels(
            [self.tr("Ce que vous cherchez"), self.tr("Ce que la section offre"), self.tr("Points")]
        )
        self._build_table()
        close = QDialogButtonBox(self)
        close.addButton(self.tr("&Fermer"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self._title, self._rule, self._table, close):
            column.addWidget(widget)

    def _build_table(self) -> None:
        table = self._table
        table.setModel(self._lines)
        table.setObjectName("explanation")
        table.setAccessibleName(self.windowTitle())
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)  # Tab leads on to the button
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_POINTS, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)


def _item(text: str, *, right: bool = False) -> QStandardItem:
    item = QStandardItem(text)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignTop)
    item.setEditable(False)
    return item
