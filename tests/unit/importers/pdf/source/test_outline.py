from dataclasses import replace

import pytest
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.page import Box, Line
from onpe_desktop.importers.pdf.source.outline import contents_of
from onpe_desktop.importers.publication import PublicationHeading

GUIDE = """#set page(numbering: "1")
#outline(title: [Sommaire])
#outline(title: [Table des figures], target: figure)
#pagebreak()
#for number in range(1, 7) [= Titre numéro #number
#lorem(60)
#figure(rect(width: 40pt, height: 30pt), caption: [Ce que montre le schéma #number], supplement: [Figure])
#lorem(60)]"""


@pytest.mark.parametrize("name", ["Table des figures", "Index des figures"])
def test_a_list_of_figures_promises_no_titles(name: str, typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(GUIDE.replace("Table des figures", name), tagged=False, outlined=False))
    headings = [part for part in publication.parts if isinstance(part, PublicationHeading)]

    titles = [plain_text(heading.inlines) for heading in headings]

    assert titles == [f"Titre numéro {number}" for number in range(1, 7)]


def entries(*texts: str) -> list[Line]:
    return [line(text, 100 + 14 * place) for place, text in enumerate(texts)]


def test_entries_whose_pages_lie_beyond_the_margin_are_entries() -> None:
    """As LibreOffice leaves them where the tab stop of a DOCX is too far; below no title they are a form."""
    lines = entries("Sommaire", *(f"{number}. Un titre{'.' * 40}" for number in range(1, 6)))

    assert contents_of([lines], ["1"]).lines == tuple(lines)
    assert contents_of([lines[1:]], ["1"]).lines == ()


def test_lines_of_text_below_the_contents_end_with_other_numbers() -> None:
    first = entries("Sommaire", *(f"{number}. Un titre {number}" for number in range(2, 9)))
    text = entries("La loi du 26", "qui vaut depuis 2003", "a créé le système en 2016", *["et en dit plus."] * 9)

    assert contents_of([first, text], [str(number) for number in range(1, 10)]).lines == tuple(first)


def test_the_page_may_stand_before_its_title() -> None:
    lines = entries("Sommaire", "p.3 Le cadre", "p.4 Les acteurs", "p. 07 Les suites", "12 – Pour aller plus loin")

    contents = contents_of([lines], [str(number) for number in range(1, 13)])

    assert contents.lines == tuple(lines)
    assert [(entry.title, entry.page) for entry in contents.entries] == [
        ("Le cadre", 2),
        ("Les acteurs", 3),
        ("Les suites", 6),
        ("Pour aller plus loin", 11),
    ]


def test_numbers_of_chapters_are_no_pages() -> None:
    lines = entries("Sommaire", "1. Le cadre", "2. Les acteurs", "3. Les suites", "4. Pour aller plus loin")

    assert contents_of([lines], [str(number) for number in range(1, 5)]).lines == ()


def test_entries_may_lack_a_page_below_those_of_their_chapter() -> None:
    """Which may be a range: « p. 3-9 »."""
    chapters = [
        [f"{n}. Un chapitre entier p.{3 * n}-{3 * n + 2}", f"{n}.1 Une section", f"{n}.2 Une autre", f"{n}.3 La fin"]
        for n in range(1, 5)
    ]
    lines = entries("Sommaire", *(text for texts in chapters for text in texts))

    contents = contents_of([lines], [str(number) for number in range(1, 16)])

    assert contents.lines[-1].text == "4. Un chapitre entier p.12-14"
    assert [(entry.title, entry.page) for entry in contents.entries][:2] == [
        ("1. Un chapitre entier", 2),
        ("2. Un chapitre entier", 5),
    ]


def test_the_number_of_an_article_is_no_range_of_pages() -> None:
    lines = entries("Sommaire", *(line for n in range(1, 6) for line in (f"Article 371-{n}", "Un texte.")))

    assert contents_of([lines], ["371"]).lines == ()


def test_contents_whose_title_is_a_picture_name_pages_that_go_up() -> None:
    """The names of parts among them have no page. A list of amounts goes up and down."""
    names = [f"Fiche {name} {page}" for name, page in zip("abcdefgh", (3, 3, 5, 7, 7, 9, 12, 14), strict=True)]
    rows = ["LES OUTILS", *names[:4], "LES DONNÉES", *names[4:]]
    labels = [str(number) for number in range(1, 30)]
    pages = [[line(text, 100 + 14 * row) for row, text in enumerate(rows)]]

    found = contents_of(pages, labels)
    amounts = contents_of(
        [[line(f"Aide {name} {page % 7 + 2}", 100 + 14 * page) for page, name in enumerate("abcdefghij")]], labels
    )

    assert [entry.page for entry in found.entries] == [2, 2, 4, 6, 6, 8, 11, 13]
    assert [one.text for one in found.lines] == rows[1:]
    assert amounts.lines == ()


def test_articles_below_the_contents_are_text() -> None:
    """« 1. ARTICLE 1 » and a line that ends with a year read as entries do; between them stands what would be lost."""
    listed = [
        placed(f"{number}. ARTICLE {number} {'.' * 30} {number}", 114 + 14 * number, right=480.0)
        for number in range(1, 8)
    ]
    text = [
        placed("1. ARTICLE 1", 240, right=150.0),
        placed("Il est fondé une association régie par la loi du 1er juillet 1901", 254, right=480.0),
        placed("et le décret du 16 août 1901, pour une durée illimitée.", 268, right=420.0),
        placed("2. ARTICLE 2", 290, right=150.0),
    ]
    title = line("Sommaire", 100)

    contents = contents_of([[title, *listed, *text]], [str(number) for number in range(1, 9)])

    assert contents.lines == (title, *listed)


def placed(text: str, top: float, *, right: float) -> Line:
    one = line(text, top)
    last = one.words[-1]
    moved = replace(last, box=Box(right - last.box.width, last.box.top, right, last.box.bottom))
    return one.of((*one.words[:-1], moved))
