import pytest
from importers_pdf_kinds import blocks_of_kind, headings, page_labels, words
from pdf_guide import GUIDE, ReadPdf, Typeset

from onpe_desktop.dossiers import Callout, ItemList, Link, NoteReference, Paragraph, Table, plain_text, walk_inlines
from onpe_desktop.importers.pdf.reading import read_pdf
from onpe_desktop.importers.publication import Evidence, Publication, PublicationHeading

WAYS = {"tags": (True, True), "bookmarks": (False, True), "contents page": (False, False)}


@pytest.fixture(params=list(WAYS))
def publication(request: pytest.FixtureRequest, typeset: Typeset, read: ReadPdf) -> Publication:
    tagged, outlined = WAYS[request.param]
    return read(typeset(GUIDE, tagged=tagged, outlined=outlined))


def test_headings_with_levels(publication: Publication) -> None:
    assert headings(publication) == [
        (1, "1 Premier chapitre"),
        (2, "1.1 Un sous-chapitre"),
        (1, "2 Deuxième chapitre"),
        (2, "2.1 Dernier sous-chapitre"),
    ]


@pytest.mark.parametrize(
    ("way", "evidence"),
    [("tags", Evidence.STRUCTURE), ("bookmarks", Evidence.OUTLINE), ("contents page", Evidence.CONTENTS)],
)
def test_evidence_says_what_was_used(way: str, evidence: Evidence, typeset: Typeset, read: ReadPdf) -> None:
    tagged, outlined = WAYS[way]
    publication = read(typeset(GUIDE, tagged=tagged, outlined=outlined))

    found = {part.evidence for part in publication.parts if isinstance(part, PublicationHeading)}

    assert found == {evidence}


def test_typography_alone(typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(GUIDE.replace("#outline()", ""), tagged=False, outlined=False))

    assert headings(publication) == [
        (1, "1 Premier chapitre"),
        (2, "1.1 Un sous-chapitre"),
        (1, "2 Deuxième chapitre"),
        (2, "2.1 Dernier sous-chapitre"),
    ]


def test_note_is_attached_to_its_call(publication: Publication) -> None:
    paragraph = next(
        block for block in blocks_of_kind(publication, Paragraph) if plain_text(block.inlines).startswith("Les mineurs")
    )
    place = next(index for index, inline in enumerate(paragraph.inlines) if isinstance(inline, NoteReference))
    reference = paragraph.inlines[place]

    assert plain_text(paragraph.inlines[:place]).endswith("protégés")
    assert isinstance(reference, NoteReference)
    (note,) = publication.notes[reference.note_id]
    assert isinstance(note, Paragraph)
    assert plain_text(note.inlines) == "Une note de bas de page, avec un site."


def test_links(publication: Publication) -> None:
    inlines = [
        inline
        for block in (
            *blocks_of_kind(publication, Paragraph),
            *(b for note in publication.notes.values() for b in note),
        )
        if isinstance(block, Paragraph)
        for inline in walk_inlines(block.inlines)
    ]
    targets = {inline.target for inline in inlines if isinstance(inline, Link)}
    anchors = {anchor for part in publication.parts for anchor in part.anchors}

    assert "https://example.org/" in targets
    inner = {target[1:] for target in targets if target.startswith("#")}
    assert inner
    assert inner <= anchors


def test_link_inside_leads_to_the_heading(publication: Publication) -> None:
    paragraph = next(
        block for block in blocks_of_kind(publication, Paragraph) if plain_text(block.inlines).startswith("Les mineurs")
    )
    link = next(inline for inline in paragraph.inlines if isinstance(inline, Link))

    home = next(part for part in publication.parts if link.target[1:] in part.anchors)

    assert isinstance(home, PublicationHeading)
    assert plain_text(home.inlines) == "2 Deuxième chapitre"


def test_list_box_and_table(publication: Publication) -> None:
    (items,) = blocks_of_kind(publication, ItemList)
    (box,) = blocks_of_kind(publication, Callout)
    (table,) = blocks_of_kind(publication, Table)

    assert [words(item.blocks) for item in items.items] == ["premier point", "deuxième point", "troisième point"]
    assert box.title == "À retenir"
    assert words(box.blocks).startswith("Le numéro est le 119.")
    assert [[plain_text(cell.inlines) for cell in row.cells] for row in table.head] == [["Année", "Nombre"]]
    assert [[plain_text(cell.inlines) for cell in row.cells] for row in table.body] == [["2020", "12"], ["2021", "15"]]


def test_running_lines_and_contents_are_gone_and_pages_are_marked(publication: Publication) -> None:
    text = words(tuple(blocks_of_kind(publication, Paragraph)))

    assert "Guide d’essai de lecture" not in text
    assert ". . ." not in text
    labels = page_labels(publication)
    assert labels == [str(number) for number in range(2, 2 + len(labels))]
    assert len(labels) >= 2


def one_line(count: int, typeset: Typeset, read: ReadPdf) -> str:
    """The words of `#lorem(count)`, set on one endless line."""
    path = typeset(f"#set page(width: auto, height: auto)\n#lorem({count})", tagged=False, name="ligne.pdf")
    return words(tuple(blocks_of_kind(read(path), Paragraph)))


def test_paragraph_cut_by_a_page_is_one_and_hyphens_are_gone(
    publication: Publication, typeset: Typeset, read: ReadPdf
) -> None:
    long = max(blocks_of_kind(publication, Paragraph), key=lambda block: len(plain_text(block.inlines)))
    text = plain_text(long.inlines)

    assert text == one_line(420, typeset, read)


def test_no_break_spaces_and_quotes_are_kept(typeset: Typeset, read: ReadPdf) -> None:
    source = (
        '#set text(lang: "fr")\n= Titre\nIl dit «\u00a0oui\u00a0» ; le n°\u00a0119, vraiment\u202f!\n\n= Autre\nTexte.'
    )

    text = words(tuple(blocks_of_kind(read(typeset(source)), Paragraph)))

    assert "«\u00a0oui\u00a0»" in text
    assert "n°\u00a0119" in text
    assert "vraiment\u202f!" in text


def test_metadata(publication: Publication) -> None:
    metadata = publication.metadata

    assert metadata.title == "Guide d'essai"
    assert metadata.author == "Projet"
    assert metadata.language == "fr"
    assert publication.pages is not None


def test_progress_may_cancel(typeset: Typeset) -> None:
    class CancelledError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        assert total > 1
        if done == 1:
            raise CancelledError

    path = typeset(GUIDE)

    with pytest.raises(CancelledError):
        read_pdf(path, cancel)


def test_columns_are_read_one_after_the_other(typeset: Typeset, read: ReadPdf) -> None:
    source = '#set page(columns: 2, paper: "a4")\n#set par(justify: true)\n#lorem(900)'

    text = words(tuple(blocks_of_kind(read(typeset(source, tagged=False)), Paragraph)))

    assert text == one_line(900, typeset, read)


def test_a_title_that_comes_again_is_below_those_in_the_bookmarks(typeset: Typeset, read: ReadPdf) -> None:
    again = "#block[#text(1.1em, weight: 700)[Voir aussi]]\n#lorem(30)\n"
    part = "== Titre {0}\n#lorem(30)\n=== Point {0}\n#lorem(30)\n" + again
    source = (
        "#set document(title: [Essai])\n"
        "#show heading: it => block(text(if it.level == 3 { 1.1em } else { 1.5em }, weight: 700, it.body))\n= Un\n"
    ) + "".join(part.replace("{0}", number) for number in ("a", "b", "c"))
    publication = read(typeset(source, tagged=False))

    levels = {
        plain_text(found.inlines): found.level for found in publication.parts if isinstance(found, PublicationHeading)
    }
    assert levels["Voir aussi"] > levels["Point a"]


TABLE_OVER_PAGES = """
#set document(title: "Tableau")
#set page(width: 300pt, height: 200pt, margin: 20pt)
#set text(lang: "fr", size: 10pt)
= Un tableau
== Ses lignes
#table(columns: (60pt, 1fr), table.header[*Année*][*Nombre*], ..range(24).map(n => ([#(2000 + n)], [#n])).flatten())
"""


@pytest.mark.parametrize("tagged", [True, False])
def test_a_table_over_pages_is_one(typeset: Typeset, read: ReadPdf, tagged: bool) -> None:  # a case
    (table,) = blocks_of_kind(read(typeset(TABLE_OVER_PAGES, tagged=tagged)), Table)

    assert [plain_text(row.cells[0].inlines) for row in table.body] == [str(2000 + number) for number in range(24)]


def test_a_tagged_table_of_one_cell_is_a_box(typeset: Typeset, read: ReadPdf) -> None:
    """Word processors have no boxes: such a table is what their users take."""
    boxed = (
        "#table(columns: 1, [*À retenir* #parbreak() Le numéro est le 119. Il est gratuit et ouvert tous les jours.])"
    )

    (box,) = blocks_of_kind(read(typeset(f"= Titre\nAvant.\n{boxed}\nAprès.\n== Suite\nFin.")), Callout)

    assert (box.title, words(box.blocks)) == (
        "À retenir",
        "Le numéro est le 119. Il est gratuit et ouvert tous les jours.",
    )


def test_words_of_boxes_and_of_contents_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    source = """#set page(paper: "a5", numbering: "1")
#show heading: set block(above: 2em, below: 1em)
= Accueil
#lorem(30)

#text(size: 15.4pt, weight: "bold")[Attention]

#lorem(30)

= Table des matières
#lorem(20)

= Suite
#lorem(30)
"""
    publication = read(typeset(source, tagged=False, outlined=False))

    assert [title for _, title in headings(publication)] == ["Accueil", "Suite"]


def test_levels_by_numbers_below_numbered_chapters(typeset: Typeset, read: ReadPdf) -> None:
    """Looks alone would not tell 1.1.1 from 1.1, and « 1.1.1. PV » has few letters beside its number."""
    source = """#set page(paper: "a5", numbering: "1")
#show heading: set block(above: 2em, below: 1em)
#show heading.where(level: 3): set text(size: 13.2pt)
= Chapitre 1. Le droit
#lorem(30)
== 1.1. Les mineurs
#lorem(30)
=== 1.1.1. PV
#lorem(30)
= Chapitre 2. La suite
#lorem(30)
== 2.1. Les majeurs
#lorem(30)
=== 2.1.1. Loi
#lorem(30)
"""
    publication = read(typeset(source, tagged=False, outlined=False))

    assert headings(publication) == [
        (1, "Chapitre 1. Le droit"),
        (2, "1.1. Les mineurs"),
        (3, "1.1.1. PV"),
        (1, "Chapitre 2. La suite"),
        (2, "2.1. Les majeurs"),
        (3, "2.1.1. Loi"),
    ]
