import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.intents import Intents, pinned_sections, read_intents

TABLE = """patterns,sections,remark
qui appeler|quel numéro,d#numeros,
qui … prévenir,d#signaler|e#crip,
que dit la loi,d#loi,
la loi,d#lois,
… argent …,d#argent,
"""


@pytest.fixture(scope="module")
def intents(analyzer: Analyzer) -> Intents:
    rows, faults = read_intents(TABLE)
    assert faults == ()
    return Intents(analyzer, rows)


def pinned(intents: Intents, text: str) -> list[str]:
    return ["#".join(section) for section in pinned_sections(intents.recognised(text))]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("qui appeler", ["d#numeros"]),
        ("Qui  Appeler en cas de fugue ?", ["d#numeros"]),
        ("quels numéros", ["d#numeros"]),
        ("qui prévenir", ["d#signaler", "e#crip"]),
        ("qui faut-il donc prévenir", ["d#signaler", "e#crip"]),
        ("qui a b c d e prévenir", []),
        ("que dit la loi", ["d#loi"]),  # not « la loi » inside it
        ("la loi, que dit la loi", ["d#lois", "d#loi"]),
        ("qui appeler, quel numéro", ["d#numeros"]),
        ("appeler qui", []),
        ("argent", ["d#argent"]),
        ("", []),
    ],
)
def test_questions_are_found_in_texts(intents: Intents, text: str, sections: list[str]) -> None:
    assert pinned(intents, text) == sections


def test_a_question_knows_its_place(intents: Intents) -> None:
    (one,) = intents.recognised("alors, qui appeler ?")

    assert "alors, qui appeler ?"[one.start : one.end] == "qui appeler"


@pytest.mark.parametrize("row", ["qui appeler,", ",d#s", "qui appeler,d", "qui appeler,#s", "qui appeler,d#"])
def test_a_row_that_cannot_be_meant_is_told(row: str) -> None:
    rows, faults = read_intents(f"patterns,sections\nla loi,d#loi\n{row}\n")

    assert [one.line for one in rows] == [2]
    assert [line for line, _message in faults] == [3]


def test_an_unknown_column_is_told() -> None:
    assert [line for line, _message in read_intents("patterns,sections,seccion\n")[1]] == [1]


@given(st.text(st.one_of(st.sampled_from("qui appeler…."), st.characters())))
def test_any_text_may_be_a_question(intents: Intents, text: str) -> None:
    for one in intents.recognised(text):
        assert 0 <= one.start < one.end <= len(text)


def test_every_pinned_section_exists(analyzer: Analyzer, bundled: Paths) -> None:
    packs = Library.open([bundled.packs]).packs
    known = {(pack.metadata.identifier, section.id) for pack in packs for section in pack.dossier().walk()}
    named = {section for row in analyzer.lexicon.intents for section in row.sections}

    assert named
    assert named <= known
