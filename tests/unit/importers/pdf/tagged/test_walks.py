"""The lines of a tag's words."""

from pdf_lines import line

from onpe_desktop.importers.pdf.tagged.walks import in_rows, shown_once


def test_lines_of_a_cell_go_from_top_to_bottom() -> None:
    """The second one was read first: it was one with a line of the cell beside it."""
    pieces = [line("personnaliser", 112, left=53), line("Coûteux", 100, left=53), line("à", 100.3, left=130)]

    assert [one.text for one in in_rows(pieces)] == ["Coûteux", "à", "personnaliser"]


def test_a_head_that_is_shown_again_in_the_next_column_says_its_words_once() -> None:
    """Browsers tag it as one cell."""
    first, again = (
        [line("Année", 600, left=50), line("civile", 612, left=50)],
        [line("Année", 60, left=320), line("civile", 72, left=320)],
    )

    assert shown_once([*first, *again]) == first
    assert len(shown_once([line("Oui", 600, left=50), line("Oui", 612, left=50)])) == 2
