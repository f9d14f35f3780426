"""Fonts that TeX has drawn without names: the widths of their letters tell bold and typewriter ones."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf

from onpe_desktop.importers.pdf.page import Line, Piece, Style
from onpe_desktop.importers.pdf.source.opening import opened
from onpe_desktop.importers.pdf.source.tex_weights import TexWeights

ROMAN = {  # thousandths of the size
    **dict.fromkeys("il", 278),
    **dict.fromkeys("ce", 444),
    **dict.fromkeys("ago", 500),
    **dict.fromkeys("bdnpu", 556),
    "f": 306,
    "t": 389,
    "r": 392,
    "s": 394,
    "m": 833,
}
WIDER = {letter: width * 1.15 for letter, width in ROMAN.items()}
EQUAL = dict.fromkeys(ROMAN, 525)
TEXT, TITLE = "des formes de rang et la source des gains publies", "partie"


def settled(*fonts: tuple[str, Mapping[str, float], float]) -> list[Style]:
    weights, pieces = TexWeights(), []
    for number, (text, widths, size) in enumerate(fonts):
        style = Style("", size)
        piece = Piece(text, 0, 0, 100, 10, 10, style, 0)
        letters = [(letter, widths[letter] * size / 1000) for letter in text if letter != " "]
        weights.add(number, style, letters, [piece])
        pieces.append(piece)
    weights.settle()
    return [piece.style for piece in pieces]


def test_wider_letters_are_bold() -> None:
    text, title = settled((TEXT, ROMAN, 10.9), (TITLE, WIDER, 12.0))
    assert (text.bold, title.bold) == (False, True)


def test_equal_letters_are_a_typewriter_s() -> None:
    _, name = settled((TEXT, ROMAN, 10.9), ("fichier", {**EQUAL, "h": 525}, 10.9))
    assert (name.bold, name.fixed) == (False, True)


def test_letters_of_notes_are_wider_by_design() -> None:
    _, note = settled((TEXT, ROMAN, 10.9), (TITLE, WIDER, 7.0))
    assert not note.bold


def test_other_fonts_tell_nothing() -> None:
    narrow = {letter: width * 0.85 for letter, width in ROMAN.items()}
    assert settled((TEXT, narrow, 10.9), (TITLE, WIDER, 12.0)) == [Style("", 10.9), Style("", 12.0)]


def test_a_formula_is_not_bold() -> None:
    italic = {"n": 600, "m": 878, "b": 429, "i": 345, "d": 521, "p": 503}
    _, formula = settled((TEXT, ROMAN, 10.9), ("nmbidp", italic, 10.9))
    assert not formula.bold


def test_a_title_in_a_font_of_pictures(typeset: Callable[[str], Path]) -> None:
    path = typeset("vide")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=font_of_pictures(pdf, ROMAN), G=font_of_pictures(pdf, WIDER))
        )
        page.Contents = pdf.make_stream(
            f"BT /G 12 Tf 50 700 Td ({TITLE}) Tj /F 10.9 Tf 0 -30 Td ({TEXT}) Tj ET".encode()
        )
        pdf.save(path)
    with opened(path) as file:
        lines: list[Line] = list(file.page(0).lines)
    assert [(line.text, line.bold) for line in lines] == [(TITLE, True), (TEXT, False)]


def font_of_pictures(pdf: pikepdf.Pdf, widths: Mapping[str, float]) -> pikepdf.Dictionary:
    given = [widths.get(chr(code), 333) for code in range(256)]
    drawn = {f"/a{code}": pdf.make_stream(b"500 0 0 0 100 450 d1 0 0 100 450 re f") for code in range(256)}
    names = pikepdf.Array([0, *(pikepdf.Name(name) for name in drawn)])
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        FontBBox=[0, 0, 500, 500],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=0,
        LastChar=255,
        Widths=given,
        CharProcs=pikepdf.Dictionary(drawn),
        Encoding=pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=names),
    )
