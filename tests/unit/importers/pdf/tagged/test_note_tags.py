"""Notes that one tag holds."""

from collections.abc import Sequence
from dataclasses import replace

from pdf_lines import line

from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.tagged.note_tags import with_single_notes
from onpe_desktop.importers.pdf.tagged.walks import notes_in


def page(texts: Sequence[str]) -> PageContent:
    """A page whose notes are paragraphs of one tag."""
    lines: list[Line] = []
    for mark, text in enumerate(texts):
        made = line(text, 700.0 + 12 * mark)
        lines.append(made.of(word.__class__(word.text, word.box, word.style, mark=mark) for word in made.words))
    paragraphs = tuple(Tag("P", (mark,), (), order=(mark,)) for mark in range(len(texts)))
    note = Tag("Note", (), paragraphs, order=paragraphs)
    return PageContent(0, 595, 842, tuple(lines), tags=(Tag("Part", (), (note,), order=(note,)),))


def marks(content: PageContent) -> list[list[int]]:
    return [[child.marks[0] for child in note.children] for note in notes_in(content.tags)]


def test_paragraphs_that_count_on_are_so_many_notes() -> None:
    found = with_single_notes(page(["6 Première note", "7 Deuxième note", "qui a un alinéa", "8. Troisième note"]))

    assert marks(found) == [[0], [1, 2], [3]]


def test_a_note_of_several_paragraphs_stays_one() -> None:
    for texts in (["6 Une note", "en deux alinéas"], ["Une note", "1 sans numéro"], ["6 Une note", "12 mineurs"]):
        content = page(texts)

        assert with_single_notes(content) is content


def test_paragraphs_without_a_word_are_none() -> None:
    content = page(["", "6 Première note", "7 Deuxième note"])
    content = replace(content, lines=content.lines[1:])

    assert marks(with_single_notes(content)) == [[1], [2]]
