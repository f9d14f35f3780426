from datetime import date
from pathlib import Path

import pytest

from onpe_desktop.dossiers import Source
from onpe_desktop.importers.errors import SourceError
from onpe_desktop.importers.facts import FactTable

SAMPLE = Path(__file__).parents[2] / "data" / "sources" / "facts.csv"


def test_strings_to_show() -> None:
    table = FactTable.read(SAMPLE)

    assert table.facts["X01"].shown == ("15 000 €", "ASE")
    assert table.facts["X02"].shown == ()


def test_facts_of_one_source_are_one_source() -> None:
    sources = FactTable.read(SAMPLE).sources_for(["X01", "X03", "X02"])

    assert sources == (
        Source(
            "exemple.fr, autre.fr",
            "2022-11",
            date(2026, 11, 23),
            "officiel",
            ("https://www.exemple.fr/a", "https://autre.fr/b"),
            ("X01", "X02"),
        ),
        Source("communiqué de l’ONPE (copie)", "n.d.", date(2026, 11, 23), "seed", (), ("X03",)),
    )


def test_an_unknown_fact() -> None:
    with pytest.raises(KeyError, match="X99"):
        FactTable.read(SAMPLE).sources_for(["X99"])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("a_montrer", "montrer", "colonnes"),
        ("X02", "X01", "deux fois"),
        ("2026-11-23", "23/11/2026", "pas une date"),
        ("officiel,2022-11", "officiel,2022-11,,", "trop de colonnes"),
        ('X01,exemple,Un fait', 'X01,exemple,"Un fait', "illisible"),
    ],
)  # fmt: skip
def test_a_table_that_is_wrong(tmp_path: Path, old: str, new: str, problem: str) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert old in text
    table = tmp_path / "facts.csv"
    table.write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(SourceError, match=problem) as caught:
        FactTable.read(table)
    assert "facts.csv" in caught.value.message
    assert caught.value.next_step.endswith(".")


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="illisible"):
        FactTable.read(tmp_path / "facts.csv")
