"""What one process has read is the same in the other one, whatever it is, in every field."""

import json
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.importers.pdf.batches.batch import Batch
from onpe_desktop.importers.pdf.batches.encoding import (
    asked_picture,
    decoded,
    decoded_picture,
    encoded,
    encoded_picture,
    wanted_picture,
)
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, LinkArea, PageContent, Picture, Shape, Style, Tag, Word

NUMBERS = st.floats(allow_nan=False, width=32)
BOXES = st.builds(Box, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
LETTERS = st.text(max_size=6)


def whole(kind: Any, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return instances of a dataclass with a value for every field, those with a default too."""
    simple = {int: st.integers(-9, 9), float: NUMBERS, bool: st.booleans(), str: LETTERS, Box: BOXES}
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{one.name: known[one.name] if one.name in known else simple[hints[one.name]] for one in fields(kind)}
    )


def of_order(order: list[Any]) -> dict[str, Any]:
    marks = tuple(one for one in order if isinstance(one, int))
    return {"order": tuple(order), "marks": marks, "children": tuple(one for one in order if not isinstance(one, int))}


def tag(order: list[Any], role: str, alt: str, title: str, language: str, spans: tuple[int, int]) -> Tag:
    return Tag(role=role, alt=alt, title=title, language=language, columns=spans[0], rows=spans[1], **of_order(order))


INNER = (LETTERS, LETTERS, LETTERS, LETTERS, st.tuples(st.integers(1, 9), st.integers(1, 9)))
MARKS = st.integers(0, 9)
TAGS = st.recursive(
    st.builds(tag, st.lists(MARKS, max_size=3), *INNER),
    lambda inner: st.builds(tag, st.lists(MARKS | inner, max_size=3), *INNER),
    max_leaves=4,
)
WORDS = whole(Word, style=whole(Style), baseline=st.none() | NUMBERS)
LINES = whole(Line, words=st.lists(WORDS, max_size=3).map(tuple))
PAGES = whole(
    PageContent,
    lines=st.lists(LINES, max_size=3).map(tuple),
    drawings=st.lists(whole(Drawing), max_size=2).map(tuple),
    pictures=st.lists(whole(Picture), max_size=2).map(tuple),
    inked=st.lists(whole(Shape), max_size=2).map(tuple),
    tags=st.lists(TAGS, max_size=2).map(tuple),
)


@given(st.builds(Batch, st.lists(PAGES, max_size=2).map(tuple), st.dictionaries(LETTERS, whole(LinkArea), max_size=3)))
def test_a_batch_is_the_same_after_its_way(batch: Batch) -> None:
    assert decoded(encoded(batch)) == batch


@given(st.integers(0, 9), whole(Picture, mark=st.just(-1)))
def test_a_picture_is_the_same_after_its_way(number: int, picture: Picture) -> None:
    assert wanted_picture(json.loads(json.dumps(asked_picture(number, picture)))) == (number, picture)


@pytest.mark.parametrize("found", [None, (b"a b\nc", "png"), (b"", "jpg")])
def test_a_drawn_picture_is_the_same_after_its_way(found: tuple[bytes, str] | None) -> None:
    assert decoded_picture(encoded_picture(found)) == found


@pytest.mark.parametrize("answer", [b"", b"{}", b"[]", b'{"pages": [1], "styles": [], "targets": {}}'])
def test_another_answer_is_none(answer: bytes) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        decoded(answer)
