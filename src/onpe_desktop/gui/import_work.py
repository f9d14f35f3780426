"""The work behind the import dialog: files read in a process of their own, the pack written, both in the background."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from onpe_desktop.authoring.corrections import correct
from onpe_desktop.authoring.importing import Imported, Targets, build_pack, import_publication, keep_import
from onpe_desktop.authoring.outline import OutlineLine, outline_lines
from onpe_desktop.gui.private_folder import PrivateFolder
from onpe_desktop.gui.tasks import CancelToken, TaskRunner
from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.request import ImportRequest

_CHANNEL = "import"


class Importer(Protocol):
    """What reads files: `onpe_desktop.authoring.importing.import_publication`."""

    def __call__(
        self,
        request: ImportRequest,
        folder: Path,
        *,
        acronyms: Mapping[str, str],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Imported:
        """Read the files into `folder`."""
        ...


class ImportWork(QObject):
    """Owns what was imported, and its private folder. Signals come on the window's thread."""

    progressed = Signal(int, int)
    imported = Signal(object)  # Imported
    kept = Signal(object)  # tuple of the paths that were written
    rebuilt = Signal(object, object)  # path of the pack, remarks
    failed = Signal(object)  # OnpeDesktopError

    def __init__(
        self,
        runner: TaskRunner,
        acronyms: Mapping[str, str],
        importer: Importer = import_publication,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._acronyms = acronyms
        self._importer = importer
        self._imported: Imported | None = None
        self._folder: PrivateFolder | None = None
        self.destroyed.connect(partial(runner.cancel, _CHANNEL))  # whoever deletes the dialog need not know

    def start(self, request: ImportRequest) -> None:
        """Read the files; what was read before is forgotten."""
        self.close()
        work = partial(_import, self._importer, request, self._acronyms)
        self._runner.run(work, self._take, self.failed.emit, channel=_CHANNEL, on_progress=self.progressed.emit)

    def stop(self) -> None:
        """End the process that reads, or what is being written: no signal comes any more."""
        self._runner.cancel(_CHANNEL)

    def keep(self, lines: Sequence[OutlineLine], pack: Path) -> None:
        """Write the pack, with its report and Markdown sources beside it. Without effect until files are read."""
        if self._imported is None or self._folder is None:
            return
        work = partial(_keep, self._imported, tuple(lines), self._folder.path, pack)
        self._runner.run(work, self.kept.emit, self.failed.emit, channel=_CHANNEL)

    def rebuild(self, sources: Path, pack: Path) -> None:
        """Make the pack of Markdown sources that somebody has edited."""
        self._runner.run(
            lambda _token: build_pack(sources, pack),
            lambda remarks: self.rebuilt.emit(pack, remarks),
            self.failed.emit,
            channel=_CHANNEL,
        )

    def close(self) -> None:
        """Forget everything and remove the private folder."""
        self.stop()
        if self._folder is not None:
            self._folder.remove()
        self._imported = self._folder = None

    def _take(self, result: tuple[Imported, PrivateFolder]) -> None:
        self._imported, self._folder = result
        self.imported.emit(self._imported)


def _import(
    importer: Importer, request: ImportRequest, acronyms: Mapping[str, str], token: CancelToken
) -> tuple[Imported, PrivateFolder]:
    folder = PrivateFolder.make("import")
    try:
        imported = importer(request, folder.path, acronyms=acronyms, progress=token.report, cancelled=token.cancelled)
    except BaseException:
        folder.remove()
        raise
    if token.cancelled():
        folder.remove()
    return imported, folder


def _keep(
    imported: Imported, lines: tuple[OutlineLine, ...], folder: Path, pack: Path, _token: CancelToken
) -> tuple[Path, ...]:
    corrected = imported
    if lines != outline_lines(imported.source.dossier):
        target = Path(tempfile.mkdtemp(prefix="corrected-", dir=folder)) / "sources"
        corrected = correct(imported, lines, target)
    name = pack.stem
    targets = Targets(pack, pack.with_name(f"{name}-rapport.html"), pack.with_name(f"{name}-sources"))
    return keep_import(corrected, targets)
