from dataclasses import dataclass

import pytest

from onpe_desktop.dossiers import Metadata, OutlineEntry, Paragraph, Section, Text, outline_of, walk_sections
from onpe_desktop.rendering.pages import LONGEST_PAGE, page_of


@dataclass
class Shelf:
    """Stands for a pack."""

    metadata: Metadata
    sections: tuple[Section, ...]

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        return tuple(map(outline_of, self.sections))

    def section(self, section_id: str) -> Section:
        return next(section for section in walk_sections(self.sections) if section.id == section_id)


def section(name: str, *children: Section, length: int = 10) -> Section:
    return Section(name, name, blocks=(Paragraph((Text("x" * length),), 1),), children=children)


@pytest.fixture
def short(metadata: Metadata) -> Shelf:
    return Shelf(metadata, (section("a"), section("b", section("b1", section("b11")), section("b2")), section("c")))


def test_short_section_is_shown_with_everything_below_it(short: Shelf) -> None:
    page = page_of(short, "b11")
    assert page.section == short.section("b")
    assert page.around.above == ()
    assert page.around.below == ()


def test_neighbours_are_those_of_the_page(short: Shelf) -> None:
    around = page_of(short, "b2").around
    assert (around.previous, around.following) == (outline_of(short.section("a")), outline_of(short.section("c")))
    assert page_of(short, "a").around.previous is None
    assert page_of(short, "c").around.following is None


def test_long_section_is_shown_without_its_children(metadata: Metadata) -> None:
    half = LONGEST_PAGE * 2 // 3
    shelf = Shelf(metadata, (section("b", section("b1", section("b11"), length=half), section("b2", length=half)),))
    top = page_of(shelf, "b")
    assert top.section.children == ()
    assert [entry.id for entry in top.around.below] == ["b1", "b2"]
    below = page_of(shelf, "b11")
    assert below.section == shelf.section("b1")
    assert [entry.id for entry in below.around.above] == ["b"]
    assert below.around.following == outline_of(shelf.section("b2"))


def test_long_leaf_is_shown_whole(metadata: Metadata) -> None:
    shelf = Shelf(metadata, (section("b", length=LONGEST_PAGE + 1),))
    page = page_of(shelf, "b")
    assert page.section == shelf.section("b")
    assert page.around.below == ()


def test_unknown_section_is_the_packs_error(short: Shelf) -> None:
    with pytest.raises(StopIteration):  # what this stand-in raises
        page_of(short, "nowhere")
