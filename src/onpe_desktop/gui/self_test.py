"""The program tries itself: window, reading, search, printing, without a screen."""

import platform
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer, qVersion

from onpe_desktop import __version__
from onpe_desktop.errors import BugError
from onpe_desktop.gui.application import make_application, make_window
from onpe_desktop.gui.crash import describe
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.installing.library import open_packs
from onpe_desktop.packs import Library, Pack
from onpe_desktop.paths import Paths
from onpe_desktop.policy import load_policy
from onpe_desktop.rendering.frame import EMERGENCY
from onpe_desktop.settings import Settings

if TYPE_CHECKING:
    from onpe_desktop.search import Results

Report = Callable[[str], None]
LONGEST_WAIT = 120_000  # milliseconds for one answer; a slow machine may build the whole index first
FILM = Path("trial", "film.mp4")  # among the resources of a program that was built with what plays videos
_LIBRARIES = ("PySide6-Essentials", "whoosh3", "typst", "lxml", "markdown-it-py", "PyNaCl")


class SelfTestFailedError(BugError):
    """A step did not give what it must."""


def run_self_test(paths: Paths, report: Report) -> int:
    """Try everything once and say how it went, line by line; 0 when all went well, else 1. Leaves no file behind."""
    caught: list[str] = []

    def catch(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        caught.append(describe(error, trace))

    before, sys.excepthook = sys.excepthook, catch  # where exceptions in Qt's slots go
    try:
        _report_versions(report)
        _try_everything(paths, report)
    except Exception as error:  # noqa: BLE001 - the test's own edge: whatever it is, it is a failure to be told
        told = str(error) if isinstance(error, BugError) else describe(error, error.__traceback__)
        caught.append(told)
    finally:
        sys.excepthook = before
    for failure in caught:
        report(f"échec : {failure}")
    report("Tout fonctionne." if not caught else "Le programme ne fonctionne pas comme il faut.")
    return int(bool(caught))


def _report_versions(report: Report) -> None:
    report(f"onpe-desktop {__version__}")
    report(f"Python {platform.python_version()}, {platform.platform()}")
    report(f"Qt {qVersion()}")
    for name in _LIBRARIES:
        try:
            report(f"{name} {version(name)}")
        except PackageNotFoundError:
            report(f"{name} : version inconnue")


def _try_everything(paths: Paths, report: Report) -> None:
    application = make_application(paths)
    policy = load_policy(paths.machine_policy)
    library = open_packs(paths, policy)
    _check(not library.problems, "un pack ne peut pas être lu")
    _check(bool(library.packs), "il n’y a aucun pack")
    for pack in library.packs:
        report(f"pack {pack.metadata.identifier} : {pack.digest}")
    window = make_window(application, paths, Settings(None), policy)
    window.show()
    try:
        application.processEvents()
        window.furnish()
        report("fenêtre : ouverte")
        _try_reading(window, library)
        report("lecture : toutes les pages s’affichent, urgences comprises")
        dossier, section = _try_search(window, library.packs[0])
        report("recherche : le passage trouvé s’ouvre, mots marqués")
        found = library.pack(dossier)
        _check(found is not None, "le dossier du résultat n’est pas dans la bibliothèque")
        assert found is not None  # noqa: S101 - what the line above checks, for the type checker
        report(f"impression : PDF de {_try_printing(paths, found, section)} page(s)")
        _try_encryption()
        report("chiffrement : ce qui est chiffré se rouvre, avec sa phrase seulement")
        _try_signing()
        report("signatures : une bonne est acceptée, une autre refusée")
        if (film := paths.resources / FILM).exists():
            _try_video(film)
            report("vidéo : une image s’affiche")
    finally:
        window.close()


def _try_reading(window: MainWindow, library: Library) -> None:
    window.reader.open(Place.fixed(EMERGENCY))
    _check("119" in window.view.toPlainText(), "la page des numéros d’urgence ne montre pas le 119")
    for pack in library.packs:
        for entry in pack.outline:
            window.reader.open(Place.of_section(pack.metadata.identifier, entry.id))
            _check(_plain(entry.title) in window.view.toPlainText(), "une section ne s’affiche pas")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")  # as QTextDocument gives its text


def _try_search(window: MainWindow, pack: Pack) -> tuple[str, str]:
    query = pack.outline[0].title
    answers: list[Results] = []
    window.session.answered.connect(answers.append)
    window.search_field.write(query)
    _wait_until(lambda: bool(answers))
    _check(bool(answers), "la recherche n’a pas répondu")
    _check(answers[0].total > 0, "la recherche ne trouve pas le titre d’une section")
    hit = answers[0].groups[0].hits[0]
    marked: list[int] = []
    window.view.hitsChanged.connect(lambda _current, total: marked.append(total))
    window.reader.open(Place.of_section(hit.dossier, hit.section, hit.paragraph), query)
    _check(marked[-1] > 0, "les mots trouvés ne sont pas marqués")
    return hit.dossier, hit.section


def _try_printing(paths: Paths, pack: Pack, section: str) -> int:
    from PySide6.QtPdf import QPdfDocument

    from onpe_desktop.printing import PrintedPart, PrintOptions, print_pdf, save_pdf

    part = PrintedPart(pack.metadata, pack.section(section), pack.title_path(section), pack.read_media)
    pdf = print_pdf([part], PrintOptions(printed_on=date(2000, 1, 1)), resources=paths.resources)
    # Windows cannot remove a file that a PDF reader holds open.
    with tempfile.TemporaryDirectory(prefix="onpe-desktop-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "essai.pdf"
        save_pdf(pdf, file)
        document = QPdfDocument()
        document.load(str(file))
        pages: int = document.pageCount()
        document.close()
    _check(pages > 0, "le PDF ne peut pas être relu")
    return pages


def _try_encryption() -> None:
    from onpe_desktop.notes import Note, NoteVault, WrongPassphraseError

    note = Note("essai", "essai", text="essai")
    with tempfile.TemporaryDirectory(prefix="onpe-desktop-") as folder:
        NoteVault(Path(folder)).begin("une phrase").store([note])
        _check(NoteVault(Path(folder)).open("une phrase").all() == (note,), "ce qui est chiffré ne se rouvre pas")
        try:
            NoteVault(Path(folder)).open("une autre")
        except WrongPassphraseError:
            return
    _check(holds=False, complaint="une autre phrase ouvre ce qui est chiffré")


def _try_signing() -> None:
    from onpe_desktop.policy import TrustedKey
    from onpe_desktop.signatures import AlteredError, Keyring
    from onpe_desktop.signatures.secret_key import SecretKey

    key, digest = SecretKey.make(), bytes(64)
    keyring, signature = Keyring((TrustedKey("essai", key.public_line()),)), key.sign(digest, "essai")
    keyring.signer("essai", digest, signature)
    try:
        keyring.signer("essai", bytes(63) + b"\1", signature)
    except AlteredError:
        return
    raise SelfTestFailedError("une signature qui ne convient pas est acceptée")


def _try_video(film: Path) -> None:
    from onpe_desktop.gui.video_stage import VideoStage

    stage = VideoStage(film.read_bytes())
    ended: list[bool] = []
    stage.failed.connect(lambda: ended.append(False))
    stage.videoSink().videoFrameChanged.connect(lambda frame: ended.append(True) if frame.isValid() else None)
    stage.play()
    _wait_until(lambda: bool(ended))
    stage.end()
    _check(ended[:1] == [True], "un film ne montre aucune image")


def _wait_until(done: Callable[[], bool]) -> None:
    """Let the window work until `done`, at most `LONGEST_WAIT`."""
    loop = QEventLoop()
    look = QTimer(interval=10)
    look.timeout.connect(lambda: loop.quit() if done() else None)
    look.start()
    QTimer.singleShot(LONGEST_WAIT, loop, partial(loop.exit, 1))
    loop.exec()


def _check(holds: bool, complaint: str) -> None:  # noqa: FBT001 - an assertion that `python -O` keeps
    if not holds:
        raise SelfTestFailedError(complaint)
