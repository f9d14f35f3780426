"""What the window prints: the section that is read, or a basket that is filled while reading and searching."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.basket import Basket, Choice
from onpe_desktop.gui.search_panel import SearchPanel
from onpe_desktop.gui.settled_memory import settled_memory
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.packs import Library


class PrintDesk(QWidget):
    """Holds the basket. It is never shown; as a child of the window it goes with it."""

    def __init__(
        self,
        library: Library,
        resources: Path,
        runner: TaskRunner,
        section_read: Callable[[], Choice | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._library = library
        self._resources = resources
        self._runner = runner
        self._section_read = section_read
        self._basket = Basket(self)

    @property
    def basket(self) -> Basket:
        """What was put aside for printing."""
        return self._basket

    def follow(self, actions: Actions, panel: SearchPanel) -> None:
        """Do what the actions ask for, and put aside the results that the panel names."""
        actions.print.triggered.connect(self.print_section)
        actions.basket.triggered.connect(self.print_basket)
        actions.to_basket.triggered.connect(self.add_section)
        actions.results_to_basket.triggered.connect(lambda: self.add(panel.sections))
        panel.basketWanted.connect(lambda dossier, section: self.add([(dossier, section)]))
        panel.hitsAvailable.connect(actions.results_to_basket.setEnabled)

        def show_number() -> None:
            count = len(self._basket.choices)
            actions.basket.setText(self.tr("Panie&r d’impression ({count})…").format(count=count))

        self._basket.changed.connect(show_number)
        show_number()

    def print_section(self) -> None:
        """Open the dialog on the section that is read."""
        basket, section = Basket(), self._section_read()
        if section is not None:
            basket.put([section])
        self._open(basket)

    def print_basket(self) -> None:
        """Open the dialog on the basket."""
        self._open(self._basket)

    def add_section(self) -> None:
        """Put the section that is read into the basket."""
        section = self._section_read()
        self.add([] if section is None else [section])

    def add(self, choices: Iterable[Choice]) -> None:
        """Put sections into the basket, and say so."""
        added = self._basket.add(choices)
        if added == 0:
            self._tell(self.tr("Rien de nouveau pour le panier d’impression."))
        elif added == 1:
            self._tell(self.tr("1 section ajoutée au panier d’impression."))
        else:
            self._tell(self.tr("{count} sections ajoutées au panier d’impression.").format(count=added))

    def _open(self, basket: Basket) -> None:
        # QtPdf and Typst are loaded here, the first time that something is printed.
        from onpe_desktop.gui.print_dialog import PrintDialog

        dialog = PrintDialog(self._library, basket, self._resources, self._runner, self.window())
        with settled_memory():
            dialog.exec()

    def _tell(self, sentence: str) -> None:
        window = self.window()
        announce(window, sentence)
        place = window.mapToGlobal(QPoint(window.width() // 3, 60))
        QTimer.singleShot(0, self, lambda: QToolTip.showText(place, sentence, window))  # once the menu is closed
