"""Pages taken out and laid on sheets: what is left must be as accessible as the whole."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array
from print_checks import elements, open_pdf
from print_standards import print_faults

from onpe_desktop.dossiers import Cell, Figure, Link, Paragraph, Row, Table, Text
from onpe_desktop.printing import Paper, PrintedPart, PrintingError, PrintOptions, Sheets, print_pdf, read_pages
from onpe_desktop.printing.tagged_pages import arrange_pages, count_pages

MakePart = Callable[..., PrintedPart]
ReadPages = Callable[[bytes], Any]


def long_table() -> Table:
    head = Row((Cell((Text("Ligne"),), header=True), Cell((Text("Valeur"),), header=True)))
    rows = tuple(Row((Cell((Text(f"Ligne {n}"),)), Cell((Text(f"{n} cas. " * 12),)))) for n in range(1, 60))
    return Table((head,), rows)


@pytest.fixture
def long(make_part: MakePart, rich: tuple[PrintedPart, ...]) -> list[PrintedPart]:
    """Parts with a table over several pages, pictures, notes and links from page to page."""
    there = Paragraph((Link("#chiffres", (Text("les chiffres"),)), Text(" et "), Link("#fin", (Text("la fin"),))), 1)
    back = Paragraph((Link("#renvois", (Text("le début"),)),), 1)
    return [
        make_part(there, section_id="renvois", title="Renvois"),
        make_part(long_table(), section_id="chiffres", title="Chiffres"),
        *rich,
        make_part(Figure("b.png", "Un autre plan"), back, section_id="fin", title="Fin"),
    ]


@pytest.fixture
def whole(long: list[PrintedPart], options: PrintOptions, resources: Path) -> bytes:
    return print_pdf(long, options, resources=resources)


def test_the_whole_has_no_fault(whole: bytes) -> None:
    assert print_faults(whole) == []


@pytest.mark.parametrize("sheets", Sheets)
def test_everything_kept_has_no_fault(whole: bytes, sheets: Sheets) -> None:
    wanted = tuple(range(count_pages(whole)))
    assert print_faults(arrange_pages(whole, wanted, sheets)) == []


@given(data=st.data(), sheets=st.sampled_from(Sheets))
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_any_pages_kept_have_no_fault(whole: bytes, data: st.DataObject, sheets: Sheets) -> None:
    pages = st.sets(st.integers(0, count_pages(whole) - 1), min_size=1)
    wanted = tuple(sorted(data.draw(pages)))
    arranged = arrange_pages(whole, wanted, sheets)
    assert print_faults(arranged) == []
    assert arranged == arrange_pages(whole, wanted, sheets)


def test_the_pages_wanted_come_and_no_others(whole: bytes, read_pages: ReadPages) -> None:
    texts = read_pages(whole).texts
    kept = read_pages(arrange_pages(whole, (1, 3), Sheets.SINGLE)).texts
    assert [text.split() for text in kept] == [texts[1].split(), texts[3].split()]


def test_what_is_gone_is_not_hidden_in_the_file(whole: bytes) -> None:
    one = arrange_pages(whole, (0,), Sheets.SINGLE)
    assert len(one) < len(whole) / 2
    with open_pdf(one) as pdf:
        assert not [element for element in elements(pdf) if element.S == "/Table"]


def test_two_pages_lie_on_a_sheet_on_its_side(whole: bytes, read_pages: ReadPages) -> None:
    texts = read_pages(whole).texts
    arranged = arrange_pages(whole, tuple(range(len(texts))), Sheets.TWO)
    with open_pdf(arranged) as pdf:
        assert {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages} == {(0, 0, 842, 595)}
    assert len(read_pages(arranged).texts) == -(-len(texts) // 2)
    first = "".join(read_pages(arranged).texts[0].split())
    assert all(page in first for page in (f"page1/{len(texts)}", f"page2/{len(texts)}"))


def test_the_outline_leads_to_the_sheets(whole: bytes) -> None:
    arranged = arrange_pages(whole, tuple(range(count_pages(whole))), Sheets.BOOKLET)
    with open_pdf(arranged) as pdf, pdf.open_outline() as outline:
        sheets = {page.obj.objgen for page in pdf.pages}
        assert len(outline.root) == 5
        assert all(isinstance(to := item.destination, Array) and to[0].objgen in sheets for item in outline.root)


def test_the_options_arrange(
    long: list[PrintedPart], options: PrintOptions, resources: Path, read_pages: ReadPages
) -> None:
    booklet = replace(options, paper=Paper.A5, sheets=Sheets.BOOKLET, pages=pages_of("1-5"))
    pdf = print_pdf(long, booklet, resources=resources)
    assert print_faults(pdf) == []
    assert len(read_pages(pdf).texts) == 4
    assert pdf == print_pdf(long, booklet, resources=resources)


def test_pages_beyond_the_end_are_said(long: list[PrintedPart], options: PrintOptions, resources: Path) -> None:
    with pytest.raises(PrintingError, match="Aucune des pages demandées"):
        print_pdf(long, replace(options, pages=pages_of("900-")), resources=resources)


def pages_of(text: str) -> Any:
    return read_pages(text)
