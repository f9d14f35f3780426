from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from onpe_desktop.importers.pdf.page import OF_FORM
from onpe_desktop.importers.pdf.source.opening import opened

Typeset = Callable[[str], Path]


def words_of(pdf: Path) -> list[tuple[str, bool, int]]:
    """Return the words of the first page, whether each leads to a target, and whether it is raised."""
    with opened(pdf) as file:
        return [(word.text, bool(word.link), word.raised) for line in file.page(0).lines for word in line.words]


def test_a_link_may_begin_and_end_inside_of_a_word(typeset: Typeset) -> None:
    pdf = typeset('auto#link("https://exemple.fr")[protec]tion et suite')

    assert words_of(pdf)[:3] == [("auto", False, 0), ("protec", True, 0), ("tion", False, 0)]


def test_raised_digits_are_words_of_their_own(typeset: Typeset) -> None:
    assert ("12", False, 1) in words_of(typeset("majeurs#super[12] et mineurs"))


def test_a_word_that_runs_over_the_edge_of_the_page_is_whole(typeset: Typeset) -> None:
    pdf = typeset("#set page(width: 120pt, margin: 20pt)\n#box(width: 400pt)[anticonstitutionnellement]")

    assert words_of(pdf)[0][0] == "anticonstitutionnellement"


SPACES = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <0020> endbfrange
1 beginbfchar <2D> <0020> endbfchar
endcmap"""


def test_a_hyphen_that_the_file_calls_a_space_is_one(typeset: Typeset) -> None:
    """As ONLYOFFICE writes those at the ends of lines: they have ink."""
    path = typeset('#set text(font: "Libertinus Serif")\nvide')
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        font.ToUnicode = pdf.make_stream(SPACES)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pdf.make_stream(b"BT /F 12 Tf 50 700 Td (la ver-) Tj 0 -14 Td (sion du texte) Tj ET")
        pdf.save(path)

    assert [word for word, _, _ in words_of(path)] == ["la", "ver-", "sion", "du", "texte"]


def test_text_of_a_negative_size_that_its_matrix_turns_back_is_upright(typeset: Typeset) -> None:
    """So some programs write pages upside down: all of it was lost, as lying on the page's head."""
    path = typeset("vide")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pdf.make_stream(b"BT /F -12 Tf -1 0 0 -1 50 700 Tm (un accueil de jour pour mineurs) Tj ET")
        pdf.save(path)

    with opened(path) as file:
        (line,) = file.page(0).lines
    assert line.text == "un accueil de jour pour mineurs"
    assert line.size == 12


@pytest.mark.parametrize(("number", "mark"), [(0, OF_FORM), (1, 1)])
def test_words_in_a_form_that_counts_anew_have_no_mark_of_the_page(typeset: Typeset, number: int, mark: int) -> None:
    """Browsers write what is half transparent so; others count on in it."""
    path = typeset("vide")
    text = b"/P <</MCID %d>> BDC BT /F 12 Tf 50 %d Td (%s) Tj ET EMC"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        form = pdf.make_stream(text % (number, 660, b"note"))
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([0, 0, 500, 800])
        form.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(X=form))
        page.Contents = pdf.make_stream(text % (0, 700, b"texte") + b" /X Do")
        pdf.save(path)

    with opened(path) as file:
        marks = {word.text: word.mark for line in file.page(0).lines for word in line.words}
    assert marks == {"texte": 0, "note": mark}
