import io
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from dossier_strategies import PICTURE, dossiers
from hypothesis import HealthCheck, Phase, given, settings

from onpe_desktop.dossiers import (
    Cell,
    Dossier,
    Figure,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Row,
    Table,
    Text,
)
from onpe_desktop.printing import (
    Limits,
    PrintedPart,
    PrintingCancelledError,
    PrintingError,
    PrintOptions,
    print_pdf,
)
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.compiler import make_job
from onpe_desktop.printing.document import write_document
from onpe_desktop.printing.worker import compile_pdf

MakePart = Callable[..., PrintedPart]
ReadPages = Callable[[bytes], Any]

HOSTILE = (
    '#import "@preview/a:1.0.0": *',
    '#read("/etc/passwd")',
    "#eval(\"1+1\")",
    "$ x^2 $ *gras* _penché_ `code` [a] <label> @ref",
    "= titre // commentaire /* bloc */",
    "\\u{1F600} ~ --- ... #panic()",
    "https://exemple.org/ -- 'apostrophes' \"guillemets\"",
)  # fmt: skip


@pytest.fixture
def press(resources: Path, options: PrintOptions) -> Callable[..., bytes]:
    """Prints parts with the options changed as told."""

    def print_parts(*parts: PrintedPart, **changed: Any) -> bytes:
        return print_pdf(parts, replace(options, **changed), resources=resources)

    return print_parts


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, to see that nothing stays there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(io.BytesIO(pdf))


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        here: Any = waiting.pop()
        if isinstance(here, pikepdf.Array):
            waiting.extend(here.as_list())
        elif isinstance(here, pikepdf.Dictionary):
            yield here
            if "/K" in here:
                waiting.append(here.K)


def kinds(pdf: pikepdf.Pdf) -> set[str]:
    return {str(element.S) for element in structure(pdf) if "/S" in element}


def test_the_file_says_what_it_is(press: Callable[..., bytes], rich: tuple[PrintedPart, ...]) -> None:
    with open_pdf(press(*rich)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("fr")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == "Le dossier d’essai"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert {round(float(side)) for page in pdf.pages for side in page.mediabox} == {0, 595, 842}  # A4


def test_the_outline_is_the_table_of_contents(press: Callable[..., bytes], rich: tuple[PrintedPart, ...]) -> None:
    with open_pdf(press(*rich)) as pdf, pdf.open_outline() as outline:
        found = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert found == [("Premier", ["Au-dessous"]), ("Le second titre", [])]


def test_every_kind_of_element_is_tagged(press: Callable[..., bytes], rich: tuple[PrintedPart, ...]) -> None:
    with open_pdf(press(*rich)) as pdf:
        expected = {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Link", "/Note", "/TOC"}
        assert expected <= kinds(pdf)
        (figure,) = [element for element in structure(pdf) if element.get("/S") == "/Figure"]
        assert str(figure.Alt) == "Un dégradé du noir au blanc"


def test_only_our_fonts_are_in_it(press: Callable[..., bytes], rich: tuple[PrintedPart, ...]) -> None:
    with open_pdf(press(*rich)) as pdf:
        names = {
            str(item.BaseFont) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
        }
    assert names
    assert all(re.search(r"\+(GentiumBookPlus|SourceSans3)", name) for name in names)


def test_the_page_numbers_of_the_contents_are_true(
    press: Callable[..., bytes], make_part: MakePart, read_pages: ReadPages
) -> None:
    long = tuple(Paragraph((Text(f"Un texte numéro {number}. " * 30),), number) for number in range(1, 12))
    parts = [
        make_part(*long, section_id=f"s-{n}", title=f"Chapitre {name}")
        for n, name in enumerate(("un", "deux", "trois"))
    ]
    pages = read_pages(press(*parts))
    listed = dict(re.findall(r"(Chapitre \w+)[ .…]*?(\d+)$", pages.texts[0], re.MULTILINE))
    true = {title: str(pages.page_of(title, first=2)) for title in ("Chapitre un", "Chapitre deux", "Chapitre trois")}
    assert listed == true
    assert len(set(true.values())) == 3


def test_everything_is_on_paper(
    press: Callable[..., bytes], rich: tuple[PrintedPart, ...], read_pages: ReadPages
) -> None:
    pages = read_pages(press(*rich))
    shown = " ".join(pages.whole.split())
    for words in (
        "Un sous-titre", "Sommaire", "Édition 1 du 25 novembre 2026, vérifié le 23 novembre 2026",
        "La note de bas de page.", "Jamais appelée.", "Un intertitre", "une éducatrice", "Situations connues",
        "01 02 03 04 05", "nora@exemple.org", "Le film", "Cellule de recueil", "la CRIP", "Aide sociale à l’enfance",
        "exemple.org/une-page", "source datée de : novembre 2022, vérifié le 23 novembre 2026", "exemple.org/a?b=1",
        "Imprimé le 25 novembre 2026", "[p. 43]", "Allô enfance en danger", "la suite (p. ",
    ):  # fmt: skip
        assert words in shown, words
    count = len(pages.texts)
    assert [f"page {number}/{count}" in text for number, text in enumerate(pages.texts, start=1)] == [True] * count
    assert all("Le dossier d’essai" in text for text in pages.texts)


def test_the_emergency_box_is_printed_once(
    press: Callable[..., bytes], make_part: MakePart, rich: tuple[PrintedPart, ...], read_pages: ReadPages
) -> None:
    many = [make_part(Paragraph((Text("x"),), 1), section_id=f"s-{n}", title=f"Titre {n}") for n in range(40)]
    for parts in (rich[:1], rich, many):
        texts = read_pages(press(*parts)).texts
        assert sum(text.count("Allô enfance en danger") for text in texts) == 1
        for number in ("119", "17", "112", "114", "116 000", "3018", "3919"):
            assert number in next(text for text in texts if "Allô enfance en danger" in text)


def test_paragraph_numbers_are_an_option(
    press: Callable[..., bytes], make_part: MakePart, read_pages: ReadPages
) -> None:
    part = make_part(Paragraph((Text("Un."),), 731), Paragraph((Text("Deux."),), 732))
    assert "731" not in read_pages(press(part)).whole
    assert all(number in read_pages(press(part, paragraph_numbers=True)).whole for number in ("731", "732"))


def test_the_same_print_gives_the_same_bytes(press: Callable[..., bytes], rich: tuple[PrintedPart, ...]) -> None:
    assert press(*rich) == press(*rich)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_is(
    press: Callable[..., bytes], make_part: MakePart, read_pages: ReadPages, text: str
) -> None:
    pages = read_pages(press(make_part(Paragraph((Text(text),), 1), title=text)))
    assert "".join(pages.whole.split()).count("".join(text.split())) >= 2


def test_characters_without_a_glyph_are_told_on_paper(
    press: Callable[..., bytes], make_part: MakePart, read_pages: ReadPages
) -> None:
    pages = read_pages(press(make_part(Paragraph((Text("avant 😀漢 après\u202e\u200b."),), 1))))
    assert "avant [U+1F600][U+6F22] après." in pages.whole
    assert "leur numéro Unicode : U+1F600, U+6F22" in " ".join(pages.whole.split()) or "U+6F22, U+1F600" in pages.whole


@given(dossier=dossiers())
@settings(
    max_examples=12, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)  # a failing case is already small; shrinking compiles for minutes
def test_every_dossier_of_the_model_prints(
    dossier: Dossier,
    coverage: Coverage,
    resources: Path,
    options: PrintOptions,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    parts = [
        PrintedPart(dossier.metadata, section, (section.title,), lambda _: PICTURE) for section in dossier.sections
    ]
    document = write_document(parts, options, coverage, Limits())
    root = tmp_path_factory.mktemp("root")
    (root / "pictures").mkdir()
    for name, content in document.pictures.items():
        (root / "pictures" / name).write_bytes(content)
    assert compile_pdf(make_job(document, options, resources, root, Limits())).startswith(b"%PDF-")


def test_the_head_of_a_table_is_repeated_with_its_words(
    press: Callable[..., bytes], make_part: MakePart, read_pages: ReadPages
) -> None:
    """A repeated head is no content for PDF/UA: links and notes inside it would stop the print."""
    inlines = (
        Link("https://exemple.org/a", (Text("Colonne"),)),
        Link("#premier", (Text(" interne"),)),
        NoteReference("a"),
    )
    rows = tuple(Row((Cell((Text(f"Ligne {number}"),)),)) for number in range(120))
    table = Table((Row((Cell(inlines, header=True),)),), rows)
    note = Note("a", (Paragraph((Link("https://exemple.org/b", (Text("la note"),)),), 1),))
    texts = read_pages(press(make_part(table, notes=(note,)))).texts
    assert len(texts) > 2
    assert all("Colonne (exemple.org/a) interne" in text for text in texts if "Ligne" in text)
    assert sum(text.count("la note") for text in texts) == 1


def test_the_private_folder_of_the_pictures_goes(
    press: Callable[..., bytes], make_part: MakePart, temporary: Path
) -> None:
    assert press(make_part(Figure("a.png", "Un plan")))
    assert list(temporary.iterdir()) == []


def test_cancelling_stops_the_worker(
    make_part: MakePart, options: PrintOptions, resources: Path, temporary: Path
) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 1  # soon: a page takes a tenth of a second

    with pytest.raises(PrintingCancelledError):
        print_pdf([make_part(Figure("a.png", "Un plan"))], options, resources=resources, cancelled=cancelled)
    assert asked == 2
    assert list(temporary.iterdir()) == []


def test_too_long_is_said(make_part: MakePart, options: PrintOptions, resources: Path, temporary: Path) -> None:
    with pytest.raises(PrintingError, match="secondes") as caught:
        print_pdf([make_part(Figure("a.png", "Un plan"))], options, resources=resources, limits=Limits(seconds=0))
    assert "moins de sections" in caught.value.next_step
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_the_memory_of_the_worker_is_limited(make_part: MakePart, options: PrintOptions, resources: Path) -> None:
    # Whether Python or the compiler meets the limit first depends on both, and the compiler may stop working instead of
    # ending, until its time is over; none makes a PDF.
    with pytest.raises(PrintingError, match=r"mémoire|sans résultat|secondes"):
        print_pdf([make_part()], options, resources=resources, limits=Limits(memory=12 * 1024**2, seconds=5))


def test_a_worker_that_the_system_kills_is_said(
    make_part: MakePart, options: PrintOptions, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
    monkeypatch.setattr("onpe_desktop.printing.compiler.worker_command", lambda: killed)
    with pytest.raises(PrintingError, match="mémoire") as caught:
        print_pdf([make_part()], options, resources=resources)
    assert "moins de sections" in caught.value.next_step


def test_a_worker_that_computes_too_long_is_said(
    make_part: MakePart, options: PrintOptions, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = "from onpe_desktop.confinement import confine; confine(1 << 30, 1, 0)\nwhile True: pass"
    monkeypatch.setattr("onpe_desktop.printing.compiler.worker_command", lambda: [sys.executable, "-c", endless])
    with pytest.raises(PrintingError, match="secondes") as caught:
        print_pdf([make_part()], options, resources=resources)
    assert "moins de sections" in caught.value.next_step


def test_a_larger_job_may_take_longer() -> None:
    limits = Limits()
    assert limits.seconds_for(3_000) == limits.seconds_for(900_000) == 10
    assert limits.seconds_for(3_000_000) == 30


def test_a_worker_that_cannot_run_is_said(
    make_part: MakePart, options: PrintOptions, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "onpe_desktop.printing.compiler.worker_command", lambda: [sys.executable, "-c", "raise OSError"]
    )
    with pytest.raises(PrintingError, match="sans résultat"):
        print_pdf([make_part()], options, resources=resources)
    monkeypatch.setattr("onpe_desktop.printing.compiler.worker_command", lambda: [str(resources / "absent")])
    with pytest.raises(PrintingError, match="démarrer"):
        print_pdf([make_part()], options, resources=resources)


@pytest.mark.parametrize("missing", ["print", "fonts"])
def test_an_incomplete_installation_is_said(
    make_part: MakePart, options: PrintOptions, resources: Path, tmp_path: Path, missing: str
) -> None:
    for name in {"print", "fonts"} - {missing}:
        (tmp_path / name).symlink_to(resources / name)
    with pytest.raises(PrintingError, match="manquent") as caught:
        print_pdf([make_part()], options, resources=tmp_path)
    assert "Réinstallez" in caught.value.next_step


def test_a_broken_template_is_said(make_part: MakePart, options: PrintOptions, resources: Path, tmp_path: Path) -> None:
    (tmp_path / "fonts").symlink_to(resources / "fonts")
    (tmp_path / "print").mkdir()
    for template in (resources / "print").iterdir():
        (tmp_path / "print" / template.name).write_text("#panic()", encoding="utf-8")
    with pytest.raises(PrintingError, match="refusé") as caught:
        print_pdf([make_part()], options, resources=tmp_path)
    assert "panic" in caught.value.detail


def test_a_template_never_reaches_the_network(
    make_part: MakePart, options: PrintOptions, resources: Path, tmp_path: Path
) -> None:
    (tmp_path / "fonts").symlink_to(resources / "fonts")
    (tmp_path / "print").mkdir()
    for template in (resources / "print").iterdir():
        (tmp_path / "print" / template.name).write_text('#import "@preview/example:0.1.0": *', encoding="utf-8")
    with pytest.raises(PrintingError, match="refusé"):
        print_pdf([make_part()], options, resources=tmp_path)
