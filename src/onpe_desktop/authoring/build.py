"""From the sources of the bundled dossiers to packs and their index."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.errors import UserError
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import read_markdown
from onpe_desktop.packs import Library, write_pack
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

    Everything is read before anything is written: a source that is wrong (`SourceError`) leaves all packs as they were.
    """
    table = sources / _FACTS
    facts = FactTable.read(table) if table.is_file() else None
    folders = sorted(index.parent for index in sources.glob("*/index.md"))
    if not folders:
        raise UserError(
            "Il n’y a pas de source de dossier à construire.",
            "Une source est un dossier qui contient un fichier index.md, dans resources/dossiers.",
        )
    imported = [read_markdown(folder, facts) for folder in folders]
    built = []
    for source in imported:
        path = target / f"{source.dossier.metadata.identifier}{SUFFIX}"
        write_pack(source.dossier, source.media, path)
        built.append(BuiltPack(path, source.remarks))
        if report:
            report(f"Pack construit\u00a0: {path.name} ({sum(1 for _ in source.dossier.walk())} sections)")
            for remark in source.remarks:
                report(f"  {remark}")
    _remove_others(target, {pack.path for pack in built})
    return tuple(built)


def build_all(paths: Paths, report: Report | None = None) -> None:
    """Build the bundled packs, then the index of them. Raises `UserError`; what is there already stays usable."""
    from onpe_desktop.search import build_index

    build_packs(paths.dossier_sources, paths.packs, report)
    library = Library.open([paths.packs])
    if library.problems:
        raise library.problems[0].error
    build_index(library.packs, paths.built_index, report)
    if report:
        report(f"Index construit\u00a0: {len(library.packs)} dossiers")


def _remove_others(target: Path, built: set[Path]) -> None:
    for path in target.glob(f"*{SUFFIX}"):
        if path not in built:
            path.unlink()
