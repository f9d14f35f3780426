import pytest

from onpe_desktop.importers.numerals import Numerals, format_number, roman_value


@pytest.mark.parametrize(
    ("value", "numerals", "shown"),
    [
        (14, Numerals.DECIMAL, "14"),
        (4, Numerals.TWO_DIGITS, "04"),
        (1994, Numerals.UPPER_ROMAN, "MCMXCIV"),
        (4, Numerals.LOWER_ROMAN, "iv"),
        (26, Numerals.UPPER_LETTERS, "Z"),
        (28, Numerals.LOWER_LETTERS, "bb"),
        (0, Numerals.UPPER_ROMAN, "0"),
        (100_000, Numerals.UPPER_LETTERS, "100000"),
    ],
)
def test_numbers(value: int, numerals: Numerals, shown: str) -> None:
    assert format_number(value, numerals) == shown


@pytest.mark.parametrize(
    ("letters", "value"), [("MCMXCIV", 1994), ("IX", 9), ("IIII", 0), ("IC", 0), ("", 0), ("A", 0)]
)
def test_values_of_roman_numbers(letters: str, value: int) -> None:
    assert roman_value(letters) == value
