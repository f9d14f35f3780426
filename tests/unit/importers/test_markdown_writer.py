from pathlib import Path
from tempfile import TemporaryDirectory

from dossier_strategies import PICTURE, dossiers
from hypothesis import HealthCheck, given, settings
from writable_dossiers import writable

from onpe_desktop.dossiers import Dossier
from onpe_desktop.importers.markdown import read_markdown
from onpe_desktop.importers.markdown_writer import write_markdown


def written_and_read(dossier: Dossier) -> Dossier:
    with TemporaryDirectory() as name:
        write_markdown(dossier, {one.name: PICTURE for one in dossier.media}, Path(name))
        return read_markdown(Path(name)).dossier


@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_a_dossier_reads_back_as_it_was(dossier: Dossier) -> None:
    expected = writable(dossier)

    assert written_and_read(expected) == expected
