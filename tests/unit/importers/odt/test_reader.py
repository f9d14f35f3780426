from collections.abc import Callable
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from sample_publications import silent

from onpe_desktop.dossiers import Block, Callout, Figure, ItemList, Link, Paragraph, Table, Text, plain_text
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.odt import read_odt
from onpe_desktop.importers.publication import Publication, PublicationBlock, PublicationHeading

Read = Callable[[str], Publication]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a text with this body."""

    def read_body(body: str) -> Publication:
        path = samples.zipped(tmp_path / "x.odt", office.odt_files(body))
        return read_odt(path, silent)

    return read_body


def blocks(publication: Publication) -> list[Block]:
    return [part.block for part in publication.parts if isinstance(part, PublicationBlock)]


def item(content: str) -> str:
    return f"<text:list-item>{content}</text:list-item>"


def test_numbered_lists_and_lists_in_lists(read: Read) -> None:
    (items,) = blocks(
        read(
            f'<text:list text:style-name="L2">{item("<text:p>a</text:p>")}</text:list><text:list text:style-name="L2">'
            + item(f"<text:p>b</text:p><text:list>{item('<text:p>c</text:p>')}</text:list>")
            + "</text:list>"
        )
    )

    assert isinstance(items, ItemList)
    assert items.ordered
    assert len(items.items) == 2
    assert isinstance(items.items[1].blocks[1], ItemList)


def test_a_list_that_goes_on(read: Read) -> None:
    first = f'<text:list text:style-name="L2">{item("<text:p>a</text:p>")}{item("<text:p>b</text:p>")}</text:list>'
    second = f'<text:list text:style-name="L2" text:continue-numbering="true">{item("<text:p>c</text:p>")}</text:list>'

    lists = blocks(read(f"{first}<text:p>x</text:p>{second}"))

    assert [block.start for block in lists if isinstance(block, ItemList)] == [1, 3]


def test_numbers_that_are_shown_before_headings(tmp_path: Path) -> None:
    assert titles(tmp_path, "") == ["A) a", "A.1 b", "B) c", "d"]


def samples_with_outline(body: str = "") -> dict[str, str | bytes]:
    levels = (
        '<text:outline-level-style text:level="1" style:num-format="A" style:num-suffix=")"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        '<text:outline-level-style text:level="3" style:num-format=""/>'
    )
    lists = (
        '<text:list-style style:name="Steps">'
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"/></text:list-style>'
        '<style:style style:name="Step" style:family="paragraph" style:list-style-name="Steps"/>'
        '<style:style style:name="Apart" style:family="paragraph" style:list-style-name=""/>'
    )
    body = body or "".join(
        heading(word, level, more)
        for level, word, more in ((1, "a", ""), (2, "b", ""), (1, "c", ""), (1, "d", 'text:is-list-header="true"'))
    )
    styles = (
        f"<office:document-styles {office.ODT_NAMES}><office:styles><text:outline-style>{levels}</text:outline-style>"
    )
    return {**office.odt_files(body), "styles.xml": f"{styles}{lists}</office:styles></office:document-styles>"}


def heading(word: str, level: int, more: str = "") -> str:
    return f'<text:h text:outline-level="{level}" {more}>{word}</text:h>'


def test_a_title_taken_out_of_the_outline_is_not_counted(tmp_path: Path) -> None:
    apart = heading("apart", 3, 'text:style-name="Apart"')
    body = heading("a", 1) + apart + heading("b", 2) + heading("c", 2, 'text:style-name="Apart"') + heading("d", 2)

    assert titles(tmp_path, body) == ["A) a", "apart", "A.1 b", "c", "A.2 d"]


def test_titles_are_numbered_by_the_list_that_they_stand_in(tmp_path: Path) -> None:
    def listed(content: str, more: str = "") -> str:
        return f'<text:list text:style-name="Steps" {more}>{item(content)}</text:list>'

    def step(word: str) -> str:
        return heading(word, 2, 'text:style-name="Step"')

    goes_on = 'text:continue-numbering="true"'
    body = (
        listed(step("a"))
        + "<text:p>x</text:p>"
        + listed(step("b"), goes_on)
        + listed(f"<text:list>{item(step('c'))}{item(step('d'))}</text:list>", goes_on)
        + "<text:p>x</text:p>"
        + listed(step("e"), goes_on)
        + step("outside any list")
        + listed(step("anew"))
    )

    assert titles(tmp_path, body) == ["1. a", "2. b", "2.a c", "2.b d", "3. e", "outside any list", "1. anew"]


def test_a_title_that_begins_its_numbers_anew(tmp_path: Path) -> None:
    anew = heading("b", 1, 'text:restart-numbering="true" text:start-value="-1"')
    seven = heading("c", 1, 'text:restart-numbering="true" text:start-value="7"')

    assert titles(tmp_path, heading("a", 1) + anew + seven + heading("d", 1)) == ["A) a", "A) b", "G) c", "H) d"]


def titles(tmp_path: Path, body: str) -> list[str]:
    parts = read_odt(samples.zipped(tmp_path / "x.odt", samples_with_outline(body)), silent).parts
    return [plain_text(part.inlines) for part in parts if isinstance(part, PublicationHeading)]


def test_headings_inside_lists_are_headings(read: Read) -> None:
    heading = '<text:h text:outline-level="2">b</text:h>'

    parts = read(f"<text:list>{item(heading)}</text:list><text:p>c</text:p>").parts

    assert [type(part) for part in parts] == [PublicationHeading, PublicationBlock]


def test_boxes_and_framed_paragraphs_are_callouts(read: Read) -> None:
    text, box, framed = blocks(
        read(
            "<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>"
            '<text:p text:style-name="P2">c</text:p><text:p text:style-name="P2">d</text:p>'
        )
    )

    assert text == Paragraph((Text("a"),), 0)
    assert isinstance(box, Callout)
    assert isinstance(framed, Callout)
    assert len(framed.blocks) == 2


def test_a_picture_in_a_frame_with_its_caption(read: Read) -> None:
    (figure,) = blocks(
        read(
            '<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame>'
            '<draw:image xlink:href="Pictures/parcours.png"/><svg:title>Vue</svg:title></draw:frame>Figure 1</text:p>'
            "</draw:text-box></draw:frame></text:p>"
        )
    )

    assert figure == Figure("parcours.png", "Vue", (Text("Figure 1"),))


def test_spans_of_cells_and_repeated_cells(read: Read) -> None:
    cell = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
    rows = (
        cell.format('table:number-columns-spanned="2"', "a") + "<table:covered-table-cell/>",
        cell.format('table:number-columns-repeated="2"', "b"),
    )

    (table,) = blocks(
        read("<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>")
    )

    assert isinstance(table, Table)
    assert [[(plain_text(each.inlines), each.columns) for each in row.cells] for row in table.body] == [
        [("a", 2)],
        [("b", 1), ("b", 1)],
    ]


def test_links_to_headings_by_their_words(read: Read) -> None:
    publication = read(
        '<text:p><text:a xlink:href="#1.2.Après|outline">là</text:a></text:p><text:h'
        ' text:outline-level="1">Après</text:h>'
    )

    (link,) = blocks(publication)
    heading = publication.parts[1]
    assert link == Paragraph((Link(f"#{heading.anchors[0]}", (Text("là"),)),), 0)


def test_what_is_not_text_is_left_out(read: Read) -> None:
    publication = read(
        "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Sommaire</text:p></text:index-body></text:table-of-content>"
        "<text:p>a<office:annotation><text:p>commentaire</text:p></office:annotation> <text:s text:c='3'/>b</text:p>"
    )

    assert blocks(publication) == [Paragraph((Text("a b"),), 0)]
    assert len(publication.findings) == 2


def test_a_spreadsheet_is_named(tmp_path: Path) -> None:
    files = {**office.odt_files(), "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}

    with pytest.raises(ImportRefusedError, match="un classeur"):
        read_odt(samples.zipped(tmp_path / "x.odt", files), silent)
