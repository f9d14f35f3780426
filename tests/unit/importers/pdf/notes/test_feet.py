"""Feet of pages as print sets them: notes in columns, in one paragraph, as large as the text, with other signs."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, SMALL, line, paragraph, rule

from onpe_desktop.importers.pdf.columns.column_notes import notes_of_columns
from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.notes.footnotes import PageNotes, notes_of
from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.styles import Body

LOOK = Body(10.0, BODY.font, bold=False, leading=12.0, colour=0)
RULE = rule(50, 692, 150, 692.5)


def calling(*signs: str, top: float = 100, left: float = 50, raised: int = 1) -> list[Line]:
    """A line of text for each sign, with the sign behind it."""
    lines = paragraph(len(signs), top, left=left, right=left + 200)
    return [
        one.of((*one.words, replace(one.words[-1], text=sign, spaced=False, raised=raised)))
        for one, sign in zip(lines, signs, strict=True)
    ]


def noted(*lines: Line, rules: tuple[Drawing, ...] = (RULE,)) -> PageNotes:
    return notes_of(PageContent(0, 595, 842, lines, rules), LOOK, {})


def found(notes: PageNotes) -> list[tuple[str, bool]]:
    return [(" ".join(part.text for part in note.lines), note.called) for note in notes.notes]


@pytest.mark.parametrize("signs", [("∗", "†"), ("a", "b"), ("i", "ii"), ("§", "¶"), ("∗∗", "††")])
def test_signs_that_are_no_digits(signs: tuple[str, str]) -> None:
    """With a point behind them, not raised, as babel sets them in French."""
    feet = [line(f"{sign}. Une note {n}.", 700 + 10 * n, style=SMALL) for n, sign in enumerate(signs)]

    assert found(noted(*calling(*signs), *feet)) == [("Une note 0.", True), ("Une note 1.", True)]


def test_letters_that_nothing_calls_are_a_list() -> None:
    feet = [line("a. Un point.", 700, style=SMALL), line("b. Un autre.", 710, style=SMALL)]

    assert noted(*calling("1"), *feet, rules=()).notes == ()


def test_notes_as_large_as_the_text_stand_below_a_short_rule() -> None:
    feet = [line("1. Une note", 700), line("longue.", 712), line("2. Une autre.", 724)]

    assert found(noted(*calling("1", "2"), *feet)) == [("Une note longue.", True), ("Une autre.", True)]
    assert noted(*calling("3", "4"), *feet).notes == ()
    assert noted(*calling("1", "2"), *feet, rules=()).notes == ()


def test_thousands_begin_no_note() -> None:
    feet = [line("2 195,80 euros pour le bureau", 700, style=SMALL), line("et les chaises.", 710, style=SMALL)]

    assert noted(*paragraph(4, 100), *feet).notes == ()


def test_the_bar_of_a_fraction_rules_nothing_off() -> None:
    below = [line("2 + x", 700, left=250), *paragraph(4, 720)]

    assert noted(*calling("2"), *below, rules=(rule(248, 692, 290, 692.5),)).notes == ()


def test_a_long_address_has_no_room_beside_its_number() -> None:
    number = line("2", 712, style=replace(BODY, size=6.0))
    feet = [line("1 Une note", 700), number, line("https://exemple.fr/une-longue-adresse", 722)]

    assert found(noted(*calling("1", "2"), *feet)) == [
        ("Une note", True),
        ("https://exemple.fr/une-longue-adresse", True),
    ]


def test_calls_in_brackets_that_are_not_raised() -> None:
    """The point behind the second one stays in the text."""
    feet = [line("(1) Une note.", 700, style=SMALL), line("(2) Une autre.", 710, style=SMALL)]

    notes = noted(*calling("(1)", "(2).", raised=0), *feet)

    assert [called for _, called in found(notes)] == [True, True]
    assert notes.page.lines[1].text.endswith(".")


def test_notes_in_two_columns_below_text_in_one() -> None:
    left = [line("1. Une note qui a", 700, style=SMALL), line("deux lignes.", 710, left=50, style=SMALL)]
    right = [line("2. Une autre.", 700, left=310, right=500, style=SMALL)]

    notes = noted(*calling("1", "2"), *paragraph(3, 130, right=500), *left, *right)

    assert found(notes) == [("Une note qui a deux lignes.", True), ("Une autre.", True)]


def test_notes_in_one_paragraph() -> None:
    """As footmisc sets them with its option `para`; a number of the text, nothing calls it, begins no note."""
    feet = [
        line("1. Une note de l’article 2. 2. Une autre, voir", 700, style=SMALL),
        line("p. 5. 3. La fin.", 710, style=SMALL),
    ]

    notes = noted(*calling("1", "2", "3"), *feet)

    assert [text for text, _ in found(notes)][1:] == ["Une autre, voir p. 5.", "La fin."]


def test_the_last_column_may_hold_the_notes_of_all() -> None:
    text = [*calling("1", left=50), *calling("2", left=310), *paragraph(6, 130, left=50, right=290)]
    feet = [line("1 Une note.", 700, left=310, style=SMALL), line("2 Une autre.", 710, left=310, style=SMALL)]

    notes = notes_of_columns(PageContent(0, 595, 842, (*text, *feet)), LOOK, {}, None, (Gutter(290, 310),))

    assert found(notes) == [("Une note.", True), ("Une autre.", True)]
    assert [word.call for one in notes.page.lines for word in one.words if word.call] == ["p1-1", "p1-2"]


def test_the_point_behind_a_sign_may_look_otherwise() -> None:
    first = line("a Une note.", 700, style=SMALL)
    point = replace(first.words[0], text=".", spaced=False)
    parted = first.of((first.words[0], point, *first.words[1:]))

    assert found(noted(*calling("a"), parted)) == [("Une note.", True)]


def test_a_sign_that_stands_a_wide_space_away_from_its_note() -> None:
    """As the spaces of a justified line may be: the two are lines of their own."""
    sign = replace(SMALL, size=5.0)
    feet = [line("1", 700, style=sign), line("Une note.", 701, left=65, style=SMALL), line("Longue.", 712, style=SMALL)]

    assert found(noted(*calling("1"), *feet)) == [("Une note. Longue.", True)]


def test_one_of_the_notes_below_the_rule_may_be_as_large_as_the_text() -> None:
    feet = [line("1. Une note.", 700), line("2. Une autre.", 714, style=SMALL)]

    assert found(noted(*calling("1", "2"), *feet)) == [("Une note.", True), ("Une autre.", True)]


def test_the_counted_lines_of_a_listing_are_no_notes() -> None:
    """Browsers count them as they type them, and what stands below may be as small."""
    typed = Style("Mono", 8.0, fixed=True)
    listing = [line(f"{n} appel({n})", 690 + 10 * n, style=typed) for n in (1, 2)]
    notes = [line("1 Une note.", 700, style=SMALL), line("2 Une autre.", 710, style=SMALL)]
    table = [line("un tableau", 740, style=SMALL)]

    assert noted(*calling("1", "2"), *listing, *table, rules=()).notes == ()
    assert len(noted(*calling("1", "2"), *notes, *table, rules=()).notes) == 2


def test_rows_of_a_table_that_are_numbered_are_no_notes() -> None:
    """As small as notes, at the foot of a column, each above the border that a browser draws for its cells."""
    rows = [line(f"{n} Chemin {n}", 688 + 12 * n, style=SMALL) for n in range(1, 4)]
    rules = tuple(rule(50, 698 + 12 * n, 150, 698.5 + 12 * n) for n in range(4))

    assert found(noted(*calling("5"), *rows, rules=rules)) == []
    assert found(noted(*calling("5"), *rows, rules=rules[:1])) != []


def test_a_number_of_three_figures_may_touch_its_note() -> None:
    """LibreOffice leaves as much room before a note as two of them take."""
    apart = [line("100 https://exemple.fr/page", 700, style=SMALL), line("101 Ibid., page 4.", 712, style=SMALL)]
    feet = [one.of((one.words[0], replace(one.words[1], spaced=False), *one.words[2:])) for one in apart]

    assert found(noted(*calling("100", "101"), *feet)) == [("https://exemple.fr/page", True), ("Ibid., page 4.", True)]
    assert found(noted(*calling("1", "2"), *feet, rules=())) == []
