"""From publications to a pack: Markdown sources to correct, a quality report, and the pack; all of it or nothing."""

import contextlib
import csv
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.authoring.import_process import DEFAULT_LIMITS, ImportLimits, Readers, run_import
from onpe_desktop.authoring.outline import OutlineLine, corrected_again, outline_lines, recorded
from onpe_desktop.authoring.quality_report import report_as_html, report_as_json
from onpe_desktop.authoring.references import check_references
from onpe_desktop.errors import BugError, UserError
from onpe_desktop.importers.earlier import read_record, write_record
from onpe_desktop.importers.errors import ImportRefusedError, Progress, SourceError
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import ImportedDossier, read_markdown
from onpe_desktop.importers.request import ImportReport, ImportRequest
from onpe_desktop.packs import Pack, write_pack

_INDEX = "index.md"


@dataclass(frozen=True, slots=True)
class Imported:
    """A publication as it was read: its Markdown sources in `folder`, the dossier that they make, and the report."""

    folder: Path
    source: ImportedDossier
    report: ImportReport
    request: ImportRequest

    def lines(self) -> tuple[OutlineLine, ...]:
        """Return the sections as they were read, with what was corrected in the earlier import."""
        record = read_record(self.request.earlier) if self.request.earlier else ()
        return corrected_again(outline_lines(self.source.dossier), record)


@dataclass(frozen=True, slots=True)
class Targets:
    """Where an import goes: the pack, the report (HTML, with the same as JSON beside it), the Markdown sources."""

    pack: Path
    report: Path | None = None
    sources: Path | None = None


def check_targets(targets: Targets) -> None:
    """Raise `UserError` where a file is to be written and there is something else: a folder, a device.

    It would be moved aside or replaced.
    """
    for target in (targets.pack, *(_report_files(targets.report) if targets.report else ())):
        if target.exists() and not target.is_file():
            raise UserError(
                f"«\u00a0{target.name or target}\u00a0» n’est pas un fichier\u00a0: rien ne peut y être enregistré.",
                "Choisissez un autre nom de fichier.",
            )


@contextlib.contextmanager
def private_folder(near: Path | None = None) -> Iterator[Path]:
    """Give a folder for one import, removed at the end; `UserError` when the disk refuses."""
    try:
        if near is not None:
            near.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".import-", dir=near, ignore_cleanup_errors=True)
    except OSError as error:
        raise _disk_refused() from error
    with folder as name:
        yield Path(name)


def import_publication(
    request: ImportRequest,
    folder: Path,
    *,
    acronyms: Mapping[str, str],
    progress: Progress,
    cancelled: Callable[[], bool],
    limits: ImportLimits = DEFAULT_LIMITS,
    readers: Readers | None = None,
) -> Imported:
    """Read publications into `folder`, an empty one, in a process of its own; raises `ImportRefusedError`."""
    if not request.sources:
        raise ImportRefusedError("Il n’y a pas de fichier à importer.", "Choisissez au moins un fichier.")
    sources = folder / "sources"
    try:
        sources.mkdir()
    except OSError as error:
        raise _disk_refused() from error
    report = run_import(
        request,
        sources,
        acronyms=acronyms,
        progress=progress,
        cancelled=cancelled,
        limits=limits,
        readers=readers,
    )
    try:
        source = read_markdown(sources)
        write_record(recorded(source.dossier, outline_lines(source.dossier)), sources)
    except SourceError as error:
        raise BugError("what an import has written does not read back") from error
    except OSError as error:
        raise _disk_refused() from error
    return Imported(sources, source, report, request)


def earlier_sources(folder: Path | None) -> Path | None:
    """Return the folder when it holds the sources of an earlier import, None when there is nothing yet.

    Raises `ImportRefusedError` for a folder that holds something else.
    """
    if folder is None or not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return None
    if (folder / _INDEX).is_file():
        return folder
    raise ImportRefusedError(
        f"Le dossier «\u00a0{folder.name}\u00a0» contient autre chose que les sources d’une importation.",
        "Choisissez un dossier vide ou nouveau.",
    )


def keep_import(imported: Imported, targets: Targets) -> tuple[Path, ...]:
    """Write the pack, and the report and sources that are wanted; return what was written.

    Everything is made beside its place first. On `UserError` nothing is there that was not there before. Sources that
    are there already may have been corrected by hand: they stay under the next free name (`sources-1`).
    """
    check_targets(targets)
    with contextlib.ExitStack() as stack:
        staged: list[tuple[Path, Path]] = []
        if targets.sources:
            beside = stack.enter_context(private_folder(targets.sources.absolute().parent)) / "sources"
            with _explained():
                shutil.copytree(imported.folder, beside)
            staged.append((beside, targets.sources))
        if targets.report:
            beside = stack.enter_context(private_folder(targets.report.absolute().parent))
            as_html, as_json = _report_files(targets.report)
            html = report_as_html(imported.report, imported.request.sources, targets.report.absolute().parent)
            for target, text in ((as_html, html), (as_json, report_as_json(imported.report))):
                with _explained():
                    (beside / target.name).write_text(text, encoding="utf-8", newline="\n")
                staged.append((beside / target.name, target))
        beside = stack.enter_context(private_folder(targets.pack.absolute().parent))
        made = beside / targets.pack.name  # which an error names
        write_checked_pack(imported.source, made)
        staged.append((made, targets.pack))
        with _explained():
            _switch_in(staged)
    return tuple(target for _, target in staged)


def build_pack(sources: Path, target: Path) -> tuple[str, ...]:
    """Build the pack of one folder of Markdown, as an import leaves it; return remarks, French sentences.

    Raises `SourceError` with file and line, or another `UserError`; a pack that is there already is then as it was.
    """
    check_targets(Targets(target))
    table = sources.absolute().parent / "facts.csv"
    source = read_markdown(sources, FactTable.read(table) if table.is_file() else None)
    remarks = check_references([source.dossier])
    with private_folder(target.absolute().parent) as beside:
        made = beside / target.name
        write_checked_pack(source, made)
        with _explained():
            made.replace(target)
    return (*source.remarks, *remarks)


def write_checked_pack(source: ImportedDossier, target: Path) -> None:
    """Write a pack and hold it against its source; raises `PackError`."""
    write_pack(source.dossier, source.media, target)
    if Pack.open(target).dossier() != source.dossier:
        raise BugError("the pack does not read back as its source")


def read_acronyms(table: Path) -> dict[str, str]:
    """Return what acronyms and their variants stand for, from the table of the search; empty when it is not there."""
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}
    return {
        name.strip(): (row.get("expansions") or "").partition("|")[0]
        for row in rows
        for name in (row.get("acronym") or "", *(row.get("variants") or "").split("|"))
        if name.strip()
    }


def _report_files(report: Path) -> tuple[Path, Path]:
    """Return where the report goes as HTML and as JSON."""
    as_html = report if report.suffix != ".json" else report.with_suffix(".html")
    return as_html, report.with_suffix(".json")


def _switch_in(staged: list[tuple[Path, Path]]) -> None:
    """Put everything at its place; when that fails, put back what was there."""
    with contextlib.ExitStack() as undo:
        for new, target in staged:
            if target.exists() and (target.is_dir() or target.suffix != ".epub"):
                aside = _free_name(target) if target.is_dir() else new.with_name(f"{new.name}.old")
                if target.is_dir() and not any(target.iterdir()):
                    target.rmdir()
                else:
                    target.rename(aside)
                    undo.callback(aside.rename, target)
            new.replace(target)
            if target.suffix != ".epub":
                undo.callback(_remove, target)
        undo.pop_all()


def _free_name(folder: Path) -> Path:
    number = 1
    while (free := folder.with_name(f"{folder.name}-{number}")).exists():
        number += 1
    return free


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (OSError, shutil.Error) as error:
        raise _disk_refused() from error


def _disk_refused() -> UserError:
    return UserError(
        "L’importation n’a pas pu être enregistrée\u00a0: rien n’a été gardé.",
        "Vérifiez la place libre et les droits du dossier d’arrivée, puis recommencez.",
    )
