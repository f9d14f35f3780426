"""The verb `import`, and `build` for the sources of one pack."""

import argparse
import contextlib
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from onpe_desktop.authoring.corrections import correct
from onpe_desktop.authoring.importing import (
    Targets,
    build_pack,
    check_targets,
    earlier_sources,
    import_publication,
    keep_import,
    private_folder,
    read_acronyms,
)
from onpe_desktop.authoring.outline import outline_lines
from onpe_desktop.importers.errors import ImportCancelledError
from onpe_desktop.importers.request import GivenMetadata, ImportRequest
from onpe_desktop.paths import Paths


def import_files(paths: Paths, values: argparse.Namespace) -> None:
    """Make a pack of `values.files`; raises `UserError`, and then nothing is there that was not before.

    Ctrl+C and a signal to end stop it the same way, with a sentence.
    """
    with _stopped_by_signals():
        _import_files(paths, values)


def _import_files(paths: Paths, values: argparse.Namespace) -> None:
    request = ImportRequest(
        tuple(values.files),
        GivenMetadata(
            title=values.title,
            publisher=values.publisher,
            issued=values.date,
            rights=values.rights,
            source=values.source,
            identifier=values.identifier,
        ),
        earlier_sources(values.sources),
        values.recognise,
    )
    targets = Targets(values.output, values.report, values.sources)
    check_targets(targets)
    with private_folder() as folder:
        imported = import_publication(
            request,
            folder,
            acronyms=read_acronyms(paths.index / "acronyms.csv"),
            progress=_show_progress if _is_seen() else _say_nothing,
            cancelled=lambda: False,
        )
        _end_progress()
        lines = imported.lines()
        if lines != outline_lines(imported.source.dossier):
            imported = correct(imported, lines, folder / "corrected")
            print("Les corrections de l’importation précédente sont reprises.", file=sys.stderr)
        written = keep_import(imported, targets)
    report = imported.report
    print(f"Sections\u00a0: {len(report.headings)}, constats à vérifier\u00a0: {len(report.findings)}", file=sys.stderr)
    for path in written:
        print(f"Écrit\u00a0: {path}", file=sys.stderr)


@contextlib.contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Let a signal to end be as Ctrl+C, so that temporary files go; say that nothing was kept."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        _end_progress()
        print(ImportCancelledError(), file=sys.stderr)
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


def build_from(source: Path, output: Path) -> None:
    """Build the pack of one folder of Markdown sources and print its remarks."""
    for remark in build_pack(source, output):
        print(remark, file=sys.stderr)
    print(f"Écrit\u00a0: {output}", file=sys.stderr)


def _is_seen() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _show_progress(done: int, total: int) -> None:
    print(f"\rImportation\u00a0: {100 * done // total}\u00a0%", end="", file=sys.stderr, flush=True)


def _say_nothing(done: int, total: int) -> None:
    """For a log or a pipe, where nobody sees a line that is overwritten."""


def _end_progress() -> None:
    if _is_seen():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
