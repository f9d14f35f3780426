from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.source.accents import lie_over_letters, with_accents

SERIF = Style("Serif", 10.0)


def piece(text: str, left: float, *, width: float = 5.0, baseline: float = 100.0, spaced: bool = False) -> Piece:
    return Piece(text, left, baseline - 8, left + width, baseline + 2, baseline, SERIF, -1, spaced)


def read(pieces: list[Piece]) -> str:
    return "".join((" " if one.spaced else "") + one.text for one in with_accents(pieces))


def test_an_accent_before_its_letter() -> None:
    assert read([piece("p", 0), piece("´", 5), piece("e", 5), piece("r", 10)]) == "pér"


def test_an_accent_over_a_capital_stands_elsewhere_in_the_file() -> None:
    """PDFium puts it where its height is met: in the midst of the line, with spaces around."""
    line = [piece("A", 0, width=7), piece("l", 20, spaced=True), piece("i", 25)]

    assert read([*line, piece("`", 1, baseline=97.5, spaced=True), piece("a", 30, spaced=True)]) == "À lia"


def test_a_circumflex_over_the_letter_that_waits_for_it() -> None:
    assert read([piece("a", 0), piece("^", 4, width=5), piece("ı", 5, width=3), piece("n", 8)]) == "aîn"


def test_signs_that_stand_alone_stay() -> None:
    text = [piece("`", 0), piece("a", 5), piece("~", 10), piece("n", 15), piece("^", 20), piece("1", 20)]

    assert read(text) == "`a~n^1"


def test_accents_over_longer_pieces_ask_for_single_letters() -> None:
    word = piece("presse", 0, width=30)

    assert lie_over_letters([word, piece("´", 10)])
    assert not lie_over_letters([word, piece("´", 30)])
    assert not lie_over_letters([word, piece("´", 10, baseline=120.0)])
