"""Parts of flows, in reading order."""

from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.dossiers import Callout, plain_text
from onpe_desktop.importers.pdf.boxes.encadres import TextBox
from onpe_desktop.importers.pdf.columns.flows import Flow, Item
from onpe_desktop.importers.pdf.page import Box, Line, Picture
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.text.assembling import Assembler
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.pdf.titles.headings import Mark
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading


def headings(*flows: list[Item], groups: dict[int, int]) -> list[str]:
    lines = [one for flow in flows for one in flow if isinstance(one, Line)]
    marks = {number: Mark(1, Evidence.TYPOGRAPHY, group) for number, group in groups.items()}
    names = {id(one): "page-1-1.png" for flow in flows for one in flow if isinstance(one, Picture)}
    assembler = Assembler(Joiner(Vocabulary.of(lines), {}), marks, body_of(lines), names)
    assembler.add_page([Flow(tuple(flow), 50.0, 550.0) for flow in flows])
    return [plain_text(p.part.inlines) for p in assembler.placed if isinstance(p.part, PublicationHeading)]


def test_a_title_whose_first_line_spans_the_columns_below_is_one() -> None:
    first, second, other = line("La consommation à vocation", 100), line("économique", 120), line("Un autre titre", 140)
    marked = {id(first): 4, id(second): 4, id(other): 5}

    assert headings([first], [second, other, *paragraph(5, 160)], groups=marked) == [
        "La consommation à vocation économique",
        "Un autre titre",
    ]


def test_a_title_beside_a_picture_is_one() -> None:
    first, second = line("Répartition selon leur âge", 100, left=250), line("et leur sexe", 116, left=250)
    picture = Picture(Box(50, 104, 240, 300), 0)

    assert headings([*paragraph(3, 20), first, picture, second], groups={id(first): 4, id(second): 4}) == [
        "Répartition selon leur âge et leur sexe"
    ]


def box_title(*texts: str) -> str:
    """Return the title of a box whose first line is bold."""
    lines = [line(text, 100 + 12 * n, style=BODY if n else BOLD) for n, text in enumerate(texts)]
    assembler = Assembler(Joiner(Vocabulary.of(lines), {}), {}, body_of(lines), {})
    assembler.add_page([Flow((TextBox(Box(40, 90, 460, 200), tuple(lines)),), 50.0, 450.0)])
    (placed,) = assembler.placed
    assert isinstance(placed.part, PublicationBlock)
    assert isinstance(placed.part.block, Callout)
    return placed.part.block.title


def test_the_stressed_beginning_of_a_sentence_is_no_title_of_a_box() -> None:
    assert box_title("Le délai d'un mois court", "à partir de la notification.") == ""
    assert box_title("Le délai", "Il court à partir de la notification.") == "Le délai"
