"""Fonts that TeX has drawn: their letters are pictures, without names."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from onpe_desktop.importers.pdf.source.opening import opened
from onpe_desktop.importers.pdf.source.signs import Signs, texts_of
from onpe_desktop.importers.pdf.source.tex_fonts import tex_encoding, tex_texts

DRAWN = b"500 0 0 0 450 450 d1 0 0 450 450 re f"


def texts(codes: bytes) -> str:
    return "".join(tex_texts(codes, texts_of(codes, Signs()), tex_encoding(codes)))


def test_ligatures_and_signs_of_t1() -> None:
    assert texts("les \xf7uvres \x13 a\x1eches en \xe9t\xe9 \x14 \x15 l'e\x1bet".encode("latin-1")) == (
        "les œuvres « affiches en été » – l’effet"
    )


def test_ligatures_and_accents_of_ot1() -> None:
    assert texts(b"di\x0ecult\x13e { No\x7fel, la \x0cn") == "difficult´e – No¨el, la fin"


def test_formulas_and_pages_without_such_codes_are_as_they_were() -> None:
    assert texts(b"\x1bx + \x0b") == "x + "
    assert texts("l'\xe9t\xe9 \xf7".encode("latin-1")) == "l'été ÷"


@pytest.mark.parametrize(("kind", "word"), [("Type3", "affiché"), ("Type1", "aché")])
def test_a_font_of_pictures_without_a_table(typeset: Callable[[str], Path], kind: str, word: str) -> None:
    path = typeset("vide")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name(f"/{kind}"))
        if kind == "Type3":
            codes = range(256)
            font.FontBBox, font.FontMatrix = [0, 0, 500, 500], [0.001, 0, 0, 0.001, 0, 0]
            font.FirstChar, font.LastChar, font.Widths = 0, 255, [500] * 256
            font.CharProcs = pikepdf.Dictionary({f"/a{code}": pdf.make_stream(DRAWN) for code in codes})
            names = pikepdf.Array([0, *(pikepdf.Name(f"/a{code}") for code in codes)])
            font.Encoding = pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=names)
        else:
            font.BaseFont, font.Encoding = pikepdf.Name.Helvetica, pikepdf.Name.WinAnsiEncoding
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pdf.make_stream(b"BT /F 12 Tf 50 700 Td (a\\036ch\\351) Tj ET")
        pdf.save(path)

    with opened(path) as file:
        assert "".join(found.text for line in file.page(0).lines for found in line.words) == word


def test_ligatures_whose_names_pdfium_does_not_know(typeset: Callable[[str], Path]) -> None:
    """As in Source Sans, which calls them « f_f »: an embedded font with letters, and a code of T1."""
    path = typeset("affiche")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        (known,) = page.Resources.Font.values()
        names = pikepdf.Array([0x1B, pikepdf.Name("/f_f")])
        page.Resources.Font = pikepdf.Dictionary(
            F=pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=known.BaseFont,
                FirstChar=0,
                LastChar=255,
                Widths=[500] * 256,
                FontDescriptor=known.DescendantFonts[0].FontDescriptor,
                Encoding=pikepdf.Dictionary(BaseEncoding=pikepdf.Name.WinAnsiEncoding, Differences=names),
            )
        )
        page.Contents = pdf.make_stream(b"BT /F 12 Tf 50 700 Td (a\\033iche) Tj ET")
        pdf.save(path)

    with opened(path) as file:
        assert "".join(found.text for line in file.page(0).lines for found in line.words) == "affiche"
