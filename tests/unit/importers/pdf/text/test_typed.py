"""Typed text keeps its lines."""

from dataclasses import replace

from pdf_lines import BODY, line, paragraph

from onpe_desktop.dossiers import LineBreak, Text
from onpe_desktop.importers.pdf.page import Line, Style
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.typed import inlines_of, is_typed
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

FIXED = Style("Mono", 10.0, fixed=True)
JOINER = Joiner(Vocabulary(), {})


def typed(*texts: str) -> list[Line]:
    lines = []
    for number, text in enumerate(texts):
        bare = text.lstrip()
        lines.append(line(bare, 100 + 12 * number, left=50 + 5 * (len(text) - len(bare)), style=FIXED))
    return lines


def test_lines_and_indents_are_kept() -> None:
    assert inlines_of(typed("si vrai", "  alors oui", "fin"), JOINER) == (
        Text("si vrai"),
        LineBreak(),
        Text("\u00a0\u00a0alors oui"),
        LineBreak(),
        Text("fin"),
    )


def test_one_line_and_other_letters_are_a_paragraph() -> None:
    assert inlines_of(typed("une commande"), JOINER) == (Text("une commande"),)
    assert not is_typed([line("un vers", 100, style=BODY), line("un autre, plus long", 112, style=BODY)])


def test_prose_in_letters_of_one_width_is_a_paragraph() -> None:
    assert not is_typed([*paragraph(3, 100, style=FIXED), line("et la fin.", 136, style=FIXED)])


def test_a_word_that_the_frame_cuts_goes_on() -> None:
    known = Joiner(Vocabulary.of([line("la company est là", 10)]), {})
    lines = typed("adresse/de/la/com", "pany", "fin")

    assert inlines_of(lines, known) == (Text("adresse/de/la/company"), LineBreak(), Text("fin"))
    assert inlines_of(lines, JOINER)[1] == LineBreak()


def test_columns_of_a_listing_are_kept_though_its_lines_are_as_long_as_each_other() -> None:
    rows = [line("2014/05/31  01:00:00  105°20", 100 + 12 * number, style=FIXED) for number in range(4)]
    apart = [
        row.of(
            replace(word, box=word.box._replace(left=word.box.left + 5 * place, right=word.box.right + 5 * place))
            for place, word in enumerate(row.words)
        )
        for row in rows
    ]

    assert is_typed(apart)
    assert not is_typed(rows)
