from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import Emphasis, Link, NoteReference, Strong, Text, plain_text
from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

BODY = Style("Serif", 10.0)


def line(text: str, *, top: float = 0.0, style: Style = BODY) -> Line:
    words = tuple(
        Word(part, Box(60.0 * place, top, 60.0 * place + 50, top + 10), style, spaced=place > 0)
        for place, part in enumerate(text.split(" "))
    )
    return Line(words, Box(0, top, 60.0 * len(words), top + 10), 0)


def joined(*texts: str, known: str = "") -> str:
    lines = [line(text, top=12.0 * place) for place, text in enumerate(texts)]
    return plain_text(Joiner(Vocabulary.of([*lines, line(known)] if known else lines), {}).inlines(lines))


@pytest.mark.parametrize(
    ("first", "second", "known", "whole"),
    [
        ("la protec-", "tion des mineurs", "", "la protection des mineurs"),
        ("la protec\u00ad", "tion des mineurs", "", "la protection des mineurs"),
        ("un porte-", "parole", "le porte-parole", "un porte-parole"),
        ("peut-", "être demain", "peut-être", "peut-être demain"),
        ("faites-", "le", "vous faites", "faites-le"),
        ("de nouvel-", "les", "nouvelles", "de nouvelles"),
        ("Seine-", "Maritime", "", "Seine-Maritime"),
        ("en 2020-", "2021", "", "en 2020-2021"),
        ("PROTEC-", "TION", "", "PROTECTION"),
        ("une pause –", "puis", "", "une pause – puis"),
        ("avec La-", "TeX", "LaTeX", "avec LaTeX"),
        ("licence CC-BY-", "SA", "", "licence CC-BY-SA"),
        ("vis-à-", "vis de", "une vis", "vis-à-vis de"),
        ("voir https://example.org/", "guide/page.html puis", "", "voir https://example.org/guide/page.html puis"),
        ("voir https://example.org/", "puis la suite", "", "voir https://example.org/ puis la suite"),
        ("voir https://example.org/mode-", "emploi.html", "", "voir https://example.org/mode-emploi.html"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, known: str, whole: str) -> None:
    assert joined(first, second, known=known) == whole


@given(st.lists(st.text("abcéè", min_size=2, max_size=8), min_size=2, max_size=12), st.integers(1, 11))
def test_no_letter_is_lost_or_added(words: list[str], cut: int) -> None:
    first, second = words[:cut], words[cut:]
    lines = [" ".join(part) for part in (first, second) if part]

    assert joined(*lines) == " ".join(words)


def test_bold_italics_links_and_calls() -> None:
    box = Box(0, 0, 10, 10)
    words = (
        Word("un", box, BODY, spaced=False),
        Word("mot", box, Style("Serif", 10.0, bold=True)),
        Word("fort", box, Style("Serif", 10.0, bold=True)),
        Word("1", box, Style("Serif", 6.0), spaced=False, raised=1, call="p1-1"),
        Word("doux", box, Style("Serif", 10.0, italic=True)),
        Word("lien", box, BODY, link="l0-0"),
    )
    joiner = Joiner(Vocabulary(), {"l0-0": "https://example.org/"})

    assert joiner.inlines([Line(words, box, 0)]) == (
        Text("un "),
        Strong((Text("mot fort"),)),
        NoteReference("p1-1"),
        Text(" "),
        Emphasis((Text("doux"),)),
        Text(" "),
        Link("https://example.org/", (Text("lien"),)),
    )


@pytest.mark.parametrize(
    ("first", "second", "address", "whole"),
    [
        ("voir https://example.org/", "guide ou", "https://example.org/guide", "voir https://example.org/guide ou"),
        ("voir example.org/src:", "guide", "https://example.org/src:guide", "voir example.org/src:guide"),
        ("voir example.org/mode-", "emploi", "https://example.org/mode-emploi", "voir example.org/mode-emploi"),
        ("voir le porte-", "parole", "https://example.org/parole", "voir le porte-parole"),
        ("voir la", "fiche", "https://example.org/lafiche", "voir la fiche"),
    ],
)
def test_an_address_that_the_link_says(first: str, second: str, address: str, whole: str) -> None:
    lines = [line(first), line(second, top=12)]
    linked = [one.of([replace(word, link=f"l{n}") for word in one.words]) for n, one in enumerate(lines)]
    vocabulary = Vocabulary.of([line("le porte-parole")])

    assert plain_text(Joiner(vocabulary, {"l0": address, "l1": address}).inlines(linked)) == whole


def test_text_that_is_bold_throughout_is_not_strong() -> None:
    bold = line("tout en gras", style=Style("Serif", 10.0, bold=True))

    assert Joiner(Vocabulary(), {}).inlines([bold]) == (Text("tout en gras"),)


@pytest.mark.parametrize(
    ("first", "second", "known", "whole"),
    [
        ("etablisseme", "nts", "des etablissements scolaires", "etablissements"),
        ("alphanumeri", "que", "des zones alphanumeriques ou", "alphanumerique"),
        ("[Type]_[CodeCo", "mplet]_procedure", "le CodeComplet de", "[Type]_[CodeComplet]_procedure"),
        ("code", "postal", "un code et un postal ou le CodePostal de", "code postal"),
        ("le mot etablisseme", "nts", "des etablissements scolaires", "le mot etablisseme nts"),
        ("etablisseme", "nts", "", "etablisseme nts"),
        ("etablisseme", "nts et les autres", "des etablissements scolaires", "etablisseme nts et les autres"),
        ("hauteurMaxEgoutBa", "timent", "", "hauteurMaxEgoutBatiment"),
        ("capacite_econo", "mique", "", "capacite_economique"),
        ("typePointBas", "Entier", "", "typePointBas Entier"),
        ("codePostal", "du lieu", "", "codePostal du lieu"),
        ("getElementById", "getElements", "ou getElementById ou getElementById", "getElementById getElements"),
    ],
    ids=[
        "cut",
        "known in the plural",
        "cut in a name",
        "two words",
        "room for all",
        "unknown",
        "line not full",
        "an unknown name",
        "a name with low lines",
        "a name and a word",
        "a short name",
        "two names",
    ],
)
def test_words_that_a_narrow_cell_cuts_without_a_hyphen(first: str, second: str, known: str, whole: str) -> None:
    assert joined(first, second, known=known) == whole


def test_the_hyphen_that_an_address_gets_at_a_line_s_end_goes() -> None:
    """The link says what belongs to it."""
    first, second = line("https://note-"), line("booklm.exemple/mode-", top=12)
    third = line("emploi", top=24)
    linked = [one.of(replace(word, link="a") for word in one.words) for one in (first, second, third)]

    (found,) = Joiner(Vocabulary(), {"a": "https://notebooklm.exemple/mode-emploi"}).inlines(linked)

    assert plain_text((found,)) == "https://notebooklm.exemple/mode-emploi"


def test_a_number_with_a_hyphen_and_the_title_beside_it_are_no_cut_word() -> None:
    number, title = line("I-"), line("LE SIGNALEMENT")
    beside = title.of(
        replace(word, box=Box(word.box.left + 120, word.box.top, word.box.right + 120, word.box.bottom))
        for word in title.words
    )

    assert plain_text(Joiner(Vocabulary(), {}).inlines([number, beside])) == "I- LE SIGNALEMENT"
