from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.source.lines import lines_of


def pieces(*texts: str, gap: float, words: float, spaced: bool = False) -> list[Piece]:
    """Return what stands `gap` apart, in points of ten, or `words` where a text begins with a space."""
    found: list[Piece] = []
    place = 0.0
    for text in texts:
        bare = text.strip()
        left = place + (words if text.startswith(" ") else gap)
        place = left + 5 * len(bare)
        found.append(Piece(bare, left, 92, place, 102, 100.0, Style("Sans", 10.0), -1, spaced=spaced and bool(found)))
    return found


def text_of(line: list[Piece]) -> str:
    (found,) = lines_of(line, 0)
    return found.text


def test_words_of_a_squeezed_line_are_apart() -> None:
    assert text_of(pieces("Des", " taux", " encore", " faibles", " qui", " progressent", gap=0, words=1.4)) == (
        "Des taux encore faibles qui progressent"
    )


def test_an_address_is_one_word() -> None:
    parts = ("https://exemple", ".fr", "/", "dossier", "/", "publications", "/rapport")

    assert text_of(pieces(*parts, gap=0.3, words=0)) == "".join(parts)


def test_letters_set_wide_make_words() -> None:
    letters = (*"Les", " a", *"ctions", " d", "u", " p", *"ôle")

    assert text_of(pieces(*letters, gap=2, words=5, spaced=True)) == "Les actions du pôle"


def test_letters_of_one_word_set_wide_are_that_word() -> None:
    """A title alone on its page has too few letters to tell from others; those of an index stand in their order."""
    assert text_of(pieces(*"ANNEXES", gap=1.6, words=1.6, spaced=True)) == "ANNEXES"
    kerned = pieces(*"CAHIERS", gap=1.6, words=1.6, spaced=True)
    kerned[2].right += 1.2
    assert text_of(kerned) == "CAHIERS"
    assert text_of(pieces(*"ABCDEFG", gap=1.6, words=1.6, spaced=True)) == "A B C D E F G"
    assert text_of(pieces(*"XBATYC", gap=2.6, words=2.6, spaced=True)) == "X B A T Y C"


def test_letters_that_are_placed_one_by_one_need_less_to_make_words() -> None:
    letters = (*"la", " r", *"aison", " d", "e", " l", "a", " v", *"ie")

    assert text_of(pieces(*letters, gap=-0.1, words=0.9)) == "la raison de la vie"


def test_where_spaces_are_wide_a_narrow_gap_is_none() -> None:
    """The sign of a ligature may be wider than it says."""
    line = pieces(*"identi", "fi", *"ants", " p", *"rincipaux", gap=0, words=3.5)
    for piece in line[7:]:
        piece.left, piece.right = piece.left + 0.9, piece.right + 0.9

    assert text_of(line) == "identifiants principaux"


def test_a_letter_that_overlaps_the_one_before_is_no_end_of_a_word() -> None:
    line = pieces(*"aujourdhui", gap=0, words=0)
    for piece in line[2:3]:
        piece.left, piece.right = piece.left - 1.2, piece.right - 1.2

    assert text_of(line) == "aujourdhui"


def test_a_path_and_the_dots_of_a_contents_page_are_no_words_without_spaces() -> None:
    path = ("/usr/share/exemple", "-edu", "-config", "/outils")
    dots = ("Remerciements", "..........", "..........", "3")

    for parts in (path, dots):
        assert text_of(pieces(*parts, gap=1.5, words=0)) == "".join(parts)


def test_the_text_of_a_box_whose_letters_are_set_wide_has_its_words() -> None:
    """The gaps between letters are as wide as spaces are elsewhere, and the program writes pieces of words."""
    words = ("les", "droits", "des", "enfants", "et", "des", "familles", "dans", "une", "maison")
    parts = [f" {word[:2]}" if index == 0 else word[2 * index : 2 * index + 2] for word in words for index in range(4)]
    wide = [part for part in parts if part.strip()]
    rows = [pieces(*wide, gap=1.8, words=5, spaced=True) for _ in range(4)]
    for number, row in enumerate(rows):
        for piece in row:
            piece.top, piece.bottom, piece.baseline = (place + 14 * number for place in (92, 102, 100))

    found = lines_of([piece for row in rows for piece in row], 0)

    assert {line.text for line in found} == {" ".join(words)}


def test_short_words_are_not_taken_for_letters_set_wide() -> None:
    rows = [pieces(*(" les", " enfants", " de", " la", " rue") * 6, gap=0, words=3) for _ in range(6)]
    for number, row in enumerate(rows):
        for piece in row:
            piece.top, piece.bottom, piece.baseline = (place + 14 * number for place in (92, 102, 100))

    found = lines_of([piece for row in rows for piece in row], 0)

    assert {line.text for line in found} == {" ".join(("les", "enfants", "de", "la", "rue") * 6)}
