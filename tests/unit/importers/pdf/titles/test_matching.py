from dataclasses import replace

import pytest
from pdf_lines import BOLD, line

from onpe_desktop.importers.pdf.page import Line, Style
from onpe_desktop.importers.pdf.source.outline import Entry, contents_of
from onpe_desktop.importers.pdf.titles.matching import find_entries


def found(entry: Entry, *flow: Line) -> list[str]:
    return [" | ".join(part.text for part in match.lines) for match in find_entries([list(flow)], [entry])]


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Cadre légal", "1.2 Cadre légal"),
        ("Cadre légal", "2a. Cadre légal"),
        ("1.2 Cadre légal", "Cadre légal"),
        ("Cadre légal", "CADRE LÉGAL"),
        ("L'accueil", "L’accueil"),
    ],
)
def test_titles_with_and_without_number(title: str, printed: str) -> None:
    assert found(Entry(title, 1, 0), line(printed, 100, style=BOLD)) == [printed]


def test_the_words_of_a_note_that_the_title_calls_may_be_in_the_entry() -> None:
    """As LaTeX writes them into bookmarks."""
    title, text = line("L’édition", 100, style=BOLD), line("L’édition évolue.", 120)
    called = title.of((*title.words, replace(title.words[-1], text="1", raised=1, call="p1-1")))

    assert found(Entry("L'éditionChapitre rédigé par un directeur.", 1, 0), called, text) == ["L’édition"]
    assert found(Entry("L'éditionChapitre rédigé par un directeur.", 1, 0), title, text) == []


def test_title_of_two_lines_and_its_label() -> None:
    lines = [line("CHAPITRE 4", 80), line("Ressources pour", 100), line("les membres", 112), line("Texte.", 130)]

    assert found(Entry("Ressources pour les membres", 1, 0), *lines) == ["CHAPITRE 4 | Ressources pour | les membres"]


def test_the_number_of_a_label_may_be_large_and_on_a_line_of_its_own() -> None:
    number = line("1", 92, style=Style("Serif", 24.0, bold=True))

    assert found(Entry("Cadre légal", 1, 0), line("Chapitre", 80), number, line("Cadre légal", 120)) == [
        "Chapitre | 1 | Cadre légal"
    ]


def test_the_end_of_a_sentence_is_no_label() -> None:
    lines = [line("selon les règles du", 80), line("titre X.", 92), line("Article 1", 120, style=BOLD)]

    assert found(Entry("Article 1", 1, 0), *lines) == ["Article 1"]


def test_a_title_right_below_another_one_does_not_take_its_line() -> None:
    lines = [line("CHAPITRE 2 : ANALYSE", 80, style=BOLD), line("INTRODUCTION", 95, style=BOLD), line("Texte.", 120)]

    matches = find_entries([lines], [Entry("CHAPITRE 2 : ANALYSE", 1, 0), Entry("INTRODUCTION", 1, 0)])

    assert [match.lines for match in matches] == [(lines[0],), (lines[1],)]


def test_nearest_to_the_place_that_the_entry_names() -> None:
    lines = [line("Bilan", 100), line("Bilan", 400)]

    (match,) = find_entries([lines], [Entry("Bilan", 1, 0, top=395)])
    assert match.lines == (lines[1],)


def test_a_title_that_is_nowhere() -> None:
    assert found(Entry("Absent", 1, 0), line("Autre chose", 100)) == []


def test_contents_page() -> None:
    rows = [
        line("Sommaire", 50),
        line("Introduction . . . . . . . . 2", 80),
        line("Le cadre . . . . . . . . . . 3", 92),
        line("Un détail . . . . . . . . 3", 104, left=70),
    ]

    contents = contents_of([rows, [], []], ["1", "2", "3"])

    assert contents.entries == (
        Entry("Introduction", 1, 1),
        Entry("Le cadre", 1, 2),
        Entry("Un détail", 1, 2),
    )
    assert contents.lines == tuple(rows)


def test_the_index_may_be_an_entry_of_the_contents() -> None:
    rows = [line("Sommaire", 40), *(line(f"Titre {n} {n}", 60 + 12 * n) for n in (1, 2, 3)), line("Index 3", 110)]

    assert contents_of([rows, [], []], ["1", "2", "3"]).lines == tuple(rows)


def test_text_in_a_column_beside_the_contents_is_kept() -> None:
    entries = [line(f"Chapitre {n} . . . . . . . . {n}", 50 + 12 * n) for n in range(1, 8)]
    text = [line("Un texte", 74 + 12 * n, left=310) for n in range(4)]

    assert contents_of([[*entries, *text], *[[]] * 8], [str(n) for n in range(1, 9)]).lines == tuple(entries)


def test_a_page_of_text_is_no_contents() -> None:
    rows = [line(f"Une phrase de l’année {1990 + n}", 50 + 12 * n) for n in range(20)]

    assert contents_of([rows], ["1"]).lines == ()


def test_an_entry_that_is_the_last_line_of_a_title_names_all_of_it() -> None:
    text = line("Le texte est là.", 60)
    title = [line("La structure correspond à", 100, style=BOLD), line("un schéma existant", 112, style=BOLD)]

    assert found(Entry("un schéma existant", 1, 0), text, *title) == ["La structure correspond à | un schéma existant"]


def test_contents_may_end_above_text() -> None:
    title = [line("Sommaire", 40)]
    rows = [line(f"Titre {n} {'. ' * 12}{n // 9 + 2}", 60 + 12 * n) for n in range(20)]
    rest = [line(f"Fin {n} {n + 4}", 40 + 12 * n) for n in range(2)]
    text = [line("des mots qui font une ligne de texte", 80 + 12 * n) for n in range(20)]

    contents = contents_of([[*title, *rows], [*rest, *text], [], [], [], []], ["1", "2", "3", "4", "5", "6"])

    assert [entry.title for entry in contents.entries[-2:]] == ["Fin 0", "Fin 1"]
    assert contents.lines[-2:] == tuple(rest)


def test_text_may_begin_below_the_contents() -> None:
    rows = [line("Sommaire", 40), *(line(f"Titre {n} {n}", 60 + 12 * n) for n in (1, 2, 3))]
    text = [line("des mots qui font une ligne du texte", 110 + 12 * n) for n in range(20)]
    text[5] = line("Le bilan de l’an 2", 400)

    contents = contents_of([[*rows, *text], [], []], ["1", "2", "3"])

    assert [entry.title for entry in contents.entries] == ["Titre 1", "Titre 2", "Titre 3"]
    assert contents.lines == tuple(rows)


def test_the_lists_of_figures_and_tables_promise_no_titles() -> None:
    """On the pages of the contents, or on their own."""
    dots = " . . . . . . . . "
    first = [line("Sommaire", 40), *(line(f"Titre {n}{dots}{n}", 60 + 12 * n) for n in (1, 2, 3))]
    figures = [line("Liste des figures", 110), *(line(f"1.{n} Une vue{dots}{n}", 120 + 12 * n) for n in (1, 2, 3))]
    captions = [line(f"Figure {n} : une vue{dots}{n}", 60 + 12 * n) for n in range(1, 7)]

    contents = contents_of([[*first, *figures], captions, [], []], ["1", "2", "3", "4"])

    assert [entry.title for entry in contents.entries] == ["Titre 1", "Titre 2", "Titre 3"]
    assert contents.lines == (*first, *figures, *captions)


def test_pages_without_number_are_no_pages_of_the_contents() -> None:
    """The third leaf of a cover is not page 3."""
    rows = [line("Sommaire", 40), *(line(f"Titre {n} {n}", 60 + 12 * n) for n in (1, 2, 3))]

    contents = contents_of([[], rows, [], [], [], []], ["", "", "", "1", "2", "3"])

    assert [entry.page for entry in contents.entries] == [3, 4, 5]


def test_an_entry_may_be_the_last_line_of_a_title_in_capitals() -> None:
    title = [line("UN TITRE QUI EST", 100), line("SI LONG", 120)]

    assert found(Entry("SI LONG", 1, 0), *title) == ["UN TITRE QUI EST | SI LONG"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Article 4 – CONDITIONS DE RETRAIT", "DES DENRÉES ET DES REPAS (phase 1)"),
        ("Appel par le schéma CI-", "SIS-Minimal"),
    ],
)
def test_the_lines_of_a_title_may_be_mostly_capitals_or_cut_at_a_hyphen(first: str, last: str) -> None:
    lines = [line("Du texte.", 80), line(first, 120, style=BOLD), line(last, 134, style=BOLD)]

    assert found(Entry(last, 1, 0), *lines) == [f"{first} | {last}"]


def test_a_title_that_is_not_on_its_page_is_looked_for_between_its_neighbours() -> None:
    """Where one line only bears it: the contents may be older than the pages."""
    pages = [
        [line("Premier", 60)],
        [],
        [],
        [line("Deuxième", 60, page=3), line("du texte", 80, page=3)],
        [line("Deux fois", 60, page=4), line("Deux fois", 90, page=4)],
        [line("Dernier", 60, page=5)],
    ]
    entries = [Entry("Premier", 1, 0), Entry("Deuxième", 1, 0), Entry("Deux fois", 1, 1), Entry("Dernier", 1, 5)]

    assert [match.entry.title for match in find_entries(pages, entries)] == ["Premier", "Deuxième", "Dernier"]


def test_a_label_in_small_letters_at_the_top_of_its_page_is_of_the_title() -> None:
    label, title = line("partie 1", 80), line("Le contexte", 110, style=BOLD)
    entry = Entry("Partie 1 - Le contexte", 1, 0)

    assert found(entry, label, title) == ["partie 1 | Le contexte"]
