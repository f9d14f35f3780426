"""Text that seems to be missing from the file is told."""

from pathlib import Path

import pikepdf
import pytest
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.publication import FindingKind, Publication

PAGE = "Les mineurs victimes sont protégés par la loi, et chaque professionnel prévient d’un danger."


def told(publication: Publication) -> list[tuple[int | None, str]]:
    return [
        (one.page, one.excerpt)
        for one in publication.findings
        if one.kind in {FindingKind.LEFT_OUT, FindingKind.EMPTY_PAGE}
    ]


def pages(*texts: str) -> str:
    return '#set text(font: "Libertinus Serif")\n' + "\n#pagebreak()\n".join(texts)


def test_pages_without_text_and_pictures_are_told(typeset: Typeset, read: ReadPdf) -> None:
    empty = "#h(1pt)"

    assert told(read(typeset(pages(PAGE, empty, PAGE, empty, PAGE)))) == [(2, "Pages 2, 4")]


def test_a_blank_back_of_a_page_is_not(typeset: Typeset, read: ReadPdf) -> None:
    assert told(read(typeset(pages("#h(1pt)", *[PAGE] * 5)))) == []


def without_meaning(path: Path, font: str) -> Path:
    """Take from a font what says which letters its glyphs are."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary) and "/ToUnicode" in found and font in str(found["/BaseFont"]):
                del found["/ToUnicode"]
        pdf.save(path)
    return path


def test_characters_without_a_meaning_are_told(typeset: Typeset, read: ReadPdf) -> None:
    mono = f'{PAGE} #text(font: "DejaVu Sans Mono")[{PAGE}]'

    publication = read(without_meaning(typeset(pages(PAGE, mono), tagged=False), "DejaVu"))

    assert told(publication) == [(2, "Page 2")]
    assert "n’ont pas de sens" in publication.findings[0].words


def test_a_file_of_such_characters_is_refused(typeset: Typeset, read: ReadPdf) -> None:
    with pytest.raises(ImportRefusedError, match="n’ont pas de sens"):
        read(without_meaning(typeset(pages(PAGE), tagged=False), "Libertinus"))
