"""Tables by tags that lay out a title, or a box."""

from dataclasses import replace

from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.dossiers import Callout, Paragraph, Table, plain_text
from onpe_desktop.importers.pdf.page import Line, PageContent, Style, Tag
from onpe_desktop.importers.pdf.tagged.page_parts import PageReader
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationHeading

LARGE = Style("Serif", 16.0)


def tag(role: str, *children: "Tag | int") -> Tag:
    marks = tuple(part for part in children if isinstance(part, int))
    return Tag(role, marks, tuple(part for part in children if isinstance(part, Tag)), order=children)


def table(*rows: tuple[int, ...]) -> Tag:
    return tag("Table", *(tag("TR", *(tag("TD", tag("P", mark)) for mark in row)) for row in rows))


def read(tagged: Tag, *texts: tuple[str, Style]) -> list[PublicationHeading | Callout | Table | Paragraph]:
    """What the parts of a table with these lines are; a page of text stands below it."""
    made: list[Line] = []
    for mark, (text, style) in enumerate(texts):
        one = line(text, 30.0 * mark, style=style)
        made.append(one.of(replace(word, mark=mark) for word in one.words))
    page = PageContent(0, 595, 842, (*made, *paragraph(20, 300)), tags=(tagged,))
    reader = PageReader(page, Joiner(Vocabulary(), {}), {}, {}, [])
    reader.add(tagged)
    found = [p.part if isinstance(p.part, PublicationHeading) else p.part.block for p in reader.placed]
    assert all(isinstance(one, PublicationHeading | Callout | Table | Paragraph) for one in found)
    return found  # type: ignore[return-value]  # asserted above, one by one


def test_a_number_beside_large_words_is_a_title() -> None:
    (title,) = read(table((0, 1)), ("2.", LARGE), ("Éviter, réduire, compenser", LARGE))

    assert isinstance(title, PublicationHeading)
    assert (title.level, plain_text(title.inlines)) == (1, "2. Éviter, réduire, compenser")


def test_other_tables_of_one_row_are_tables() -> None:
    small = read(table((0, 1)), ("2.", BODY), ("Éviter, réduire, compenser", BODY))
    named = read(table((0, 1)), ("Titre", LARGE), ("Éviter, réduire, compenser", LARGE))
    long = read(table((0, 1), (2, 3)), ("1.", LARGE), ("Éviter", LARGE), ("2.", LARGE), ("Réduire", LARGE))

    assert not any(isinstance(one, PublicationHeading) for one in (*small, *named, *long))


def test_a_bold_title_above_a_text_in_one_column_is_a_box() -> None:
    text = "La distinction entre collectivité urbaine et rurale est celle de la grille."
    (box,) = read(table((0,), (1,)), ("Définition", BOLD), (text, BODY))

    assert isinstance(box, Callout)
    assert box.title == "Définition"


def test_two_rows_without_a_title_are_no_box() -> None:
    text = "La distinction entre collectivité urbaine et rurale est celle de la grille."

    assert not any(isinstance(one, Callout) for one in read(table((0,), (1,)), (text, BODY), (text, BODY)))
