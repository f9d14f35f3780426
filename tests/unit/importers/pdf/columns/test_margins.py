"""Titles and notes in the margin beside the text."""

from dataclasses import replace

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset
from pdf_lines import BODY, BOLD, SMALL, line, paragraph, rule

from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.columns.margins import margins_of, with_margins, without_margin
from onpe_desktop.importers.pdf.columns.side_notes import side_notes_of
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.styles import body_of


def page(number: int, *more: Line) -> PageContent:
    """A page of two paragraphs, which begin 150 points from its left edge."""
    text = [*paragraph(10, 100, left=150, right=450), *paragraph(10, 240, left=150, right=450)]
    return PageContent(number, 600, 800, (*text, *more))


def side(*, left: float = 50, right: float = 140) -> list[Line]:
    """The title of the second paragraph, over two lines."""
    return [line(text, top, left=left, right=right, style=BOLD) for text, top in (("Un titre", 240), ("de côté", 252))]


def read_margins(pages: list[PageContent]) -> list[list[str]]:
    body = body_of(line for page in pages for line in page.lines)
    margins = margins_of(pages, body)
    found = []
    for one in pages:
        blocks = margins.get(one.number, ())
        bare = without_margin(one, blocks)
        flows = with_margins([Flow(tuple(bare.lines), 150, 450)], blocks, body) if blocks else []
        found.append([item.text for flow in flows for item in flow.items if isinstance(item, Line)])
    return found


def test_a_title_stands_before_the_line_that_it_is_beside() -> None:
    found = read_margins([page(number, *side()) for number in range(3)])

    assert [texts.index("Un titre") for texts in found] == [10, 10, 10]
    assert [texts[11] for texts in found] == ["de côté"] * 3


def test_a_note_stands_behind_the_paragraph_that_it_is_beside() -> None:
    found = read_margins([page(n, line("Une note en petit", 124, left=470, right=560, style=SMALL)) for n in range(3)])

    assert [texts.index("Une note en petit") for texts in found] == [10, 10, 10]


def test_a_single_one_is_no_margin() -> None:
    assert read_margins([page(0, *side()), page(1), page(2)]) == [[], [], []]


def test_plain_words_and_numbers_beside_the_text_are_of_its_lines() -> None:
    plain = [page(n, line("un mot", 240, left=50, right=140, style=BODY), line("12", 300, left=50)) for n in range(4)]

    assert read_margins(plain) == [[]] * 4


def test_cells_of_a_ruled_table_are_in_no_margin() -> None:
    rules = [rule(40, top, 460, top + 1) for top in (236, 268, 362)] + [
        rule(x, 236, x + 1, 362) for x in (40, 145, 460)
    ]
    pages = [PageContent(n, 600, 800, page(n, *side()).lines, tuple(rules)) for n in range(4)]

    assert read_margins(pages) == [[]] * 4


def test_labels_of_lines_that_are_indented_on_one_page_are_in_no_margin() -> None:
    """The text of the publication begins where they do."""
    terms = [line("Terme", 100 + 40 * n, left=50, right=90, style=BOLD) for n in range(6)]
    text = [item for n in range(6) for item in paragraph(2, 100 + 40 * n, left=150)]
    usual = [PageContent(n, 600, 800, tuple(paragraph(20, 100))) for n in range(1, 5)]

    assert read_margins([PageContent(0, 600, 800, (*terms, *text)), *usual])[0] == []


def test_notes_in_the_margin_belong_to_their_calls() -> None:
    """Those that nothing calls stay beside the text; two that follow each other are two."""
    call = replace(line("1", 100, left=452, style=SMALL).words[0], raised=1, spaced=False)
    number = replace(line("1", 100, left=480, style=SMALL).words[0], raised=1)
    words = line("La note en petit", 100, left=490, style=SMALL).words
    pages = []
    for place in range(3):
        text = page(place)
        called = text.lines[0].of((*text.lines[0].words, call))
        note = line("x", 100, left=480).of((number, *words))
        other = line("2 Une autre", 112, left=480, style=SMALL)
        pages.append(
            replace(text, lines=(called, *text.lines[1:], replace(note, page=place), replace(other, page=place)))
        )
    body = body_of(line for page in pages for line in page.lines)

    found = side_notes_of(without_margin(pages[0], margins_of(pages, body)[0]), margins_of(pages, body)[0], body, {})

    assert [(note.key, note.lines[0].text) for note in found.notes] == [("p1-m1", "La note en petit")]
    assert [block.lines[0].text for block in found.others] == ["2 Une autre"]
    assert found.page.lines[0].words[-1].call == "p1-m1"


def test_a_column_is_no_margin_of_the_other(typeset: Typeset, read: ReadPdf) -> None:
    parts = "".join(f"#block(above: 2em, below: 1em)[*Titre {n}*]\n#lorem(60)\n" for n in range(1, 25))
    page = '#set page(paper: "a4", margin: 16mm, columns: 2)\n#set text(size: 9pt)\n#set par(justify: true)\n'

    publication = read(typeset(f"{page}#lorem(60)\n{parts}", tagged=False, outlined=False))

    numbers = [int(title.split()[1]) for _, title in headings(publication)]
    assert numbers == sorted(numbers)
    assert len(numbers) > 20  # a title at the foot of a column may be none


def test_the_first_column_of_ruled_rows_is_no_margin() -> None:
    """A table without upright rules, whose rows most of a publication's lines are."""
    codes = [line(f"NAHA{number}", 100 + 36 * number, left=50, style=BOLD) for number in range(4)]
    rules = tuple(rule(45, 98 + 36 * number, 455, 98.5 + 36 * number) for number in range(5))
    told = [replace(page(number, *codes), drawings=rules) for number in range(3)]
    far = [replace(one, drawings=rules[::4]) for one in told]

    assert read_margins(told) == [[], [], []]
    assert all(read_margins(far))


def test_lines_of_a_note_in_the_margin_may_begin_anywhere() -> None:
    """Set flush right beside the text, they are one note all the same; so long, it is no title."""
    italic = Style("Serif", 10.0, italic=True)
    lefts = (40, 60, 95, 110, 44, 70, 99, 52)
    note = [line("des mots à part", 100 + 12 * n, left=at, right=140, style=italic) for n, at in enumerate(lefts)]

    (texts, *_) = read_margins([page(number, *note) for number in range(3)])

    assert texts.count("des mots à part") == len(lefts)
    places = [place for place, text in enumerate(texts) if text == "des mots à part"]
    assert places == list(range(places[0], places[0] + len(lefts)))


def test_where_most_lines_have_words_beside_them_they_are_rows() -> None:
    """Codes in bold and what each means, on page after page: a table that nothing rules."""
    rows = [
        line(text, 100 + 30 * n, left=left, style=style)
        for n in range(20)
        for text, left, style in ((f"CODE{n}", 50, BOLD), ("ce que le code veut dire", 150, BODY))
    ]

    assert read_margins([PageContent(number, 600, 800, tuple(rows)) for number in range(3)]) == [[]] * 3


def test_the_first_column_of_tinted_rows_is_no_margin() -> None:
    """Word draws a ground behind each cell of every second row."""
    tints = tuple(
        Drawing(Box(left, top, right, top + 30), filled=True, stroked=False, colour=0xCCCCCC)
        for top in (236, 310)
        for left, right in ((45, 145), (145, 300), (300, 460))
    )
    pages = [replace(page(number, *side()), drawings=tints) for number in range(3)]

    assert read_margins(pages) == [[], [], []]
    assert read_margins([replace(one, drawings=tints[:3]) for one in pages]) != [[], [], []]
