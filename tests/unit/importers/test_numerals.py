import pytest

from onpe_desktop.importers.numerals import Numerals, format_number


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
