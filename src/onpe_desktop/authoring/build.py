"""From the sources of the bundled dossiers to packs and their index."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.authoring.references import check_references
from onpe_desktop.dossiers.terms import TERMS_FILE
from onpe_desktop.errors import BugError, UserError
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import ImportedDossier, read_markdown
from onpe_desktop.packs import Pack, write_pack
from onpe_desktop.packs.library import SUFFIX
from onpe_desktop.paths import Paths

Report = Callable[[str], None]
_FACTS = "facts.csv"


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A pack that was written, and what a human should look at, in French sentences."""

    path: Path
    remarks: tuple[str, ...]


def build_packs(sources: Path, target: Path, report: Report | None = None) -> tuple[BuiltPack, ...]:
    """Build a pack from every folder of `sources` that has an `index.md`, and remove packs whose source went away.

    All packs are written and read back beside `target` before the first is switched in: a source that is wrong
    (`SourceError`), a full disk or a missing right (`UserError`) leaves the packs as they were.
    """
    imported = read_sources(sources)
    with _beside(target) as folder:
        packs = _write(imported, folder, report)
        _switch_in(packs, target)
    return _built(imported, target)


def build_all(paths: Paths, report: Report | None = None) -> tuple[BuiltPack, ...]:
    """Build the bundled packs and the index of them; raises `UserError` as `build_packs` does.

    The index is built from the new packs before they take their place. It is bound to their content, so a reader that
    meets new index and old packs for a moment does not use it.
    """
    from onpe_desktop.search import build_index

    imported = read_sources(paths.dossier_sources)
    with _beside(paths.packs) as folder:
        packs = _write(imported, folder, report)
        build_index(packs, paths.built_index, report)
        _switch_in(packs, paths.packs)
    return _built(imported, paths.packs)


def read_sources(sources: Path) -> tuple[ImportedDossier, ...]:
    """Read every dossier of `sources`, in the order of the folders' names; raises `SourceError` and `UserError`."""
    table = sources / _FACTS
    facts = FactTable.read(table) if table.is_file() else None
    folders = sorted(index.parent for index in sources.glob("*/index.md"))
    if not folders:
        raise UserError(
            "Il n’y a pas de source de dossier à construire.",
            "Une source est un dossier qui contient un fichier index.md, dans resources/dossiers.",
        )
    imported = tuple(read_markdown(folder, facts) for folder in folders)
    for folder, source in zip(folders, imported, strict=True):
        identifier = source.dossier.metadata.identifier
        if folder.name != identifier:
            raise UserError(
                f"Le dossier source «\u00a0{folder.name}\u00a0» contient le dossier «\u00a0{identifier}\u00a0».",
                "Donnez au dossier source le nom de l’identifiant écrit dans index.md.",
            )
    return imported


def _write(imported: Sequence[ImportedDossier], folder: Path, report: Report | None) -> tuple[Pack, ...]:
    """Write packs into `folder` and hold each against its source."""
    for remark in check_references([source.dossier for source in imported]):
        if report:
            report(remark)
    packs = []
    for source in imported:
        path = folder / _file_name(source)
        write_pack(source.dossier, source.media, path)
        pack = Pack.open(path)
        if pack.dossier() != source.dossier:
            raise BugError(f"the pack {path.name} does not read back as its source")
        packs.append(pack)
        if report:
            report(f"Pack construit\u00a0: {path.name} ({sum(1 for _ in source.dossier.walk())} sections)")
            for remark in (*source.remarks, *_term_remarks(source)):
                report(f"  {remark}")
    return tuple(packs)


def _term_remarks(source: ImportedDossier) -> Iterator[str]:
    """Yield what the person who wrote the terms of a dossier should look at."""
    if source.dossier.terms:
        from onpe_desktop.search.analysis import bundled_analyzer
        from onpe_desktop.search.term_check import check_terms

        for problem in check_terms(source.dossier.terms, bundled_analyzer()):
            yield f"{TERMS_FILE}, ligne {problem.line}\u00a0: {problem.message}"


def _switch_in(packs: Sequence[Pack], target: Path) -> None:
    with _explained():
        target.mkdir(parents=True, exist_ok=True)
        for pack in packs:
            pack.path.replace(target / pack.path.name)
        for path in target.glob(f"*{SUFFIX}"):
            if path.name not in {pack.path.name for pack in packs}:
                path.unlink()


def _built(imported: Sequence[ImportedDossier], target: Path) -> tuple[BuiltPack, ...]:
    return tuple(BuiltPack(target / _file_name(source), source.remarks) for source in imported)


def _file_name(source: ImportedDossier) -> str:
    return f"{source.dossier.metadata.identifier}{SUFFIX}"


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a folder on the same disk as `target`, so that a switch is one renaming, and remove it afterwards."""
    with _explained():
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".packs-", dir=target.parent)
    with folder as name:
        yield Path(name)


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            "Les packs n’ont pas pu être mis à leur place.",
            "Vérifiez la place libre et les droits du dossier d’arrivée, puis recommencez.",
        ) from error
