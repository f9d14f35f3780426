from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.external_link import ExternalLinkDialog, shown_address

ADDRESS = "https://www.example.org/rapports/2022?partie=volet-1#page-3"


class Browser:
    def __init__(self, *, works: bool = True) -> None:
        self.opened: list[str] = []
        self.works = works

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.works


@pytest.fixture
def ask(qtbot: QtBot) -> Callable[..., ExternalLinkDialog]:
    def make(address: str = ADDRESS, browser: Browser | None = None) -> ExternalLinkDialog:
        dialog = ExternalLinkDialog(address, open_url=browser or Browser())
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return make


def button(dialog: ExternalLinkDialog, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if words in found.text())


def test_the_whole_address_is_shown_and_nothing_is_opened(ask: Callable[..., ExternalLinkDialog]) -> None:
    browser = Browser()
    dialog = ask(browser=browser)
    (address,) = dialog.findChildren(QPlainTextEdit)
    assert address.toPlainText() == ADDRESS
    assert address.accessibleName()
    assert not browser.opened


def test_enter_cancels(ask: Callable[..., ExternalLinkDialog]) -> None:
    browser = Browser()
    dialog = ask(browser=browser)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not browser.opened


def test_the_button_opens(ask: Callable[..., ExternalLinkDialog]) -> None:
    browser = Browser()
    dialog = ask(browser=browser)
    button(dialog, "navigateur").click()
    assert browser.opened == [ADDRESS]
    assert not dialog.isVisible()


def test_when_the_system_cannot_open_it_says_so_and_stays(ask: Callable[..., ExternalLinkDialog]) -> None:
    dialog = ask(browser=Browser(works=False))
    button(dialog, "navigateur").click()
    assert dialog.isVisible()
    assert any("n’a pas pu" in label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    ("address", "copied", "verb"),
    [
        (ADDRESS, ADDRESS, "navigateur"),
        ("mailto:contact@example.org", "contact@example.org", "messagerie"),
        ("tel:+33153066892", "+33153066892", "appel"),
    ],
)
def test_what_is_copied(ask: Callable[..., ExternalLinkDialog], address: str, copied: str, verb: str) -> None:
    dialog = ask(address)
    assert button(dialog, verb).isVisible()
    button(dialog, "Copier").click()
    assert QGuiApplication.clipboard().text() == copied


def test_a_letter_that_only_looks_like_ours_is_seen() -> None:
    assert shown_address(QUrl("https://www.onрe.gouv.fr/é")) == "https://www.xn--one-1ed.gouv.fr/%C3%A9"  # Cyrillic er


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "#section"])
def test_other_addresses_are_refused(qtbot: QtBot, address: str) -> None:  # noqa: ARG001
    with pytest.raises(ValueError, match="not an address"):
        ExternalLinkDialog(address)
