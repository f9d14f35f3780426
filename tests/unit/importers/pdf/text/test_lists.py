from dataclasses import replace

from pdf_lines import BODY, line, paragraph

from onpe_desktop.dossiers import Block, ItemList, LineBreak, Paragraph, plain_text
from onpe_desktop.importers.pdf.page import Line, Style
from onpe_desktop.importers.pdf.styles import Body, body_of
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.lists import blocks_of
from onpe_desktop.importers.pdf.text.paragraphs import chunks_of
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

TYPED = Style("Mono", 10.0, fixed=True)
LOOK = Body(10.0, BODY.font, bold=False, leading=12.0, colour=0)


def read(*lines: Line) -> list[object]:
    chunks = chunks_of(list(lines), 450, {}, LOOK)
    return [shown(built.block) for built in blocks_of(chunks, Joiner(Vocabulary(), {}))]


def shown(block: Block) -> object:
    match block:
        case Paragraph(inlines=inlines):
            return plain_text(inlines)
        case ItemList(items=items, ordered=ordered, start=start):
            return (start if ordered else "•", [[shown(inner) for inner in item.blocks] for item in items])
        case _:
            raise AssertionError(block)


def test_paragraphs_part_at_gaps_and_short_lines() -> None:
    lines = [*paragraph(2, 100), line("fin courte.", 124), *paragraph(2, 136), *paragraph(2, 180)]

    assert len(read(*lines)) == 3


def test_a_word_that_a_line_cuts_goes_on_where_the_lines_of_a_page_are_stretched() -> None:
    cut = line("la plus grande partie du docu-", 100, right=450)

    assert read(cut, line("ment est du texte", 117)) == ["la plus grande partie du document est du texte"]
    assert len(read(cut, line("Un autre texte", 117))) == 2
    assert len(read(cut, line("ment est du texte", 140))) == 2


def test_paragraphs_part_at_indents() -> None:
    first = line("un nouveau paragraphe qui commence en retrait", 124, left=65, right=450)

    assert len(read(*paragraph(2, 100), first, *paragraph(2, 136))) == 2


def test_bullets() -> None:
    assert read(line("• premier", 100), line("• deuxième", 112)) == [("•", [["premier"], ["deuxième"]])]


def test_item_of_several_lines() -> None:
    lines = [line("– un point assez long pour aller", 100, right=450), line("à la ligne", 112, left=62)]

    assert read(*lines, line("– deux", 124)) == [("•", [["un point assez long pour aller à la ligne"], ["deux"]])]


def test_inner_list() -> None:
    lines = [line("• un", 100), line("◦ dedans", 112, left=70), line("◦ aussi", 124, left=70), line("• deux", 136)]

    assert read(*lines) == [("•", [["un", ("•", [["dedans"], ["aussi"]])], ["deux"]])]


def test_numbers_keep_their_start() -> None:
    assert read(line("3. trois", 100), line("4. quatre", 112)) == [(3, [["trois"], ["quatre"]])]


def test_dash_after_a_full_line_that_ends_a_sentence_is_text() -> None:
    lines = [line("une ligne pleine qui finit une phrase.", 100, right=450), line("– Dit-il, sans liste", 112)]

    assert len(read(*lines)) == 1


def test_a_listing_keeps_its_lines_and_how_far_in_they_begin() -> None:
    lines = [line("si vrai:", 100, style=TYPED), line("oui-", 112, left=70, style=TYPED), line("non", 124, style=TYPED)]
    (paragraph,) = blocks_of(chunks_of(lines, 450, {}, LOOK), Joiner(Vocabulary(), {}))

    assert isinstance(paragraph.block, Paragraph)
    assert plain_text(paragraph.block.inlines, line_break="|") == "si vrai:|\u00a0\u00a0\u00a0\u00a0oui-|non"


def test_words_of_a_listing_stay_in_their_places() -> None:
    first, second = line("nom", 100, style=TYPED), line("âge", 100, left=100, style=TYPED)
    row = first.of((*first.words, *(replace(word, spaced=True) for word in second.words)))
    (paragraph,) = blocks_of(chunks_of([row, line("Ana", 112, style=TYPED)], 450, {}, LOOK), Joiner(Vocabulary(), {}))

    assert isinstance(paragraph.block, Paragraph)
    assert plain_text(paragraph.block.inlines) == "nom " + 6 * "\u00a0" + "âge Ana"


def test_a_text_typed_from_end_to_end_is_no_listing() -> None:
    lines = [line("une ligne pleine de la page, comme une machine à écrire", 100, right=450, style=TYPED),
             line("en laisse, et sa fin.", 112, style=TYPED)]  # fmt: skip
    (paragraph,) = blocks_of(chunks_of(lines, 450, {}, body_of(lines)), Joiner(Vocabulary(), {}))

    assert isinstance(paragraph.block, Paragraph)
    assert LineBreak() not in paragraph.block.inlines
