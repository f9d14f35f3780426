"""Titles as large as the text that only italics, a colour or a family tells from it."""

import pytest
from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.styles import body_of, look
from onpe_desktop.importers.pdf.titles.faint import faint_looks, is_faint, reads_as_faint_title

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#let titre(body, ..look) = block(above: 2em, below: 1em, text(..look, body))
"""
TEXT = "\n#lorem(40)\n"
NAMES = ("Avant", "Pendant", "Après", "Longtemps après")


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[str]:
    publication = read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))
    return [title for _, title in headings(publication)]


@pytest.mark.parametrize(
    "look", ['style: "italic"', "fill: maroon", 'font: "DejaVu Sans Mono"', 'font: "New Computer Modern"']
)
def test_all_lines_of_a_look_that_stand_apart_are_titles(look: str, typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre({look})[{name}]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == ([] if "Mono" in look else list(NAMES))


def test_articles_between_blank_lines_are_titles_in_the_look_of_the_text(typeset: Typeset, read: ReadPdf) -> None:
    """As decrees are set; an article may also begin its text, and a code be quoted."""
    space = "above: 2em, below: 2em"
    names = ("Article premier. – Objet", "Article 2. – Missions", "Article 3.")
    source = "".join(f"#block({space})[{name}]{TEXT}" for name in names)
    begun = "".join(
        f"#block({space})[Article {number}. – {text}]{TEXT}"
        for number, text in ((4, "Il est créé un lieu"), (5, "#lorem(40)"))
    )
    quoted = f"#block({space})[Article L. 121-4 du code]{TEXT}"

    assert found(source + begun + quoted, typeset, read) == list(names)
    assert found("".join(f"Article {number}. – Objet\n{TEXT}" for number in range(1, 5)), typeset, read) == []


def test_quotations_in_italics_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    quoted = "".join(f'#titre(style: "italic")[Le {name} est long.]{TEXT}' for name in NAMES)
    said = "".join(f'#titre(style: "italic")[« {name} »]{TEXT}' for name in NAMES)

    assert found(quoted + said, typeset, read) == []


def test_a_look_that_many_paragraphs_have_is_no_title_s() -> None:
    """The rules say so; trees that see more may let in single ones."""
    style = (look(line("Avant", 100)), False)

    assert faint_looks([style] * 4, [style]) == {style}
    assert faint_looks([style] * 4, [style] * 3) == set()


def test_links_alone_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f'#titre(fill: blue)[#link("https://example.org")[{name}]]{TEXT}' for name in NAMES)

    assert found(source, typeset, read) == []


def test_small_capitals_may_be_larger_than_they_are_set(typeset: Typeset, read: ReadPdf) -> None:
    """Word processors set them as capitals of two sizes; the first one counts."""
    source = "".join(
        f"#block(above: 2em, below: 1em)[#text(11pt)[{n[0]}]#text(8.8pt)[{n[1:].upper()}]]{TEXT}" for n in NAMES
    )

    assert found(source, typeset, read) == [name.upper() for name in NAMES]


def test_capitals_may_be_smaller_than_the_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 8.5pt)[{name.upper()}]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [name.upper() for name in NAMES]


def test_items_of_a_list_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    """Their numbers hang out of the text below them, as in licences."""
    item = "#block(above: 2em, below: 1em)[{n}. {name}]\n#pad(left: 11pt)[#lorem(40)]\n"
    source = "".join(item.format(n=n, name=name.upper()) for n, name in enumerate(NAMES, 1))

    assert found(source, typeset, read) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le service « AdWords »", True),
        ("et ainsi de suite »", False),
        ("« Le service »", False),
        ("Le service :", False),
    ],
)
def test_a_title_may_end_with_a_quoted_word(text: str, title: bool) -> None:
    assert reads_as_faint_title(text) is title


def test_in_a_text_of_light_letters_others_of_its_family_may_be_titles() -> None:
    light, plain = Style("Futura-Book", 10.0), Style("Futura", 10.0)
    body = body_of([line("le texte de la publication", 100, style=light)])

    assert is_faint(line("Les feux de forêt", 130, style=plain), body)
    assert not is_faint(line("Les feux de forêt", 130, style=light), body)
    assert not is_faint(line("Les feux", 130, style=light), body_of([line("le texte", 100, style=plain)]))
