from dataclasses import replace

from pdf_lines import BODY, BOLD, SMALL, line, paragraph

from onpe_desktop.importers.pdf.styles import body_of, with_largest_text


def test_what_is_larger_than_most_of_the_text_may_be_as_large_as_much_of_it() -> None:
    """As in the manual of a program: examples are more than what explains them, and smaller."""
    lines = [*paragraph(8, 20, style=SMALL), *paragraph(4, 200), line("Un titre", 300, style=BOLD)]
    body = with_largest_text(body_of(lines), lines)

    assert body.size == SMALL.size
    assert not body.is_smaller_than(BODY.size)
    assert body.is_smaller_than(12)


def test_a_few_larger_lines_are_no_text() -> None:
    lines = [*paragraph(20, 20, style=SMALL), *paragraph(2, 200), *paragraph(9, 300, style=BOLD)]

    assert with_largest_text(body_of(lines), lines).is_smaller_than(BODY.size)


def test_letters_of_no_size_have_lines_all_the_same() -> None:
    assert body_of(paragraph(2, 20, style=replace(BODY, size=0.0))).leading > 0
