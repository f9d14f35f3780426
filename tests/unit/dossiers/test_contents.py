from onpe_desktop.dossiers import (
    Emphasis,
    Figure,
    ItemList,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Section,
    Text,
    Video,
)
from onpe_desktop.dossiers.contents import all_blocks, all_inlines, link_places, paragraph_numbers, used_media

INNER = Paragraph((Emphasis((Text("b"),)),), 4)
SECTION = Section(
    "haut",
    "Haut",
    blocks=(
        Paragraph((Text("a"), NoteReference("1")), 1),
        ItemList((ListItem((INNER,)),)),
        Video("v", "a.mp4", "a.vtt"),
    ),
    children=(Section("bas", "Bas", blocks=(Paragraph((), 1), Figure("bas.png", ""))),),
    notes=(Note("1", (Paragraph((Text("n"),), 2), Figure("a.png", ""), Video("w"))),),
)


def test_blocks_of_the_section_and_its_notes() -> None:
    kinds = [type(block).__name__ for block in all_blocks(SECTION)]

    assert kinds == ["Paragraph", "ItemList", "Paragraph", "Video", "Paragraph", "Figure", "Video"]


def test_inlines_of_the_section_and_its_notes() -> None:
    assert [inline for inline in all_inlines(SECTION) if isinstance(inline, Text)] == [Text("a"), Text("b"), Text("n")]


def test_places_of_links() -> None:
    assert list(paragraph_numbers(SECTION)) == [1, 4, 2]
    assert list(link_places(SECTION)) == ["haut", "haut.p1", "haut.p4", "haut.p2"]


def test_media_that_are_shown() -> None:
    assert list(used_media(SECTION)) == ["a.mp4", "a.vtt", "a.png"]
