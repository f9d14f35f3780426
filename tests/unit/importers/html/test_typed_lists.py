from collections.abc import Callable

from onpe_desktop.dossiers import Block, ItemList, ListItem, Paragraph, Strong, Text

ReadBlocks = Callable[[str], list[Block]]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), 0)


def test_paragraphs_with_one_sign_are_a_list(read_blocks: ReadBlocks) -> None:
    assert read_blocks("<p>• a</p><p>•\u00a0b <b>c</b></p><p>- d</p><p>- e</p><p>f</p>") == [
        ItemList((ListItem((paragraph("a"),)), ListItem((Paragraph((Text("b "), Strong((Text("c"),))), 0),)))),
        ItemList((ListItem((paragraph("d"),)), ListItem((paragraph("e"),)))),
        paragraph("f"),
    ]


def test_one_alone_numbers_and_dialogues_are_none(read_blocks: ReadBlocks) -> None:
    lines = ["- a", "b", "-5 degrés", "-6 degrés", "— Oui.", "— Non."]

    assert read_blocks("".join(f"<p>{line}</p>" for line in lines)) == [paragraph(line) for line in lines]
