import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onpe_desktop.dossiers import (
    Block,
    Cell,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Link,
    Metadata,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Section,
    Table,
    Text,
)
from onpe_desktop.errors import UserError
from onpe_desktop.printing import Limits, PrintedPart, PrintingError, PrintOptions
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.document import Document, write_document
from onpe_desktop.printing.setting import ZERO_WIDTH_SPACE

REFERENCE = Path(__file__).parents[2] / "data" / "printing" / "rich.json"
MakePart = Callable[..., PrintedPart]
Write = Callable[..., Document]


@pytest.fixture
def write(coverage: Coverage, options: PrintOptions) -> Write:
    def write_parts(*parts: PrintedPart, limits: Limits | None = None, **changed: Any) -> Document:
        return write_document(parts, replace(options, **changed), coverage, limits or Limits())

    return write_parts


def nodes(value: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Every node of a kind, outer before inner."""
    if isinstance(value, dict):
        if value.get("kind") == kind:
            yield value
        for inner in value.values():
            yield from nodes(inner, kind)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner, kind)


def text_of(value: Any) -> str:
    return "".join(node["words"] for node in nodes(value, "text"))


def test_the_rich_sample_is_written_as_recorded(write: Write, rich: tuple[PrintedPart, ...]) -> None:
    """To record anew after a wanted change: write `json.dumps(…)` as below into the file, and read the difference."""
    written = json.dumps(write(*rich).content, ensure_ascii=False, indent=1) + "\n"
    assert written == REFERENCE.read_text(encoding="utf-8")


def test_nothing_chosen_is_said(write: Write) -> None:
    with pytest.raises(PrintingError, match="Aucune section"):
        write()


def test_cover_and_contents_come_with_several_sections(write: Write, rich: tuple[PrintedPart, ...]) -> None:
    assert (write(*rich).content["cover"] is not None, write(*rich).content["contents"]) == (True, True)
    assert (write(rich[0]).content["cover"], write(rich[0]).content["contents"]) == (None, False)
    forced = write(rich[0], cover=True, contents=True).content
    assert (forced["cover"] is not None, forced["contents"]) == (True, True)
    refused = write(*rich, cover=False, contents=False).content
    assert (refused["cover"], refused["contents"]) == (None, False)


def test_each_dossier_has_its_own_title_when_there_are_several(write: Write, rich: tuple[PrintedPart, ...]) -> None:
    other = replace(rich[1], metadata=replace(rich[1].metadata, identifier="autre", title="L’autre dossier"))
    content: Any = write(rich[0], other).content
    assert content["title"] == "Extraits de plusieurs dossiers"
    assert [(group["title"], group["titled"]) for group in content["groups"]] == [
        ("Le dossier d’essai", True),
        ("L’autre dossier", True),
    ]
    assert [part["level"] for group in content["groups"] for part in group["parts"]] == [2, 2]


def link_to(target: str) -> Paragraph:
    return Paragraph((Link(target, (Text("ici"),)),), 1)


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("#second", "essai#second"),
        ("#second.p1", "essai#second.p1"),
        ("#second.p9", "essai#second"),
        ("dossier:essai#second", "essai#second"),
        ("#ailleurs", None),
        ("dossier:autre#second", None),
        ("dossier:essai", None),
    ],
)
def test_internal_links_lead_only_to_what_is_printed(
    write: Write, make_part: MakePart, target: str, label: str | None
) -> None:
    content = write(make_part(link_to(target)), make_part(link_to("#premier"), section_id="second")).content
    labels = [node["label"] for node in nodes(content["groups"], "reference")]
    assert labels == ([label] if label else []) + ["essai#premier"]
    assert text_of(content).count("ici") == 2


def test_a_label_stands_in_one_place(write: Write, make_part: MakePart) -> None:
    twice = make_part(link_to("#premier.p1"), Paragraph((Text("encore"),), 1))
    assert [node["label"] for node in nodes(write(twice).content, "paragraph") if node["label"]] == ["essai#premier.p1"]


def test_the_address_of_a_link_is_printed_unless_its_words_say_it(write: Write, make_part: MakePart) -> None:
    far = Paragraph((Link("https://exemple.org/a", (Text("le site"),)),), 1)
    said = Paragraph((Link("https://www.exemple.org/", (Text("exemple.org"),)),), 2)
    called = Paragraph((Link("tel:0102030405", (Text("01 02 03 04 05"),)),), 3)
    content = write(make_part(far, said, called)).content
    assert len(list(nodes(content, "link"))) == 3
    (note,) = nodes(content, "note")
    assert ["".join(node["pieces"]) for node in nodes(note, "address")] == ["exemple.org/a"]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://exemple.org/prot%C3%A9ger", "exemple.org/protéger"),
        ("https://exemple.org/a%20b", "exemple.org/a%20b"),
        ("https://exemple.org/%FF", "exemple.org/%FF"),
        ("https://exemple.org/%00%E2%80%AE", "exemple.org/%00%E2%80%AE"),
    ],
)
def test_addresses_are_readable(write: Write, make_part: MakePart, address: str, shown: str) -> None:
    (node,) = nodes(write(make_part(Paragraph((Link(address, (Text("ici"),)),), 1))).content, "address")
    assert "".join(node["pieces"]) == shown
    assert node["url"] == address


def call(note_id: str, number: int = 1) -> Paragraph:
    return Paragraph((NoteReference(note_id),), number)


def test_a_note_is_written_once_and_called_again(write: Write, make_part: MakePart) -> None:
    notes = (Note("a", (Paragraph((Text("La note."),), 1),)),)
    content = write(make_part(call("a"), call("a", 2), notes=notes)).content
    assert text_of(content).count("La note.") == 1
    assert [node["label"] for node in nodes(content, "note-again")] == [
        node["label"] for node in nodes(content, "note")
    ]


def test_no_note_is_lost_and_no_call_hangs(write: Write, make_part: MakePart) -> None:
    notes = (Note("seule", (Paragraph((Text("Jamais appelée."),), 1),)),)
    content = write(make_part(call("absente"), notes=notes)).content
    assert "Jamais appelée." in text_of(content)
    assert "[note absente]" in text_of(content)


def test_notes_that_call_each_other_end(write: Write, make_part: MakePart) -> None:
    notes = (Note("a", (call("b"),)), Note("b", (call("a"),)))
    assert "[note b]" in text_of(write(make_part(call("a"), notes=notes)).content)


def test_the_repeated_head_of_a_table_has_no_note(write: Write, make_part: MakePart) -> None:
    table = Table((Row((Cell((NoteReference("a"),), header=True),)),), (Row((Cell((Text("x"),)),)),))
    notes = (Note("a", (Paragraph((Text("La note."),), 1),)),)
    content = write(make_part(table, notes=notes)).content
    assert not list(nodes(content, "note"))
    assert "La note." in text_of(content)


def rows(*spans: tuple[tuple[int, int], ...]) -> tuple[Row, ...]:
    return tuple(Row(tuple(Cell((Text("x"),), columns=wide, rows=high) for wide, high in row)) for row in spans)


@pytest.mark.parametrize(
    ("body", "columns", "keeps"),
    [
        (rows(((1, 1), (1, 1)), ((2, 1),)), 2, True),
        (rows(((1, 2), (1, 1)), ((1, 1),)), 2, True),
        (rows(((1, 1), (1, 1)), ((1, 1),)), 2, False),
        (rows(((1, 2),)), 1, False),
        (rows(((0, 1),)), 1, False),
        (rows(((10**9, 10**9),)), 1, False),
        ((), 1, False),
        ((Row(()),), 1, False),
    ],
)
def test_tables_are_always_a_rectangle(
    write: Write, make_part: MakePart, body: tuple[Row, ...], columns: int, keeps: bool
) -> None:
    (table,) = nodes(write(make_part(Table((), body))).content, "table")
    cells = [[(cell["columns"], cell["rows"]) for cell in row] for row in table["body"]]
    assert table["columns"] == columns
    assert sum(wide * high for row in cells for wide, high in row) == columns * len(body)
    if keeps:
        assert cells == [[(cell.columns, cell.rows) for cell in row.cells] for row in body]


@given(levels=st.lists(st.integers(-3, 12), max_size=8), depth=st.integers(0, 8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_heading_levels_never_skip_one(write: Write, metadata: Metadata, levels: list[int], depth: int) -> None:
    blocks = tuple(Heading((Text("Titre"),), level) for level in levels)
    section = Section("fond", "Fond", blocks=blocks)
    for number in range(depth):
        section = Section(f"s-{number}", "Titre", blocks=blocks, children=(section,))
    content: Any = write(PrintedPart(metadata, section, ("Titre",), lambda _: b"")).content

    def found(node: Any) -> Iterator[int]:
        yield node["level"]
        yield from (inner["level"] for inner in node["blocks"] if inner["kind"] == "heading")
        for child in node["children"]:
            yield from found(child)

    seen = list(found(content["groups"][0]["parts"][0]))
    assert seen[0] == 1
    assert all(1 <= after <= min(before + 1, 6) for before, after in itertools.pairwise(seen))


def deep_inlines(depth: int) -> Block:
    inline: Inline = Text("x")
    for _ in range(depth):
        inline = Emphasis((inline,))
    return Paragraph((inline,), 1)


def deep_blocks(depth: int) -> Block:
    block: Block = Paragraph((Text("x"),), 1)
    for _ in range(depth):
        block = Quotation((block,))
    return block


@pytest.mark.parametrize("block", [deep_inlines(60), deep_blocks(60), deep_blocks(900)])
def test_too_deep_is_said(write: Write, make_part: MakePart, block: Block) -> None:
    with pytest.raises(PrintingError, match="imbrique"):
        write(make_part(block))


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(characters=20), "trop de texte"),
        (Limits(nodes=5), "trop d’éléments"),
        (Limits(address=10), "trop long"),
    ],
)
def test_too_much_is_said(write: Write, rich: tuple[PrintedPart, ...], limits: Limits, words: str) -> None:
    with pytest.raises(PrintingError, match=words) as caught:
        write(*rich, limits=limits)
    assert caught.value.next_step


def test_a_word_without_end_can_be_broken_and_loses_nothing(write: Write, make_part: MakePart) -> None:
    word = "a" * 1000
    (node,) = nodes(write(make_part(Paragraph((Text(word),), 1))).content, "text")
    assert node["words"].replace(ZERO_WIDTH_SPACE, "") == word
    assert max(map(len, node["words"].split(ZERO_WIDTH_SPACE))) <= 12


def test_words_of_a_language_are_left_whole(write: Write, make_part: MakePart) -> None:
    words = "anticonstitutionnellement, intergouvernementalisations"
    assert text_of(write(make_part(Paragraph((Text(words),), 1))).content) == words


def test_hidden_signs_go_and_missing_ones_are_named(write: Write, make_part: MakePart) -> None:
    document = write(make_part(Paragraph((Text("a\u202eb\u200bc 😀 fin"),), 1)))
    assert text_of(document.content) == "abc [U+1F600] fin"
    assert "U+1F600" in document.remarks[0]
    assert document.content["remarks"] == list(document.remarks)


@pytest.mark.parametrize(
    ("content", "words"), [(b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\1\0\0\0\1\0\0", "trop grande"), (b"", "reconnu")]
)
def test_a_picture_that_cannot_be_printed_leaves_its_description(
    write: Write, make_part: MakePart, content: bytes, words: str
) -> None:
    part = replace(make_part(Figure("a.png", "Un plan")), read_media=lambda _: content)
    document = write(part)
    (figure,) = nodes(document.content, "figure")
    assert (figure["file"], figure["alt"]) == ("", "Un plan")
    assert words in document.remarks[0]
    assert document.pictures == {}


def test_a_picture_that_the_pack_does_not_give_is_said(write: Write, make_part: MakePart) -> None:
    def refuse(_name: str) -> bytes:
        raise UserError("Le pack est abîmé.", "Remplacez-le.")

    document = write(replace(make_part(Figure("a.png", "Un plan")), read_media=refuse))
    assert "ne peut pas être lu" in document.remarks[0]
