from onpe_desktop.importers.pdf.source.signs import CIRCLE, Signs, texts_in, texts_of


def test_letters_spaces_hyphens_and_ligatures() -> None:
    codes = [ord("a"), 0x0D, 0x02, 0xFFFE, 0x2011, ord("ﬃ"), 0xF0B7]

    assert texts_of(codes, Signs()) == ["a", " ", "-", "-", "-", "ffi", "•"]


def test_a_soft_hyphen_goes_where_one_is_shown_behind_it() -> None:
    assert texts_of([ord("a"), 0xAD, 0x2010, 0xAD, ord("b")], Signs()) == ["a", "", "‐", "\xad", "b"]


def test_codes_without_a_meaning_have_no_text() -> None:
    assert texts_of([0, 0x1F, 0xFFFD, 0x200B, 0xE123], Signs()) == [""] * 5


def test_two_halves_are_one_character() -> None:
    assert texts_of([0xD83D, 0xDE00, ord("a"), 0xDE00, 0xD83D], Signs()) == ["", "😀", "a", "", ""]


def test_a_line_end_is_a_circle_in_a_font_that_has_one_there() -> None:
    assert texts_in("CMSY10", [ord("c"), 0x0D], ["c", " "]) == ["c", CIRCLE]
    assert texts_in("TeX-feymr10", [ord("e")], ["e"]) == ["€"]
