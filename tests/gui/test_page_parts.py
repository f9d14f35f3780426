from collections.abc import Iterable

import pytest
from PySide6.QtGui import QTextDocument

from onpe_desktop.dossiers import (
    Callout,
    CalloutKind,
    Cell,
    Figure,
    Heading,
    ItemList,
    Link,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Strong,
    Table,
    Text,
)
from onpe_desktop.gui.page_part import Part, Role
from onpe_desktop.gui.page_parts import read_parts
from onpe_desktop.rendering.blocks import render_blocks
from onpe_desktop.rendering.emergency_page import render_emergency
from onpe_desktop.rendering.frame import page
from onpe_desktop.rendering.inlines import Place
from onpe_desktop.rendering.style import STYLES, Style

pytestmark = pytest.mark.usefixtures("qapp")


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),), 1)


def item(*blocks: Paragraph | ItemList) -> ListItem:
    return ListItem(tuple(blocks))


def parts_of(html: str) -> tuple[Part, ...]:
    document = QTextDocument()
    document.setHtml(html)
    return read_parts(document)


def read(*blocks: object, style: Style = STYLES[0]) -> tuple[Part, ...]:
    return parts_of(page(style, render_blocks(blocks, Place("ici", 1, {"n": 1}))))  # type: ignore[arg-type] # any block


def shape(parts: Iterable[Part]) -> list[object]:
    """Return role, words and what is inside of each."""
    return [(part.role.name, part.text, shape(part.children)) if part.children else (part.role.name, part.text)
            for part in parts]  # fmt: skip


def test_headings_have_their_level() -> None:
    first, second = parts_of("<h1>Le titre</h1><p></p><h3>Plus bas</h3>")
    assert (first.role, first.text, first.level) == (Role.Heading, "Le titre", 1)
    assert (second.role, second.text, second.level) == (Role.Heading, "Plus bas", 3)
    assert [part.level for part in read(Heading((Text("Ici"),), 1), words("a"))] == [2, 0]


def test_a_link_in_letters_of_two_kinds_is_one() -> None:
    line = Paragraph((Text("Voir "), Link("#a", (Text("la "), Strong((Text("suite"),)))), Link("#b", (Text("b"),))), 1)
    assert shape(read(line)) == [("Paragraph", "Voir la suiteb", [("Link", "la suite"), ("Link", "b")])]
    assert read(line)[0].children[0].address == "#a"


def test_a_note_is_called_by_its_number_and_not_by_the_end_of_a_word() -> None:
    (part,) = read(Paragraph((Text("danger"), NoteReference("n"), Text(".")), 1))
    assert part.text == "danger (note 1)."
    (call,) = part.children
    assert call.calls_note
    assert not call.leads_back


def test_notes_are_notes() -> None:
    from datetime import date

    from onpe_desktop.dossiers import Metadata
    from onpe_desktop.rendering.section import Surroundings, render_section

    day = date(2026, 11, 23)
    around = Surroundings(Metadata("d", "Dossier", "E", "2022", day, day, "Droits", "Source"))
    section = Section(
        "ici", "Titre", SectionKind.SECTION, (Paragraph((Text("a"), NoteReference("n")), 1),),
        notes=(Note("n", (words("Loi."),)),),
    )  # fmt: skip
    (note,) = [part for part in parts_of(render_section(section, around, STYLES[0])) if part.role is Role.Note]
    assert note.text.endswith("Loi.")
    assert [child.leads_back for child in note.children] == [True]


def test_lists_hold_items_and_items_hold_lists() -> None:
    inner = ItemList((item(words("a")), item(words("b"))))
    outer = ItemList((item(words("un"), words("suite"), inner), item(words("deux"))), ordered=True, start=3)
    assert shape(read(words("avant"), outer, words("après"))) == [
        ("Paragraph", "avant"),
        (
            "List",
            "",
            [
                ("ListItem", "3. un", [("Paragraph", "suite"), ("List", "", [("ListItem", "a"), ("ListItem", "b")])]),
                ("ListItem", "4. deux"),
            ],
        ),
        ("Paragraph", "après"),
    ]


def test_two_lists_after_each_other_are_two() -> None:
    one, two = (ItemList((item(words(text)),)) for text in "ab")
    assert shape(read(one, two)) == [("List", "", [("ListItem", "a")]), ("List", "", [("ListItem", "b")])]


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_tables_have_rows_cells_and_heads(style: Style) -> None:
    head = Row((Cell((Text("Année"),), header=True), Cell((Text("Nombre"),), header=True)))
    body = Row((Cell((Text("2022"),), header=True), Cell((Text("vu "), Link("#x", (Text("ici"),))))))
    (table,) = read(Table((head,), (body,)), style=style)
    assert table.size == (2, 2)
    assert shape([table]) == [
        (
            "Table",
            "",
            [
                ("Row", "", [("ColumnHeader", "Année"), ("ColumnHeader", "Nombre")]),
                ("Row", "", [("RowHeader", "2022"), ("Cell", "vu ici", [("Link", "ici")])]),
            ],
        )
    ]
    assert [cell.cell and cell.cell[:2] for cell in table.children[1].children] == [(1, 0), (1, 1)]


def test_a_cell_over_several_is_there_once() -> None:
    wide = Row((Cell((Text("large"),), columns=2),))
    (table,) = read(Table((), (wide, Row((Cell((Text("a"),)), Cell((Text("b"),)))))))
    assert [len(row.children) for row in table.children] == [1, 2]
    assert table.children[0].children[0].cell == (0, 0, 1, 2)


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_boxes_are_named_by_what_they_are_and_quotations_are_quotations(style: Style) -> None:
    box = Callout(CalloutKind.DANGER, "Partir vite", (words("Appelez."),))
    parts = read(box, Quotation((words("Mot"),), "Une voix"), style=style)
    assert shape(parts) == [
        ("Grouping", "Danger, Partir vite", [("Paragraph", "Danger\nPartir vite"), ("Paragraph", "Appelez.")]),
        ("BlockQuote", "", [("Paragraph", "Mot"), ("Paragraph", "— Une voix")]),
    ]


def test_pictures_say_their_text() -> None:
    parts = read(Figure("a.png", "Courbe des signalements", (Text("Figure 1"),)))
    assert shape(parts) == [("Graphic", "Courbe des signalements"), ("Paragraph", "Figure 1")]


def test_what_only_stands_side_by_side_is_no_table() -> None:
    html = '<table width="100%"><tr><td width="50%"><p>un</p></td><td width="50%"><p>deux</p></td></tr></table>'
    assert shape(parts_of(html)) == [("Paragraph", "un"), ("Paragraph", "deux")]


def test_numbers_and_who_answers_are_a_table() -> None:
    tables = [part for part in parts_of(render_emergency(STYLES[0])) if part.role is Role.Table]
    assert len(tables) == 2
    for table in tables:
        assert all([cell.role for cell in row.children] == [Role.Cell] * 2 for row in table.children)
    assert any("119" in cell.text for row in tables[1].children for cell in row.children)


def test_a_page_without_words_has_no_parts() -> None:
    assert parts_of("<p></p><hr><p> </p>") == ()
