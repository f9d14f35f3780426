"""Scanned pages. What reads them needs Tesseract; what refuses them does not."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Paragraph, plain_text
from onpe_desktop.importers.errors import ImportCancelledError, ImportRefusedError
from onpe_desktop.importers.pdf.reading import read_pdf, read_pdf_without_recognition
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationBlock, PublicationHeading

_SETTING = """
#set text(lang: "fr", font: "Libertinus Serif", size: 11pt)
#set page(paper: "a5", header: [Guide d’essai de lecture], numbering: "1")
#set heading(numbering: "1.1")
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading: set block(above: 2em, below: 1em)
"""
SPEECH = "Les mineurs victimes sont protégés par la loi. Chaque professionnel qui a connaissance d’un danger prévient."
PAGES = f"""{_SETTING}
= Accueillir
{SPEECH} {SPEECH}

{SPEECH}

== Écouter sans juger
{SPEECH} *Rien ne se fait sans eux.* {SPEECH}

#pagebreak()
= Orienter
{SPEECH} {SPEECH}

== Choisir un service
{SPEECH}
"""
BLANK = "#set page(width: 200pt, height: 200pt, margin: 0pt)\n#rect(width: 100%, height: 100%, fill: gray)"
Scan = Callable[..., Path]


@pytest.fixture
def scan(typeset: Typeset, tmp_path: Path) -> Scan:
    """Typeset Typst markup and make pictures of its pages; `pages` are those that become pictures, all without it."""

    def make(source: str, pages: frozenset[int] | None = None, *, dpi: int = 200, width_shown: float = 1) -> Path:
        path = tmp_path / "numérisé.pdf"
        original = pypdfium2.PdfDocument(typeset(source, tagged=False, outlined=False))
        with original, pypdfium2.PdfDocument.new() as made:
            for number in range(len(original)):
                if pages is not None and number not in pages:
                    made.import_pages(original, [number])
                    continue
                width, height = original[number].get_size()
                bitmap = original[number].render(scale=dpi / 72, grayscale=True)
                picture = pypdfium2.PdfImage.new(made)
                picture.set_bitmap(bitmap)
                left, up = (1 - width_shown) / 2 * width, (1 - width_shown) / 2 * height
                picture.set_matrix(
                    pypdfium2.PdfMatrix().scale(width_shown * width, width_shown * height).translate(left, up)
                )
                page = made.new_page(width, height)
                page.insert_obj(picture)
                page.gen_content()
            made.save(path)
        return path

    return make


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Leave only one program on the path: a `tesseract` with this script, or none for an empty one."""

    def only(script: str) -> None:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        if script:
            (folder / "tesseract").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (folder / "tesseract").chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))

    return only


def headings(publication: Publication) -> list[tuple[int, str]]:
    return [
        (part.level, plain_text(part.inlines)) for part in publication.parts if isinstance(part, PublicationHeading)
    ]


def paragraphs(publication: Publication) -> list[str]:
    return [
        plain_text(part.block.inlines)
        for part in publication.parts
        if isinstance(part, PublicationBlock) and isinstance(part.block, Paragraph)
    ]


def recognised(publication: Publication) -> list[tuple[int | None, str]]:
    return [(one.page, one.words) for one in publication.findings if one.kind is FindingKind.RECOGNISED]


HEADINGS = [(1, "1 Accueillir"), (2, "1.1 Écouter sans juger"), (1, "2 Orienter"), (2, "2.1 Choisir un service")]


def test_a_scanned_file_gives_headings_and_paragraphs(scan: Scan, read: ReadPdf) -> None:
    publication = read(scan(PAGES))

    assert headings(publication) == HEADINGS
    assert paragraphs(publication)[:2] == [f"{SPEECH} {SPEECH}", SPEECH]
    assert "Guide d’essai" not in " ".join(paragraphs(publication))
    assert "**" not in str(publication.parts)
    assert publication.media == {}


def test_a_figure_alone_on_its_page_stays_a_picture(scan: Scan, read: ReadPdf) -> None:
    source = PAGES + "#pagebreak()\n" + SPEECH
    publication = read(scan(source, frozenset({1}), width_shown=0.8))

    assert headings(publication) == HEADINGS[:2]
    assert len(publication.media) == 1
    assert recognised(publication) == []


def test_pages_pasted_with_margins_are_recognised_where_most_pages_are(scan: Scan, read: ReadPdf) -> None:
    publication = read(scan(PAGES, width_shown=0.8))

    assert headings(publication) == HEADINGS


def test_the_report_says_that_the_text_is_to_be_read_again(scan: Scan, read: ReadPdf) -> None:
    ((page, words), *_) = recognised(read(scan(PAGES)))

    assert page == 1
    assert words == "Tesseract a reconnu le texte de pages numérisées\u00a0: 2. Relisez ces pages en entier."


def test_words_that_are_hard_to_read_are_named(scan: Scan, read: ReadPdf) -> None:
    blurred = scan(f"{PAGES}\n#text(size: 4pt, fill: luma(45%))[{SPEECH}]", dpi=110)

    doubtful = [one for one in read(blurred).findings if "avec doute" in one.words]

    assert doubtful
    assert all(one.page in {1, 2} and one.excerpt for one in doubtful)


def test_only_the_scanned_pages_of_a_file_are_recognised(scan: Scan, read: ReadPdf) -> None:
    publication = read(scan(PAGES, frozenset({1})))

    assert headings(publication) == HEADINGS
    assert recognised(publication)[0][0] == 2


def test_a_layer_of_recognised_text_is_read_without_tesseract(
    scan: Scan, read: ReadPdf, tmp_path: Path, programs: Callable[[str], None]
) -> None:
    with pypdfium2.PdfDocument(scan(PAGES)) as pictures:
        for number in range(2):
            pictures[number].render(scale=200 / 72).to_pil().save(tmp_path / f"{number}.png")
    names = "\n".join(str(tmp_path / f"{number}.png") for number in range(2))
    command = ["tesseract", "-", str(tmp_path / "couche"), "-l", "fra", "--dpi", "200", "pdf"]
    subprocess.run(command, input=names, text=True, check=True, capture_output=True)
    programs("")

    publication = read(tmp_path / "couche.pdf")

    assert headings(publication)[:3] == HEADINGS[:3]
    assert "2.1 Choisir un service" in str(publication.parts)
    assert publication.media == {}
    assert "un autre logiciel" in recognised(publication)[0][1]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("", "tesseract-ocr et tesseract-ocr-fra"),
        ("echo eng; echo osd", "sans les données du français"),
        ("exit 3", "sans les données du français"),
        ('[ "$1" = --list-langs ] && echo fra || exit 1', "à 300 points par pouce"),
        ('[ "$1" = --list-langs ] && echo fra || echo "<html"', "à 300 points par pouce"),
    ],
)
def test_what_helps_is_said(script: str, words: str, scan: Scan, programs: Callable[[str], None]) -> None:
    path = scan(PAGES)
    programs(script)

    with pytest.raises(ImportRefusedError, match="est numérisé") as refusal:
        read_pdf(path, lambda _done, _total: None)

    assert words in refusal.value.next_step


def test_recognition_is_not_begun_when_it_is_not_wanted(scan: Scan) -> None:
    with pytest.raises(ImportRefusedError, match="est numérisé") as refusal:
        read_pdf_without_recognition(scan(PAGES), lambda _done, _total: None)

    assert "Demandez la reconnaissance" in refusal.value.next_step


def test_pages_that_were_not_read_are_told(scan: Scan) -> None:
    publication = read_pdf_without_recognition(scan(PAGES, frozenset({1})), lambda _done, _total: None)

    assert [one.page for one in publication.findings if "image" in one.words and "n’a pas été lu" in one.words] == [2]


def test_a_picture_without_words_is_no_text(typeset: Typeset, read: ReadPdf) -> None:
    with pytest.raises(ImportRefusedError, match="est numérisé"):
        read(typeset(BLANK))


def test_a_program_in_the_current_folder_is_never_started(
    scan: Scan, tmp_path: Path, programs: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scan(PAGES)
    programs('touch "$0.started"; echo fra')
    monkeypatch.chdir(tmp_path / "bin")
    monkeypatch.setenv("PATH", f"{os.pathsep}.{os.pathsep}bin")

    with pytest.raises(ImportRefusedError):
        read_pdf(path, lambda _done, _total: None)

    assert not list((tmp_path / "bin").glob("*.started"))


def test_cancelling_ends_what_tesseract_does(scan: Scan, tmp_path: Path, programs: Callable[[str], None]) -> None:
    path = scan(PAGES)
    started = tmp_path / "started"
    programs(f'[ "$1" = --list-langs ] && echo fra && exit; echo $$ > {started}.part; '
             f"/bin/mv {started}.part {started}; exec /bin/sleep 100")  # fmt: skip
    calls: list[int] = []

    def cancel(done: int, _total: int) -> None:
        calls.append(done)
        if len(calls) > 1:
            wait_for(started.exists)
            raise ImportCancelledError

    with pytest.raises(ImportCancelledError):
        read_pdf(path, cancel)

    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text()), 0)


def wait_for(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not happened() and time.monotonic() < end:
        time.sleep(0.01)
    assert happened()


def test_a_huge_page_is_not_drawn(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "grande.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(14_000, 14_000))
        pdf.pages[0].Contents = pdf.make_stream(b"0 0 14000 14000 re f " * 400)
        pdf.save(path)

    with pytest.raises(ImportRefusedError, match="numérisé"):
        read(path)
