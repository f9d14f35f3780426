"""Numbers as text documents show them before headings."""

from enum import Enum, auto

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_ROMAN = 3_999
_MOST_LETTERS = 26 * 4


class Numerals(Enum):
    """A way to write numbers. Letters are doubled after the last one (Z, AA, BB)."""

    DECIMAL = auto()
    TWO_DIGITS = auto()
    UPPER_ROMAN = auto()
    LOWER_ROMAN = auto()
    UPPER_LETTERS = auto()
    LOWER_LETTERS = auto()


def format_number(value: int, numerals: Numerals) -> str:
    """Write a number; in digits where the numerals have no way for it."""
    match numerals:
        case Numerals.UPPER_ROMAN | Numerals.LOWER_ROMAN if 0 < value <= _MOST_ROMAN:
            letters = _roman(value)
        case Numerals.UPPER_LETTERS | Numerals.LOWER_LETTERS if 0 < value <= _MOST_LETTERS:
            letters = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        case Numerals.TWO_DIGITS:
            return f"{value:02}"
        case _:
            return str(value)
    return letters.lower() if numerals in {Numerals.LOWER_ROMAN, Numerals.LOWER_LETTERS} else letters


def roman_value(letters: str) -> int:
    """Return the value of a Roman number in capitals; 0 for letters that are none."""
    value, rest = 0, letters
    for worth, sign in _ROMAN:
        while rest.startswith(sign):
            value, rest = value + worth, rest.removeprefix(sign)
    return value if not rest and 0 < value <= _MOST_ROMAN and _roman(value) == letters else 0


def _roman(value: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            letters, value = letters + sign, value - worth
    return letters
