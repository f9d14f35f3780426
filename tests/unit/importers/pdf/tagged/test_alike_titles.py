from onpe_desktop.dossiers import Paragraph, Text, plain_text
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.alike_titles import with_alike_titles, with_whole_titles
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading

TITLE = Look(14.0, bold=True, italic=False, capitals=False, colour=0, family="Sans")
PLAIN = TITLE._replace(size=10.0, bold=False)
TEXT = "Un texte qui se termine par un point."


def heading(text: str, top: float = 0.0, level: int = 2) -> Placed:
    part = PublicationHeading((Text(text),), level, Evidence.STRUCTURE)
    return Placed(part, 1, top, look=TITLE, bottom=top + 14)


def paragraph(text: str, top: float = 0.0, look: Look = PLAIN) -> Placed:
    return Placed(PublicationBlock(Paragraph((Text(text),), 0)), 1, top, look=look, bottom=top + look.size)


def titles(placed: list[Placed]) -> list[tuple[int, str]]:
    return [
        (one.part.level, plain_text(one.part.inlines)) for one in placed if isinstance(one.part, PublicationHeading)
    ]


def test_paragraphs_that_look_as_headings_do_are_titles() -> None:
    known = [part for name in ("Un", "Deux", "Trois") for part in (heading(name), paragraph(TEXT))]
    copied = [paragraph("Quatre", 100, TITLE), paragraph(TEXT, 120)]

    assert titles(with_alike_titles([*known, *copied]))[-1] == (2, "Quatre")
    assert len(titles(with_alike_titles([*known[2:], *copied]))) == 2


def test_pieces_of_an_entry_are_no_titles() -> None:
    """Chromium's tags call each of them a paragraph: the words in italics, and what stands beside them."""
    known = [part for name in ("Un", "Deux", "Trois") for part in (heading(name), paragraph(TEXT))]
    entry = [paragraph("Auteur (2014).", 100), paragraph("La revue", 100, TITLE), paragraph(", n° 9, p. 3-4.", 100)]

    assert len(titles(with_alike_titles([*known, *entry]))) == 3


def test_what_follows_each_other_in_the_look_of_headings_is_text() -> None:
    known = [part for name in ("Un", "Deux", "Trois") for part in (heading(name), paragraph(TEXT))]
    text = [paragraph(name, look=TITLE) for name in ("Quatre", "Cinq", "Six")]

    assert len(titles(with_alike_titles([*known, *text, paragraph(TEXT)]))) == 3


def test_lines_of_one_look_right_below_each_other_are_one_title() -> None:
    parts = [heading("Ce qu’il faut", 100), paragraph("savoir des droits", 118, TITLE), paragraph(TEXT, 150)]

    assert titles(with_whole_titles(parts)) == [(2, "Ce qu’il faut savoir des droits")]
    assert titles(with_whole_titles([heading("Un", 100), heading("Deux", 140)])) == [(2, "Un"), (2, "Deux")]


def test_a_label_and_the_heading_below_it_are_one() -> None:
    parts = [heading("PARTIE 2", 100, level=1), heading("Les droits", 150), paragraph(TEXT, 200)]

    assert titles(with_whole_titles(parts)) == [(1, "PARTIE 2. Les droits")]
