import pytest
from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.styles import Body, look
from onpe_desktop.importers.pdf.titles.runs import TitleRun
from onpe_desktop.importers.pdf.titles.spacing import without_stressed

LOOK = Body(10.0, BODY.font, bold=False, leading=12.0, colour=0)


def kept(above: float, below: float, *words: str, promised: bool = False, style: Style = BOLD) -> list[str]:
    """Those of bold lines with so much to the line above and below that are titles; paragraphs are 20 points apart."""
    large = line("Un grand titre", 2, style=Style("Serif", 16.0, bold=True, colour=0x000091))
    flow = [large, *paragraph(2, 20)]
    runs = [TitleRun((large,), look(large))]
    for text in words:
        flow += paragraph(2, flow[-1].box.top + 20)
        title = line(text, flow[-1].box.top + above, style=style)
        runs.append(TitleRun((title,), look(title), promised=promised))
        flow += [title, *paragraph(2, title.box.top + below)]
    return [run.text for run in without_stressed(runs, [flow], LOOK)][1:]


def test_what_is_set_as_paragraphs_are_is_none() -> None:
    assert kept(20, 20, "Retenir ceci", "Et cela") == []


@pytest.mark.parametrize(("above", "below"), [(24, 20), (20, 12), (30, 14)])
def test_titles_have_more_white_above_or_none_below(above: float, below: float) -> None:
    assert kept(above, below, "Accueillir", "Noter") == ["Accueillir", "Noter"]


def test_numbers_and_contents_tell_titles_by_themselves() -> None:
    assert kept(20, 20, "1. Accueillir", "2. Noter") == ["1. Accueillir", "2. Noter"]
    assert kept(20, 20, "Accueillir", promised=True) == ["Accueillir"]


def test_a_colour_that_large_titles_have_tells_titles_by_itself() -> None:
    blue = Style("Serif", 10.0, bold=True, colour=0x000091)
    red = Style("Serif", 10.0, bold=True, colour=0xC00000)

    assert kept(20, 20, "Accueillir", "Noter", style=blue) == ["Accueillir", "Noter"]
    assert kept(20, 20, "Accueillir", "Noter", style=red) == []
