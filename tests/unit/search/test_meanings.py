from pathlib import Path

import pytest

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.meanings import Meanings

INDEX = Path(__file__).parents[3] / "index"


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    return Meanings.read(INDEX)


def test_every_acronym_of_the_file_has_a_meaning(meanings: Meanings) -> None:
    lines = (INDEX / "acronyms.csv").read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        acronym = line.partition(",")[0]
        (found,) = meanings.find(f"« {acronym} »")
        assert (found.start, found.end) == (2, 2 + len(acronym))
        assert len(found.expansion) > len(acronym)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’ONPE et l’ASE", ["ONPE", "ASE"]),
        ("le Snated", ["Snated"]),
        ("il est en classe", []),
        ("Je suis là, en 2022", []),
        ("BONJOUR", []),
    ],
)
def test_acronyms_in_a_text(meanings: Meanings, text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in meanings.find(text)] == found


def test_a_missing_file_is_an_error_that_can_be_told(tmp_path: Path) -> None:
    with pytest.raises(SearchError):
        Meanings.read(tmp_path)
