"""What is read of a page: its lines."""

from pdf_lines import line


def test_a_line_is_cut_before_words() -> None:
    whole = line("Accueillir sans juger", 100)

    assert [part.text for part in whole.cut([1, 2])] == ["Accueillir", "sans", "juger"]
    assert whole.cut([2])[1].box == whole.words[2].box
    assert whole.cut([])[0] is whole
