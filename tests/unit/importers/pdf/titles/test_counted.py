"""Levels that single numbers tell."""

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.counted import within_counted
from onpe_desktop.importers.pdf.titles.runs import TitleRun

LARGE = Look(14.0, True, False, False, 0, "Sans")
SMALL = LARGE._replace(size=12.0)
LIGHT = LARGE._replace(bold=False)


def run(text: str, look: Look = LARGE, level: int = 0) -> TitleRun:
    line = Line((Word(text, Box(0, 0, 100, 10), Style("Sans", look.size)),), Box(0, 0, 100, 10), 0)
    return TitleRun((line,), look, level=level)


def test_the_first_of_another_kind_stands_below_the_number_right_before_it_and_the_next_ones_beside_it() -> None:
    titles = [run("II. Les faits"), run("A. Un lieu"), run("1) Un jour"), run("2) Un soir", LIGHT), run("B. Un nom")]

    assert within_counted([*titles, run("III. Le droit")], [1, 1, 1, 2, 1, 1]) == [1, 2, 3, 3, 2, 1]


def test_what_stands_below_moves_with_it() -> None:
    titles = [run("I. Les faits"), run("A. Un lieu"), run("Un détail", SMALL), run("II. Le droit"), run("Un point")]

    assert within_counted(titles, [1, 1, 2, 1, 2]) == [1, 2, 3, 1, 2]


def test_smaller_numbers_of_one_kind_count_anew_below() -> None:
    titles = [run("1. Les faits"), run("1. Un lieu", SMALL), run("2. Un jour", SMALL), run("2. Le droit")]

    assert within_counted(titles, [1, 1, 1, 1]) == [1, 2, 2, 1]
    assert within_counted([run("2. Les faits"), run("1. Un lieu")], [1, 1]) == [1, 1]


def test_appendices_stand_beside_chapters_but_numbers_may_count_anew_within_their_own_kind() -> None:
    assert within_counted([run("1. Les faits"), run("2. Le droit"), run("A. Textes")], [1, 1, 1]) == [1, 1, 1]

    titles = [run("1. Les faits"), run("a) Un lieu"), run("1. Un jour"), run("2. Un soir"), run("b) Un nom")]
    assert within_counted(titles, [1, 1, 1, 1, 1]) == [1, 2, 3, 3, 2]


def test_larger_titles_bookmarks_and_dotted_numbers_stay() -> None:
    assert within_counted([run("a) Un lieu", SMALL), run("I. Les faits")], [2, 1]) == [2, 1]
    assert within_counted([run("I. Les faits", level=1), run("A. Un lieu", level=1)], [1, 1]) == [1, 1]
    assert within_counted([run("C.3 Un lieu"), run("A) Un nom")], [1, 1]) == [1, 1]
