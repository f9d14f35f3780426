"""Calls of footnotes wherever they stand, by looks and by tags."""

import pytest
from importers_pdf_kinds import blocks_of_kind
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Inline, NoteReference, Paragraph, plain_text
from onpe_desktop.importers.publication import Publication, PublicationHeading

SOURCE = """
#set document(title: "Notes")
#set page(width: 320pt, height: 320pt, margin: 40pt)
#set text(lang: "fr", font: "Libertinus Serif", size: 10pt)
#set heading(numbering: "1.1")
= Les droits#footnote[Une note dans le titre.]
Le texte de la section, qui est assez long pour deux lignes au moins, sur cette page étroite.
#figure(rect(width: 80pt, height: 30pt, fill: gray), caption: [Une figure#footnote[Une note dans la légende.]])
Un mot#footnote[Une note au texte.] suit encore ici.
= La suite
Fin du texte.
"""


@pytest.fixture(params=[True, False], ids=["tags", "looks"])
def publication(request: pytest.FixtureRequest, typeset: Typeset, read: ReadPdf) -> Publication:
    return read(typeset(SOURCE, tagged=request.param, outlined=False))


def noted(publication: Publication, inlines: tuple[Inline, ...]) -> tuple[str, str]:
    """Return the words before the call, and those of the note."""
    place = next(index for index, inline in enumerate(inlines) if isinstance(inline, NoteReference))
    reference = inlines[place]
    assert isinstance(reference, NoteReference)
    blocks = publication.notes[reference.note_id]
    note = " ".join(plain_text(block.inlines) for block in blocks if isinstance(block, Paragraph))
    return plain_text(inlines[:place]).replace("\u00a0", " "), note


def test_a_call_in_a_heading(publication: Publication) -> None:
    heading = next(part for part in publication.parts if isinstance(part, PublicationHeading))

    assert noted(publication, heading.inlines) == ("1 Les droits", "Une note dans le titre.")


def test_a_call_in_a_caption(publication: Publication) -> None:
    caption = next(one for one in blocks_of_kind(publication, Paragraph) if "figure" in plain_text(one.inlines))

    assert noted(publication, caption.inlines) == ("Fig. 1. – Une figure", "Une note dans la légende.")


def test_a_call_in_the_text(publication: Publication) -> None:
    paragraph = next(one for one in blocks_of_kind(publication, Paragraph) if "suit encore" in plain_text(one.inlines))

    assert noted(publication, paragraph.inlines) == ("Un mot", "Une note au texte.")
