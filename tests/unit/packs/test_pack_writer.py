from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from dossier_strategies import MEDIA, PICTURE

from onpe_desktop.dossiers import (
    Dossier,
    Figure,
    Inline,
    Link,
    Media,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Section,
    Text,
)
from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.packs import Pack, PackError, write_pack

Refused = Callable[[Dossier], PackError]


@pytest.fixture
def refused(tmp_path: Path) -> Refused:
    """Try to write a dossier and return the error; nothing may be left on the disk."""

    def write(dossier: Dossier) -> PackError:
        with pytest.raises(PackError) as caught:
            write_pack(dossier, {MEDIA.name: PICTURE}, tmp_path / "a.epub")
        assert list(tmp_path.iterdir()) == []
        assert caught.value.next_step.endswith(".")
        return caught.value

    return write


def with_line(dossier: Dossier, *inlines: Inline) -> Dossier:
    return replace(dossier, sections=(Section("haut", "Haut", blocks=(Paragraph(inlines, 1),)),))


def test_the_archive_begins_with_its_kind_and_bears_no_time_of_writing(pack_file: Path) -> None:
    with ZipFile(pack_file) as archive:
        first, *others = archive.infolist()

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert {entry.date_time for entry in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}


def test_terms_travel_with_the_pack_and_ask_for_a_later_reader(dossier: Dossier, tmp_path: Path) -> None:
    row = TermRow("fugue", ("fuite, départ", "disparition"), Direction.QUERY, 0.8, "Nous", "« remarque »")
    with_terms, without = replace(dossier, terms=(row,)), dossier
    for name, one in (("avec", with_terms), ("sans", without)):
        write_pack(one, {MEDIA.name: PICTURE}, tmp_path / f"{name}.epub")
        assert Pack.open(tmp_path / f"{name}.epub").dossier() == one
    with ZipFile(tmp_path / "avec.epub") as archive:
        assert b'onpe:format">2<' in archive.read("EPUB/package.opf")
        assert archive.read("EPUB/terms.csv").decode().count("\n") == 2
    with ZipFile(tmp_path / "sans.epub") as archive:
        assert b'onpe:format">1<' in archive.read("EPUB/package.opf")
        assert "EPUB/terms.csv" not in archive.namelist()


@pytest.mark.parametrize("weight", [0.0, 2.0])
def test_terms_that_could_not_be_read_back_are_not_written(dossier: Dossier, refused: Refused, weight: float) -> None:
    row = TermRow("fugue", ("fuite",), Direction.BOTH, weight)

    assert "termes" in refused(replace(dossier, terms=(row,))).message


def test_printed_pages_are_listed(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    write_pack(with_line(dossier, PageBreak("43"), Text("Texte.")), {MEDIA.name: PICTURE}, path)
    with ZipFile(path) as archive:
        navigation = archive.read("EPUB/nav.xhtml").decode()

    assert 'epub:type="page-list"' in navigation
    assert '<a href="text/haut.xhtml#haut.page-1">43</a>' in navigation


def test_an_address_that_looks_like_a_document_of_the_pack_stays(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    changed = with_line(dossier, Link("https://exemple.fr/haut.xhtml#haut", (Text("x"),)))
    write_pack(changed, {MEDIA.name: PICTURE}, path)

    assert Pack.open(path).dossier() == changed


@pytest.mark.parametrize(
    ("inline", "problem"),
    [
        (Link("#absente", ()), "nulle part"),
        (Link("#haut.p2", ()), "nulle part"),
        (NoteReference("1"), "n’existe pas"),
        (PageBreak(" "), "numéro"),
        (Text("a\x00b"), "caractère de contrôle"),
        (Text("a\x0cb"), "caractère de contrôle"),
    ],
)
def test_a_line_that_a_pack_cannot_hold(dossier: Dossier, refused: Refused, inline: Inline, problem: str) -> None:
    assert problem in refused(with_line(dossier, inline)).message


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        (Section("a", "A", blocks=(Paragraph((), 1), Paragraph((), 1))), "paragraphe «\u00a01\u00a0» sert deux fois"),
        (Section("a", "A", blocks=(Paragraph((), 1),), notes=(Note("n", (Paragraph((), 1),)),)), "sert deux fois"),
        (Section("a", "A", blocks=(Paragraph((), 0),)), "pas de numéro"),
        (Section("a", "A", notes=(Note("n", ()), Note("n", ()))), "note «\u00a0n\u00a0» sert deux fois"),
        (Section("a", "A", notes=(Note('n"', ()),)), "nom de note"),
        (Section("a", "A", children=(Section("a", "B"),)), "«\u00a0a\u00a0» sert deux fois"),
        (Section("a", "A", blocks=(Figure("absente.png", ""),)), "absente.png"),
    ],
)
def test_a_section_that_a_pack_cannot_hold(dossier: Dossier, refused: Refused, section: Section, problem: str) -> None:
    assert problem in refused(replace(dossier, sections=(section,))).message


@pytest.mark.parametrize(
    "media",
    [
        Media("autre.png", "image/png", 1, "0" * 64),
        replace(MEDIA, size=MEDIA.size + 1),
        replace(MEDIA, sha256="0" * 64),
    ],
)
def test_media_that_are_not_what_is_announced(dossier: Dossier, refused: Refused, media: Media) -> None:
    assert media.name in refused(replace(dossier, media=(media,))).message


def test_a_full_disk_leaves_the_old_pack(dossier: Dossier, pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = pack_file.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(PackError, match="n’a pas pu être écrit") as caught:
        write_pack(dossier, {MEDIA.name: PICTURE}, pack_file)

    assert "un pack plus ancien est intact" in caught.value.next_step
    assert pack_file.read_bytes() == before
    assert list(pack_file.parent.iterdir()) == [pack_file]


def test_a_target_below_a_file(dossier: Dossier, pack_file: Path) -> None:
    with pytest.raises(PackError, match="n’a pas pu être écrit"):
        write_pack(dossier, {MEDIA.name: PICTURE}, pack_file / "a.epub")
