"""Files that nobody should import, by the command line: one French sentence or two, and nothing is there afterwards."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import sample_office as office
import sample_publications as samples

import onpe_desktop
from onpe_desktop.cli.main import EXIT_FAILED
from onpe_desktop.packs import Pack

Make = Callable[[Path], object]

ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


def _bytes(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def _zip(files: dict[str, str | bytes], **more: str | bytes) -> Make:
    return lambda path: samples.zipped(
        path, files | {name.replace("__", "/"): content for name, content in more.items()}
    )


def _blank(path: Path, pages: int = 1, **options: Any) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for _ in range(pages - 1):
            pdf.pages.append(pdf.pages[0])
        pdf.save(path, **options)


def _encrypted(path: Path) -> None:
    _blank(path, encryption=pikepdf.Encryption(owner="maître", user="mot de passe"))


def _scanned(path: Path) -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        picture = pikepdf.Stream(pdf, bytes(200 * 280))
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height, picture.BitsPerComponent = 200, 280, 8
        picture.ColorSpace = pikepdf.Name.DeviceGray
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
        page.Contents = pikepdf.Stream(pdf, b"595 0 0 842 0 0 cm /P Do")
        pdf.save(path)


def _truncated(path: Path) -> None:
    written = samples.write_pdf(path.parent)
    path.write_bytes(written.read_bytes()[:2_000])


BAD: dict[str, tuple[str, Make, str]] = {
    "empty": ("vide.pdf", _bytes(b""), "vide"),
    "encrypted PDF": ("a.pdf", _encrypted, "mot de passe"),
    "scanned PDF": ("a.pdf", _scanned, "Page|page"),
    "blank PDF": ("a.pdf", _blank, "pas de texte"),
    "too many pages": ("a.pdf", lambda path: _blank(path, 5_001), "5[\u202f\u00a0]?001"),
    "truncated PDF": ("a.pdf", _truncated, "abîmé"),
    "DOCX bomb": ("a.docx", _zip(office.docx_files(), **{"word__document.xml": b" " * (20 << 20)}), "anormale"),
    "ODT bomb": ("a.odt", _zip(office.odt_files(), **{"content.xml": b" " * (20 << 20)}), "anormale"),
    "EPUB leading outside": ("a.epub", _zip(samples.epub_files(), **{"..__..__secret": "x"}), "hors du fichier"),
    "DOCX entities": ("a.docx", _zip(office.docx_files(), **{"word__document.xml": ENTITIES}), "dangereuses"),
    "ODT entities": ("a.odt", _zip(office.odt_files(), **{"content.xml": ENTITIES}), "dangereuses"),
    "damaged DOCX": ("a.docx", _zip(office.docx_files(), **{"word__document.xml": "<w:document"}), "endommagé"),
    "damaged ODT": ("a.odt", _zip(office.odt_files(), **{"content.xml": "<x"}), "endommagé"),
    "damaged EPUB": ("a.epub", _zip({**samples.epub_files(), "META-INF/container.xml": "<x"}), "endommagé"),
    "old Word": ("a.docx", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "ancien format|protégé"),
    "program": ("rapport.pdf", _bytes(b"MZ" + bytes(300)), "programme"),
    "archive": ("a.epub", _zip({"photo.txt": "x"}), "archive"),
    "nothing but spaces": ("a.md", _bytes(b" \n\n "), "texte|vide"),
    "page without words": ("a.html", _bytes(b"<!DOCTYPE html><script>x()</script>"), "texte"),
}


def seen(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files."""
    folder = tmp_path / "temporaire"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_imported_leaves_nothing(kind: str, run: Any, tmp_path: Path, temporary: Path) -> None:
    name, make, words = BAD[kind]
    source = tmp_path / "dossier à moi" / f"été n° 1 {name}"
    source.parent.mkdir()
    make(source)
    out = tmp_path / "sortie"
    out.mkdir()
    (out / "a.epub").write_bytes(b"older")

    ended = run(
        *("import", str(source), "-o", str(out / "a.epub"), "--no-ocr"),
        *("--report", str(out / "r.html"), "--sources", str(out / "s")),
    )

    assert ended.code == EXIT_FAILED
    assert not ended.out
    (line,) = ended.err.splitlines()
    assert line.endswith(".")
    assert re.search(words, line), line
    assert seen(out) == {"a.epub": b"older"}
    assert not list(temporary.iterdir())


def test_macros_and_scripts_are_left_out_and_the_rest_becomes_a_pack(run: Any, tmp_path: Path) -> None:
    macros = samples.zipped(tmp_path / "à macros.docx", {**office.docx_files(), "word/vbaProject.bin": b"x"})
    scripted = tmp_path / "à script.pdf"
    with pikepdf.open(samples.write_pdf(tmp_path)) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        pdf.save(scripted)

    ended = run(
        "import", str(macros), str(scripted), "-o", str(tmp_path / "a.epub"), "--report", str(tmp_path / "r.html")
    )

    assert ended.code == 0, ended.err
    assert "macros" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert b"alert" not in (tmp_path / "a.epub").read_bytes()
    assert len(Pack.open(tmp_path / "a.epub").outline) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_stopping_half_way_leaves_nothing(sent: signal.Signals, tmp_path: Path) -> None:
    temporary, out = tmp_path / "temporaire", tmp_path / "sortie"
    temporary.mkdir()
    out.mkdir()
    source = tmp_path / "long.html"
    source.write_text("<!DOCTYPE html><h1>A</h1>" + "<p>Un texte long à lire.</p>" * 200_000, encoding="utf-8")
    package = str(Path(onpe_desktop.__file__).parents[1])
    started = subprocess.Popen(
        [sys.executable, "-c", "import sys; from onpe_desktop.cli.main import main; sys.exit(main())", "import",
         str(source), "-o", str(out / "a.epub"), "--sources", str(out / "s")],
        stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": package},
    )  # fmt: skip
    with started as process:
        end = time.monotonic() + 30
        while not list(temporary.glob("*/sources")) and time.monotonic() < end:
            time.sleep(0.02)

        process.send_signal(sent)
        said = process.communicate(timeout=30)[1]

    assert "rien n’a été gardé" in said
    assert "Traceback" not in said
    assert not list(temporary.iterdir())
    assert not list(out.iterdir())
