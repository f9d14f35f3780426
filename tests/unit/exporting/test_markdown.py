"""Markdown is read back by markdown-it: nothing that was meant as words becomes a mark."""

from datetime import date

import pytest
from dossier_strategies import inlines as any_inlines
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from onpe_desktop.dossiers import Emphasis, Inline, LineBreak, Link, NoteReference, PageBreak, Strong, Text, plain_text
from onpe_desktop.exporting.formats import ExportFormat, export
from onpe_desktop.exporting.markdown_inlines import line
from onpe_desktop.exporting.markdown_inlines import lines as written_lines
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.packs import Pack

DAY = date(2026, 11, 26)
nasty = st.text(st.sampled_from("*_`~[]()<>#+-=!|\\&$^:.1) ab\né\u00a0«»/@"), max_size=15)
lines = st.lists(
    st.one_of(
        nasty.map(Text),
        nasty.map(lambda words: Emphasis((Text(words),))),
        nasty.map(lambda words: Strong((Text(words),))),
        nasty.map(lambda words: Link("https://exemple.fr/(a_b)*c", (Text(words),))),
    ),
    max_size=5,
).map(tuple)


def shown(tokens: list[Token]) -> str:
    """The characters that a reader sees."""
    return "".join(shown(token.children) if token.children else _content(token) for token in tokens)


def _content(token: Token) -> str:
    return " " if token.type == "softbreak" else token.content


def normal(words: str) -> str:
    return "".join(words.split())  # marks of stress may stand between a space and a word


def without_bare_links(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(one for one in inlines if not (isinstance(one, Link) and not plain_text(one.children).strip(" \n\t")))


@given(st.one_of(lines, any_inlines.map(lambda run: tuple(one for one in run if isinstance(one, Text)))))
def test_every_character_is_read_back_as_it_is(run: tuple[Inline, ...]) -> None:
    run = without_bare_links(run)
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(line(run))

    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert normal(shown(tokens)) == normal(plain_text(run))


@given(st.lists(st.one_of(nasty.map(Text), st.just(LineBreak())), max_size=8).map(tuple))
def test_every_line_break_between_words_is_read_back(run: tuple[Inline, ...]) -> None:
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(written_lines(run))

    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert normal(shown(tokens)) == normal(plain_text(run))
    if all(isinstance(one, LineBreak) or one.text.strip() for one in run if isinstance(one, Text | LineBreak)):
        breaks = sum(inner.type == "hardbreak" for token in tokens for inner in token.children or ())
        kept = plain_text(run, line_break="\v").rstrip()
        assert breaks == kept.count("\v")


def test_stress_links_and_notes_are_marked() -> None:
    run = (
        Text("Un "), Strong((Text("mot"),)), Text(", "), Emphasis((Text("deux mots"),)), NoteReference("1"), Text(" "),
        Link("https://exemple.fr/", (Text("là"),)), Link("#ici", (Text(" ici"),)), PageBreak("3"),
    )  # fmt: skip

    assert line(run, "d1-s-") == "Un **mot**, *deux mots*[^d1-s-1] [là](<https://exemple.fr/>)ici\\[p.\u00a03\\]"


def test_everything_of_a_rich_section_is_in_the_markdown(two_packs: tuple[Pack, Pack]) -> None:
    text = export([ExportedPart(two_packs[0], "riche")], ExportFormat.MARKDOWN, DAY).decode()

    for expected in (
        "# Dossier un – extrait\n", "\n## Riche\n", "\n### Dessous\n", "**mot**", "[^d1-riche-1]: La note.",
        "\n- un\n\n  - dedans\n- deux\n\n<!-- -->\n\n3. trois\n",
        "Une légende\n\n| Nom | Nombre \\| total |\n| --- | --- |\n| a | 1 |\n| large |  |\n",
        "\\[Image : Un point blanc\\] Le point", "> Dit ainsi.\n>\n> — Quelqu’un",
        "> **Danger\u00a0: Vite**\n>\n> Appelez.", "Un service, rôle\\\n119\\\na@exemple.fr\\\nexemple.fr\\\n(en 2022)",
        "\\[Vidéo : Une vidéo\\]\n\nTranscription.", "**PJJ**\u00a0: protection judiciaire", "## Provenance et droits",
        "<https://exemple.fr/?a=1&b=2>",
    ):  # fmt: skip
        assert expected in text


@pytest.mark.parametrize(
    "start",
    [
        "- a",
        "+ a",
        "* a",
        "# a",
        "> a",
        "1. a",
        "12) a",
        "=",
        "---",
        "~~~",
        "```",
        ": a",
        "<b>",
        "    a",
        "\ta",
        "[^1]: a",
        "[a]: b",
        "| a | b |",
    ],
)
def test_words_at_the_start_of_a_line_start_nothing(start: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(f"{line((Text(start),))}\n| --- | --- |\n")

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert normal(shown(tokens)).startswith(normal(start))
