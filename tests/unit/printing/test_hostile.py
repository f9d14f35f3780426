"""Content built to hurt: printed as it is, or refused with a sentence; quickly, and nothing of it runs."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_prints import LARGE, PICTURES, PNG, PRINTED, REFUSED, said
from print_sample import DAY
from print_standards import print_faults

from onpe_desktop.dossiers import Block, Figure
from onpe_desktop.printing import Lettering, Paper, PrintedPart, PrintingError, PrintOptions, Sheets, print_pdf
from onpe_desktop.printing.setting import SPLIT_THE_PRINT

MakePart = Callable[..., PrintedPart]


@pytest.fixture
def press(resources: Path, make_part: MakePart) -> Callable[..., bytes]:
    def print_blocks(*blocks: Block, **changed: Any) -> bytes:
        return print_pdf([make_part(*blocks)], PrintOptions(DAY, **changed), resources=resources)

    return print_blocks


@pytest.mark.parametrize("name", PRINTED)
def test_it_is_printed_to_the_standards(
    press: Callable[..., bytes], read_pages: Callable[[bytes], Any], name: str
) -> None:
    pdf = press(PRINTED[name])
    assert print_faults(pdf) == []
    assert all(left >= 20 and right <= 595 - 20 for left, right in read_pages(pdf).spans), "words beyond the page"
    assert b"/JavaScript" not in pdf
    assert b"/Launch" not in pdf


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("lettering", Lettering)
def test_a_title_without_end_stays_on_the_page(
    make_part: MakePart,
    read_pages: Callable[[bytes], Any],
    resources: Path,
    paper: Paper,
    lettering: Lettering,
) -> None:
    part = make_part(said("a" * 500), title="Titre" * 100)
    options = PrintOptions(DAY, paper=paper, lettering=lettering, cover=True, contents=True)
    spans = read_pages(print_pdf([part, part], options, resources=resources)).spans
    wide = 595 if paper is Paper.A4 else 420
    assert all(left >= 10 and right <= wide - 10 for left, right in spans)


@pytest.mark.parametrize("name", list(PRINTED)[::4])
def test_it_is_laid_on_sheets(press: Callable[..., bytes], name: str) -> None:
    assert print_faults(press(PRINTED[name], sheets=Sheets.BOOKLET)) == []


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_next_step(press: Callable[..., bytes], name: str) -> None:
    block, words = REFUSED[name]
    with pytest.raises(PrintingError, match=words) as caught:
        press(block)
    assert caught.value.next_step


@pytest.mark.parametrize("name", LARGE)
def test_it_is_printed_or_refused_with_a_next_step(press: Callable[..., bytes], name: str) -> None:
    def outcome() -> str | bytes:
        try:
            return press(LARGE[name])[:5]
        except PrintingError as error:
            return error.next_step

    assert outcome() in (b"%PDF-", SPLIT_THE_PRINT)


@pytest.mark.parametrize("name", PICTURES)
def test_a_hostile_picture_is_left_out_and_told(
    resources: Path, make_part: MakePart, read_pages: Callable[[bytes], Any], name: str
) -> None:
    part = make_part(Figure("a.png", "Ce qu’on y voit"))
    hostile = type(part)(part.metadata, part.section, part.title_path, lambda _name: PICTURES[name])
    shown = " ".join(read_pages(print_pdf([hostile], PrintOptions(DAY), resources=resources)).whole.split())
    assert "Image non imprimée" in shown
    assert "Ce qu’on y voit" in shown
    assert "root:" not in shown


def test_a_picture_that_lies_about_its_data_stops_nothing_else(resources: Path, make_part: MakePart) -> None:
    """The header is fine, the data is not: the compiler decides, and what it says becomes a sentence."""
    header = struct.pack(">IIBBBBB", 10, 10, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", b"not zlib"), (b"IEND", b"")]
    lying = PNG + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    part = make_part(Figure("a.png", "Ce qu’on y voit"))
    hostile = type(part)(part.metadata, part.section, part.title_path, lambda _name: lying)
    with pytest.raises(PrintingError) as caught:
        print_pdf([hostile], PrintOptions(DAY), resources=resources)
    assert caught.value.next_step
