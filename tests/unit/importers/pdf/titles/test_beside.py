import pytest

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word, around
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.titles.beside import beside_titles

BODY = Body(10, "Serif", bold=False, leading=14, colour=0)
BOLD, PLAIN, LARGE = Style("Sans-Bold", 12, bold=True), Style("Serif", 10), Style("Sans-Bold", 20, bold=True)


def line(
    *texts: str, white: float = 80, style: Style = BOLD, other: Style | None = None, top: float = 100, left: float = 50
) -> Line:
    """Return texts beside each other, so many points apart; the last one may look otherwise."""
    words: list[Word] = []
    for number, text in enumerate(texts):
        for word in text.split():
            look = other if other is not None and number == len(texts) - 1 else style
            words.append(Word(word, Box(left, top, left + 5 * len(word), top + 12), look))
            left += 5 * len(word) + 4
        left += white - 4
    return Line(tuple(words), around(word.box for word in words), 0)


def parts_of(found: Line) -> list[str]:
    return [part.text for part in beside_titles([[found]], BODY).get(id(found), (found,))]


def test_titles_of_cards_beside_each_other_are_titles_each() -> None:
    assert parts_of(line("Accueillir", "Écouter sans juger", "CPAM")) == ["Accueillir", "Écouter sans juger", "CPAM"]


@pytest.mark.parametrize(
    "one",
    [
        line("Accueillir", "Écouter", white=24),
        line("1.2", "Accueillir"),
        line("Offre complète", "29 €"),
        line("Étape 1 :", "Accueillir"),
        line("Accueillir", "Écouter", style=PLAIN),
        line("Accueillir", "Écouter", other=LARGE),
        line("Accueil", "Bilan", "Coût", "Date", "Essai", "Fin", "Groupe"),
    ],
    ids=["words", "number", "price", "label", "text", "other look", "head of a table"],
)
def test_what_else_stands_apart_is_one_line(one: Line) -> None:
    assert len(parts_of(one)) == 1


def test_the_next_lines_of_titles_beside_each_other_follow_each_of_them() -> None:
    first, text = line("Accueillir et", "Écouter sans"), line("Le texte dessous", style=PLAIN, top=130)
    both = line("orienter", "juger", white=105, top=114)
    single = line("juger", left=195, top=114)

    for second, titles in (
        (both, ["Accueillir et", "orienter", "Écouter sans", "juger"]),
        (single, ["Accueillir et", "Écouter sans", "juger"]),
    ):
        cut = beside_titles([[first, second, text]], BODY)

        assert [part.text for part in cut[id(first)]] == titles
        assert cut[id(second)] == ()
        assert id(text) not in cut


def test_lines_below_that_look_otherwise_or_belong_to_no_title_stay() -> None:
    first = line("Accueillir et", "Écouter sans")

    for second in (
        line("orienter", top=114, style=PLAIN),
        line("orienter", top=150),
        line("juger", top=114, left=400),
        line("]", top=114),
    ):
        assert id(second) not in beside_titles([[first, second]], BODY)
