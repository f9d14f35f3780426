"""Hypothesis strategies for publications of every shape."""

from dossier_strategies import MEDIA, PICTURE, blocks, filled, titles
from hypothesis import strategies as st

from onpe_desktop.dossiers import Paragraph, Text
from onpe_desktop.importers.publication import (
    Evidence,
    Part,
    Publication,
    PublicationBlock,
    PublicationHeading,
    PublicationMetadata,
)

anchors = st.lists(st.sampled_from(["haut", "bas", "milieu"]), max_size=1).map(tuple)
headings = st.builds(
    PublicationHeading,
    st.one_of(filled.map(lambda text: (Text(text),)), st.just((Text("Introduction"),))),
    st.integers(1, 6),
    st.sampled_from(Evidence),
    st.one_of(st.none(), st.integers(1, 9)),
    st.booleans(),
    anchors,
)
parts = st.lists(
    st.one_of(headings, blocks.filter(bool).map(lambda some: PublicationBlock(some[0], 1, ("milieu",)))), max_size=8
)


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    """A publication of any shape with at least one line of text, whose figures are `MEDIA`."""
    text: Part = PublicationBlock(Paragraph((Text("Premier."),), 0), 1, ("haut",))
    return Publication(
        PublicationMetadata(title=draw(titles)),
        (text, *draw(parts)),
        {"1": draw(blocks), "jamais": draw(blocks)},
        {MEDIA.name: PICTURE},
    )
