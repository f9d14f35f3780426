"""What is printed: the tables of contents to tick, beside them the order, one tab each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QTreeView, QWidget

from onpe_desktop.errors import UserError
from onpe_desktop.gui.basket import Basket, Choice
from onpe_desktop.gui.basket_file import AskBasketFile
from onpe_desktop.gui.basket_list import BasketList
from onpe_desktop.gui.print_choice_model import PrintChoiceModel
from onpe_desktop.packs import Library
from onpe_desktop.printing import Entry, find_entries, read_basket, write_basket
from onpe_desktop.saving import save_file


class PrintSelection(QTabWidget):
    """Keeps a basket and the ticked boxes of the tables of contents the same."""

    changed = Signal()
    failed = Signal(object)  # UserError: a list that could not be read or written
    told = Signal(str)  # a sentence about what was done

    def __init__(
        self, library: Library, basket: Basket, ask_basket: AskBasketFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._basket = basket
        self._ask_basket = ask_basket
        self._model = PrintChoiceModel(library, self)
        self._tree = QTreeView(self)
        self._list = BasketList(basket, library, self)
        self._build()
        self._show_basket()
        self._ticked = self._model.choice()
        self._connect()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return the sections to print, in their order."""
        return self._basket.choices

    def _build(self) -> None:
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setAccessibleName(self.tr("Sections à imprimer"))
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("Ce qui est imprimé, et comment"))
        self.addTab(self._tree, self.tr("Sections"))
        self.addTab(self._list, "")

    def _connect(self) -> None:
        self._model.choiceChanged.connect(self._take_ticks)
        self._basket.changed.connect(self._take_basket)
        self._list.openWanted.connect(self._open)
        self._list.saveWanted.connect(self._save)

    def _take_ticks(self) -> None:
        chosen = self._model.choice()
        before, self._ticked = self._ticked, chosen
        self._basket.follow(chosen, before)

    def _take_basket(self) -> None:
        self._show_basket()
        self.changed.emit()

    def _show_basket(self) -> None:
        """Tick what is in the basket; what another section of it already holds leaves the basket."""
        self._model.set_choice(self._basket.choices)
        ticked = set(self._model.choice())
        self._basket.put(choice for choice in self._basket.choices if choice in ticked)
        self.setTabText(1, self.tr("Ordre ({count})").format(count=len(self._basket.choices)))
        if self._basket.choices and not self._tree.currentIndex().isValid():
            index = self._model.index_of(self._basket.choices[0])
            self._tree.setCurrentIndex(index)  # which also opens the lines above it
            self._tree.scrollTo(index)

    def _open(self) -> None:
        path = self._ask_basket(self, saving=False)
        if path is None:
            return
        try:
            found = find_entries(read_basket(path), self._library)
        except UserError as error:
            self.failed.emit(error)
            return
        self._basket.put(found.entries)
        if found.missing:
            sentence = self.tr("Sections de la liste qui ne sont pas installées\u00a0: {count}")
            self.told.emit(sentence.format(count=found.missing))

    def _save(self) -> None:
        path = self._ask_basket(self, saving=True)
        if path is None:
            return
        try:
            save_file(write_basket(Entry(*choice) for choice in self._basket.choices), path, follow_link=True)
        except UserError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Liste enregistrée\u00a0: {name}").format(name=path.name))
