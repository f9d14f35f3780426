"""Columns of terms with their words below, and of short lists."""

from pdf_lines import BOLD, line

from onpe_desktop.importers.pdf.columns.flows import flows_of
from onpe_desktop.importers.pdf.columns.terms import term_columns
from onpe_desktop.importers.pdf.page import Line


def glossary(left: float, rows: list[int]) -> list[Line]:
    """Return terms, and so many lines below each, in the order of the page."""
    found: list[Line] = []
    top = 100.0
    for count in rows:
        found.append(line("TERME", top, left=left, style=BOLD))
        found += [line("une ligne qui le dit", top + 12 * n, left=left) for n in range(1, count + 1)]
        top += 12 * count + 26
    return found


def test_two_columns_of_terms() -> None:
    left, right = glossary(50, [1, 1, 2, 1, 1]), glossary(260, [3, 1, 1, 2, 1])

    assert term_columns([line("Glossaire des termes", 60, style=BOLD), *left, *right]) == (150.0, 260.0)


def test_rows_whose_first_column_is_bold_are_none() -> None:
    rows = [
        one
        for n in range(6)
        for one in (line("TERME", 100 + 14 * n, style=BOLD), line("une ligne", 100 + 14 * n, left=300))
    ]

    assert term_columns([*rows, *glossary(50, [1, 1, 1, 1])]) is None


def test_short_lists_beside_each_other_are_read_one_after_the_other() -> None:
    names = [
        ["SANTÉ", "• Médecin", "• Ergothérapeute", "• Ambulancier"],
        ["DROIT", "• Avocat", "• Greffier", "• Juriste"],
    ]
    lines = [
        line(text, 100 + 14 * n, left=left)
        for texts, left in zip(names, (50, 240), strict=True)
        for n, text in enumerate(texts)
    ]
    wide = line("Voici des métiers, si vous savez déjà ce qui vous intéresse", 60, right=550)

    flows = flows_of([wide, *lines])

    assert [one.text for flow in flows for one in flow.items if isinstance(one, Line)] == [
        wide.text,
        *names[0],
        *names[1],
    ]
