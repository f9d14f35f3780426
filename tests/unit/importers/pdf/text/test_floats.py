"""Text that flows around pictures and boxes."""

from pdf_lines import line, paragraph

from onpe_desktop.dossiers import Figure, ItemList, Paragraph, plain_text
from onpe_desktop.importers.pdf.columns.flows import Flow, Item
from onpe_desktop.importers.pdf.page import Box, Line, Picture
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.text.assembling import Assembler
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock


def read(items: list[Item]) -> list[str]:
    """Return the texts of paragraphs, « | » between items of a list, « [] » for pictures."""
    lines = [one for one in items if isinstance(one, Line)]
    names = {id(one): "page-1-1.png" for one in items if isinstance(one, Picture)}
    assembler = Assembler(Joiner(Vocabulary.of(lines), {}), {}, body_of(lines), names)
    assembler.add_page([Flow(tuple(items), 50.0, 450.0)])
    found = []
    for placed in assembler.placed:
        assert isinstance(placed.part, PublicationBlock)
        match placed.part.block:
            case Paragraph(inlines=inlines):
                found.append(plain_text(inlines))
            case ItemList(items=parts):
                found.append(" | ".join(plain_text(part.blocks[0].inlines) for part in parts))  # type: ignore[union-attr]
            case Figure():
                found.append("[]")
    return found


NARROW = ["Un texte étroit dont les lignes", "s’arrêtent avant la photographie", "qui se trouve à leur droite, là."]
WIDE = [line("La suite du texte reprend toute la largeur de la page.", 190, right=450), *paragraph(4, 202)]


def test_a_paragraph_beside_a_picture_is_one() -> None:
    narrow = [line(text, 100 + 12 * n, right=250) for n, text in enumerate(NARROW)]
    picture = Picture(Box(260, 98, 450, 140), 0)

    assert read([narrow[0], narrow[1], picture, narrow[2], *WIDE])[:2] == [" ".join(NARROW), "[]"]


def test_items_beside_a_picture_stay_in_their_list() -> None:
    items = ["• Un point dont les lignes", "s’arrêtent avant la photo ;", "• un autre point, plus bas."]
    lines = [line(text, 100 + 12 * n, right=250) for n, text in enumerate(items)]
    picture = Picture(Box(260, 98, 450, 140), 0)

    assert read([lines[0], picture, *lines[1:], *WIDE])[:2] == [
        "Un point dont les lignes s’arrêtent avant la photo ; | un autre point, plus bas.",
        "[]",
    ]


def test_a_picture_between_lines_parts_them() -> None:
    lines = [line("Une ligne qui s’arrête", 100), line("et une autre", 200)]
    picture = Picture(Box(50, 115, 250, 195), 0)

    assert read([lines[0], picture, lines[1], *WIDE])[:3] == ["Une ligne qui s’arrête", "[]", "et une autre"]
