"""Every bad pack that a user may meet is refused with a French sentence and a next step."""

import contextlib
import os
import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from dossier_strategies import MEDIA, PICTURE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onpe_desktop.dossiers import Dossier
from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.packs import Pack, PackError, write_pack
from onpe_desktop.packs.archive import MAX_ENTRIES
from onpe_desktop.packs.vocabulary import NAV_PATH, PACKAGE_PATH, TERMS_PATH
from onpe_desktop.packs.xml import MAX_DEPTH

Spoil = Callable[[Mapping[str, bytes | None]], Path]
TEXT = "EPUB/text/haut.xhtml"
PAGE = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>
<body><section id="haut" data-kind="section"><h1 class="title">Haut</h1>{}<section id="bas" data-kind="section">
<h2 class="title">Bas</h2></section></section></body></html>"""


def refused(path: Path, *, when_reading: bool = False) -> str:
    if when_reading:
        pack = Pack.open(path)
    with pytest.raises(PackError) as caught:
        pack.section("haut") if when_reading else Pack.open(path)
    assert caught.value.next_step.endswith(".")
    assert caught.value.message.endswith(".")
    return caught.value.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "n’existe pas" in refused(tmp_path / "absent.epub")


@pytest.mark.parametrize("content", [b"", b"not a ZIP archive", b"PK\x03\x04 and then nothing"])
def test_a_file_that_is_no_archive(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(content)

    assert "endommagé" in refused(path)


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_pack(pack_file: Path, kept: float) -> None:
    content = pack_file.read_bytes()
    pack_file.write_bytes(content[: int(len(content) * kept)])

    assert "endommagé" in refused(pack_file)


def test_an_archive_of_another_kind(spoil: Spoil) -> None:
    assert "n’est pas un pack" in refused(spoil({"mimetype": b"application/zip"}))


def test_a_damaged_document_is_found_when_it_is_read(pack_file: Path) -> None:
    with zipfile.ZipFile(pack_file) as archive:
        entry = archive.getinfo(TEXT)
    content = bytearray(pack_file.read_bytes())
    content[entry.header_offset + 30 + len(entry.filename) + 20] ^= 0xFF
    pack_file.write_bytes(content)

    assert "endommagé" in refused(pack_file, when_reading=True)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.xhtml",
        "EPUB/../../outside",
        "/etc/passwd",
        "EPUB\\..\\outside",
        "C:/outside",
        "EPUB//x",
        "a\x00b",
        "é",
    ],
)
def test_names_that_lead_outside(spoil: Spoil, name: str) -> None:
    assert "refusé" in refused(spoil({name: b"x"})) or "n’annonce pas" in refused(spoil({name: b"x"}))


def test_two_files_of_one_name(pack_file: Path) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(pack_file, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("epub/NAV.xhtml", b"x")

    assert "même nom" in refused(pack_file)


def test_a_link_to_another_file(pack_file: Path) -> None:
    entry = zipfile.ZipInfo("EPUB/media/lien.png")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(pack_file, "a") as archive:
        archive.writestr(entry, b"/etc/passwd")

    assert "lien" in refused(pack_file)


def test_an_encrypted_entry(pack_file: Path) -> None:
    content = bytearray(pack_file.read_bytes())
    content[content.find(b"PK\x01\x02") + 8] |= 0x1
    pack_file.write_bytes(content)

    assert "chiffré" in refused(pack_file)


def test_too_many_files(spoil: Spoil) -> None:
    assert "trop gros" in refused(spoil({f"EPUB/media/{number}.png": b"" for number in range(MAX_ENTRIES)}))


def test_a_compression_bomb(spoil: Spoil) -> None:
    assert "comprimé" in refused(spoil({"EPUB/media/zeros.png": bytes(10_000_000)}))


def test_a_file_that_is_longer_than_its_directory_says(spoil: Spoil) -> None:
    path = spoil({TEXT: PAGE.format("<p id='haut.p1'>" + "x" * 1000 + "</p>").encode()})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(TEXT).file_size.to_bytes(4, "little")
    while (place := content.find(size)) >= 0:
        content[place : place + 4] = (10).to_bytes(4, "little")
    path.write_bytes(content)

    assert "endommagé" in refused(path, when_reading=True)


def test_a_missing_document(spoil: Spoil) -> None:
    assert "manque" in refused(spoil({TEXT: None}))


@pytest.mark.parametrize("name", ["EPUB/program.js", "EPUB/media/autre.png", "META-INF/encryption.xml"])
def test_a_file_that_the_package_does_not_list(spoil: Spoil, name: str) -> None:
    assert "n’annonce pas" in refused(spoil({name: b"x"}))


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        '<p id="haut.p1" onclick="alert(1)">x</p>',
        '<p id="haut.p1" style="background: url(https://exemple.fr/x)">x</p>',
        '<iframe src="https://exemple.fr"></iframe>',
        '<object data="x"></object>',
        '<form action="https://exemple.fr"></form>',
        '<figure><img src="https://exemple.fr/x.png" alt="x"/></figure>',
        '<figure><img src="../../secret.png" alt="x"/></figure>',
        '<figure><img src="file:///etc/passwd" alt="x"/></figure>',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        '<p xmlns="urn:other">x</p>',
        "<?xml-stylesheet href='https://exemple.fr/x.css'?>",
    ],
)
def test_what_could_run_or_reach_outside(spoil: Spoil, inner: str) -> None:
    assert "refusé" in refused(spoil({TEXT: PAGE.format(inner).encode()}), when_reading=True)


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../../x.xhtml", "//exemple.fr"]
)
def test_links_that_are_not_allowed(spoil: Spoil, target: str) -> None:
    page = PAGE.format(f'<p id="haut.p1"><a href="{target}">x</a></p>')

    assert "lien qui n’est pas permis" in refused(spoil({TEXT: page.encode()}), when_reading=True)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    "prologue",
    [
        BOMB,
        '<!DOCTYPE html SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE html><!DOCTYPE html [<!ENTITY x "y">]>',
    ],
)
def test_entities_are_never_read(spoil: Spoil, prologue: str) -> None:
    page = prologue + PAGE.format('<p id="haut.p1">x</p>')

    assert "dangereuses" in refused(spoil({TEXT: page.encode()}), when_reading=True)


def test_another_encoding_cannot_hide_entities(spoil: Spoil) -> None:
    page = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x' + PAGE.format("")

    assert "endommagé" in refused(spoil({TEXT: page.encode()}), when_reading=True)
    assert "UTF-8" in refused(spoil({TEXT: PAGE.format("").encode("utf-16")}), when_reading=True)


def test_a_document_that_is_nested_without_end(spoil: Spoil) -> None:
    page = PAGE.format("<blockquote>" * (MAX_DEPTH + 1) + "</blockquote>" * (MAX_DEPTH + 1))

    assert "profondément" in refused(spoil({TEXT: page.encode()}), when_reading=True)


def test_a_table_of_contents_that_does_not_go_with_the_text(spoil: Spoil) -> None:
    page = PAGE.format("").replace('"bas"', '"autre"')

    assert "table des matières" in refused(spoil({TEXT: page.encode()}), when_reading=True)


def test_a_pack_of_a_later_format(spoil: Spoil, pack_file: Path) -> None:
    with zipfile.ZipFile(pack_file) as archive:
        package = archive.read(PACKAGE_PATH)
    path = spoil({PACKAGE_PATH: package.replace(b'onpe:format">1<', b'onpe:format">3<')})
    with pytest.raises(PackError) as caught:
        Pack.open(path)

    assert "Mettez le programme à jour" in caught.value.next_step


TERMS = b"term,equivalents,direction,weight,source,remark\n"


@pytest.fixture
def spoil_terms(dossier: Dossier, tmp_path: Path) -> Callable[[bytes], Path]:
    """Return a pack whose terms are these bytes."""

    def spoiled(content: bytes) -> Path:
        path = tmp_path / "termes.epub"
        row = TermRow("fugue", ("fuite",), Direction.BOTH, 1.0)
        write_pack(replace(dossier, terms=(row,)), {MEDIA.name: PICTURE}, path)
        with zipfile.ZipFile(path) as good:
            contents = {name: good.read(name) for name in good.namelist()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
            for name, kept in {**contents, TERMS_PATH: content}.items():
                bad.writestr(name, kept)
        return path

    return spoiled


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "ligne 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"not a table", "ligne 1"),
        (TERMS + b"fugue,fuite,both,7,,\n", "ligne 2"),
        (TERMS + b"fugue,fui\x00te,both,1,,\n", "ligne 2"),
        (TERMS + b'fugue,"fuite,both,1,,\n', "ligne 2"),
        (TERMS + b"fugue,fuite,both,1,,,=cmd()\n", "ligne 2"),
        (TERMS + b"fugue,fuite,both,1,,\n" * 2_001, "ligne 2002"),
        (TERMS + os.urandom(1 << 18).hex().encode(), "trop gros"),
    ],
)
def test_terms_that_are_not_terms(spoil_terms: Callable[[bytes], Path], content: bytes, problem: str) -> None:
    assert problem in refused(spoil_terms(content))


@pytest.mark.parametrize("name", ["EPUB/autre.csv", "EPUB/media/termes.csv"])
def test_a_table_under_another_name(spoil: Spoil, pack_file: Path, name: str) -> None:
    item = f'<item id="terms" href="{name.removeprefix("EPUB/")}" media-type="text/csv"/><item'.encode()
    package = _file_of(pack_file, PACKAGE_PATH).encode()

    assert "pas permis" in refused(spoil({PACKAGE_PATH: package.replace(b"<item", item, 1), name: TERMS}))


def test_a_style_sheet_that_reaches_outside(spoil: Spoil) -> None:
    assert "feuille de style" in refused(spoil({"EPUB/style.css": b"p { background: URL(https://exemple.fr/x) }"}))


def test_a_picture_that_changed(spoil: Spoil) -> None:
    pack = Pack.open(spoil({"EPUB/media/schema.png": b"other bytes"}))

    with pytest.raises(PackError, match="a changé"):
        pack.read_media("schema.png")


def test_media_and_sections_that_are_not_there(pack_file: Path) -> None:
    pack = Pack.open(pack_file)

    with pytest.raises(PackError):
        pack.read_media("../nav.xhtml")
    with pytest.raises(PackError):
        pack.section("absente")


def _file_of(pack: Path, name: str) -> str:
    with zipfile.ZipFile(pack) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("META-INF/container.xml", "EPUB/package.opf", "EPUB/autre.opf", "n’annonce pas"),
        ("META-INF/container.xml", "<container", "<!DOCTYPE a [<!ENTITY b 'c'>]><container", "dangereuses"),
        (PACKAGE_PATH, "<package", "<!DOCTYPE a [<!ENTITY b 'c'>]><package", "dangereuses"),
        (PACKAGE_PATH, "<manifest", '<link href="https://exemple.fr" rel="record"/><manifest', "pas permis"),
        (PACKAGE_PATH, 'href="style.css"', 'href="https://exemple.fr/a.css"', "pas permis"),
        (PACKAGE_PATH, 'href="style.css"', 'href="../../a.css"', "pas permis"),
        (PACKAGE_PATH, 'media-type="text/css"', 'media-type="text/javascript"', "pas permis"),
        (PACKAGE_PATH, 'properties="nav"', 'properties="nav scripted"', "programme"),
        (PACKAGE_PATH, 'properties="nav"', 'properties="remote-resources"', "programme"),
        (PACKAGE_PATH, 'onpe:order">100', 'onpe:order">premier', "forme attendue"),
        (PACKAGE_PATH, 'onpe:verified-on">2026-11-23', 'onpe:verified-on">hier', "forme attendue"),
        (PACKAGE_PATH, "dossier:exemple", "dossier:Pas un nom", "forme attendue"),
        (NAV_PATH, "<body>", "<body><script>alert(1)</script>", "pas permis"),
        (NAV_PATH, "text/haut.xhtml#haut", "javascript:alert(1)", "lien"),
        (NAV_PATH, "text/haut.xhtml#bas", "text/../haut.xhtml#bas", "lien"),
        (NAV_PATH, "text/haut.xhtml#bas", "text/haut.xhtml#haut", "table des matières"),
        (NAV_PATH, "text/haut.xhtml#bas", "text/autre.xhtml#bas", "table des matières"),
        (NAV_PATH, 'epub:type="toc"', 'epub:type="page-list"', "table des matières"),
        (NAV_PATH, 'href="style.css"', 'href="https://exemple.fr/a.css"', "lien"),
    ],
)  # fmt: skip
def test_what_is_seen_at_opening(spoil: Spoil, pack_file: Path, name: str, old: str, new: str, problem: str) -> None:
    text = _file_of(pack_file, name)
    assert old in text

    assert problem in refused(spoil({name: text.replace(old, new, 1).encode()}))


@pytest.mark.parametrize(
    ("inner", "problem"),
    [
        ('<footer class="sources"><ul><li><a href="javascript:x">https://a.fr</a></li></ul></footer>', "lien"),
        ('<p id="haut.p1"><a href="file:///a" epub:type="noteref">1</a></p>', "lien"),
        ('<table><tbody><tr><td colspan="999999999">x</td></tr></tbody></table>', "forme attendue"),
        ('<table><tbody><tr><td rowspan="0">x</td></tr></tbody></table>', "forme attendue"),
        ('<ul class="contact"><li data-field="fax">1</li></ul>', "forme attendue"),
        ('<aside class="callout" data-callout="autre"/>', "forme attendue"),
        ('<div data-titles="x">x</div>', "pas permis"),
        ("<div>x</div>", "forme attendue"),
        ('<p>x</p>', "forme attendue"),
    ],
)  # fmt: skip
def test_what_is_seen_when_a_document_is_read(spoil: Spoil, inner: str, problem: str) -> None:
    assert problem in refused(spoil({TEXT: PAGE.format(inner).encode()}), when_reading=True)


@pytest.mark.parametrize("attribute", ['data-kind="inconnu"', 'data-keywords="[1]"', 'data-keywords="["'])
def test_wrong_attributes_of_a_section(spoil: Spoil, attribute: str) -> None:
    page = PAGE.format("").replace('data-kind="section"', attribute, 1)

    assert "forme attendue" in refused(spoil({TEXT: page.encode()}), when_reading=True)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), written=st.binary(min_size=1, max_size=8))
def test_bytes_written_anywhere_never_raise_anything_else(pack_file: Path, place: float, written: bytes) -> None:
    content = bytearray(pack_file.read_bytes())
    start = int(place * len(content))
    content[start : start + len(written)] = written
    spoiled = pack_file.with_name("abime.epub")
    spoiled.write_bytes(content)

    with contextlib.suppress(PackError):
        pack = Pack.open(spoiled)
        pack.dossier()
        pack.read_media("schema.png")
