from pathlib import Path
from tempfile import TemporaryDirectory

from dossier_strategies import MEDIA, PICTURE, dossiers
from hypothesis import HealthCheck, given, settings

from onpe_desktop.dossiers import Dossier, outline_of
from onpe_desktop.packs import Pack, write_pack


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_reading_a_pack_gives_back_the_same_model(dossier: Dossier) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.epub"
        write_pack(dossier, {MEDIA.name: PICTURE}, path)
        pack = Pack.open(path)

        assert pack.metadata == dossier.metadata
        assert pack.outline == tuple(map(outline_of, dossier.sections))
        assert pack.dossier() == dossier
        assert pack.read_media(MEDIA.name) == PICTURE
        for section in dossier.walk():
            assert pack.section(section.id) == section
            assert pack.title_path(section.id) == dossier.title_path(section.id)


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_same_dossier_gives_the_same_bytes(dossier: Dossier) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "a.epub", Path(folder) / "b" / "b.epub"
        write_pack(dossier, {MEDIA.name: PICTURE}, first)
        write_pack(dossier, {MEDIA.name: PICTURE}, second)

        assert first.read_bytes() == second.read_bytes()
        assert Pack.open(first).digest == Pack.open(second).digest
