"""What the end of a page cuts: boxes, by looks and by tags."""

import pytest
from importers_pdf_kinds import blocks_of_kind
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Callout, Paragraph, plain_text

SENTENCE = "Chaque professionnel qui a connaissance d’un danger prévient sans délai les services de la protection. "
BOXED = f"""
#set document(title: "Encadré")
#set page(width: 320pt, height: 300pt, margin: 40pt, numbering: "1")
#set text(lang: "fr", font: "Libertinus Serif", size: 10pt, hyphenate: false)
= Un titre
== Un sous-titre
{SENTENCE * 3}

#block(fill: luma(230), inset: 8pt, width: 100%)[*À retenir* \\ {SENTENCE.strip()[:-1] * 6}]

Le texte après.
"""


@pytest.mark.parametrize("tagged", [True, False])
def test_a_box_over_two_pages_is_one(typeset: Typeset, read: ReadPdf, tagged: bool) -> None:  # a case
    (box,) = blocks_of_kind(read(typeset(BOXED, tagged=tagged, outlined=False)), Callout)

    assert box.title == "À retenir"
    (paragraph,) = box.blocks
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.inlines) == SENTENCE.strip()[:-1] * 6


@pytest.mark.parametrize("tagged", [True, False])
def test_boxes_on_two_pages_stay_two(typeset: Typeset, read: ReadPdf, tagged: bool) -> None:  # a case
    box = f"#block(fill: luma(230), inset: 8pt, width: 100%)[*Encadré* \\ {SENTENCE * 2}]"
    head = BOXED.partition("== ")[0]
    source = f"{head}\n== Un sous-titre\n{SENTENCE}\n\n{box}\n#pagebreak()\n{box}\n\nLe texte après."

    assert len(blocks_of_kind(read(typeset(source, tagged=tagged, outlined=False)), Callout)) == 2


@pytest.mark.parametrize("tagged", [True, False])
def test_a_box_that_the_page_cuts_between_paragraphs_is_one(typeset: Typeset, read: ReadPdf, tagged: bool) -> None:
    parts = " #parbreak() ".join([SENTENCE] * 4)
    head = BOXED.partition("#block")[0]
    box = f"#block(fill: luma(230), inset: 8pt, width: 100%)[*À retenir* #parbreak() {parts}]"
    source = f"{head}{box}\n\nLe texte après."

    (found,) = blocks_of_kind(read(typeset(source, tagged=tagged, outlined=False)), Callout)

    assert found.title == "À retenir"
    text = " ".join(plain_text(block.inlines) for block in found.blocks if isinstance(block, Paragraph))
    assert text.count("Chaque professionnel") == 4
