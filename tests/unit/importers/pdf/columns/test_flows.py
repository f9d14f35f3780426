from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.importers.pdf.columns.flows import flows_of
from onpe_desktop.importers.pdf.page import Box, Line, Style, Word


def line(text: str, left: float, top: float, right: float, size: float = 10.0) -> Line:
    box = Box(left, top, right, top + size)
    return Line((Word(text, box, Style("Serif", size), spaced=False),), box, 0)


def column(name: str, left: float, right: float, *, top: float = 100, count: int = 6) -> list[Line]:
    return [line(f"{name}{place}", left, top + 12 * place, right) for place in range(count)]


def texts(lines: list[Line]) -> list[str]:
    return [item.text for flow in flows_of(lines) for item in flow.items if isinstance(item, Line)]


def test_two_columns() -> None:
    left, right = column("a", 50, 280), column("b", 300, 530)

    assert texts([*right, *left]) == [item.text for item in (*left, *right)]


def test_three_columns() -> None:
    columns = [column("a", 50, 200), column("b", 215, 365), column("c", 380, 530)]

    assert texts([item for found in reversed(columns) for item in found]) == [
        i.text for found in columns for i in found
    ]


def test_a_line_across_parts_the_columns() -> None:
    title = line("titre", 50, 200, 530)
    above = [*column("a", 50, 280), *column("b", 300, 530)]
    below = [*column("c", 50, 280, top=230), *column("d", 300, 530, top=230)]

    expected = [item.text for item in (*above, title, *below)]
    assert texts([*below, title, *above]) == expected


def test_words_beside_each_other_in_one_column_are_one_line() -> None:
    lines = [line("terme", 50, 100, 90), line("explication du terme", 150, 100, 400)]

    assert texts(lines) == ["terme explication du terme"]


def test_small_words_beside_a_title_of_several_lines_come_behind_it() -> None:
    title = [line("La maison", 50, 100, 180, 30), line("des familles", 50, 132, 200, 30)]
    badge = [line("Budget", 300, 112, 340), line("2 M€", 300, 126, 340)]

    assert texts([*badge, *title]) == ["La maison", "des familles", "Budget", "2 M€"]


def test_titles_far_from_each_other_are_two() -> None:
    """But those of a justified title, which goes on below, are words of one, as are those near each other."""
    titles = [line("Plages", 50, 100, 110, 16), line("Bois", 230, 100, 270, 16)]
    near = [line("Les forêts", 50, 160, 120, 16), line("du parc", 165, 160, 220, 16)]
    text = column("un texte bien plus long que les titres ", 50, 400, top=250)
    pieces = [line("Des règles", 50, 350, 130, 16), line("pour", 160, 350, 200, 16), line("tous", 236, 350, 270, 16)]
    rest = line("les accueils de jour", 50, 370, 250, 16)

    assert texts([*titles, *near, *text]) == ["Plages", "Bois", "Les forêts du parc", *(one.text for one in text)]
    assert texts([*text, *pieces, rest])[-2:] == ["Des règles pour tous", "les accueils de jour"]


def test_a_number_or_a_label_of_another_size_is_one_line_with_its_title() -> None:
    number = [line("4", 50, 100, 60, 30), line("Les familles", 100, 112, 200)]
    label = [line("Chapitre 5", 50, 160, 100), line("Les droits", 140, 150, 300, 20)]

    assert texts([*number, *label]) == ["4 Les familles", "Chapitre 5 Les droits"]


@given(
    st.lists(
        st.tuples(st.floats(0, 500), st.floats(0, 700), st.floats(5, 300)).map(
            lambda place: line("x", place[0], place[1], place[0] + place[2])
        ),
        max_size=40,
    )
)
def test_nothing_is_lost(lines: list[Line]) -> None:
    found = [word for flow in flows_of(lines) for item in flow.items if isinstance(item, Line) for word in item.words]

    assert len(found) == len(lines)


def test_a_word_in_a_hole_of_its_line_is_read_there() -> None:
    """Keys in frames are set smaller, and apart."""
    before, key, after = line("La frappe de", 50, 100, 190), line("F3", 200, 101.5, 212), line("ouvre", 300, 100, 340)

    assert texts([before, after, key]) == ["La frappe de F3 ouvre"]


def test_what_runs_up_beside_the_text_comes_last() -> None:
    """As a part's name on the edge of its pages does: it is joined to no line."""
    text = column("a", 50, 280)
    box = Box(20, 98, 30, 170)
    edge = Line((Word("Partie", box, Style("Serif", 10.0), spaced=False),), box, 0)

    assert texts([*text[:3], edge, *text[3:]]) == [*(item.text for item in text), "Partie"]
