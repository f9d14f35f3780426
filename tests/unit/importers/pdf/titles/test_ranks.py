"""Which look heads which, among titles that are hardly larger than the text."""

import pytest
from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#let titre(body, ..look) = block(above: 2em, below: 1em, text(..look, body))
"""
TEXT = "\n#lorem(40)\n"


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[tuple[int, str]]:
    return headings(read(typeset(PAGE + TEXT + source, tagged=False, outlined=False)))


def test_sizes_of_two_families_say_nothing_where_neither_is_larger_than_the_text(
    typeset: Typeset, read: ReadPdf
) -> None:
    bold = 'size: 9pt, font: "New Computer Modern", weight: "bold"'
    source = "".join(
        f"#titre({bold})[Titre {name}]" + f'#titre(style: "italic", fill: blue)[Point {name}]{TEXT}' * 2
        for name in "abcd"
    )

    assert found(source, typeset, read)[:2] == [(1, "Titre a"), (2, "Point a")]


def test_of_looks_that_differ_in_colour_the_first_heads_the_others(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(fill: maroon)[Titre {name}]" + f"#titre(fill: blue)[Point {name}]{TEXT}" * 2 for name in "abcd"
    )

    assert found(source, typeset, read)[:2] == [(1, "Titre a"), (2, "Point a")]


def test_sections_that_count_anew_stand_below_labelled_chapters(typeset: Typeset, read: ReadPdf) -> None:
    section = (
        f"#titre(size: 13pt)[1. Avant]{TEXT}#titre(size: 11.5pt)[1.1. Un point]{TEXT}#titre(size: 13pt)[2. Après]{TEXT}"
    )
    source = "".join(f"#titre(size: 16pt)[Chapitre {number} – Titre]{TEXT}{section}" for number in ("I", "II", "III"))

    assert [level for level, _ in found(source, typeset, read)] == [1, 2, 3, 2] * 3


@pytest.mark.parametrize(("first", "levels"), [("I.", [1, 2, 3]), ("II.", [1, 2, 3])])
def test_numbers_may_have_roman_and_lettered_parts(
    first: str, levels: list[int], typeset: Typeset, read: ReadPdf
) -> None:
    source = "".join(
        f"#titre(weight: 700)[{first}{rest} Un titre {name}]{TEXT}" for name in "ab" for rest in ("", "A.", "A.1.")
    )

    assert [level for level, _ in found(source, typeset, read)] == levels * 2


def test_titles_with_dotted_numbers_stand_below_them_in_whatever_size(typeset: Typeset, read: ReadPdf) -> None:
    """A title that was made smaller by hand stays where its number puts it; « 1. » may count anew below others."""
    source = "".join(
        f"#titre(size: 18pt)[{n}. Chapitre]{TEXT}#titre(size: 14pt)[{n}.1. Un point]{TEXT}"
        f"#titre(size: 11.5pt)[{n}.2. Un autre point]{TEXT}#titre(size: 12.5pt)[{n}.2.1. Un détail]{TEXT}"
        for n in (1, 2, 3)
    )
    source += f"#titre(size: 11.5pt)[Repères]{TEXT}" * 4

    assert [level for level, title in found(source, typeset, read) if title[0].isdigit()] == [1, 2, 2, 3] * 3


def test_titles_whose_numbers_are_not_printed_stand_where_a_depth_is_missing(typeset: Typeset, read: ReadPdf) -> None:
    """Between 1.1 and 1.1.1.1, and no larger than the one and no smaller than the other."""
    source = "".join(
        f"#titre(size: 16pt)[{one} Chapitre]{TEXT}#titre(size: 13pt)[{one}.1 Section]{TEXT}"
        f'#titre(fill: maroon)[Partie {name}]{TEXT}#titre(style: "italic", fill: maroon)[{one}.1.1.1 Point]{TEXT}'
        for one, name in ((1, "a"), (2, "b"), (3, "c"))
    )

    assert [level for level, _ in found(source, typeset, read)] == [1, 2, 3, 4] * 3


def test_many_titles_of_a_style_that_bookmarks_leave_out_are_as_deep_as_their_size_says(
    typeset: Typeset, read: ReadPdf
) -> None:
    listed = "#show heading: it => block(above: 2em, below: 1em, text(size: 17pt - 2pt * it.level, it.body))\n"
    further = f"#titre(size: 13pt, fill: red)[Voir aussi]{TEXT}"
    source = "".join(
        f"\n= Fiche {n}\n{TEXT}\n== En pratique {n}\n{TEXT}\n=== Détail {n}\n{TEXT}{further}" for n in "abcdef"
    )

    marked = headings(read(typeset(PAGE + listed + source, tagged=False)))

    assert [level for level, title in marked if title == "Voir aussi"] == [2] * 6
