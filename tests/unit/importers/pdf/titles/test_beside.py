import pytest

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word, around
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.titles.beside import beside_titles

BODY = Body(10, "Serif", bold=False, leading=14, colour=0)
BOLD, PLAIN, LARGE = Style("Sans-Bold", 12, bold=True), Style("Serif", 10), Style("Sans-Bold", 20, bold=True)


def line(*texts: str, white: float = 80, style: Style = BOLD, other: Style | None = None) -> Line:
    """Return texts beside each other, so many points apart; the last one may look otherwise."""
    words: list[Word] = []
    left = 50.0
    for number, text in enumerate(texts):
        for word in text.split():
            look = other if other is not None and number == len(texts) - 1 else style
            words.append(Word(word, Box(left, 100, left + 5 * len(word), 112), look))
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
