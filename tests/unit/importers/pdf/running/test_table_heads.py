"""Heads of tables that pages begin with, and running heads between rules."""

from dataclasses import replace

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.heads import without_running_lines

LEFTS = (50.0, 150.0, 300.0)
PLACES = ("nord", "sud", "est", "ouest", "centre", "canal")  # one for each page


def pages(*head: Line, columns: int, rules: tuple[int, ...] = (84, 104)) -> tuple[PageContent, ...]:
    drawn = tuple(rule(48, top, 452, top + 1) for top in rules)
    found = []
    for number, place in enumerate(PLACES):
        rows = ((place, f"le {place}", f"rue du {place}"), (f"{place} bis", f"un {place}", f"quai du {place}"))
        below = cell_lines(tuple(row[:columns] for row in rows), LEFTS[:columns], 110, 16)
        lines = tuple(replace(one, page=number) for one in (*head, *below, *paragraph(20, 300)))
        found.append(PageContent(number, 595, 842, lines, drawn))
    return tuple(found)


def left_out(read: tuple[PageContent, ...]) -> list[str]:
    kept = {found.box for found in without_running_lines(read).pages[2].lines}
    return [found.text for found in read[2].lines if found.box not in kept]


def test_the_head_of_a_table_is_its_own_on_however_many_pages() -> None:
    head = [line(text, 89, left=left) for text, left in zip(("Nom", "Type", "Valeur"), LEFTS, strict=True)]

    assert left_out(pages(*head, columns=3)) == []
    assert left_out(pages(*head, columns=3, rules=())) == ["Nom", "Type", "Valeur"]


def test_titles_of_columns_may_be_centred_on_their_cells() -> None:
    head = [line(text, 89, left=left) for text, left in (("N", 55), ("Type", 155), ("Valeur", 310))]

    assert left_out(pages(*head, columns=3)) == []


def test_a_running_head_between_rules_is_none() -> None:
    head = [line("Le guide des rues", 89), line("Version 2", 89, left=405)]

    assert left_out(pages(*head, columns=2)) == ["Le guide des rues", "Version 2"]
    assert left_out(pages(*head, columns=1)) == ["Le guide des rues", "Version 2"]


def test_a_rule_under_the_head_is_enough() -> None:
    head = [line(text, 89, left=left) for text, left in zip(("Nom", "Type", "Valeur"), LEFTS, strict=True)]

    assert left_out(pages(*head, columns=3, rules=(104,))) == []
    assert left_out(pages(*head, columns=3, rules=(84,))) == ["Nom", "Type", "Valeur"]
    assert left_out(pages(*head, columns=1, rules=(104,))) == ["Nom", "Type", "Valeur"]


def test_a_running_head_above_that_of_a_table_goes() -> None:
    head = [line(text, 89, left=left) for text, left in zip(("Nom", "Type", "Valeur"), LEFTS, strict=True)]
    running = line("Le guide", 70, left=150)

    assert left_out(pages(running, *head, columns=3, rules=(104,))) == ["Le guide"]
