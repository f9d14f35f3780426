from onpe_desktop.dossiers import Paragraph, Text
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.untagged_titles import (
    with_bold_titles,
    with_numbered_titles,
    without_sentences,
)
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading

PLAIN = Look(11.0, bold=False, italic=False, capitals=False, colour=0, family="Serif")
MARKED = PLAIN._replace(colour=0x336699, family="Sans")
TEXT = "Un texte qui se termine par un point."
PART = (2, "2.7 Questions")


def titles(*parts: str | tuple[int, str]) -> list[tuple[int, str]]:
    """The levels and words of headings, of parts that are paragraphs, or headings with levels.

    Paragraphs with a star are bold, those with a plus in a colour and a family of their own.
    """
    placed = [
        Placed(
            PublicationHeading((Text(part[1]),), part[0], Evidence.STRUCTURE)
            if isinstance(part, tuple)
            else PublicationBlock(Paragraph((Text(part.lstrip("*+")),), 0)),
            0,
            10.0 * place,
            bold=isinstance(part, str) and part.startswith("*"),
            look=MARKED if part[0] == "+" else PLAIN,
        )
        for place, part in enumerate(parts)
    ]
    return [
        (one.part.level, "".join(inline.text for inline in one.part.inlines if isinstance(inline, Text)))
        for one in with_bold_titles(with_numbered_titles(without_sentences(placed)))
        if isinstance(one.part, PublicationHeading)
    ]


def test_numbered_paragraphs_below_a_numbered_heading_are_titles() -> None:
    found = titles(PART, "2.7.1 Qui ?", TEXT, "2.7.2 Quand", TEXT, "2.7.2.1 Le jour", TEXT, "2.7.3 Où", TEXT)

    assert found == [PART, (3, "2.7.1 Qui ?"), (3, "2.7.2 Quand"), (4, "2.7.2.1 Le jour"), (3, "2.7.3 Où")]


def test_points_of_a_list_follow_each_other() -> None:
    assert titles(PART, "2.7.1 Qui", "2.7.2 Quand", "2.7.3 Où", TEXT) == [PART]


def test_numbers_that_leave_one_out_or_end_sentences_are_none() -> None:
    assert titles(PART, "2.7.1 Qui", TEXT, "2.7.4 Où", TEXT, "2.7.6 Quand", TEXT) == [PART]
    assert titles(PART, "2.7.1 Qui.", TEXT, "2.7.2 Quand ;", TEXT, "2.7.3 Où.", TEXT) == [PART]
    assert titles((1, "Sans numéro"), "2.7.1 Qui", TEXT, "2.7.2 Quand", TEXT, "2.7.3 Où", TEXT)[1:] == []


def test_bold_paragraphs_that_head_a_text_are_titles() -> None:
    found = titles(PART, "*Enjeu 1 : les liens", TEXT, "*Enjeu 2 : l’accord", TEXT, "*Portée", TEXT)

    assert found == [PART, (3, "Enjeu 1 : les liens"), (3, "Enjeu 2 : l’accord"), (3, "Portée")]


def test_stressed_paragraphs_are_none() -> None:
    """They are sentences, lead to something, follow each other, or more of the bold ones do so."""
    sentence, leading = "*Il faut le dire.", "*À noter :"

    assert titles(PART, sentence, TEXT, leading, TEXT, "*Un", "*Deux", "*Trois") == [PART]
    assert titles(PART, *("*Portée", TEXT) * 3, *(leading, TEXT) * 4) == [PART]
    assert titles("*Le nom", TEXT, "*Sa date", TEXT, "*Son lieu", TEXT, PART) == [PART]


def test_a_long_sentence_that_tags_call_a_title_is_text() -> None:
    long = 12 * "une phrase entière, " + "mise en forme comme un titre."

    assert titles(PART, (2, long), TEXT, (2, f"2.8 {long}"), TEXT) == [PART, (2, f"2.8 {long}")]


def test_so_are_those_of_a_colour_and_family_that_the_text_does_not_have() -> None:
    assert titles(PART, "+Qui", TEXT, "+Quand", TEXT, "+Où", TEXT)[1:] == [(3, "Qui"), (3, "Quand"), (3, "Où")]
    assert titles(PART, "+Qui", TEXT, "+Quand.", TEXT, "+Où.", TEXT, "+Comment", TEXT) == [PART]
