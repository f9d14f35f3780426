"""Which looks of titles stand above which."""

import pytest

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.ranking import ordered_looks, with_common_looks
from onpe_desktop.importers.pdf.titles.runs import TitleRun

CHAPTER = Look(20.0, True, False, False, 0, "Sans")
SECTION = Look(14.0, True, False, False, 0, "Sans")
UPRIGHT = Look(12.0, False, False, False, 0, "Sans")
ITALIC = UPRIGHT._replace(italic=True)
SMALLER = SECTION._replace(size=13.0)
CAPITALS = SECTION._replace(capitals=True)
LARGER = CHAPTER._replace(size=22.0)


def run(look: Look, text: str = "Un titre") -> TitleRun:
    style = Style("Sans", look.size)
    line = Line((Word(text, Box(0, 0, 100, 10), style),), Box(0, 0, 100, 10), 0)
    return TitleRun((line,), look)


def looks(*runs: TitleRun) -> list[Look]:
    return [found.look for found in with_common_looks(runs)]


def test_upright_titles_stand_above_italic_ones() -> None:
    assert ordered_looks([run(SECTION), run(UPRIGHT), run(ITALIC)]) == [SECTION, UPRIGHT, ITALIC]


def test_italic_ones_stand_above_where_divisions_begin_with_them() -> None:
    part = [run(SECTION), run(ITALIC), run(UPRIGHT), run(UPRIGHT)]

    assert ordered_looks(part * 2) == [SECTION, ITALIC, UPRIGHT]


def test_one_division_that_begins_with_them_says_nothing() -> None:
    assert ordered_looks([run(SECTION), run(ITALIC), run(UPRIGHT), run(SECTION)]) == [SECTION, UPRIGHT, ITALIC]


def test_sizes_that_the_eye_does_not_tell_apart_are_one_where_they_are_not_nested() -> None:
    chapters = [run(CHAPTER), run(SECTION), run(SECTION), run(CHAPTER), run(SMALLER), run(SMALLER), run(SMALLER)]

    assert looks(*chapters) == [CHAPTER, SMALLER, SMALLER, CHAPTER, SMALLER, SMALLER, SMALLER]


def test_sizes_that_are_nested_are_two() -> None:
    chapters = [run(CHAPTER), run(SECTION), run(SMALLER), run(SMALLER)]

    assert looks(*chapters) == [CHAPTER, SECTION, SMALLER, SMALLER]


def test_a_title_that_is_larger_than_those_before_was_made_so_by_hand() -> None:
    before, after = [run(CHAPTER)] * 4, [run(CHAPTER)] * 6

    assert set(looks(*before, run(LARGER), *after)) == {CHAPTER}


@pytest.mark.parametrize("before", [0, 4])
def test_a_larger_title_that_comes_first_or_among_few_stands_above(before: int) -> None:
    assert LARGER in looks(*[run(CHAPTER)] * before, run(LARGER), run(CHAPTER))


def test_what_is_counted_together_stands_beside_each_other() -> None:
    titles = [run(CHAPTER), run(CAPITALS, "1. POLE"), run(CAPITALS, "2. SITE"), run(SECTION, "3. Exemples")]

    assert looks(*titles) == [CHAPTER, CAPITALS, CAPITALS, CAPITALS]


def test_what_is_counted_anew_below_stands_below() -> None:
    titles = [run(CAPITALS, "1. OBJET"), run(SECTION, "1. Les faits"), run(CAPITALS, "2. DROIT")]

    assert looks(*titles) == [CAPITALS, SECTION, CAPITALS]


def test_titles_counted_once_through_the_publication_are_of_one_look() -> None:
    parts = [run(CHAPTER, "I. Repérer"), run(SECTION, "1. Où"), run(LARGER._replace(colour=7), "II. Agir")]
    parts += [run(SECTION, "1. Comment"), run(CHAPTER, "III. Orienter"), run(SECTION, "1. Vers qui")]

    assert looks(*parts) == [CHAPTER, SECTION] * 3


def test_titles_that_are_counted_anew_keep_their_looks() -> None:
    titles = [run(CHAPTER, "1. Repérer"), run(SECTION, "1. Où"), run(SECTION, "2. Quand"), run(CHAPTER, "2. Agir")]

    assert looks(*titles) == [CHAPTER, SECTION, SECTION, CHAPTER]


def test_a_title_that_is_smaller_than_many_was_made_so_by_hand_where_it_holds_what_they_hold() -> None:
    fitted = CHAPTER._replace(size=16.0)
    chapter = [run(CHAPTER), run(SECTION), run(SECTION)]

    assert set(looks(*chapter * 10, run(fitted), run(SECTION), run(SECTION))) == {CHAPTER, SECTION}
    assert looks(*chapter * 10, run(fitted), run(UPRIGHT), run(SECTION))[-3] != CHAPTER


def sized(*sizes: float) -> list[TitleRun]:
    return [run(CHAPTER._replace(size=size)) for size in sizes]


def test_titles_that_were_made_as_large_as_there_was_room_are_of_one_look() -> None:
    fitted = sized(38, 28, 38, 32, 34, 38, 30, 36, 28)

    assert set(looks(*fitted)) == {CHAPTER._replace(size=38)}


def test_sizes_that_follow_each_other_step_by_step_are_levels() -> None:
    assert looks(*(nested := sized(*[20, 18, 16, 14, 14] * 4))) == [title.look for title in nested]


def test_a_chapter_has_its_own_colour_and_titles_of_any_weight() -> None:
    """Unless each colour begins with bold titles: those hold the others."""
    colours = [(True, 1), (False, 1), (True, 2), (False, 3), (True, 3), (False, 4)]
    titles = [CHAPTER._replace(bold=bold, colour=colour) for bold, colour in colours]
    nested = [CHAPTER._replace(bold=bold, colour=colour) for colour in range(4) for bold in (True, False, False)]

    assert len(set(looks(*map(run, titles)))) == 1
    assert len(set(looks(*map(run, nested)))) == 2


def test_colours_that_come_again_in_each_chapter_are_levels() -> None:
    titles = [CHAPTER._replace(colour=colour) for colour in (1, 2, 3) * 4]

    assert looks(*map(run, titles)) == titles


def test_larger_titles_that_come_after_most_chapters_stand_beside_them() -> None:
    chapters = [run(SECTION), run(UPRIGHT)] * 4
    late = CAPITALS._replace(size=16.0)

    assert looks(*chapters, run(late), run(UPRIGHT), run(late._replace(bold=False)))[8:] == [SECTION, UPRIGHT, SECTION]
    assert late in looks(*chapters, run(late), run(SECTION)), "it holds chapters"
    assert late in looks(*chapters, run(late), run(SECTION._replace(size=15.0))), "it holds larger titles"
    assert late in looks(*chapters[:2], run(late), *chapters), "it comes before most"


def test_larger_titles_that_begin_no_division_and_that_most_lack_stand_beside_smaller_ones() -> None:
    plain = [run(CHAPTER), run(UPRIGHT), run(UPRIGHT)]
    larger = ITALIC._replace(size=14.0)
    inner = [run(CHAPTER), run(UPRIGHT), run(larger), run(larger), run(UPRIGHT)]
    outer = [run(CHAPTER), run(larger), run(UPRIGHT), run(larger), run(UPRIGHT)]

    assert looks(*plain * 3, *inner)[9:] == [CHAPTER, *[UPRIGHT] * 4]
    assert looks(*plain * 3, *outer)[9:] == [title.look for title in outer]
    assert larger in looks(*plain, *inner * 3), "most chapters have them"
