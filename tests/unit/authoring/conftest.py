"""Imports with an importer of the tests' own, in the process that reads strange files."""

import os
from collections.abc import Callable
from pathlib import Path

import fake_importer
import pytest

import onpe_desktop
from onpe_desktop.authoring.import_process import ImportLimits
from onpe_desktop.authoring.importing import Imported, import_publication
from onpe_desktop.importers.request import GivenMetadata, ImportRequest

Import = Callable[..., Imported]


@pytest.fixture
def import_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """Import a file with this text, as the fake importer understands it."""
    monkeypatch.setenv(
        "PYTHONPATH",
        os.pathsep.join((str(Path(onpe_desktop.__file__).parents[1]), str(Path(fake_importer.__file__).parent))),
    )

    def run(
        text: str,
        *,
        given: GivenMetadata = GivenMetadata(),  # noqa: B008 - frozen
        earlier: Path | None = None,
        limits: ImportLimits = ImportLimits(),  # noqa: B008 - frozen
        cancelled: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Imported:
        source = tmp_path / "guide été n° 1.pdf"
        source.write_text(text, encoding="utf-8")
        folder = tmp_path / f"import-{len(list(tmp_path.glob('import-*')))}"
        folder.mkdir()
        return import_publication(
            ImportRequest((source,), given, earlier),
            folder,
            acronyms={},
            progress=progress,
            cancelled=cancelled,
            limits=limits,
            readers=fake_importer.READERS,
        )

    return run
