import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.marked_text import MarkedText, mark_colours


def palette(ground: str) -> QPalette:
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Base, QColor(ground))
    return colours


def make(parts: tuple[tuple[str, bool], ...], width: float = 200, lines: int = 2) -> MarkedText:
    return MarkedText(parts, QFont(), width=width, lines=lines, marks=mark_colours(palette("white")))


def luminance(colour: QColor) -> float:
    """WCAG 2.1, relative luminance."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", ["white", "#1b1d22"])
def test_marked_words_are_easy_to_read_in_both_themes(qapp: QApplication, ground: str) -> None:  # noqa: ARG001
    marks = mark_colours(palette(ground))
    light, dark = sorted((luminance(marks.text), luminance(marks.background)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_text_that_fits_is_shown_whole(qapp: QApplication) -> None:  # noqa: ARG001
    assert make((("Le ", False), ("numéro", True))).text == "Le numéro"


def test_a_long_text_ends_with_an_ellipsis_after_a_word(qapp: QApplication) -> None:  # noqa: ARG001
    text = make((("protéger les enfants " * 20, False),)).text
    assert text.endswith("…")
    assert set(text[:-1].split()) == {"protéger", "les", "enfants"}


def test_a_longer_text_is_not_higher_than_its_lines(qapp: QApplication) -> None:  # noqa: ARG001
    two = make((("mot " * 100, False),), lines=2)
    four = make((("mot " * 100, False),), lines=4)
    assert 0 < two.height < four.height


def test_no_text_takes_no_room(qapp: QApplication) -> None:  # noqa: ARG001
    assert make(()).height == 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=6),
    width=st.integers(1, 400),
    lines=st.integers(1, 4),
)
def test_any_text_in_any_width_is_shown_from_its_beginning(
    qapp: QApplication,  # noqa: ARG001
    parts: list[tuple[str, bool]],
    width: int,
    lines: int,
) -> None:
    whole = "".join(text for text, _is_hit in parts)
    shown = make(tuple(parts), width, lines).text
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1].rstrip()))
