import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QPushButton, QSpinBox, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.errors import UserError
from onpe_desktop.gui.basket import Basket, Choice
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.packs import Library
from onpe_desktop.printing import (
    Acronyms,
    Entry,
    Paper,
    PrintedPart,
    PrintingCancelledError,
    PrintingError,
    PrintOptions,
    print_pdf,
    write_basket,
)
from onpe_desktop.printing.system import Ticket

FIRST = ("premier", "a")
RESOURCES = Path(__file__).parents[3] / "resources"


def filled(*choices: Choice) -> Basket:
    basket = Basket()
    basket.put(choices)
    return basket


class Press:
    """Makes a blank page for each part, and notes what it was asked for. With `gate` it waits, and can be stopped."""

    def __init__(self, blank_pdf: Callable[[int], bytes]) -> None:
        self.blank_pdf = blank_pdf
        self.jobs: list[tuple[tuple[str, ...], PrintOptions]] = []
        self.error: Exception | None = None
        self.gate: threading.Event | None = None
        self.begun = threading.Event()

    def __call__(
        self,
        parts: Sequence[PrintedPart],
        options: PrintOptions,
        *,
        resources: Path,
        acronyms: Acronyms,  # noqa: ARG002 - as the press is called
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        assert resources == RESOURCES
        assert cancelled is not None
        self.jobs.append((tuple(part.section.id for part in parts), options))
        self.begun.set()
        while self.gate and not self.gate.wait(0.001):
            if cancelled():
                raise PrintingCancelledError
        if self.error:
            raise self.error
        return self.blank_pdf(len(parts))


class Office:
    """The printers of an office, and what came out of them."""

    def __init__(self, *names: str) -> None:
        self.there = names
        self.sent: list[tuple[bytes, Ticket]] = []
        self.error: PrintingError | None = None
        self.gate: threading.Event | None = None

    def names(self) -> tuple[str, ...]:
        return self.there

    def send(self, pdf: bytes, ticket: Ticket, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        report(1, 2)
        while self.gate and not self.gate.wait(0.001):
            if stop():
                return
        if self.error:
            raise self.error
        self.sent.append((pdf, ticket))


class Desk:
    """A dialog with everything around it."""

    def __init__(self, qtbot: QtBot, dialog: PrintDialog, press: Press, office: Office, target: Path) -> None:
        self.qtbot, self.dialog, self.press, self.office, self.target = qtbot, dialog, press, office, target

    def button(self, words: str) -> QPushButton:
        return next(found for found in self.dialog.findChildren(QPushButton) if words in found.text().replace("&", ""))

    def box(self, words: str) -> QCheckBox:
        return next(found for found in self.dialog.findChildren(QCheckBox) if words in found.text().replace("&", ""))

    @property
    def preview(self) -> PrintPreview:
        (preview,) = self.dialog.findChildren(PrintPreview)
        return preview

    @property
    def texts(self) -> str:
        return " ".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisibleTo(self.dialog))

    def tick(self, dossier: int, *rows: int) -> None:
        (tree,) = self.dialog.findChildren(QTreeView)
        index = tree.model().index(dossier, 0)
        for row in rows:
            index = tree.model().index(row, 0, index)
        tree.setCurrentIndex(index)
        tree.setFocus()
        QTest.keyClick(tree, Qt.Key.Key_Space)

    def wait_for_pages(self, count: int) -> None:
        save = self.button("Enregistrer")
        self.qtbot.waitUntil(lambda: save.isEnabled() and self.preview.page_count == count)


@pytest.fixture
def press(blank_pdf: Callable[[int], bytes]) -> Press:
    return Press(blank_pdf)


@pytest.fixture
def office() -> Office:
    return Office("Bureau", "Couloir")


@pytest.fixture
def open_desk(
    qtbot: QtBot, library: Library, runner: TaskRunner, press: Press, office: Office, tmp_path: Path
) -> Callable[..., Desk]:
    def make(first: tuple[str, str] | None = FIRST) -> Desk:
        target, list_file = tmp_path / "sortie.pdf", tmp_path / "liste.panier.json"

        def ask_file(_parent: QWidget, suggested: str) -> Path:
            assert suggested.startswith("impression")
            return target

        basket = Basket() if first is None else filled(first)
        dialog = PrintDialog(
            library, basket, RESOURCES, runner, press=press, printers=office, ask_file=ask_file,
            ask_basket=lambda _parent, saving: list_file,  # noqa: ARG005 - as the dialog calls it
        )  # fmt: skip
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return Desk(qtbot, dialog, press, office, target)

    return make


def test_it_opens_with_the_pages_of_the_first_section(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    assert [job[0] for job in desk.press.jobs] == [("a",)]
    assert desk.press.jobs[0][1].cover is False
    assert "1 page à imprimer" in desk.texts


def test_ticking_another_section_sets_the_pages_anew_with_cover_and_contents(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.tick(1, 0)
    assert not desk.button("Enregistrer").isEnabled(), "the pages shown are not those asked for"
    desk.wait_for_pages(2)
    parts, options = desk.press.jobs[-1]
    assert parts == ("a", "f")
    assert (options.cover, options.contents) == (True, True)


def test_a_cover_that_the_user_cleared_stays_cleared(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.tick(1, 0)
    desk.wait_for_pages(2)
    desk.box("couverture").click()
    desk.box("Numéros").click()
    desk.tick(0, 1)
    desk.wait_for_pages(3)
    options = desk.press.jobs[-1][1]
    assert (options.cover, options.contents, options.paragraph_numbers) == (False, True, True)


def test_a_fiche_of_more_than_two_pages_says_so_and_can_be_made_lighter(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    (presets,) = (box for box in desk.dialog.findChildren(QComboBox) if box.accessibleName() == "Présentation")
    presets.setCurrentText("Fiche")
    desk.wait_for_pages(1)
    desk.tick(1, 0)
    desk.wait_for_pages(2)
    assert "une fiche en a deux au plus" not in desk.texts
    desk.tick(0, 1)
    desk.wait_for_pages(3)
    assert "Cette fiche a 3 pages" in desk.texts
    desk.button("Alléger").click()
    desk.wait_for_pages(3)
    options = desk.press.jobs[-1][1]
    assert (options.notes, options.glossary, options.sources) == (False, False, True)
    assert desk.button("Alléger").isHidden()
    presets.setCurrentText("Dossier complet")
    desk.wait_for_pages(3)
    assert "une fiche en a deux au plus" not in desk.texts


def test_nothing_ticked_says_what_to_do(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(None)
    assert "Cochez à gauche" in desk.texts
    assert not desk.button("Enregistrer").isEnabled()
    assert not desk.button("Imprimer").isEnabled()
    assert not desk.press.jobs


def test_saving_writes_the_very_pages_shown(open_desk: Callable[..., Desk], blank_pdf: Callable[[int], bytes]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.button("Enregistrer").click()
    desk.qtbot.waitUntil(lambda: "Enregistré\u00a0: sortie.pdf" in desk.texts)
    assert desk.target.read_bytes()[:20] == blank_pdf(1)[:20]


def test_a_full_disk_is_said_and_the_pages_stay(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_pdf: bytes, _target: Path) -> None:
        raise PrintingError("Le disque est plein.", "Libérez de la place.")

    monkeypatch.setattr("onpe_desktop.gui.print_work.save_pdf", refuse)
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.button("Enregistrer").click()
    desk.qtbot.waitUntil(lambda: "Le disque est plein. Libérez de la place." in desk.texts)
    assert desk.button("Enregistrer").isEnabled()
    assert not desk.target.exists()


def test_printing_sends_the_pages_with_copies_and_sides(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(desk.button("Imprimer").isEnabled)
    (printer,) = [box for box in desk.dialog.findChildren(QComboBox) if box.accessibleName() == "Imprimante"]
    printer.setCurrentText("Couloir")
    (copies,) = desk.dialog.findChildren(QSpinBox)
    copies.setValue(3)
    desk.box("Recto").click()
    desk.button("Imprimer").click()
    desk.qtbot.waitUntil(lambda: "Envoyé à l’imprimante Couloir" in desk.texts)
    ((_pdf, ticket),) = desk.office.sent
    assert ticket == Ticket("Couloir", copies=3, both_sides=True)


def test_without_a_printer_the_next_step_is_a_pdf(open_desk: Callable[..., Desk], office: Office) -> None:
    office.there = ()
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(lambda: "Aucune imprimante n’est installée" in desk.texts)
    assert "Enregistrez en PDF" in desk.texts
    assert not desk.button("Imprimer").isEnabled()
    assert desk.button("Enregistrer").isEnabled()


def test_a_refusing_printer_is_said(open_desk: Callable[..., Desk], office: Office) -> None:
    office.error = PrintingError("L’imprimante n’a pas accepté le document.", "Enregistrez en PDF.")
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(desk.button("Imprimer").isEnabled)
    desk.button("Imprimer").click()
    desk.qtbot.waitUntil(lambda: "n’a pas accepté le document. Enregistrez en PDF." in desk.texts)


def test_the_window_stays_while_pages_go_to_the_printer(open_desk: Callable[..., Desk], office: Office) -> None:
    office.gate = threading.Event()
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(desk.button("Imprimer").isEnabled)
    desk.button("Imprimer").click()
    desk.qtbot.waitUntil(lambda: "page 1 sur 2" in desk.texts)
    desk.dialog.reject()
    assert desk.dialog.isVisible()
    desk.button("Arrêter").click()
    assert "Arrêté" in desk.texts
    desk.dialog.reject()
    assert not desk.dialog.isVisible()
    assert not office.sent


def test_setting_pages_can_be_stopped_and_taken_up_again(open_desk: Callable[..., Desk], press: Press) -> None:
    press.gate = threading.Event()
    desk = open_desk()
    assert press.begun.wait(5)
    desk.button("Arrêter").click()
    assert "ne montre pas vos derniers choix" in desk.texts
    assert not desk.button("Enregistrer").isEnabled()
    press.gate.set()
    desk.button("Refaire").click()
    desk.wait_for_pages(1)
    assert not desk.button("Refaire").isVisible()


def test_only_the_newest_choice_is_shown(open_desk: Callable[..., Desk], press: Press) -> None:
    press.gate = threading.Event()
    desk = open_desk()
    assert press.begun.wait(5)
    desk.tick(1, 0)
    desk.tick(0, 1)
    press.gate.set()
    desk.wait_for_pages(3)
    assert press.jobs[-1][0] == ("a", "e", "f")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UserError("La section est abîmée.", "Réinstallez le dossier."), "La section est abîmée.\n\nRéinstallez"),
        (ValueError("un prénom"), "une erreur qui vient du programme"),
    ],
)
def test_pages_that_cannot_be_set_say_why(
    open_desk: Callable[..., Desk], press: Press, error: Exception, said: str
) -> None:
    press.error = error
    desk = open_desk()
    desk.qtbot.waitUntil(lambda: said in desk.texts)
    assert "prénom" not in desk.texts
    assert not desk.button("Enregistrer").isEnabled()
    press.error = None
    desk.tick(1, 0)
    desk.wait_for_pages(2)


def test_every_control_that_takes_the_keyboard_has_a_name(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    unnamed = []
    for widget in desk.dialog.findChildren(QWidget):
        reached = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name):
            unnamed.append(widget)
    assert not unnamed


def test_the_true_press_prints_a_section(qtbot: QtBot, library: Library, runner: TaskRunner, office: Office) -> None:
    dialog = PrintDialog(library, filled(FIRST), RESOURCES, runner, press=print_pdf, printers=office)
    qtbot.addWidget(dialog)
    dialog.show()
    (preview,) = dialog.findChildren(PrintPreview)
    qtbot.waitUntil(lambda: preview.page_count > 0, timeout=30_000)


def test_the_order_of_the_basket_is_printed(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.tick(1, 0)
    desk.wait_for_pages(2)
    (rows,) = desk.dialog.findChildren(QListWidget)
    rows.setCurrentRow(1)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(lambda: desk.press.jobs[-1][0] == ("f", "a"))
    desk.wait_for_pages(2)
    desk.tick(0, 1)
    desk.qtbot.waitUntil(lambda: desk.press.jobs[-1][0] == ("f", "a", "e"))


def test_a_list_is_saved_and_opened_again(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = open_desk()
    desk.tick(1, 0)
    desk.wait_for_pages(2)
    desk.button("Enregistrer la liste").click()
    assert "Liste enregistrée" in desk.texts
    desk.tick(1, 0)
    desk.tick(0, 1)
    desk.wait_for_pages(2)
    desk.button("Ouvrir une liste").click()
    desk.qtbot.waitUntil(lambda: desk.press.jobs[-1][0] == ("a", "f"))
    (tmp_path / "liste.panier.json").write_bytes(b"[")
    desk.button("Ouvrir une liste").click()
    assert "n’est pas une liste d’impression" in desk.texts


def test_what_a_list_has_too_much_is_said(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    entries = [Entry("premier", "a"), Entry("premier", "b"), Entry("absent", "x")]
    (tmp_path / "liste.panier.json").write_bytes(write_basket(entries))
    desk = open_desk(None)
    desk.button("Ouvrir une liste").click()
    assert "ne sont pas installées\u00a0: 1" in desk.texts
    desk.qtbot.waitUntil(lambda: bool(desk.press.jobs))
    assert desk.press.jobs[-1][0] == ("a",), "a section inside another one is printed once"


def test_a_booklet_is_printed_on_both_sides_over_the_short_edge(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(desk.button("Imprimer").isEnabled)
    sheets = next(box for box in desk.dialog.findChildren(QComboBox) if box.findData("livret") >= 0)
    sheets.setCurrentIndex(sheets.findData("livret"))
    assert "se plie au milieu" not in desk.texts
    sheets.activated.emit(sheets.currentIndex())
    assert "se plie au milieu" in desk.texts
    desk.wait_for_pages(1)
    desk.qtbot.waitUntil(desk.button("Imprimer").isEnabled)
    desk.button("Imprimer").click()
    desk.qtbot.waitUntil(lambda: bool(desk.office.sent))
    ticket = desk.office.sent[0][1]
    assert (ticket.both_sides, ticket.short_edge, ticket.paper) == (True, True, Paper.A4)
