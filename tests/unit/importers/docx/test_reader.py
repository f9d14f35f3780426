from collections.abc import Callable
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from sample_office import picture, run
from sample_publications import silent

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Figure,
    Inline,
    ItemList,
    Paragraph,
    Quotation,
    Table,
    Text,
    plain_text,
)
from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationBlock, PublicationHeading

Read = Callable[..., Publication]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a document with this body, with other files instead of those of the sample."""

    def read_body(body: str, **others: str) -> Publication:
        files = office.docx_files(body) | {_name(key): content for key, content in others.items()}
        return read_docx(samples.zipped(tmp_path / "x.docx", files), silent)

    return read_body


def _name(key: str) -> str:
    return key.replace("__xml", ".xml").replace("__", "/")


def blocks(publication: Publication) -> list[Block]:
    return [part.block for part in publication.parts if isinstance(part, PublicationBlock)]


def styled(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def plain(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def test_levels_of_styles_and_of_paragraphs(read: Read) -> None:
    outlined = f'<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>{run("c")}</w:p>'
    as_text = f'<w:p><w:pPr><w:pStyle w:val="Titre1"/><w:outlineLvl w:val="9"/></w:pPr>{run("d")}</w:p>'

    parts = read(styled("Titre1", run("a")) + styled("Fiche2", run("b")) + outlined + as_text).parts

    assert [(plain_text(part.inlines), part.level) for part in parts if isinstance(part, PublicationHeading)] == [
        ("a", 1),
        ("b", 2),
        ("c", 3),
    ]


NUMBERED = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum'
    ' w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Fiche %1 –"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def numbered(style: str, number: int, level: int, text: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId'
        f' w:val="{number}"/></w:numPr>'
        f"</w:pPr>{run(text)}</w:p>"
    )


def test_numbers_that_word_shows_before_headings(read: Read) -> None:
    headings = [("Titre1", 0, "a"), ("Fiche2", 1, "b"), ("Fiche2", 1, "c"), ("Titre1", 0, "d"), ("Fiche2", 1, "e")]

    parts = read(
        "".join(numbered(style, 1, level, text) for style, level, text in headings), word__numbering__xml=NUMBERED
    ).parts

    assert [plain_text(part.inlines) for part in parts if isinstance(part, PublicationHeading)] == [
        "Fiche II – a",
        "II.1 b",
        "II.2 c",
        "Fiche III – d",
        "III.1 e",
    ]


def test_a_list_goes_on_after_a_paragraph(read: Read) -> None:
    item = [numbered("Normal", 2, 0, text) for text in "abc"]

    lists = blocks(read(item[0] + item[1] + plain("x") + item[2], word__numbering__xml=NUMBERED))

    assert [block.start for block in lists if isinstance(block, ItemList)] == [1, 3]


def test_the_contents_of_the_document_are_left_out(read: Read) -> None:
    wrapped = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{plain('Sommaire')}</w:sdtContent></w:sdt>"
    )

    assert blocks(read(wrapped + styled("TM1", run("Préparer 3")) + plain("Texte"))) == [Paragraph((Text("Texte"),), 0)]


def test_a_style_of_contents_worn_in_the_text_loses_nothing(read: Read) -> None:
    parts = read(
        styled("TM1", run("Préparer 3"))
        + numbered("TM1", 2, 0, "Préparer l’entretien")
        + styled("TM1", run("Un texte.")),
        word__numbering__xml=NUMBERED,
    ).parts

    assert [(type(part), plain_text(part_inlines(part))) for part in parts] == [
        (PublicationHeading, "1. Préparer l’entretien"),
        (PublicationBlock, "Un texte."),
    ]


def part_inlines(part: PublicationHeading | PublicationBlock) -> tuple[Inline, ...]:
    if isinstance(part, PublicationHeading):
        return part.inlines
    assert isinstance(part.block, Paragraph)
    return part.block.inlines


def test_the_end_of_a_part_bears_no_number(read: Read) -> None:
    """Word writes it as a paragraph of its own, often in the style of the title that it stands before."""
    end = numbered("Titre1", 2, 0, "").replace("</w:pPr>", "<w:sectPr/></w:pPr>").replace(run(""), "")

    parts = read(
        numbered("Titre1", 2, 0, "a") + end + numbered("Titre1", 2, 0, "b"), word__numbering__xml=NUMBERED
    ).parts

    assert [plain_text(part.inlines) for part in parts if isinstance(part, PublicationHeading)] == ["1. a", "2. b"]


def test_a_title_stands_as_deep_as_its_number_says(read: Read) -> None:
    """« Titre 1 » everywhere, moved in by the list alone: Word shows 5.1."""
    parts = read(
        numbered("Titre1", 1, 0, "a") + numbered("Titre1", 1, 1, "b") + numbered("Titre1", 1, 0, "c"),
        word__numbering__xml=NUMBERED,
    ).parts

    assert [(part.level, plain_text(part.inlines)) for part in parts if isinstance(part, PublicationHeading)] == [
        (1, "Fiche II – a"),
        (2, "II.1 b"),
        (1, "Fiche III – c"),
    ]


def test_a_text_box_is_a_callout_once(read: Read) -> None:
    box = f"<w:txbxContent>{plain('Dans la boîte')}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}"
        "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    text, callout = blocks(read(f"<w:p>{run('Avant')}{shape}</w:p>"))

    assert text == Paragraph((Text("Avant"),), 0)
    assert isinstance(callout, Callout)
    assert callout.blocks == (Paragraph((Text("Dans la boîte"),), 0),)


def test_framed_paragraphs_are_one_callout(read: Read) -> None:
    frame = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    framed = f"<w:p><w:pPr><w:pBdr>{frame}</w:pBdr></w:pPr>{{}}</w:p>"

    (callout,) = blocks(read(framed.format(run("a")) + framed.format(run("b"))))

    assert isinstance(callout, Callout)
    assert len(callout.blocks) == 2


def test_captions_find_their_table_and_their_picture(read: Read) -> None:
    table = f"<w:tbl><w:tr><w:tc>{plain('a')}</w:tc><w:tc>{plain('b')}</w:tc></w:tr></w:tbl>"

    first, second = blocks(
        read(
            styled("Legende", run("Tableau 1")) + table + f"<w:p>{picture()}</w:p>" + styled("Legende", run("Figure 1"))
        )
    )

    assert isinstance(first, Table)
    assert first.caption == (Text("Tableau 1"),)
    assert isinstance(second, Figure)
    assert second.caption == (Text("Figure 1"),)


def test_neighbouring_quotations_are_one(read: Read) -> None:
    (quotation,) = blocks(read(styled("Citation", run("a")) + styled("Citation", run("b"))))

    assert isinstance(quotation, Quotation)
    assert len(quotation.blocks) == 2


def test_what_a_reader_would_miss_is_kept(read: Read) -> None:
    field = f'<w:fldSimple w:instr="REF a">{run("champ")}</w:fldSimple>'
    formula = "<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>"
    hidden = run("secret", "<w:vanish/>")
    initial = f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{run("I")}</w:p>{plain("l était")}'

    publication = read(f"<w:p>{field} {formula}{hidden}</w:p>" + initial)

    assert [plain_text(block.inlines) for block in blocks(publication) if isinstance(block, Paragraph)] == [
        "champa+b",
        "Il était",
    ]
    assert any("formule" in finding.words for finding in publication.findings)


def test_followed_changes_are_taken_as_accepted_and_told(read: Read) -> None:
    publication = read(
        f"<w:p>{run('a')}<w:ins>{run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>"
    )

    assert blocks(publication) == [Paragraph((Text("ab"),), 0)]
    assert any("modifications suivies" in finding.words for finding in publication.findings)


def test_a_call_without_its_note_is_told(read: Read) -> None:
    publication = read(f'<w:p>{run("a")}<w:r><w:footnoteReference w:id="99"/></w:r></w:p>')

    assert blocks(publication) == [Paragraph((Text("a"),), 0)]
    assert [finding.kind for finding in publication.findings] == [FindingKind.LOST_NOTE]


def test_endnotes_are_notes(read: Read) -> None:
    files = office.docx_files()
    rels = str(files["word/_rels/document.xml.rels"]).replace("footnotes", "endnotes")
    notes = str(files["word/footnotes.xml"]).replace("footnote", "endnote")

    publication = read(
        f'<w:p>{run("a")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>',
        **{"word/_rels/document.xml.rels": rels, "word/endnotes.xml": notes},
    )

    assert list(publication.notes.values()) == [(Paragraph((Text("D’après l’équipe."),), 0),)]


def test_a_spreadsheet_is_named(tmp_path: Path) -> None:
    files = office.docx_files()
    files["[Content_Types].xml"] = str(files["[Content_Types].xml"]).replace(
        "wordprocessingml.document", "spreadsheetml.sheet"
    )

    with pytest.raises(Exception, match="un classeur"):
        read_docx(samples.zipped(tmp_path / "x.docx", files), silent)


def field(orders: str, shown: str, after: str = "") -> str:
    """A field of a DOCX as Word writes it; `after` stands where its end should be."""

    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    end = after or sign("end")
    return f"{sign('begin')}<w:r><w:instrText>{orders}</w:instrText></w:r>{sign('separate')}{shown}{end}"


def test_lists_that_fields_make_are_no_text(read: Read) -> None:
    page = field(" PAGEREF _Toc1 ", run("4"))
    contents = "<w:p>" + field(' TOC \\o "1-3" ', run("Contexte ") + page + "</w:p><w:p>" + run("Repères")) + "</w:p>"
    figures = f"<w:p>{run('Avant ')}{field(' TOC c Figure ', run('Aucune entrée'))}</w:p>"
    simple = f'<w:p><w:fldSimple w:instr=" INDEX ">{run("abri, 3")}</w:fldSimple></w:p>'
    date = f"<w:p>{field(' DATE ', run('le 5 mars'))}</w:p>"

    texts = [
        plain_text(block.inlines)
        for block in blocks(read(contents + figures + simple + date))
        if isinstance(block, Paragraph)
    ]

    assert texts == ["Avant", "le 5 mars"]


def test_a_contents_that_never_ends_takes_nothing_along(read: Read) -> None:
    body = f"<w:p>{field(' TOC ', run('a'), after='<w:r/>')}</w:p>{plain('b')}"

    assert [plain_text(block.inlines) for block in blocks(read(body)) if isinstance(block, Paragraph)] == ["a", "b"]


def test_the_writer_of_the_file_is_not_its_publisher(read: Read) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>agent.nom</dc:creator></cp:coreProperties>'
    )

    said = read(plain("a"), docProps__core__xml=core).metadata

    assert (said.publisher, said.author) == ("", "agent.nom")
