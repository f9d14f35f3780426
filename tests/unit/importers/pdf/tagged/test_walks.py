"""The lines of a tag's words."""

from pdf_lines import line

from onpe_desktop.importers.pdf.tagged.walks import in_rows


def test_lines_of_a_cell_go_from_top_to_bottom() -> None:
    """The second one was read first: it was one with a line of the cell beside it."""
    pieces = [line("personnaliser", 112, left=53), line("Coûteux", 100, left=53), line("à", 100.3, left=130)]

    assert [one.text for one in in_rows(pieces)] == ["Coûteux", "à", "personnaliser"]
