from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    PageBreak,
    Paragraph,
    Strong,
    Text,
)
from onpe_desktop.importers.markdown_inlines import typeset_runs
from onpe_desktop.text import typeset_french

ReadBlocks = Callable[[str], tuple[Block, ...]]
ReadLine = Callable[[str], tuple[Inline, ...]]


@pytest.fixture
def read_line(read_blocks: ReadBlocks) -> ReadLine:
    def read(markdown: str) -> tuple[Inline, ...]:
        block = read_blocks(markdown)[0]
        assert isinstance(block, Paragraph)
        return block.inlines

    return read


def test_text_is_joined_over_lines_unless_a_sign_keeps_them(read_line: ReadLine) -> None:
    assert read_line("Un texte\nsur deux\\\nlignes.") == (Text("Un texte sur deux"), LineBreak(), Text("lignes."))


def test_stress(read_line: ReadLine) -> None:
    assert read_line("Un *mot **fort***.") == (
        Text("Un "),
        Emphasis((Text("mot "), Strong((Text("fort"),)))),
        Text("."),
    )


@pytest.mark.parametrize(
    "target",
    [
        "#haut",
        "#haut.p1",
        "dossier:reperes",
        "dossier:reperes#loi.p2",
        "https://exemple.fr/l'a",
        "mailto:a@b.fr",
        "tel:119",
    ],
)
def test_links_keep_their_target(read_line: ReadLine, target: str) -> None:
    assert read_line(f"[l'appel]({target})") == (Link(target, (Text("l’appel"),)),)


def test_a_bare_address_is_no_french_text(read_line: ReadLine) -> None:
    assert read_line("Voir <https://exemple.fr/l'a?b!> ici.") == (
        Text("Voir "),
        Link("https://exemple.fr/l'a?b!", (Text("https://exemple.fr/l'a?b!"),)),
        Text(" ici."),
    )


def test_notes_abbreviations_and_pages(read_line: ReadLine) -> None:
    assert read_line('A[^n] [ASE]{abbr="l\'aide"} [43]{page=43}\n\n[^n]: N.\n') == (
        Text("A"),
        NoteReference("n"),
        Text(" "),
        Abbreviation("ASE", "l’aide"),
        Text(" "),
        PageBreak("43"),
    )


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (["mot", " ;"], ["mot", "\u202f;"]),
        (["« ", "mot", " »"], ["«\u00a0", "mot", "\u00a0»"]),
        (["mot", "; suite"], ["mot\u202f", "; suite"]),
        (["60", " %"], ["60", "\u00a0%"]),
        (["15 ", "000"], ["15\u202f", "000"]),
        (["L'", "ASE"], ["L’", "ASE"]),
        (["e", "\u0301te\u0301"], ["e", "\u0301té"]),
    ],
)
def test_typography_reaches_over_stress(runs: list[str], expected: list[str]) -> None:
    assert typeset_runs(runs) == expected


@given(st.lists(st.text(st.sampled_from("ab1 «»;:!?'%\u00a0\u0301€"), max_size=6), max_size=5))
@example(["«", " a"])
def test_typography_loses_no_letter(runs: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(typeset_french(text).split())

    assert letters("".join(typeset_runs(runs))) == letters("".join(runs))
