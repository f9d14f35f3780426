import pytest
from pdf_lines import line

from onpe_desktop.importers.pdf.boxes.axes import axes_of
from onpe_desktop.importers.pdf.page import Box, Line


def across(*texts: str, step: float = 40) -> list[Line]:
    return [line(text, 300, left=100 + step * place) for place, text in enumerate(texts)]


def upwards(*texts: str, right: float = 90) -> list[Line]:
    return [line(text, 300 - 30 * place, left=right - 5 * len(text)) for place, text in enumerate(texts)]


@pytest.mark.parametrize(
    "labels",
    [
        across("2010", "2011", "2012", "2013"),
        across("0,5", "1,0", "1,5", "2,0"),
        upwards("0", "10 000 000", "20 000 000", "30 000 000"),
        upwards("0 %", "25 %", "50 %", "75 %", "100 %"),
    ],
)
def test_numbers_that_go_up_evenly(labels: list[Line]) -> None:
    (axis,) = axes_of(labels)

    assert axis == Box(
        min(one.box.left for one in labels),
        min(one.box.top for one in labels),
        max(one.box.right for one in labels),
        max(one.box.bottom for one in labels),
    )


def test_ticks_may_be_uneven_where_they_stand_so() -> None:
    places = {"0,00": 100, "0,10": 110, "0,25": 125, "0,50": 150, "1,00": 200}

    assert len(axes_of([line(text, 300, left=left) for text, left in places.items()])) == 1


@pytest.mark.parametrize(
    "numbers",
    [
        across("2010", "2011", "2012"),  # too few
        across("12", "7", "31", "20"),
        across("1", "2", "4", "9"),
        [line(str(number), 100 + 12 * number, left=50) for number in range(8)],  # of the lines of a listing
    ],
)
def test_other_numbers_are_none(numbers: list[Line]) -> None:
    assert axes_of(numbers) == []
