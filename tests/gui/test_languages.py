"""Every window in both languages: nothing in French is left in English, and nothing is cut off."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from french_words import looks_french, words_of
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from onpe_desktop.bookmarks import Bookmark
from onpe_desktop.gui.basket import Basket
from onpe_desktop.gui.bookmarks_dialog import BookmarksDialog
from onpe_desktop.gui.bookmarks_question import BookmarksQuestion
from onpe_desktop.gui.comfort_dialog import ComfortDialog
from onpe_desktop.gui.discretion_dialog import DiscretionDialog
from onpe_desktop.gui.erase_dialog import EraseDialog
from onpe_desktop.gui.explanation_dialog import ExplanationDialog
from onpe_desktop.gui.export_dialog import ExportDialog
from onpe_desktop.gui.external_link import ExternalLinkDialog
from onpe_desktop.gui.import_dialog import ImportDialog
from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.keys_dialog import KeysDialog
from onpe_desktop.gui.language_menu import LanguageMenu
from onpe_desktop.gui.languages import Language, chosen_language, in_words, said, speak, speak_of_buttons
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.note_dialog import NoteDialog, PersonalDataDialog
from onpe_desktop.gui.notes_dialog import NotesDialog
from onpe_desktop.gui.passphrase_dialog import PassphraseDialog
from onpe_desktop.gui.pin_dialog import PinDialog
from onpe_desktop.gui.pin_door import PinDoor
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.video_player import VideoPlayer
from onpe_desktop.installing.changes import Changes
from onpe_desktop.installing.installer import Candidate
from onpe_desktop.installing.station import Station
from onpe_desktop.notes import Note, find_personal_data
from onpe_desktop.packs import Library, PackError
from onpe_desktop.paths import Paths
from onpe_desktop.pin import Pin
from onpe_desktop.policy import NO_POLICY
from onpe_desktop.rendering.explanation import explained_lines, explained_place
from onpe_desktop.rendering.frame import EMERGENCY, HELP, HOME
from onpe_desktop.rendering.style import LIGHT
from onpe_desktop.search.explanation import ExplainedTerm, ExplainedWord, Explanation, Field, Offer
from onpe_desktop.search.plan import Reason
from onpe_desktop.settings import LANGUAGE, Settings

SOURCES = Path(__file__).parents[2] / "src" / "onpe_desktop" / "gui"
CONTENT = ("essai", "annexe", "section", "suite", "liens", "sigles", "éditeur", "droits", "source", "Français")
QUERY_LANGUAGE = re.compile(r"\b(ET|OU|SAUF)\b|(titre|dossier):")

Maker = Callable[["Around"], QWidget]


class Around:
    """What dialogs are made of."""

    def __init__(self, window: MainWindow, library: Library, theme: Theme, paths: Paths, runner: TaskRunner) -> None:
        self.window, self.library, self.theme, self.paths, self.runner = window, library, theme, paths, runner


def candidate_of(library: Library) -> Candidate:
    """The first dossier as an edition that is offered beside itself."""
    pack = library.packs[0]
    return Candidate(Path("pack"), "edition", pack, pack, None, Changes(("section",), ("suite",), ("liens",)))


DIALOGS: dict[str, Maker] = {
    "BookmarksDialog": lambda a: BookmarksDialog([(Bookmark("a", "b", 2, "A", "B"), "x")], a.window),
    "BookmarksQuestion": lambda a: BookmarksQuestion(a.window),
    "ComfortDialog": lambda a: ComfortDialog(Settings(None), a.window),
    "DiscretionDialog": lambda a: DiscretionDialog(Settings(None), a.window, PinDoor(Pin(None), a.window)),
    "EraseDialog": lambda a: EraseDialog([], a.window),
    "ExplanationDialog": lambda a: ExplanationDialog(a.window),
    "ExportDialog": lambda a: ExportDialog(a.library, None, a.paths.resources, a.runner, a.window),
    "ExternalLinkDialog": lambda a: ExternalLinkDialog("https://example.org/", a.window),
    "ImportDialog": lambda a: ImportDialog(a.theme, a.paths.resources, a.runner, {}, a.window),
    "InstallQuestion": lambda a: InstallQuestion(candidate_of(a.library), a.window),
    "InstalledDialog": lambda a: InstalledDialog(Station(a.paths, NO_POLICY), a.runner, a.window),
    "KeysDialog": lambda a: KeysDialog(a.window.menuBar(), a.window),
    "NoteDialog": lambda a: NoteDialog("A, § 2", "x", lambda _text: None, a.window),
    "NotesDialog": lambda a: NotesDialog([(Note("a", "b", 2, "x", "A", "B"), "x")], a.window),
    "PassphraseDialog": lambda a: PassphraseDialog(
        lambda _phrase: pytest.fail("not asked"), is_new=True, parent=a.window
    ),
    "PersonalDataDialog": lambda a: PersonalDataDialog(find_personal_data("06 12 34 56 78"), a.window),
    "PinDialog": lambda a: PinDialog(a.window),
    "VideoPlayer": lambda a: VideoPlayer("Film", (), "", LIGHT, a.window),
    "PrintDialog": lambda a: PrintDialog(
        a.library, Basket(), a.paths.resources, a.runner, a.window, press=lambda *_a, **_k: pytest.fail("not asked")
    ),
}


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication, paths: Paths) -> Iterator[Language]:
    """Everything made in the test is in this language."""
    speak(qapp, request.param, paths.resources / "i18n")
    speak_of_buttons(qapp, request.param)
    yield request.param
    speak(qapp, Language.FRENCH, paths.resources / "i18n")


@pytest.fixture
def english(qapp: QApplication, paths: Paths) -> Iterator[None]:
    """Everything made in the test is in English."""
    speak(qapp, Language.ENGLISH, paths.resources / "i18n")
    yield
    speak(qapp, Language.FRENCH, paths.resources / "i18n")


@pytest.fixture
def around(
    language: Language,  # noqa: ARG001 - what is made must be made in it
    window: MainWindow,
    library: Library,
    theme: Theme,
    paths: Paths,
) -> Iterator[Around]:
    runner = TaskRunner(window)
    yield Around(window, library, theme, paths, runner)
    runner.close()


def left_in_french(top: QWidget) -> list[str]:
    return [words for words in words_of(top) if looks_french(words) and not any(one in words for one in CONTENT)]


def cut_off(top: QWidget) -> list[str]:
    """Return the words of the visible controls that have less room than they ask for."""
    return [
        one.text()
        for one in top.findChildren(QWidget)
        if isinstance(one, QPushButton | QCheckBox | QRadioButton | QToolButton | QLabel)
        and one.isVisible()
        and one.text()
        and not (isinstance(one, QLabel) and one.wordWrap())
        and one.width() < one.minimumSizeHint().width()
    ]


def test_every_dialog_of_the_window_is_tried_here() -> None:
    found = {
        node.name
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "QDialog" for base in node.bases)
    }
    assert found == DIALOGS.keys(), "a new dialog goes into DIALOGS"


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_speaks_one_language_and_has_room_for_it(
    name: str, around: Around, language: Language, qtbot: QtBot
) -> None:
    dialog = DIALOGS[name](around)
    assert isinstance(dialog, QDialog)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    if language is Language.ENGLISH:
        assert left_in_french(dialog) == []
    assert cut_off(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768


def test_the_window_speaks_one_language_and_has_room_for_it(around: Around, language: Language) -> None:
    around.window.tell(PackError("Le pack a.epub n’existe pas.", "Demandez le droit de lire ce fichier."))
    texts = " ".join(words_of(around.window))
    if language is Language.ENGLISH:
        assert left_in_french(around.window) == []
        assert "The pack a.epub does not exist. Ask for the right to read this file." in texts
    else:
        assert "Rechercher dans tous les dossiers" in texts
    assert cut_off(around.window) == []


def test_menus_have_a_key_of_their_own_for_each_line(around: Around) -> None:
    bar = around.window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        keys = [
            action.text().replace("&&", "").partition("&")[2][:1].casefold()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert sorted(keys) == sorted(set(keys)), [action.text() for action in menu.actions()]


@pytest.mark.parametrize("page", [HOME, EMERGENCY, HELP])
def test_the_words_around_the_content_are_translated(page: str, around: Around, language: Language) -> None:
    around.window.reader.open(Place.fixed(page))
    lines = around.window.view.toPlainText().splitlines()
    french = [line for line in lines if looks_french(line) and not any(one in line for one in CONTENT)]
    if language is Language.ENGLISH:
        assert [line for line in french if not QUERY_LANGUAGE.search(line)] == []
    elif page != HOME:
        assert french


def test_the_words_of_a_section_are_translated_and_its_content_is_not(english: None, window: MainWindow) -> None:  # noqa: ARG001 - the language
    window.reader.open(Place.of_section("essai", "longue"))
    text = window.view.toPlainText()
    assert text.startswith("Home › Un dossier d’essai")
    assert "Un enfant est en danger" in text
    window.reader.open(Place(dossier="essai"))
    text = window.view.toPlainText()
    assert "Contents" in text
    assert "Checked on" in text
    assert "23 November 2026" in text
    assert "edition 1 of" in text.casefold()
    assert "November 2022" in text


def test_sentences_with_values_and_sentences_within_are_recognised(english: None) -> None:  # noqa: ARG001 - the language
    assert said("vérifié le 1er\u00a0août\u00a02026") == "checked on 1\u00a0August\u00a02026"
    assert said("Le pack est refusé\u00a0: il contient un lien vers un autre fichier.") == (
        "The pack is refused: it contains a link to another file."
    )
    assert said("3 résultats ne passent pas les filtres choisis\u00a0: effacez-en un, ou tous.") == (
        "3 results do not pass the chosen filters: clear one of them, or all."
    )
    assert said("Un titre que personne ne connaît") == "Un titre que personne ne connaît"
    assert said("") == ""
    assert in_words(PackError("Le pack x.epub n’existe pas.", "Vérifiez son nom.")) == (
        "The pack x.epub does not exist. Check its name."
    )


def test_the_reasons_of_a_result_are_translated(english: None) -> None:  # noqa: ARG001 - the language
    offers = (Offer(Field.TEXT, 1, ("fugues",)), Offer(Field.NAMES, 11, ()))
    word = ExplainedWord("fugue", (ExplainedTerm("fugue", Reason.EXACT, 0.5, offers, 1.25),))
    lost = ExplainedWord("zzz", ())
    rule = "Le mot cherché est là."
    explanation = Explanation("fugue zzz", "d", "s", (), rule, False, 1, 3, (word, lost), 1.45, 0.2)
    lines = [(line.sought, line.offered, line.points) for line in explained_lines(explanation, said)]
    assert lines[0] == (
        "“fugue” → fugue (exact form, counts for 0.50)",
        "text: “fugues” (once) · other titles and keywords: 11 times",
        "1.25",
    )
    assert explained_place(explanation, said) == "Result 1 of 3"
    assert [line for line in lines if looks_french(" ".join(line))] == []
    assert [said(one) for one in ("mot-clé", "titre au-dessus", "question reconnue")] == [
        "keyword", "title above", "recognised question",
    ]  # fmt: skip


def test_a_window_that_is_opened_again_leaves_no_translator_behind(qapp: QApplication, paths: Paths) -> None:
    folder = paths.resources / "i18n"
    for language in (Language.ENGLISH, Language.ENGLISH, Language.FRENCH):
        speak(qapp, language, folder)
        speak_of_buttons(qapp, language)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    ours = [child for child in qapp.children() if child.objectName() == "translation"]
    assert len(ours) == 1  # Qt's own French
    assert said("Vérifiez son nom.") == "Vérifiez son nom."
    speak(qapp, Language.FRENCH, folder)


def test_in_french_nothing_is_loaded_and_sentences_stay(qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.findChildren(QTranslator)
    speak(qapp, Language.FRENCH, tmp_path)
    assert qapp.findChildren(QTranslator) == before
    assert said("Le pack x.epub n’existe pas.") == "Le pack x.epub n’existe pas."


@pytest.mark.parametrize(
    ("choice", "environment", "language"),
    [
        ("system", {"LANG": "fr_FR.UTF-8"}, Language.FRENCH),
        ("system", {"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ("system", {"LANG": "en_US", "LC_ALL": "fr_FR"}, Language.FRENCH),
        ("system", {"LANG": "C"}, Language.FRENCH),
        ("system", {"LANG": "de_DE"}, Language.FRENCH),
        ("system", {}, Language.FRENCH),
        ("en", {"LANG": "fr_FR"}, Language.ENGLISH),
        ("fr", {"LANG": "en_GB"}, Language.FRENCH),
    ],
)
def test_the_choice_decides_and_the_system_only_when_it_is_asked(
    choice: str, environment: dict[str, str], language: Language
) -> None:
    assert chosen_language(Settings(None, {"language": choice}), environment) is language


def test_the_menu_stores_the_choice_and_wants_another_window(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    settings.try_out(LANGUAGE, "fr")
    (menu,) = window.findChildren(LanguageMenu)
    with qtbot.waitSignal(window.reopenWanted):
        menu.choices["en"].trigger()
    assert settings[LANGUAGE] == "en"
    with qtbot.assertNotEmitted(window.reopenWanted):
        menu.choices["en"].trigger()
