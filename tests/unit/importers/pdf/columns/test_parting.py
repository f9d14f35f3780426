"""Columns whose gutter is as narrow as a wide space."""

from importers_pdf_kinds import blocks_of_kind, words
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line

from onpe_desktop.dossiers import Paragraph, plain_text
from onpe_desktop.importers.pdf.columns.parting import narrow_gutters, parted_at
from onpe_desktop.importers.pdf.page import Box, Line, Style, Word

COLUMNS = """
#set page(paper: "a4", margin: 20mm)
#set text(lang: "fr", font: "Libertinus Serif", size: 10pt, hyphenate: false)
#set par(justify: true)
#columns(2, gutter: 9pt)[Alpha #lorem(150) oméga. #colbreak() Bêta #lorem(150) fin.]
"""


def spread(*words: tuple[str, float, float], top: float = 0.0) -> Line:
    made = [Word(text, Box(left, top, right, top + 10), Style("Sans", 10.0)) for text, left, right in words]
    return Line(tuple(made), Box(made[0].box.left, top, made[-1].box.right, top + 10), 0)


def test_lines_that_stand_on_one_height_are_two(typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(COLUMNS, tagged=False, outlined=False))

    paragraphs = blocks_of_kind(publication, Paragraph)
    text = [plain_text(paragraph.inlines) for paragraph in paragraphs]
    assert [(found.split()[0], found.split()[-1]) for found in text] == [("Alpha", "oméga."), ("Bêta", "fin.")]
    assert len(words(tuple(paragraphs)).split()) == 304


def test_a_line_is_cut_at_the_gutter_only() -> None:
    whole = spread(("un", 0, 90), ("deux", 98, 190), ("trois", 200, 290), ("quatre", 293, 390))

    assert [part.text for part in parted_at([whole], [200.0])] == ["un deux", "trois quatre"]
    assert parted_at([whole], [293.0]) == [whole]


def test_gaps_of_a_few_lines_or_after_bullets_are_no_gutters() -> None:
    gap = [spread(("un", 0, 190), ("deux", 200, 390), top=12.0 * row) for row in range(3)]
    bullets = [spread(("•", 0, 5), ("point", 15, 390), top=12.0 * row) for row in range(9)]

    assert narrow_gutters(gap) == []
    assert narrow_gutters([*gap, gap[0]]) == [200]
    assert narrow_gutters(bullets) == []
    assert narrow_gutters([line("texte", 10)]) == []
