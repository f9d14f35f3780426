from dataclasses import replace

import pytest
from pdf_lines import line, paragraph, rule

from onpe_desktop.importers.pdf.columns.gutters import gutters_of
from onpe_desktop.importers.pdf.columns.panels import panel_gutters
from onpe_desktop.importers.pdf.page import Line, PageContent


def page(*panels: list[Line], width: float = 842) -> PageContent:
    return PageContent(0, width, 595, tuple(one for panel in panels for one in panel), ())


def panel(left: float, width: float, top: float = 50) -> list[Line]:
    return [line("Un titre", top, left=left), *paragraph(6, top + 30, left=left, right=left + width)]


def folded(count: int, *, shift: float = 5) -> PageContent:
    width = 842 / count
    return page(*(panel(width * place + 25, width - 50, 50 + shift * place) for place in range(count)))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_leaflet_is_white_at_its_folds(count: int) -> None:
    found = panel_gutters(folded(count))

    assert [gutter.middle for gutter in found] == pytest.approx([842 / count * place for place in range(1, count)])
    assert set(found) <= set(gutters_of([folded(count)])[0])


def test_rows_of_a_table_are_no_panels() -> None:
    assert panel_gutters(folded(3, shift=0)) == ()


def test_what_runs_over_a_fold_or_a_high_page_has_none() -> None:
    whole = folded(3)
    title = line("Un titre qui est au milieu", 20, left=200, right=600)

    assert panel_gutters(replace(whole, lines=(*whole.lines, title))) == ()
    assert panel_gutters(replace(whole, drawings=(rule(20, 30, 800, 31),))) == ()
    assert panel_gutters(replace(whole, height=842)) == ()
    assert panel_gutters(page(panel(25, 230), panel(305, 230), [line("Seul", 60, left=590)])) == ()
