"""What is copied from the text: words with their reference, and short addresses."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolTip

from onpe_desktop.dossiers import is_external, path_to
from onpe_desktop.errors import UserError
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.selected_passage import SelectedPassage
from onpe_desktop.packs import Library, Pack

if TYPE_CHECKING:
    from onpe_desktop.gui.actions import Actions

_SHOWN = 2_500  # milliseconds


class Copying(QObject):
    """Puts text on the clipboard when the actions ask for it, and makes the menu of the reading view.

    Nothing is kept of what was copied.
    """

    failed = Signal(object)  # UserError

    def __init__(self, reader: Reader, view: ReadingView, library: Library, actions: "Actions") -> None:
        super().__init__(view)
        self._reader = reader
        self._view = view
        self._library = library
        self._actions = actions
        actions.copy_with_reference.triggered.connect(self.copy_with_reference)
        actions.copy_address.triggered.connect(lambda: self.copy_address(self._view.selected_passage()))
        reader.placeChanged.connect(self._show_ways)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda place: self.menu_at(place).popup(view.mapToGlobal(place)))
        self._show_ways()

    def copy_with_reference(self) -> None:
        """Copy what is selected, else the text of the section being read, with the reference of it."""
        from onpe_desktop.citing.citation import cite
        from onpe_desktop.citing.reference import quotation_html, quotation_text

        pack, passage = self._pack(), self._view.selected_passage()
        if pack is None:
            return
        section = self._section(pack, passage)
        try:
            citation = cite(pack, section, datetime.now(tz=UTC).astimezone().date(), passage.paragraphs)
            words = passage.words or _text_of(pack, section)
        except UserError as error:
            self.failed.emit(error)
            return
        said = self.tr("Texte copié avec sa référence") if words else self.tr("Référence copiée")
        self._copy(quotation_text(words, citation), quotation_html(words, citation), said)

    def copy_address(self, passage: SelectedPassage) -> None:
        """Copy the short address of a passage's first paragraph, else of its section."""
        from onpe_desktop.citing.short_address import ShortAddress, write_short_address

        if (pack := self._pack()) is not None:
            section = self._section(pack, passage)
            paragraph = passage.paragraphs[0] if passage.paragraphs else None
            address = write_short_address(ShortAddress(pack.metadata.identifier, section, paragraph))
            self._copy(address, "", self.tr("Adresse copiée\u00a0: {address}").format(address=address))

    def menu_at(self, place: QPoint) -> QMenu:
        """Return what can be done at a point of the view; it goes away by itself."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("&Copier"), self._view.copy)
        copy.setEnabled(self._view.may_copy and self._view.textCursor().hasSelection())
        menu.addAction(self._actions.copy_with_reference)
        here = self._view.passage_at(place)
        if here.paragraphs and self._view.may_copy and not self._view.textCursor().hasSelection():
            menu.addAction(self.tr("Copier l’&adresse de ce paragraphe"), lambda: self.copy_address(here))
        else:
            menu.addAction(self._actions.copy_address)
        link = self._view.anchorAt(place)
        if is_external(link):
            menu.addAction(self.tr("Copier l’adresse du &lien"), lambda: self._copy(link, "", self.tr("Lien copié")))
        menu.addSeparator()
        menu.addAction(self.tr("&Tout sélectionner"), self._view.selectAll)
        return menu

    def _show_ways(self) -> None:
        can_copy = self._reader.is_open and self._pack() is not None
        self._actions.copy_with_reference.setEnabled(can_copy)
        self._actions.copy_address.setEnabled(can_copy)

    def _pack(self) -> Pack | None:
        return self._library.pack(self._reader.place.dossier) if self._reader.is_open else None

    def _section(self, pack: Pack, passage: SelectedPassage) -> str:
        """Return the smallest section that holds the whole passage; empty on the page of a dossier."""
        sections = passage.sections or ((self._reader.section_read or ("", ""))[1],)
        ways = [[entry.id for entry in path_to(pack.outline, section)] for section in sections]
        shared = [step[0] for step in zip(*ways, strict=False) if len(set(step)) == 1]
        return shared[-1] if shared else ""

    def _copy(self, plain: str, html: str, said: str) -> None:
        content = QMimeData()
        content.setText(plain)
        if html:
            content.setHtml(html)
        QGuiApplication.clipboard().setMimeData(content)
        QToolTip.showText(self._view.mapToGlobal(QPoint(24, 24)), said, self._view, self._view.rect(), _SHOWN)
        announce(self._view, said)


def _text_of(pack: Pack, section: str) -> str:
    from onpe_desktop.rendering.plain import render_lines

    return render_lines(pack.section(section)) if section else ""
