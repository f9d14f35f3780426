from onpe_desktop.dossiers import Paragraph, Text
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.large_titles import with_large_titles
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading

TEXT = "Un texte qui se termine par un point, et que personne ne prend pour un titre."
SECTION = (2, "Le recueil")


def titles(*parts: str | tuple[int, str], large: float = 20.0, section: float = 14.0) -> list[tuple[int, str]]:
    """The levels and words of headings. Paragraphs with a star are larger than the text; a bar begins the next page."""
    placed: list[Placed] = []
    page = 0
    for place, part in enumerate(parts):
        if part == "|":
            page += 1
            continue
        starred = isinstance(part, str) and part.startswith("*")
        size = section if isinstance(part, tuple) else large if starred else 11.0
        look = Look(size, bold=False, italic=False, capitals=False, colour=0, family="Serif")
        found = (
            PublicationHeading((Text(part[1]),), part[0], Evidence.STRUCTURE)
            if isinstance(part, tuple)
            else PublicationBlock(Paragraph((Text(part.lstrip("*")),), 0))
        )
        placed.append(Placed(found, page, 10.0 * place, look=look))
    return [
        (one.part.level, "".join(inline.text for inline in one.part.inlines if isinstance(inline, Text)))
        for one in with_large_titles(placed)
        if isinstance(one.part, PublicationHeading)
    ]


def test_large_paragraphs_that_head_a_text_are_titles() -> None:
    found = titles("*Le rapport", TEXT, "|", "*Remerciements", TEXT, SECTION, TEXT, "*Conclusion", TEXT)

    assert found == [(1, "Remerciements"), SECTION, (1, "Conclusion")]


def test_they_stand_below_larger_headings_and_beside_those_as_large() -> None:
    parts = ("|", SECTION, TEXT, "*Les lieux", TEXT, "*Les dates", TEXT)

    assert titles(TEXT, *parts, section=24.0) == [SECTION, (3, "Les lieux"), (3, "Les dates")]
    assert titles(TEXT, *parts, section=20.0) == [SECTION, (2, "Les lieux"), (2, "Les dates")]


def test_one_alone_sentences_and_words_that_head_nothing_are_none() -> None:
    assert titles(TEXT, "|", SECTION, TEXT, "*Les lieux", TEXT) == [SECTION]
    sentences = ("*Il faut vider les tiroirs", "*La maison est fermée !")
    assert titles(TEXT, "|", SECTION, *(part for one in sentences for part in (one, TEXT))) == [SECTION]
    assert titles(TEXT, "|", SECTION, "*Un", "*Deux", "*Trois", "*Quatre", TEXT) == [SECTION]
