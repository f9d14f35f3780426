from collections.abc import Callable
from pathlib import Path

import pytest
from sample_publications import silent

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Definition,
    Heading,
    ItemList,
    LineBreak,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
    plain_text,
)
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.publication import Evidence, FindingKind, Publication, PublicationHeading

ReadPage = Callable[[str], Publication]
ReadBlocks = Callable[[str], list[Block]]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), 0)


def headings(publication: Publication) -> list[tuple[str, int, bool]]:
    return [
        (plain_text(part.inlines), part.level, part.sure)
        for part in publication.parts
        if isinstance(part, PublicationHeading)
    ]


def test_text_without_paragraphs_is_parted_where_lines_are(read_blocks: ReadBlocks) -> None:
    assert read_blocks("un<br><br>deux<div>trois<p>quatre</div>") == [
        paragraph(text) for text in ("un", "deux", "trois", "quatre")
    ]


def test_a_heading_that_skips_a_level_is_doubtful(read_page: ReadPage) -> None:
    assert headings(read_page("<h1>a</h1><h3>b</h3><h2>c</h2><div role=heading aria-level=3>d</div><p>x")) == [
        ("a", 1, True),
        ("b", 3, False),
        ("c", 2, True),
        ("d", 3, True),
    ]


def test_a_heading_bears_neither_weight_nor_permanent_link(read_page: ReadPage) -> None:
    (part, _) = read_page("<h2 id=a><b>Titre</b><a href='#a'>¶</a></h2><p>x").parts

    assert isinstance(part, PublicationHeading)
    assert part.inlines == (Text("Titre"),)


def test_parts_that_open_and_close_are_parts(read_page: ReadPage) -> None:
    publication = read_page(
        "<h2>a</h2><details><summary><h3>b</h3></summary><p>x</details>"
        "<section class=fr-accordion><h3 class=fr-accordion__title><button>c</button></h3><div"
        " class=fr-collapse><p>y</div>"
        "</section>"
    )

    assert headings(publication) == [("a", 2, True), ("b", 3, True), ("c", 3, True)]
    assert len(publication.parts) == 5


def test_a_byline_is_no_heading(read_page: ReadPage) -> None:
    assert headings(read_page("<h1>a</h1><h3 class=author>Une autrice</h3><h2>b</h2><p>x")) == [
        ("a", 1, True),
        ("b", 2, True),
    ]


def test_stressed_lines_are_headings_where_there_is_none(read_page: ReadPage) -> None:
    parts = read_page("<p><b>Premier</b></p><p>x</p><p><b>Une phrase.</b></p><p>y</p>").parts

    assert [(part.evidence, part.sure) for part in parts if isinstance(part, PublicationHeading)] == [
        (Evidence.TYPOGRAPHY, False)
    ]


def test_lists_inside_lists_and_lists_with_their_number(read_blocks: ReadBlocks) -> None:
    assert read_blocks("<ol start=3><li>a<ul><li>b</ul><li><p>c<p>d</ol><ul><li>e<ul><li>f</ul></ul>") == [
        ItemList(
            (
                ListItem((paragraph("a"), ItemList((ListItem((paragraph("b"),)),)))),
                ListItem((paragraph("c"), paragraph("d"))),
            ),
            ordered=True,
            start=3,
        ),
        ItemList((ListItem((paragraph("e"), ItemList((ListItem((paragraph("f"),)),)))),)),
    ]


def test_definitions_are_short_else_text(read_blocks: ReadBlocks) -> None:
    assert read_blocks("<h1>t</h1><dl><dt>ASE<dd>Aide sociale<dt>Loi<dd>Voir <a href='https://a.fr'>là</a></dl>")[
        :2
    ] == [
        Definition("ASE", "Aide sociale"),
        Paragraph((Strong((Text("Loi"),)),), 0),
    ]


def test_quotations_and_who_said_them(read_blocks: ReadBlocks) -> None:
    assert read_blocks(
        "<blockquote><p>a<footer>— Une mère</footer></blockquote><blockquote><p>b<p>— Un père</blockquote>"
    ) == [
        Quotation((paragraph("a"),), "Une mère"),
        Quotation((paragraph("b"),), "Un père"),
    ]


PICTURE = "<img alt='[Attention]' src=w.png>"


@pytest.mark.parametrize(
    ("names", "cells"),
    [
        ("warning", f"<td rowspan=2>{PICTURE}</td><th>Attention</th></tr><tr><td><p>a</td>"),
        ("caution", f"<td>{PICTURE}</td><td><p>a</td>"),
        ("admonitionblock warning", "<td class=icon><div class=title>Attention</div></td><td class=content>a</td>"),
        ("admonitionblock warning", "<td class=icon><i title=Attention></i></td><td class=content>a</td>"),
    ],
    ids=["DocBook", "DocBook without title", "Asciidoctor", "Asciidoctor with icons of a font"],
)
def test_a_box_that_its_program_laid_out_as_a_table(read_blocks: ReadBlocks, names: str, cells: str) -> None:
    (box,) = read_blocks(f"<h1>t</h1><div class='{names}'><table><tr>{cells}</tr></table></div>")

    assert box == Callout(CalloutKind.WARNING, "Attention", (paragraph("a"),))


@pytest.mark.parametrize("names", ["callout-warning", "important"])
def test_boxes_that_only_their_name_tells(read_blocks: ReadBlocks, names: str) -> None:
    (box, note) = read_blocks(f"<h1>t</h1><div class={names}><p>a</div><div class=note id=n1><p>b</div>")

    assert box == Callout(CalloutKind.WARNING, "", (paragraph("a"),))
    assert note == paragraph("b")


def test_a_table_in_a_box_stays_one(read_blocks: ReadBlocks) -> None:
    (box,) = read_blocks("<h1>t</h1><div class=admonition><table><tr><th>a<th>b<tr><td>c<td>d</table></div>")

    assert isinstance(box, Callout)
    assert isinstance(box.blocks[0], Table)


def test_boxes(read_blocks: ReadBlocks) -> None:
    assert read_blocks(
        "<h1>t</h1><div class='admonition warning'><p class='admonition-title'>Attention</p><p>a</div>"
        "<div class='fr-callout'><h3 class='fr-callout__title'>À savoir</h3><p>b</div>"
        "<details><summary>Plus</summary>c</details><table><tr><td>d</table>"
    ) == [
        Callout(CalloutKind.WARNING, "Attention", (paragraph("a"),)),
        Callout(CalloutKind.INFO, "À savoir", (paragraph("b"),)),
        Callout(CalloutKind.INFO, "Plus", (paragraph("c"),)),
        Callout(CalloutKind.INFO, "", (paragraph("d"),)),
    ]


def test_a_heading_in_a_box_is_a_heading_in_the_text(read_blocks: ReadBlocks) -> None:
    (box,) = read_blocks("<aside class=encadre><p>a<h4>b</h4><p>c</aside>")

    assert box == Callout(CalloutKind.INFO, "", (paragraph("a"), Heading((Text("b"),)), paragraph("c")))


def test_tables(read_blocks: ReadBlocks) -> None:
    (table,) = read_blocks(
        "<table><caption>Chiffres<tr><td><b>An</b><td><b>Nombre</b>"
        "<tr><th rowspan=9>2021<td colspan=x>3<tr><td><ul><li>a<li>b</ul></table>"
    )

    assert table == Table(
        (Row((Cell((Text("An"),), header=True), Cell((Text("Nombre"),), header=True))),),
        (
            Row((Cell((Text("2021"),), header=True, rows=2), Cell((Text("3"),)))),
            Row((Cell((Text("• a"), LineBreak(), Text("• b"))),)),
        ),
        (Text("Chiffres"),),
    )


def test_a_table_that_only_places_text_is_opened(read_blocks: ReadBlocks) -> None:
    assert read_blocks("<table role=presentation><tr><td><p>a<td>b</table>") == [paragraph("a"), paragraph("b")]
    assert read_blocks("<table><tr><td>a<tr><td>b</table>") == [paragraph("a"), paragraph("b")]


def test_names_that_links_use_stand_at_what_follows_them(read_page: ReadPage) -> None:
    publication = read_page(
        "<p><a href='#a'>1</a> <a href='#b'>2</a> <a href='#c'>3</a> <a href='#rien'>4</a></p>"
        "<a name=a></a><h2 id=x>t</h2><section id=b><ul><li id=c>u</ul></section>"
    )

    assert [part.anchors for part in publication.parts] == [(), ("a",), ("b", "c")]
    assert "#rien" in str(publication.parts[0])


def test_a_name_that_word_cut_is_found(read_page: ReadPage) -> None:
    long = "correctement-restitue-par-les-technologies-d-assistance"

    (_, heading, _) = read_page(f"<p><a href='#{long}'>a</a></p><h2 id={long[:40]}>b</h2><p>c").parts

    assert len(heading.anchors) == 1


def test_xhtml_with_empty_anchors(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><body>'
        '<p><a href="#x">a</a></p><h2><a id="x"/>b</h2><p>c</p></body></html>',
        encoding="utf-8",
    )

    publication = read_html(page, silent)

    assert publication.metadata.language == "fr"
    assert publication.findings == ()
    assert [part.anchors for part in publication.parts] == [(), ("x",), ()]


def test_one_name_at_two_places_is_told(read_page: ReadPage) -> None:
    findings = read_page("<p id=a>x<p id=a>y").findings

    assert [(finding.kind, finding.excerpt) for finding in findings] == [(FindingKind.DUPLICATE_ID, "a")]


def test_a_text_shown_as_typed_keeps_its_lines(read_blocks: ReadBlocks) -> None:
    assert read_blocks("<pre>\nun\n  deux   trois\n\n\nquatre\n</pre>") == [
        Paragraph((Text("un"), LineBreak(), Text("\u00a0\u00a0deux\u00a0\u00a0\u00a0trois")), 0),
        paragraph("quatre"),
    ]


def test_paragraphs_of_a_cell_stand_on_lines_of_their_own(read_blocks: ReadBlocks) -> None:
    (table,) = read_blocks("<table><tr><th>a<th>b<tr><td><p>1 rue X</p><p>Lyon</p><td>c<br>d</table>")

    assert isinstance(table, Table)
    assert [plain_text(cell.inlines, line_break="/") for cell in table.body[0].cells] == ["1 rue X/Lyon", "c/d"]
