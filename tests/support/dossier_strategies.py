"""Hypothesis strategies for dossiers of every shape that the model allows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from hypothesis import strategies as st

from onpe_desktop.dossiers import (
    Abbreviation,
    Audience,
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Dossier,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    ListItem,
    Media,
    Metadata,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Source,
    Strong,
    Table,
    Text,
    Video,
    number_paragraphs,
)  # fmt: skip
from onpe_desktop.dossiers.terms import Direction, TermRow

PICTURE = bytes.fromhex(  # one white dot
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000"
    "000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082"
)
MEDIA = Media("schema.png", "image/png", len(PICTURE), sha256(PICTURE).hexdigest())

characters = st.one_of(
    st.sampled_from("éœ’«»<>&\"'|#:;\u00a0\u202f aB1."),
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
)
texts = st.text(characters, max_size=20)
filled = st.text(characters, min_size=1, max_size=20)
titles = filled.filter(lambda text: bool(text.strip()))
identifiers = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
many = st.lists(texts, max_size=2).map(tuple)
term_words = titles.map(str.strip).filter(lambda text: "|" not in text and bool(text))
terms = st.lists(
    st.builds(
        TermRow,
        term_words,
        st.lists(term_words, min_size=1, max_size=3).map(tuple),
        st.sampled_from(Direction),
        st.sampled_from([0.1, 0.5, 1.0]),
        texts.map(str.strip),
        texts.map(str.strip),
    ),
    max_size=2,
).map(tuple)
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def _normal(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """No two runs of text side by side: the model's form of a line is then the only one."""
    kept: list[Inline] = []
    for inline in inlines:
        if not (isinstance(inline, Text) and kept and isinstance(kept[-1], Text)):
            kept.append(inline)
    return tuple(kept)


targets = st.sampled_from(
    ["#haut", "#haut.p1", "dossier:reperes", "dossier:reperes#numero-119.p2", "https://exemple.fr/?a=1&b=2", "tel:119"]
)
linked = st.lists(st.one_of(filled.map(Text), filled.map(lambda text: Emphasis((Text(text),)))), max_size=3).map(
    _normal
)
leaves = st.one_of(
    filled.map(Text),
    st.builds(Link, targets, linked),
    st.just(NoteReference("1")),
    st.builds(Abbreviation, titles, texts),
    titles.map(PageBreak),
    st.just(LineBreak()),
)


def _wrapped(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    children = st.lists(inner, max_size=3).map(_normal)
    return st.one_of(children.map(Emphasis), children.map(Strong))


inlines = st.lists(st.recursive(leaves, _wrapped, max_leaves=5), max_size=4).map(_normal)
rows = st.lists(
    st.builds(Cell, inlines, st.booleans(), st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=3
).map(lambda cells: Row(tuple(cells)))
several_rows = st.lists(rows, max_size=2).map(tuple)
simple_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, inlines, st.just(0)),
    st.builds(Heading, inlines, st.integers(1, 3)),
    st.builds(Table, several_rows, several_rows, inlines),
    st.builds(Figure, st.just(MEDIA.name), texts, inlines),
    st.builds(ContactCard, titles, texts, texts, many, many, many, texts, texts, texts, texts),
)


def _boxed_item(words: tuple[Inline, ...], more: tuple[Block, ...]) -> ListItem:
    return ListItem((Paragraph(words, 0), *more))


def _around(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=2).map(tuple)
    items = st.lists(blocks.map(ListItem), max_size=2).map(tuple)
    boxed = st.lists(st.builds(_boxed_item, inlines, blocks), max_size=2).map(tuple)
    return st.one_of(
        st.builds(ItemList, items, st.just(False), st.just(1)),
        st.builds(ItemList, items, st.just(True), st.integers(0, 30)),
        st.builds(ItemList, boxed, st.just(False), st.just(1), st.just(True)),
        st.builds(ItemList, boxed, st.just(True), st.integers(0, 30), st.just(True)),
        st.builds(Quotation, blocks, texts),
        st.builds(Callout, st.sampled_from(CalloutKind), texts, blocks),
        st.builds(Video, titles, st.just(""), st.just(""), blocks),
        st.builds(Definition, titles, texts, blocks, many),
    )


blocks = st.lists(st.recursive(simple_blocks, _around, max_leaves=5), max_size=3).map(tuple)
sources = st.builds(Source, titles, texts, days, texts, many, many)


@st.composite
def _contents(draw: st.DrawFn) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    own = (Paragraph((Text("Premier."),), 1), *draw(blocks))
    noted = draw(blocks)
    numbered = number_paragraphs((*own, *noted))
    return numbered[: len(own)], (Note("1", numbered[len(own) :]),)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier whose internal links lead somewhere and whose media is `MEDIA`."""
    ids = ["haut", *draw(st.lists(identifiers.filter(lambda one: one != "haut"), max_size=4, unique=True))]
    finished: list[Section] = []
    for section_id in reversed(ids):
        own, notes = draw(_contents())
        section = Section(
            id=section_id,
            title=draw(titles),
            kind=draw(st.sampled_from(SectionKind)),
            blocks=own,
            notes=notes,
            sources=tuple(draw(st.lists(sources, max_size=2))),
            audience=tuple(draw(st.lists(st.sampled_from(Audience), max_size=2, unique=True))),
            other_titles=draw(many),
            keywords=draw(many),
        )
        holds_the_others: bool = draw(st.booleans())
        if finished and holds_the_others:
            section = replace(section, children=tuple(finished))
            finished = []
        finished.insert(0, section)
    return Dossier(draw(metadata), tuple(finished), (MEDIA,), draw(terms))


metadata = st.builds(
    Metadata,
    identifier=identifiers,
    title=titles,
    publisher=titles,
    issued=st.sampled_from(["2022-11", "2021", "avril 2021"]),
    modified=days,
    verified_on=days,
    rights=titles,
    source=titles,
    language=st.just("fr"),
    subtitle=st.one_of(st.just(""), titles),
    authorisation=texts,
    description=texts,
    edition=titles,
    audience=st.lists(st.sampled_from(Audience), max_size=2, unique=True).map(tuple),
    order=st.integers(0, 1000),
)
