import shutil
from pathlib import Path

import pytest

from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.lexicon import ACRONYMS, INTENTS, STOP_WORDS, SYNONYMS
from onpe_desktop.search.lexicon_check import CHECKED, check_lexicon
from onpe_desktop.search.term_check import check_terms
from onpe_desktop.search.word_families import COMPOUNDS, PROTECTED_WORDS

INDEX = Path(__file__).parents[3] / "index"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in CHECKED:
        shutil.copy(INDEX / name, tmp_path / name)
    return tmp_path


def faults(folder: Path, name: str, *lines: str) -> list[tuple[int, str]]:
    """The faults after some lines are added to a file: how many lines below its former end, and what."""
    path = folder / name
    before = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*before, *lines]) + "\n", encoding="utf-8")
    found = check_lexicon(folder)
    assert {fault.file for fault in found} <= {name}
    return [(fault.line - len(before), fault.message) for fault in found]


def test_the_lexicon_of_the_program_has_no_fault() -> None:
    assert check_lexicon(INDEX) == ()


@pytest.mark.parametrize(
    ("name", "line", "word"),
    [
        (STOP_WORDS, "lequel", "déjà à la ligne"),
        (PROTECTED_WORDS, "fuite: fugueuse", "autre tête"),
        (PROTECTED_WORDS, "fugue: fuguait", "déjà à la ligne"),
        (PROTECTED_WORDS, "avec", "stop-words.txt"),
        (PROTECTED_WORDS, "annonce ~ dénoncer", "autre tête"),
        (COMPOUNDS, "lover boy", "trait d’union"),
        (COMPOUNDS, "Lover-boy", "déjà à la ligne"),
        (ACRONYMS, "ASE,Autre sens encore,,", "déjà à la ligne"),
        (ACRONYMS, "ZZZ,Aide sociale à l’enfance,,", "déjà à la ligne"),
        (ACRONYMS, "ZZZ,Zone,,non", "capitals_only"),
        (ACRONYMS, ",Zone,,", "sigle manque"),
        (ACRONYMS, "ZZZ,Zone, et plus,,", "cellules"),
        (SYNONYMS, "zeste,pelure,both,2,,", "poids"),
        (SYNONYMS, "newsletter,lettre mensuelle,query,0.8,,", "déjà liés à la ligne"),
        (SYNONYMS, "zeste,en pelure,both,1,,", "écrivez ce mot seul"),
        (SYNONYMS, "zeste,de la,both,1,,", "ne sont pas cherchés"),
        (SYNONYMS, "zeste,zestes,both,1,,", "trouve déjà"),
        (SYNONYMS, "zeste,zeste de pelure,query,1,,", "trouve déjà"),
        (INTENTS, "où est le zeste,reperes,", "dossier#section"),
        (INTENTS, "qui appeler,reperes#loi,", "déjà à la ligne"),
    ],
)
def test_a_fault_is_found_on_its_line(folder: Path, name: str, line: str, word: str) -> None:
    ((below, message),) = faults(folder, name, line)

    assert below == 1
    assert word in message


def test_circles_are_found_and_chains_are_not(folder: Path) -> None:
    chain = faults(folder, SYNONYMS, "zeste,pelure,query,1,,", "pelure,copeau,query,1,,")
    assert chain == []
    ((below, message),) = faults(folder, SYNONYMS, "copeau,zeste,query,1,,")
    assert below == 1
    assert "«\u00a0copeau\u00a0» mène à «\u00a0zeste\u00a0»" in message


@pytest.mark.parametrize("name", CHECKED)
def test_a_missing_file_is_told(folder: Path, name: str) -> None:
    (folder / name).unlink()

    (fault,) = check_lexicon(folder)
    assert (fault.file, fault.line) == (name, 0)


@pytest.mark.parametrize(
    ("name", "header"),
    [(ACRONYMS, "acronym,expansions,variants,capitals_only,notes"), (INTENTS, "patterns,sections,x")],
)
def test_unknown_columns_are_told(folder: Path, name: str, header: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(header + text[text.index("\n") :], encoding="utf-8")

    found = [fault for fault in check_lexicon(folder) if fault.line == 1]
    assert found
    assert all(fault.file == name and "n’est pas connue" in fault.message for fault in found)


def test_sections_are_compared_with_those_that_exist(folder: Path) -> None:
    (folder / INTENTS).write_text("patterns,sections\nla loi,a#b|a#c\n", encoding="utf-8")

    assert [fault.message for fault in check_lexicon(folder, {("a", "b")})] == [
        "La section «\u00a0a#c\u00a0» n’existe pas."
    ]
    assert check_lexicon(folder) == ()


def test_what_no_row_shows_alone_is_found_in_the_order_of_lines(analyzer: Analyzer) -> None:
    rows = [
        TermRow("zeste", ("pelure",), Direction.QUERY, 1.0, line=2),
        TermRow("pelure", ("zeste",), Direction.QUERY, 1.0, line=3),
        TermRow("à", ("zeste",), Direction.BOTH, 1.0, line=5),
    ]

    assert [problem.line for problem in check_terms(rows, analyzer)] == [3, 5]
