"""What is drawn at the same place of many pages."""

from pdf_lines import paragraph, rule

from onpe_desktop.importers.pdf.page import Box, Drawing, PageContent
from onpe_desktop.importers.pdf.running.rules import without_running_rules


def pages(*drawings: tuple[Drawing, ...]) -> tuple[PageContent, ...]:
    return tuple(PageContent(n, 600, 800, tuple(paragraph(40, 100)), drawn) for n, drawn in enumerate(drawings))


def ground(bottom: float, top: float = 60) -> Drawing:
    return Drawing(Box(40, top, 460, bottom), filled=True, stroked=False, colour=0xFDFDFD)


def test_the_ground_of_many_pages_goes() -> None:
    kept = without_running_rules(pages(*((ground(740),) for _ in range(4))))

    assert [page.drawings for page in kept] == [()] * 4


def test_boxes_of_other_heights_and_low_ones_stay() -> None:
    drawn = [(ground(bottom), ground(300, 200), rule(40, 50, 460, 51)) for bottom in (700, 600, 500, 650)]

    assert [len(page.drawings) for page in without_running_rules(pages(*drawn))] == [2] * 4
