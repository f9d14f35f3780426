"""Heads that look otherwise than the rows below."""

import pytest
from pdf_lines import BODY, BOLD, line
from pdf_tables import cell_lines

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.first_rows import has_head


def headed(texts: tuple[str, str], style: Style, rows: int = 3) -> bool:
    lines = [line(text, 100, left=left, style=style) for text, left in zip(texts, (50, 200), strict=True)]
    below = cell_lines([("Ministère", "Commanditaire")] * rows, (50, 200), 114, 14)
    return has_head(Candidate(tuple(rows_of([*lines, *below])), ((150, 200),)))


@pytest.mark.parametrize("style", [BOLD, Style("Serif", 12.0)])
def test_a_head_is_bold_or_larger(style: Style) -> None:
    assert headed(("Acteur", "Rôle"), style)


def test_a_head_may_be_in_capitals() -> None:
    assert headed(("ACTEUR", "RÔLE"), BODY)
    assert not headed(("Acteur", "Rôle"), BODY)


def test_smaller_words_or_those_above_a_row_or_two_are_no_head() -> None:
    assert not headed(("Acteur", "Rôle"), Style("Serif", 8.0))
    assert not headed(("Acteur", "Rôle"), Style("Serif", 12.0), rows=2)
