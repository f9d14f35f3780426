from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Definition,
    ItemList,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
    Text,
    Video,
    block_inlines,
    number_paragraphs,
    paragraphs,
    plain_text,
    walk_blocks,
)

PARAGRAPH = st.builds(lambda number: Paragraph((Text("x"),), number), st.integers(0, 5))


def _around(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        blocks.map(lambda content: ItemList((ListItem(content),))),
        blocks.map(Quotation),
        blocks.map(lambda content: Callout(CalloutKind.INFO, "", content)),
        blocks.map(lambda content: Definition("ASE", "", content)),
        blocks.map(lambda content: Video("v", transcript=content)),
    )


BLOCKS = st.lists(st.recursive(PARAGRAPH, _around, max_leaves=8), max_size=4).map(tuple)


@given(BLOCKS)
def test_every_paragraph_gets_a_number(blocks: tuple[Block, ...]) -> None:
    assert all(paragraph.number > 0 for paragraph in paragraphs(number_paragraphs(blocks)))


@given(BLOCKS)
def test_pinned_numbers_stay_and_new_ones_never_meet_them(blocks: tuple[Block, ...]) -> None:
    before = [paragraph.number for paragraph in paragraphs(blocks)]
    after = [paragraph.number for paragraph in paragraphs(number_paragraphs(blocks))]

    assert [new for old, new in zip(before, after, strict=True) if old] == [old for old in before if old]
    given_now = [new for old, new in zip(before, after, strict=True) if not old]
    assert len(set(given_now)) == len(given_now)
    assert not set(given_now) & set(before)


def test_numbers_follow_reading_order() -> None:
    inner = Callout(CalloutKind.LAW, "", (Paragraph((Text("b"),), 0),))
    blocks = (Paragraph((Text("a"),), 0), inner, Paragraph((Text("c"),), 0))

    numbered = {plain_text(p.inlines): p.number for p in paragraphs(number_paragraphs(blocks))}

    assert numbered == {"a": 1, "b": 2, "c": 3}


def test_the_words_of_a_table_are_its_caption_and_cells() -> None:
    table = Table((Row((Cell((Text("En-tête"),), header=True),)),), (Row((Cell((Text("corps"),)),)),), (Text("Titre"),))

    assert [plain_text(run) for run in block_inlines(table)] == ["Titre", "En-tête", "corps"]


def test_walk_yields_outer_before_inner() -> None:
    quotation = Quotation((Paragraph((Text("x"),), 1),))

    assert list(walk_blocks((quotation,))) == [quotation, quotation.blocks[0]]
