"""Which looks of titles hold which: what is measured of two of them, and the steps that all answers together make."""

import pytest

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Body, Look
from onpe_desktop.importers.pdf.titles import levels
from onpe_desktop.importers.pdf.titles.boosting import names_of, tree_of
from onpe_desktop.importers.pdf.titles.features import Measures, Sought
from onpe_desktop.importers.pdf.titles.level_trees import DEPTH, NAMES, TREES, UNIT
from onpe_desktop.importers.pdf.titles.levels import levelled
from onpe_desktop.importers.pdf.titles.look_measures import Titles
from onpe_desktop.importers.pdf.titles.look_ranks import (
    held_of,
    ranks_of,
    with_few_looks,
    with_looks_of_series,
    with_ranks,
)
from onpe_desktop.importers.pdf.titles.runs import TitleRun

BODY = Body(10, "Serif", bold=False, leading=14, colour=0)
LARGE = Look(20.0, True, False, False, 0, "Sans")
MIDDLE, OTHER, SMALL = (LARGE._replace(size=size) for size in (14.0, 13.0, 11.0))


def titled(look: Look, text: str) -> TitleRun:
    box = Box(0, 0, 100, 10)
    return TitleRun((Line((Word(text, box, Style("Sans", look.size)),), box, 0),), look)


def publication(*looks: Look | None) -> tuple[list[TitleRun], Sought]:
    """Return titles of these looks, and lines of text for None, five to a page."""
    flows: list[list[Line]] = [[] for _ in range(0, len(looks), 5)]
    runs: list[TitleRun] = []
    for place, look in enumerate(looks):
        page, row = divmod(place, 5)
        box = Box(50, 50 + 30 * row, 300, 60 + 30 * row)
        line = Line((Word("Un mot", box, Style("Sans", look.size if look else 10)),), box, page)
        flows[page].append(line)
        if look:
            runs.append(TitleRun((line,), look))
    places = {id(line): place for place, line in enumerate(line for flow in flows for line in flow)}
    return runs, Sought(flows, places, BODY, frozenset(), 0, outlined=False)


def measured(upper: Look, lower: Look, *looks: Look | None) -> Measures:
    return Titles.of(*publication(*looks)).measures(upper, lower)


def held(**pairs: float) -> dict[tuple[Look, Look], float]:
    """Return how likely looks hold each other, by their first letters; hardly where nothing is said."""
    looks = {"l": LARGE, "m": MIDDLE, "o": OTHER, "s": SMALL}
    return {
        (upper, lower): pairs.get(one + two, 0.01)
        for one, upper in looks.items()
        for two, lower in looks.items()
        if one != two
    }


def test_looks_stand_on_the_steps_that_most_likely_hold_each_other() -> None:
    likely = held(lm=0.9, lo=0.9, ls=0.9, ms=0.8, os=0.8)

    assert ranks_of([SMALL, OTHER, MIDDLE, LARGE], likely) == [[LARGE], [OTHER, MIDDLE], [SMALL]]


def test_all_answers_together_outweigh_one_that_contradicts_them() -> None:
    """The middle one hardly holds the smaller one; but the other one, beside it, does."""
    likely = held(lm=0.9, lo=0.9, ls=0.9, ms=0.4, os=0.95)

    assert ranks_of([LARGE, MIDDLE, OTHER, SMALL], likely) == [[LARGE], [OTHER, MIDDLE], [SMALL]]


def test_titles_beside_each_other_have_one_look_the_one_that_more_have() -> None:
    runs, _ = publication(LARGE, MIDDLE, None, OTHER, None, OTHER, None, SMALL)

    alike, looks = with_ranks(runs, held(lm=0.9, lo=0.9, ls=0.9, ms=0.8, os=0.8))

    assert looks == [LARGE, OTHER, SMALL]
    assert [run.look for run in alike] == [LARGE, OTHER, OTHER, OTHER, SMALL]


def test_titles_counted_once_through_the_publication_are_of_one_look() -> None:
    chapters = [titled(LARGE, "I. Avant"), titled(OTHER, "II. Pendant"), titled(LARGE, "III. Après")]
    anew = [titled(LARGE, "I. Avant"), titled(OTHER, "I. Pendant"), titled(LARGE, "II. Après")]

    assert [run.look for run in with_looks_of_series(chapters)] == [LARGE] * 3
    assert [run.look for run in with_looks_of_series(anew)] == [LARGE, OTHER, LARGE]


def test_one_look_and_none_have_nothing_to_be_ranked() -> None:
    assert [title.level for title in levelled(*publication(LARGE, None, LARGE))] == [1, 1]
    assert levelled(*publication(None)) == []


def test_a_chapter_may_have_smaller_titles_than_another_for_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """No level is left out between them and what holds them."""
    likely = held(lm=0.97, lo=0.97, ls=0.97, mo=0.97, ms=0.97, os=0.97)
    monkeypatch.setattr(levels, "held_of", lambda *_: likely)
    titles = levelled(*publication(LARGE, *(MIDDLE, OTHER) * 2, LARGE, *(SMALL,) * 3))

    assert [title.level for title in titles] == [1, *(2, 3) * 2, 1, 2, 2, 2]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("I. Avant", "1. Ici", "1.1 Là", "1.2 Ailleurs", "2. Partout", "II. Après", "1. Ici"), [1, 2, 3, 3, 2, 1, 2]),
        (("Article 1 – Objet", "Article 2 – Durée", "2.1 Début", "2.2 Fin", "Article 3 – Prix"), [1, 1, 2, 2, 1]),
    ],
)
def test_numbers_tell_the_levels_of_titles_of_one_look(names: tuple[str, ...], expected: list[int]) -> None:
    """Plans go from I. to 1. and 1.1; 2.1 stands below Article 2."""
    runs = [titled(LARGE, name) for name in names]
    places = {id(run.lines[0]): place for place, run in enumerate(runs)}
    sought = Sought([[run.lines[0] for run in runs]], places, BODY, frozenset(), 0, outlined=False)

    assert [title.level for title in levelled(runs, sought)] == expected


def test_what_stands_right_below_and_begins_parts_is_measured() -> None:
    part = (LARGE, MIDDLE, None, SMALL, None, SMALL, None, MIDDLE, None)
    found = measured(LARGE, MIDDLE, *part, *part)
    below = measured(MIDDLE, SMALL, *part, *part)

    assert found["right below"] == 2
    assert found["are right below one"] == pytest.approx(0.5)
    assert below["right below"] == 0
    assert below["begin with it"] == 1
    assert below["without it before"] == 0
    assert measured(SMALL, MIDDLE, *part, *part)["begin with it"] == 0
    assert found["above: holds at once"] == 1
    assert found["more: holds at once"] == 1


def test_plain_sizes_of_one_face_hold_each_other() -> None:
    text = (None, None, None)
    chapter = (LARGE, *text, *(MIDDLE, *text, SMALL, *text) * 2)

    assert [title.level for title in levelled(*publication(*chapter * 4))] == [1, 2, 3, 2, 3] * 4


def test_each_two_looks_have_all_that_is_asked() -> None:
    runs, sought = publication(LARGE, None, MIDDLE, None, SMALL)

    assert set(names_of(NAMES)) <= set(Titles.of(runs, sought).measures(LARGE, SMALL))
    assert len(held_of(runs, sought)) == 6
    assert all(0 <= chance <= 1 for chance in held_of(runs, sought).values())


def test_the_table_is_one_of_trees() -> None:
    for tree in (tree_of(line, UNIT) for line in TREES.splitlines()):
        assert len(tree.features) == len(tree.limits) == 2**DEPTH - 1
        assert len(tree.leaves) == 2**DEPTH
        assert max(tree.features) < len(names_of(NAMES))


def test_a_publication_with_hundreds_of_looks_has_its_levels_soon() -> None:
    """Seldom looks are taken for those that are most like them: each two of the others are compared."""
    seldom = [LARGE._replace(size=30 + number / 10) for number in range(300)]
    runs, sought = publication(*[look for one in seldom for look in (one, None, SMALL, None)])

    few = with_few_looks(runs)

    assert len({run.look for run in few}) == 60
    assert {run.look for run in few if run.look.size == SMALL.size} == {SMALL}
    assert few[-2].look.size >= 30
    assert [title.run for title in levelled(runs, sought)] == runs
