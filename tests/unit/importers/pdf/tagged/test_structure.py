"""What stands at the end of one page and at the top of the next one, by tags."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.dossiers import ItemList, Table
from onpe_desktop.importers.pdf.page import PageContent, Tag
from onpe_desktop.importers.pdf.tagged.structure import TaggedReader
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock


def tag(role: str, *order: "Tag | int") -> Tag:
    marks = tuple(part for part in order if isinstance(part, int))
    return Tag(role, marks, tuple(part for part in order if isinstance(part, Tag)), order=order)


def row(first: int) -> Tag:
    return tag("TR", tag("TD", first), tag("TD", first + 1))


def page(number: int, *tags: Tag) -> PageContent:
    made = [line(f"mot {mark}", 20.0 + 20 * (mark // 2), left=50 + 100 * (mark % 2)) for mark in range(8)]
    lines = tuple(one.of(replace(word, mark=mark) for word in one.words) for mark, one in enumerate(made))
    return PageContent(number, 595, 842, lines, tags=tags)


def test_a_list_below_the_rest_of_a_table_is_not_the_one_above_the_table() -> None:
    points = tag("L", tag("LI", tag("LBody", 0)))
    below = tag("L", tag("LI", tag("LBody", 6)))
    reader = TaggedReader(Joiner(Vocabulary(), {}), {})

    reader.add_page(page(0, points, tag("Table", row(2), row(4))))
    reader.add_page(page(1, tag("Table", row(2), row(4)), below))

    blocks = [placed.part.block for placed in reader.placed if isinstance(placed.part, PublicationBlock)]
    assert [type(block) for block in blocks] == [ItemList, Table, ItemList]
