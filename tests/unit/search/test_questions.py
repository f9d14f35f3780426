import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.intents import read_intents
from onpe_desktop.search.questions import Questions, pinned_sections

TABLE = """patterns,sections,remark
qui appeler|quel numéro,d#numeros,
qui … prévenir,d#signaler|e#crip,
que dit la loi,d#loi,
la loi,d#lois,
… argent …,d#argent,
"""


@pytest.fixture(scope="module")
def questions(analyzer: Analyzer) -> Questions:
    rows, faults = read_intents(TABLE)
    assert faults == ()
    return Questions(analyzer, rows)


def pinned(questions: Questions, text: str) -> list[str]:
    return ["#".join(section) for section in pinned_sections(questions.recognised(text))]


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
def test_questions_are_found_in_texts(questions: Questions, text: str, sections: list[str]) -> None:
    assert pinned(questions, text) == sections


def test_a_question_knows_its_place(questions: Questions) -> None:
    (one,) = questions.recognised("alors, qui appeler ?")

    assert "alors, qui appeler ?"[one.start : one.end] == "qui appeler"


@given(st.text(st.one_of(st.sampled_from("qui appeler…."), st.characters())))
def test_any_text_may_be_a_question(questions: Questions, text: str) -> None:
    for one in questions.recognised(text):
        assert 0 <= one.start < one.end <= len(text)


def test_every_pinned_section_exists(analyzer: Analyzer, bundled: Paths) -> None:
    packs = Library.open([bundled.packs]).packs
    known = {(pack.metadata.identifier, section.id) for pack in packs for section in pack.dossier().walk()}
    named = {section for row in analyzer.lexicon.intents for section in row.sections}

    assert named
    assert named <= known
