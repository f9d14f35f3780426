"""Titles beside the first words of their paragraph, as LaTeX sets its lowest divisions."""

import pytest
from importers_pdf_kinds import blocks_of_kind, headings, words
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Paragraph
from onpe_desktop.importers.publication import Publication

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#set par(justify: true, spacing: 0.65em)
#let titre(body) = block(above: 2em, below: 1em, text(weight: 700, body))
#let devant(title, body, white: 1em, above: 2em, hanging: 0pt) = block(above: above, below: 2em,
  par(hanging-indent: hanging)[#text(weight: 700, title)#h(white)#body])
"""
TEXT = "\n#block[#lorem(40)]\n"
NAMES = ("Avant", "Pendant.", "Un titre qui est si long qu’il prend toute la première ligne et plus que cela")


def found(source: str, typeset: Typeset, read: ReadPdf) -> Publication:
    return read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))


def test_bold_words_and_an_em_of_white_are_a_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#devant[{name}][Ici #lorem(30)]" for name in NAMES)

    publication = found(f"#titre[Premier]{TEXT}{source}#titre[Second]{TEXT}", typeset, read)

    assert headings(publication) == [(1, "Premier"), *((2, name) for name in NAMES), (1, "Second")]
    texts = [words((paragraph,)) for paragraph in blocks_of_kind(publication, Paragraph)]
    assert sum(text.startswith("Ici Lorem ipsum") for text in texts) == len(NAMES)


@pytest.mark.parametrize("other", ["white: 0.3em", "above: 0.65em", "hanging: 20pt"])
def test_stressed_words_and_terms_are_none(other: str, typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#devant({other})[{name}][ici #lorem(30)]" for name in NAMES)

    assert headings(found(source, typeset, read)) == []


@pytest.mark.parametrize(
    ("text", "titles"), [("Ici #lorem(30)", ["Avant", "Pendant", "Après"]), ("Un mot", []), ("ici #lorem(30)", [])]
)
def test_a_sentence_that_begins_behind_bold_words_without_a_sign_tells_a_title(
    text: str, titles: list[str], typeset: Typeset, read: ReadPdf
) -> None:
    source = "".join(f"#devant(white: 0.3em)[{name}][{text}]" for name in ("Avant", "Pendant", "Après", "Tableau 1"))

    assert [title for _, title in headings(found(source, typeset, read))] == titles


def test_bold_words_with_a_colon_are_terms(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#devant(white: 0.3em)[{name} :][Ici #lorem(30)]" for name in ("Avant", "Pendant", "Après"))

    assert headings(found(source, typeset, read)) == []


def test_the_name_of_an_article_before_its_text_is_none(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#devant[Art. {number}][Ici #lorem(30)]" for number in range(1, 6))

    assert headings(found(source, typeset, read)) == []


def test_two_of_them_are_no_habit(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#devant[{name}][Ici #lorem(30)]" for name in NAMES[:2])

    publication = found(source, typeset, read)

    assert headings(publication) == []
    assert "Avant Ici Lorem" in " ".join(words((one,)) for one in blocks_of_kind(publication, Paragraph))


def test_the_same_word_again_and_again_is_a_label(typeset: Typeset, read: ReadPdf) -> None:
    source = "#devant(white: 0.3em)[Exigence][Ici #lorem(30)]"

    assert headings(found(4 * source, typeset, read)) == []


def test_an_acronym_is_no_title_of_what_it_means(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#devant(white: 4em)[{name}][: Ce que cela veut dire]" for name in ("DPJJ", "Cnaf", "Crip", "Odpe")
    )

    assert headings(found(source, typeset, read)) == []


NUMBERED = """#let article(number, title, above: 2em) = block(above: above, below: 2em)[#number #title Ici #lorem(30)]
"""


@pytest.mark.parametrize("style", ["*{}.*", "_{}._", "*{}*"])
def test_bold_words_or_italics_behind_a_number_of_several_figures_may_end_with_a_sign(
    style: str, typeset: Typeset, read: ReadPdf
) -> None:
    """AMS's classes set « 3.1. **Objet.** Le texte » so."""
    names = ("Avant", "Pendant", "Après")
    source = "".join(f"#article([1.{n}.], [{style.format(name)}])" for n, name in enumerate(names, 1))

    titles = [title for _, title in headings(found(NUMBERED + source, typeset, read))]

    assert [title.strip("123. ") for title in titles] == list(names)


def test_words_of_other_lists_with_a_sign_are_stressed(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#article([{n})], [*{name}.*])" for n, name in enumerate(("Avant", "Pendant", "Après"), 1))

    assert headings(found(NUMBERED + source, typeset, read)) == []


@pytest.mark.parametrize(("white", "titles"), [("1em", ["Avant", "Pendant", "Après"]), ("0.3em", [])])
def test_italics_and_an_em_of_white_are_a_title(white: str, titles: list[str], typeset: Typeset, read: ReadPdf) -> None:
    names = ("Avant", "Pendant", "Après")
    source = "".join(f"#block(above: 2em, below: 2em)[_{name}_#h({white})Ici #lorem(30)]" for name in names)

    assert [title for _, title in headings(found(source, typeset, read))] == titles
