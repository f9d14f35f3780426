"""Archives and pages that were built to hurt: refused in a French sentence, and nothing is read that lies outside."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from sample_publications import silent

from onpe_desktop.dossiers import Paragraph
from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.epub import read_epub
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.odt import read_odt
from onpe_desktop.importers.publication import Finding, FindingKind, Publication, PublicationBlock

Files = dict[str, str | bytes]
Read = Callable[[Path, Progress], Publication]
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(params=["epub", "docx", "odt"])
def archived(request: pytest.FixtureRequest) -> tuple[str, Files, Read, str]:
    """Suffix, files, reader, and the part that holds the text."""
    name: str = request.param
    return {
        "epub": (name, samples.epub_files(), read_epub, "OEBPS/texte/un.xhtml"),
        "docx": (name, office.docx_files(), read_docx, "word/document.xml"),
        "odt": (name, office.odt_files(), read_odt, "content.xml"),
    }[name]


Archived = tuple[str, Files, Read, str]


def refusal(read: Read, path: Path) -> str:
    with pytest.raises(ImportRefusedError) as caught:
        read(path, silent)
    return caught.value.message


@pytest.mark.parametrize("declaration", [BOMB, OUTSIDE])
def test_entities_are_refused(archived: Archived, declaration: str, tmp_path: Path) -> None:
    _, files, read, part = archived
    text = str(files[part]).replace("<!DOCTYPE html>", "")
    head, _, rest = text.rpartition("?>")
    files[part] = f"{head}{'?>' if head else ''}{declaration}{rest}".replace("Un accueil ", "&c; &a; ")

    assert "dangereuses" in refusal(read, samples.zipped(tmp_path / "x", files))


@pytest.mark.parametrize("name", ["../../secret", "/etc/secret", "C:/secret", "a\\..\\secret", "OEBPS/../../secret"])
def test_names_that_lead_outside_are_refused(archived: Archived, name: str, tmp_path: Path) -> None:
    _, files, read, _ = archived

    assert "hors du fichier" in refusal(read, samples.zipped(tmp_path / "x", {**files, name: "x"}))


def test_a_bomb_is_refused(archived: Archived, tmp_path: Path) -> None:
    _, files, read, part = archived

    assert "anormale" in refusal(read, samples.zipped(tmp_path / "x", {**files, part: b" " * (20 << 20)}))


def test_too_many_entries_are_refused(archived: Archived, tmp_path: Path) -> None:
    _, files, read, _ = archived

    many = {f"n{number}": b"" for number in range(20_001)}
    assert "trop gros" in refusal(read, samples.zipped(tmp_path / "x", {**files, **many}))


def test_a_link_in_the_archive_is_refused(archived: Archived, tmp_path: Path) -> None:
    _, files, read, _ = archived
    path = samples.zipped(tmp_path / "x", files)
    link = zipfile.ZipInfo("lien")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")

    assert "lien" in refusal(read, path)


def test_a_locked_archive_is_refused(archived: Archived, tmp_path: Path) -> None:
    _, files, read, _ = archived
    path = samples.zipped(tmp_path / "x", files)
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = content.find(signature)
        while place >= 0:
            content[place + offset] |= 1
            place = content.find(signature, place + 4)
    path.write_bytes(content)

    assert "protégé" in refusal(read, path)


def test_a_truncated_archive_is_refused(archived: Archived, tmp_path: Path) -> None:
    _, files, read, _ = archived
    path = samples.zipped(tmp_path / "x", files)
    path.write_bytes(path.read_bytes()[:-300])

    assert "endommagé" in refusal(read, path)


def test_a_document_locked_by_its_program_is_refused(archived: Archived, tmp_path: Path) -> None:
    _, _, read, _ = archived
    path = tmp_path / "x"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))

    assert "protégé" in refusal(read, path)


@pytest.mark.parametrize("wrong", ["epub", "docx", "odt"])
def test_a_wrong_extension_is_found_by_content(archived: Archived, wrong: str, tmp_path: Path) -> None:
    name, _, read, _ = archived
    write = {"epub": samples.write_epub, "docx": office.write_docx, "odt": office.write_odt}[wrong]
    path = write(tmp_path).rename(tmp_path / f"faux.{name}")

    if wrong == name:
        assert read(path, silent).parts
    else:
        assert "n’est pas" in refusal(read, path)


def test_a_document_without_words_is_refused(tmp_path: Path) -> None:
    assert "aucun texte" in refusal(read_docx, samples.zipped(tmp_path / "a", office.docx_files("<w:p/>")))
    assert "aucun texte" in refusal(read_odt, samples.zipped(tmp_path / "b", office.odt_files("<text:p/>")))


def test_macros_are_left_where_they_are(tmp_path: Path) -> None:
    files = office.docx_files()
    files["[Content_Types].xml"] = str(files["[Content_Types].xml"]).replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    word = read_docx(samples.zipped(tmp_path / "x.docm", {**files, "word/vbaProject.bin": b"x"}), silent)
    writer = read_odt(
        samples.zipped(tmp_path / "x.odt", {**office.odt_files(), "Basic/Standard/m.xml": "<x/>"}), silent
    )

    for publication in (word, writer):
        assert len(publication.parts) == 8
        assert any("macros" in finding.words for finding in publication.findings)


def test_a_page_fetches_and_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "dehors.png").write_bytes(samples.png())
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "lien.png").symlink_to(tmp_path / "dehors.png")
    page = folder / "page.html"
    page.write_text(
        "<html><body><h1>Titre</h1><p onclick='x()'>Texte <a href='javascript:x()'>ici</a></p>"
        "<script>x()</script><style>p{}</style><iframe src='http://exemple.fr'></iframe>"
        "<img src='http://exemple.fr/a.png' alt='a'><img src='../dehors.png' alt='b'><img src='lien.png' alt='c'>"
        "<img src='file:///etc/passwd' alt='d'><form><input value='v'><button>Envoyer</button></form>"
        "<object data='x.swf'></object><svg><script>y()</script></svg></body></html>",
        encoding="utf-8",
    )

    publication = read_html(page, silent)

    assert publication.media == {}
    assert len(publication.parts) == 2
    assert str(publication.parts[1]).count("x()") == 0
    told = {finding.words for finding in publication.findings if finding.kind is FindingKind.LEFT_OUT}
    for word in ("script", "cadre", "restée sur un site", "manque", "formulaire", "objet"):
        assert any(word in sentence for sentence in told), word


def test_pictures_of_a_text_document_are_never_fetched(tmp_path: Path) -> None:
    files = office.docx_files()
    files["word/_rels/document.xml.rels"] = str(files["word/_rels/document.xml.rels"]).replace(
        'Target="media/parcours.png"', 'Target="file:///etc/hostname" TargetMode="External"'
    )

    publication = read_docx(samples.zipped(tmp_path / "x.docx", files), silent)

    assert publication.media == {}
    assert (
        Finding(
            FindingKind.LEFT_OUT,
            "Une image est restée hors du document\u00a0: elle n’est pas reprise.",
            excerpt="file:///etc/hostname",
        )
        in publication.findings
    )


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "span"])
def test_depth_without_end(tag: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<body>" + f"<{tag}>" * 3_000 + "fond", encoding="utf-8")

    publication = read_html(page, silent)

    assert "fond" in str(publication.parts)


def test_a_locked_book_is_refused(tmp_path: Path) -> None:
    lock = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    locked = {
        **samples.epub_files(),
        "META-INF/encryption.xml": lock.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc"),
    }
    fonts = {**samples.epub_files(), "META-INF/encryption.xml": lock.format("http://www.idpf.org/2008/embedding")}

    assert "protégé" in refusal(read_epub, samples.zipped(tmp_path / "a.epub", locked))
    assert read_epub(samples.zipped(tmp_path / "b.epub", fonts), silent).parts


def test_a_locked_text_is_refused(tmp_path: Path) -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry'
        ' m:full-path="content.xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )

    path = samples.zipped(tmp_path / "a.odt", {**office.odt_files(), "META-INF/manifest.xml": manifest})
    assert "protégé" in refusal(read_odt, path)


def test_a_repeated_cell_is_not_written_a_million_times(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="999999"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="999999">{cell}</table:table-row>'

    publication = read_odt(
        samples.zipped(tmp_path / "a.odt", office.odt_files(f"<table:table>{row}</table:table>")), silent
    )

    assert len(str(publication)) < 3_000_000


def test_a_picture_that_is_none_is_left_out(tmp_path: Path) -> None:
    for content in (samples.png()[:60], b"GIF89a" + b"\0" * 20, b"<svg/>", b""):
        (tmp_path / "x.png").write_bytes(content)
        page = tmp_path / "page.html"
        page.write_text("<body><p>Texte</p><img src='x.png' alt='x'>", encoding="utf-8")

        publication = read_html(page, silent)

        assert publication.media == {}
        assert [part.block for part in publication.parts if isinstance(part, PublicationBlock)][0:1] != []
        assert all(
            isinstance(part.block, Paragraph) for part in publication.parts if isinstance(part, PublicationBlock)
        )
        assert any("image" in finding.words for finding in publication.findings)
