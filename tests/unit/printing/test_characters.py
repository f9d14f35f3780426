import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.printing.characters import Coverage, drawable, visible

ASCII = Coverage(frozenset(range(0x20, 0x7F)))
ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize("character", "Aéœ€«»’–…→✓≥\u00a0\u202f\u2011\u1d49")
def test_the_fonts_draw_the_signs_of_french(coverage: Coverage, character: str) -> None:
    assert character in coverage


@pytest.mark.parametrize("character", "😀漢ا\ue000\u0378")
def test_the_fonts_do_not_draw_everything(coverage: Coverage, character: str) -> None:
    assert character not in coverage


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0", b"\0\1\0\0\0\1\0\0\0\0\0\0cmap\0\0\0\0\0\0\0\x1c\0\0\0\xff"])
def test_a_file_that_is_no_font_is_refused(tmp_path: Path, content: bytes) -> None:
    font = tmp_path / "font.ttf"
    font.write_bytes(content)
    with pytest.raises(ValueError, match=r"TrueType|cmap"):
        Coverage.read((font,))


@given(ANY_TEXT)
def test_nothing_invisible_is_left(text: str) -> None:
    shown = visible(text)
    assert not [character for character in shown if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"}]
    assert "  " not in shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mot\u200bclé", "motclé"),
        ("\u202eéveil\u202c", "éveil"),
        ("a\tb\r\n  c\u2028d", "a b c d"),
        ("cœur\u00adouvert", "cœurouvert"),
        ("e\u0301", "é"),
        ("12\u202f000\u00a0€", "12\u202f000\u00a0€"),
        ("\x00\x1b[31m", "[31m"),
    ],
)
def test_what_a_reader_sees(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_replaced_characters_can_be_told_and_drawn(text: str) -> None:
    printed, missing = drawable(text, ASCII)
    assert all(character in ASCII for character in printed)
    assert missing == {character for character in text if character not in ASCII}
    assert all(f"[U+{ord(character):04X}]" in printed for character in missing)


def test_a_heap_of_accents_is_cut() -> None:
    assert visible("e\u0323\u0301 x" + "\u0301" * 500 + "y") == "\u1eb9\u0301 x" + "\u0301" * 4 + "y"
