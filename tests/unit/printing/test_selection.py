from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import Metadata, Section
from onpe_desktop.printing import PrintedPart, suggested_name
from onpe_desktop.printing.selection import without_repeats

DAY = date(2026, 11, 25)
LEAF = Section("feuille", "Feuille")
BRANCH = Section("branche", "Branche", children=(LEAF,))
TREE = Section("arbre", "Arbre", children=(BRANCH, Section("autre", "Autre")))


def part_of(metadata: Metadata, section: Section) -> PrintedPart:
    return PrintedPart(metadata, section, (section.title,), lambda _name: b"")


def test_what_another_part_contains_is_printed_once(metadata: Metadata) -> None:
    parts = [part_of(metadata, section) for section in (LEAF, BRANCH, LEAF, BRANCH)]
    assert [part.section.id for part in without_repeats(parts)] == ["branche"]


def test_the_same_id_in_two_dossiers_is_two_sections(metadata: Metadata) -> None:
    other = replace(metadata, identifier="autre")
    assert len(without_repeats([part_of(metadata, LEAF), part_of(other, LEAF)])) == 2


@given(order=st.permutations([LEAF, BRANCH, TREE]), more=st.sampled_from([LEAF, BRANCH, TREE]))
def test_the_largest_remains_in_any_order(order: list[Section], more: Section) -> None:
    metadata = Metadata("essai", "Essai", "Éditeur", "2022", DAY, DAY, "droits", "source")
    parts = [part_of(metadata, section) for section in (*order, more)]
    assert [part.section.id for part in without_repeats(parts)] == ["arbre"]


def test_the_file_name_tells_nothing(rich: tuple[PrintedPart, PrintedPart]) -> None:
    assert suggested_name(rich[:1]) == "impression.pdf"
    assert suggested_name(rich) == "impression-2-sections.pdf"
