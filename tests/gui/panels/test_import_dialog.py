import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QProgressBar, QPushButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from onpe_desktop.authoring.importing import Imported
from onpe_desktop.dossiers import Dossier, Metadata, Paragraph, Section, Text, paragraphs, plain_text
from onpe_desktop.gui.import_dialog import ImportDialog
from onpe_desktop.gui.import_findings import ImportFindings
from onpe_desktop.gui.import_form import ImportForm
from onpe_desktop.gui.import_list import ImportList
from onpe_desktop.gui.import_outline import ImportOutline
from onpe_desktop.gui.import_review import ImportReview
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.errors import ImportCancelledError, ImportRefusedError, Progress
from onpe_desktop.importers.markdown import ImportedDossier
from onpe_desktop.importers.markdown_writer import write_markdown
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.request import ImportReport, ImportRequest, SourceRecord
from onpe_desktop.packs import Pack

DAY = date(2026, 11, 26)


class FakeImporter:
    """Reads nothing: the dossier is always the same. It waits for `go`, or is cancelled, or refuses."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.go.set()
        self.refusal: ImportRefusedError | None = None
        self.requests: list[ImportRequest] = []
        self.folders: list[Path] = []

    def __call__(
        self,
        request: ImportRequest,
        folder: Path,
        *,
        acronyms: Mapping[str, str],  # noqa: ARG002 - the importer's contract
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Imported:
        self.requests.append(request)
        self.folders.append(folder)
        progress(1, 4)
        while not self.go.wait(0.02):
            if cancelled():
                raise ImportCancelledError
        if self.refusal is not None:
            raise self.refusal
        metadata = Metadata("essai", "Essai", "É", "2022", DAY, DAY, "d", "s")
        sections = (
            Section("un", "Un", blocks=(Paragraph((Text("Texte du un."),), 1),)),
            Section("deux", "Deux", blocks=(Paragraph((Text("Texte du deux."),), 1),)),
        )
        dossier = Dossier(metadata, sections)
        write_markdown(dossier, {}, folder / "sources")
        records = (
            HeadingRecord("un", "Un", 1, "signets", 1, sure=True, publication=0),
            HeadingRecord("deux", "Deux", 1, "typographie", 2, sure=False, publication=0),
        )
        findings = (Finding(FindingKind.DEAD_LINK, "Un lien ne mène nulle part.", 2, "ici", publication=0),)
        report = ImportReport("Essai", (SourceRecord("a.pdf", "PDF", 2),), records, findings)
        return Imported(folder / "sources", ImportedDossier(dossier, {}), report, request)


@pytest.fixture
def importer() -> FakeImporter:
    return FakeImporter()


@pytest.fixture
def answers() -> list[bool]:
    """What is answered, the last first, when corrections would be forgotten; yes when the list is empty."""
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot,
    theme: Theme,
    runner: TaskRunner,
    importer: FakeImporter,
    tmp_path: Path,
    blank_pdf: Callable[[int], bytes],
    answers: list[bool],
) -> Iterator[ImportDialog]:
    source = tmp_path / "guide été.pdf"
    source.write_bytes(blank_pdf(6))
    opened = ImportDialog(
        theme,
        Path(__file__).parents[3] / "resources",
        runner,
        {},
        importer=importer,
        ask_files=lambda _parent: (source,),
        ask_folder=lambda _parent: tmp_path / "avant",
        ask_target=lambda _parent, name: tmp_path / "sortie" / name,
        may_forget=lambda _parent: answers.pop() if answers else True,
    )
    opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(opened)
    opened.show()
    yield opened
    opened.reject()
    importer.go.set()


def button(dialog: ImportDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if words in one.text().replace("&", ""))


def read(qtbot: QtBot, dialog: ImportDialog) -> None:
    button(dialog, "Ajouter").click()
    button(dialog, "Importer").click()
    qtbot.waitUntil(lambda: button(dialog, "Créer le pack").isVisible() and button(dialog, "Créer le pack").isEnabled())


def item(tree: QTreeWidget | None, row: int) -> QTreeWidgetItem:
    found = tree.topLevelItem(row) if tree is not None else None
    assert found is not None
    return found


def inner(tree: QTreeWidget) -> QTreeWidgetItem:
    found = item(tree, 0).child(0)
    assert found is not None
    return found


def sections(dialog: ImportDialog) -> QTreeWidget:
    outline = dialog.findChild(ImportOutline)
    assert outline is not None
    tree = outline.findChild(QTreeWidget)
    assert tree is not None
    return tree


def status(dialog: ImportDialog) -> str:
    return dialog._status.text()


def test_files_and_metadata_are_asked_for(qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter) -> None:
    assert not button(dialog, "Importer").isEnabled()
    title = next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "Titre")
    title.setText("Mon titre")

    read(qtbot, dialog)

    assert [source.name for source in importer.requests[0].sources] == ["guide été.pdf"]
    assert importer.requests[0].given.title == "Mon titre"


def test_scanned_pages_are_recognised_unless_the_box_is_without_tick(
    qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter
) -> None:
    box = dialog.findChild(QCheckBox)
    assert box is not None
    assert box.isEnabled()
    read(qtbot, dialog)
    button(dialog, "Retour").click()
    box.setChecked(False)
    button(dialog, "Importer").click()
    qtbot.waitUntil(lambda: len(importer.requests) == 2)

    assert [request.recognise for request in importer.requests] == [True, False]


def test_without_tesseract_the_box_says_why_it_is_off(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    form = ImportForm(lambda _parent: (), lambda _parent: None)
    qtbot.addWidget(form)

    box = form.findChild(QCheckBox)
    assert box is not None
    assert not box.isEnabled()
    assert not form.request().recognise
    assert "n’est pas installé" in box.accessibleDescription()


def test_what_was_read_is_shown_beside_the_original_and_nothing_is_kept(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    read(qtbot, dialog)

    review = dialog.findChild(ImportReview)
    assert review is not None
    text, original = review.findChild(ReadingView), review.findChild(PrintPreview)
    assert text is not None
    assert original is not None
    assert "Texte du un." in text.toPlainText()
    qtbot.waitUntil(lambda: original.page_count == 6)
    tree = sections(dialog)
    assert tree.hasFocus() or dialog.focusWidget() is tree
    tree.setCurrentItem(item(tree, 1))
    assert "Texte du deux." in text.toPlainText()
    assert original.page == 2
    assert "niveau à vérifier" in item(tree, 1).text(0)
    findings = review.findChild(ImportFindings)
    assert findings is not None
    assert item(findings, 0).text(0) == "Lien interne mort (1)"
    assert "ici" in inner(findings).text(0)
    assert not (tmp_path / "sortie").exists()


def test_levels_and_sections_are_corrected_before_the_pack_is_made(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    read(qtbot, dialog)
    outline = dialog.findChild(ImportOutline)
    assert outline is not None
    tree = outline.findChild(QTreeWidget)
    assert tree is not None
    tree.setCurrentItem(item(tree, 1))
    dialog.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [line.depth for line in outline.lines] == [1, 2]

    button(dialog, "Créer le pack").click()
    qtbot.waitUntil(lambda: "Écrit dans" in status(dialog))

    pack = Pack.open(tmp_path / "sortie" / "essai.epub")
    assert [(entry.id, [child.id for child in entry.children]) for entry in pack.outline] == [("un", ["deux"])]
    assert (tmp_path / "sortie" / "essai-rapport.html").is_file()
    assert (tmp_path / "sortie" / "essai-sources" / "index.md").is_file()


def test_a_section_without_its_tick_is_left_out(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    read(qtbot, dialog)
    item(sections(dialog), 0).setCheckState(0, Qt.CheckState.Unchecked)

    button(dialog, "Créer le pack").click()
    qtbot.waitUntil(lambda: "Écrit dans" in status(dialog))

    assert [entry.id for entry in Pack.open(tmp_path / "sortie" / "essai.epub").outline] == ["deux"]


def test_a_section_is_joined_to_the_one_before_it(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    read(qtbot, dialog)
    tree = sections(dialog)
    assert not button(dialog, "Joindre").isEnabled()  # the first has none before it
    tree.setCurrentItem(item(tree, 1))
    button(dialog, "Joindre").click()
    assert "jointe" in item(tree, 1).text(0)

    button(dialog, "Créer le pack").click()
    qtbot.waitUntil(lambda: "Écrit dans" in status(dialog))

    assert [entry.id for entry in Pack.open(tmp_path / "sortie" / "essai.epub").outline] == ["un"]


def test_progress_is_seen_and_stopping_keeps_nothing(
    qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter
) -> None:
    importer.go.clear()
    button(dialog, "Ajouter").click()
    button(dialog, "Importer").click()
    progress = dialog.findChild(QProgressBar)
    assert progress is not None
    qtbot.waitUntil(lambda: progress.isVisible() and progress.value() == 1)

    button(dialog, "Arrêter").click()

    qtbot.waitUntil(lambda: not importer.folders[0].exists())
    assert "rien n’a été gardé" in status(dialog)
    assert button(dialog, "Importer").isEnabled()


def test_a_refusal_is_said_in_two_sentences(qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter) -> None:
    importer.refusal = ImportRefusedError("Ce fichier est un scan.", "Faites une OCR.")
    button(dialog, "Ajouter").click()
    button(dialog, "Importer").click()

    qtbot.waitUntil(lambda: status(dialog) == "Ce fichier est un scan. Faites une OCR.")
    assert not importer.folders[0].exists()


def test_closing_removes_what_was_read(qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter) -> None:
    read(qtbot, dialog)

    dialog.reject()

    assert not importer.folders[0].exists()


def test_corrections_are_not_forgotten_without_a_question(
    qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter, answers: list[bool]
) -> None:
    read(qtbot, dialog)
    sections(dialog).setCurrentItem(item(sections(dialog), 1))
    button(dialog, "Joindre").click()

    answers[:] = [False]
    dialog.reject()
    assert dialog.isVisible()
    button(dialog, "Retour").click()
    answers[:] = [False]
    button(dialog, "Importer").click()
    assert len(importer.requests) == 1

    answers[:] = [True]
    dialog.reject()
    assert not dialog.isVisible()


def test_corrections_that_a_pack_holds_are_not_asked_for(
    qtbot: QtBot, dialog: ImportDialog, answers: list[bool]
) -> None:
    read(qtbot, dialog)
    item(sections(dialog), 0).setCheckState(0, Qt.CheckState.Unchecked)
    button(dialog, "Créer le pack").click()
    qtbot.waitUntil(lambda: "Écrit dans" in status(dialog))

    answers[:] = [False]
    dialog.reject()

    assert not dialog.isVisible()
    assert answers == [False]


def test_a_pack_is_made_again_of_sources_that_were_edited(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    read(qtbot, dialog)
    button(dialog, "Créer le pack").click()
    qtbot.waitUntil(lambda: "modifiez les fichiers" in status(dialog))
    (tmp_path / "sortie" / "essai-sources").rename(tmp_path / "avant")
    page = next(one for one in (tmp_path / "avant").glob("*.md") if "Texte du un." in one.read_text(encoding="utf-8"))
    page.write_text(page.read_text(encoding="utf-8").replace("Texte du un.", "Texte corrigé."), encoding="utf-8")

    button(dialog, "Retour").click()
    button(dialog, "Reconstruire").click()
    qtbot.waitUntil(lambda: "reconstruit" in status(dialog))

    assert status(dialog) == "Le pack est reconstruit\u00a0: avant.epub."
    pack = Pack.open(tmp_path / "sortie" / "avant.epub")
    assert "Texte corrigé." in plain_text(next(paragraphs(pack.section("un").blocks)).inlines)

    page.write_text("# Sans identifiant\n", encoding="utf-8")
    button(dialog, "Reconstruire").click()
    qtbot.waitUntil(lambda: page.name in status(dialog))


def test_a_finding_leads_to_its_page(qtbot: QtBot, dialog: ImportDialog) -> None:
    read(qtbot, dialog)
    findings, original = dialog.findChild(ImportFindings), dialog.findChild(PrintPreview)
    assert findings is not None
    assert original is not None
    qtbot.waitUntil(lambda: original.page_count == 6)
    assert not original.isHidden()

    findings.setCurrentItem(inner(findings))
    assert original.page == 2
    findings.itemActivated.emit(item(findings, 0), 0)  # a kind leads nowhere
    findings.itemActivated.emit(inner(findings), 0)
    qtbot.waitUntil(original.isVisible)


def test_a_long_finding_has_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    findings = ImportFindings()
    qtbot.addWidget(findings)
    findings.resize(600, 400)
    findings.show()
    report = ImportReport("Essai", (), (), (Finding(FindingKind.NO_RIGHTS, "Des mots et des mots. " * 12),))
    findings.show_report(report)
    wide = findings.visualItemRect(inner(findings)).height()

    findings.resize(250, 400)

    qtbot.waitUntil(lambda: findings.visualItemRect(inner(findings)).height() > 1.8 * wide)
    assert wide > 1.8 * findings.visualItemRect(item(findings, 0)).height()


def test_a_folder_of_pages_is_added(qtbot: QtBot, tmp_path: Path) -> None:
    form = ImportForm(lambda _parent: (), lambda _parent: None, lambda _parent: tmp_path / "site")
    qtbot.addWidget(form)

    next(one for one in form.findChildren(QPushButton) if "dossier" in one.text()).click()

    assert form.request().sources == (tmp_path / "site",)


def test_files_are_dropped_on_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    files = ImportList()
    qtbot.addWidget(files)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "été n° 1.pdf")), QUrl("https://example.org/a.pdf")])
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier

    enter = QDragEnterEvent(place, copy, dropped, Qt.MouseButton.LeftButton, none)
    files.dragEnterEvent(enter)
    files.dropEvent(QDropEvent(QPointF(place), copy, dropped, Qt.MouseButton.LeftButton, none))

    assert enter.isAccepted()
    assert files.paths == (tmp_path / "été n° 1.pdf",)
    words = QMimeData()
    words.setText("des mots")
    refused = QDragEnterEvent(place, copy, words, Qt.MouseButton.LeftButton, none)
    files.dragEnterEvent(refused)
    assert not refused.isAccepted()


def test_everything_has_a_name_for_assistive_programs(qtbot: QtBot, dialog: ImportDialog) -> None:
    read(qtbot, dialog)

    for kind in (QLineEdit, QListWidget, QTreeWidget, QProgressBar, ReadingView):
        for widget in dialog.findChildren(kind):
            if not widget.objectName().startswith("qt_"):
                assert widget.accessibleName(), widget


def test_the_ids_of_an_earlier_import_are_asked_for(
    qtbot: QtBot, dialog: ImportDialog, importer: FakeImporter, tmp_path: Path
) -> None:
    (tmp_path / "avant").mkdir()
    (tmp_path / "avant" / "photo.jpg").write_bytes(b"x")
    button(dialog, "Choisir").click()
    button(dialog, "Ajouter").click()
    button(dialog, "Importer").click()
    assert "autre chose" in status(dialog)

    (tmp_path / "avant" / "index.md").write_text("---", encoding="utf-8")
    button(dialog, "Importer").click()
    qtbot.waitUntil(lambda: bool(importer.requests))
    assert importer.requests[0].earlier == tmp_path / "avant"


def test_default_buttons_have_room_for_their_words_in_bold(qtbot: QtBot, dialog: ImportDialog) -> None:
    for words in ("Importer", "Créer le pack"):
        if words == "Créer le pack":
            read(qtbot, dialog)
        shown = button(dialog, words)
        bold = QFont(shown.font())
        bold.setBold(True)
        assert shown.width() >= QFontMetrics(bold).horizontalAdvance(shown.text().replace("&", "")) + 38


def test_the_keyboard_begins_with_the_files(dialog: ImportDialog) -> None:
    assert dialog.focusWidget().accessibleName() == "Fichiers à importer, dans l’ordre de lecture"


def test_files_change_places(dialog: ImportDialog) -> None:
    form = dialog._form
    form.add_files([Path("b.pdf"), Path("a.pdf")])
    button(dialog, "Descendre").click()
    assert [path.name for path in form.request().sources] == ["a.pdf", "b.pdf"]

    button(dialog, "Retirer").click()
    assert [path.name for path in form.request().sources] == ["a.pdf"]
