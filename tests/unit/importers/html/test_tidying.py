from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import Emphasis, Inline, LineBreak, Link, NoteReference, PageBreak, Strong, Text, plain_text
from onpe_desktop.importers.html.tidying import tidy

leaves = st.one_of(
    st.text(alphabet=" \n\u00a0aé.", max_size=6).map(Text),
    st.just(NoteReference("n1")),
    st.just(PageBreak("4")),
    st.just(LineBreak()),
)


def around(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(inner, max_size=4).map(tuple)
    return st.one_of(several.map(Emphasis), several.map(Strong))


lines = st.lists(st.recursive(leaves, around, max_leaves=8), max_size=5)


def spaced(text: str) -> str:
    return " ".join(text.replace("\n", " ").split(" ")).strip(" ")


@given(lines)
def test_tidying_twice_is_tidying_once(line: list[Inline]) -> None:
    assert tidy(tidy(line)) == tidy(line)


@given(lines)
def test_no_letter_is_lost(line: list[Inline]) -> None:
    letters = plain_text(tuple(line)).replace(" ", "").replace("\n", "")

    if letters.strip():
        assert plain_text(tidy(line)).replace(" ", "") == letters


@given(lines)
def test_no_space_stands_at_an_end_or_beside_another(line: list[Inline]) -> None:
    text = plain_text(tidy(line))

    assert text == text.strip(" ")
    assert "  " not in text


@given(lines)
def test_a_line_break_stands_between_words_and_alone(line: list[Inline]) -> None:
    written = plain_text(tidy(line), line_break="|")

    assert written == written.strip("|")
    assert not {"||", " |", "| "} & {written[place : place + 2] for place in range(len(written))}


def test_a_note_stands_at_its_word() -> None:
    note = NoteReference("n1")

    assert tidy((Text("mot "), note, Text(" suite"))) == (Text("mot"), note, Text(" suite"))
    assert tidy((Text("mot "), note, Text("."))) == (Text("mot"), note, Text("."))
    assert tidy((Text("mot "), note, Text("suite"))) == (Text("mot"), note, Text(" suite"))


def test_a_link_without_words_goes_and_its_note_stays() -> None:
    assert tidy((Link("#a", (Text(" "),)), Text("mot"))) == (Text("mot"),)
    assert tidy((Emphasis((NoteReference("n1"),)),)) == (NoteReference("n1"),)
