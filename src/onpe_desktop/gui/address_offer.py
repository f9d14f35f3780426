"""What is typed as the short address of a passage: where it leads, and a button that goes there."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from onpe_desktop.citing.resolving import Found, describe, nowhere, resolve
from onpe_desktop.citing.short_address import read_short_address
from onpe_desktop.errors import UserError
from onpe_desktop.gui.languages import said
from onpe_desktop.gui.places import Place
from onpe_desktop.packs import Library


class Offer(NamedTuple):
    """Where an address leads: None when nothing of it exists here. `name` and `remark` are whole French lines."""

    place: Place | None
    name: str
    remark: str = ""
    button: str = ""


def look_up(library: Library, typed: str) -> Offer | None:
    """Return what to offer for a text; None when it is meant as words to search, such as « et/ou »."""
    address = read_short_address(typed)
    if address is None:
        return None
    try:
        found = resolve(library, address)
    except UserError as error:
        return Offer(None, said(error.message), said(error.next_step))
    if found is not None:
        return _offer(found)
    return None if address.paragraph is None else Offer(None, said(nowhere(address)), _tr("Vérifiez l’adresse."))


def _offer(found: Found) -> Offer:
    address = found.address
    if not address.section:
        return Offer(
            Place(dossier=address.dossier), said(describe(found)), said(found.remark), _tr("Ouvrir ce dossier")
        )
    place = Place.of_section(address.dossier, address.section, address.paragraph)
    button = _tr("Ouvrir cette section") if address.paragraph is None else _tr("Ouvrir ce paragraphe")
    return Offer(place, said(describe(found)), said(found.remark), button)


class AddressOffer(QPushButton):
    """Goes to the place that is offered; hidden while there is none."""

    placeChosen = Signal(object)  # noqa: N815 - a Qt signal: Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.accept)
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Offer another place, or none."""
        self._place = offer.place if offer else None
        if offer is not None:
            self.setText(offer.button)
            self.setAccessibleName(f"{offer.button} : {offer.name}")
        self.setVisible(self._place is not None)

    def accept(self) -> bool:
        """Go to the place; False when none is offered."""
        if self._place is None:
            return False
        self.placeChosen.emit(self._place)
        return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddressOffer", text)
