"""The list of search results: a tree that is always open, walked with the arrow keys."""

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QWidget

from onpe_desktop.gui.results_delegate import ResultsDelegate
from onpe_desktop.gui.results_model import ResultRole, ResultsModel


class ResultsView(QTreeView):
    """Shows a `ResultsModel`. `chosen` carries the index of a hit that was clicked or entered."""

    chosen = Signal(QModelIndex)
    reasonWanted = Signal(QModelIndex)  # noqa: N815 - a Qt signal: of a hit
    basketWanted = Signal(QModelIndex)  # noqa: N815 - a Qt signal: of a hit to be put aside for printing
    leftUpwards = Signal()  # noqa: N815 - a Qt signal: Up on the first hit
    dismissed = Signal()  # Escape

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_print = True
        self._results = model
        self.setModel(model)
        delegate = ResultsDelegate(self)
        self.setItemDelegate(delegate)
        model.modelAboutToBeReset.connect(delegate.forget)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Résultats de la recherche"))
        self.clicked.connect(self._choose)
        model.modelReset.connect(self.expandAll)
        model.rowsInserted.connect(lambda parent, _first, _last: self.expand(parent))

    def room(self) -> int:
        """Return how many hits have room in the view, at most."""
        return 1 + max(self.height(), self.sizeHint().height()) // (5 * self.fontMetrics().height())

    def go_to_first(self) -> None:
        """Take the keyboard, on the hit that was current or else on the first one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._results.first_hit())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def asked_hit(self) -> QModelIndex:
        """Return the hit that is current, else the first one; invalid when there is none."""
        current = self.currentIndex()
        return current if current.isValid() else self._results.first_hit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the hit under the mouse, or with the current one when a key asks."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and not index.data(ResultRole.IS_GROUP):
            self._menu_of(index).popup(self._below(index) if by_key else event.globalPos())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move from hit to hit: the names of dossiers between them are stepped over."""
        step = _same_direction(action)
        found = super().moveCursor(action, modifiers)
        while found.isValid() and found.data(ResultRole.IS_GROUP):
            following = self.indexBelow(found) if step > 0 else self.indexAbove(found)
            if not following.isValid():
                return self._results.first_hit()
            found = following
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Up on the first hit goes back to the field, Escape leaves."""
        current = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current.isValid():
                self._choose(current)
            case Qt.Key.Key_Up if current == self._results.first_hit():
                self.leftUpwards.emit()
            case Qt.Key.Key_Escape:
                self.dismissed.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make sure of a current hit while the keyboard is here, so that the focus can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._results.first_hit())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for; the hits below follow when it is on the screen."""
        super().paintEvent(event)
        if self._results.has_more():
            QTimer.singleShot(0, self._results.show_all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew when the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Ask for a column in which a line of text is good to read."""
        return QSize(38 * self.fontMetrics().averageCharWidth(), 24 * self.fontMetrics().height())

    def forbid_printing(self) -> None:
        """Offer no more to put a hit aside for printing."""
        self._may_print = False

    def _menu_of(self, index: QModelIndex) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._results.modelAboutToBeReset.connect(menu.close)  # its hit is gone then
        menu.addAction(self.tr("&Ouvrir"), lambda: self._choose(index))
        menu.addAction(self.tr("Pour&quoi ce résultat\u202f?"), lambda: self.reasonWanted.emit(index))
        basket = menu.addAction(self.tr("Ajouter au &panier d’impression"), lambda: self.basketWanted.emit(index))
        basket.setEnabled(self._may_print)
        return menu

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not index.data(ResultRole.IS_GROUP):
            self.chosen.emit(index)


def _same_direction(action: QAbstractItemView.CursorAction) -> int:
    back = {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePrevious,
        QAbstractItemView.CursorAction.MoveEnd,
        QAbstractItemView.CursorAction.MovePageUp,
    }
    return -1 if action in back else 1
