import csv
from dataclasses import fields
from pathlib import Path

import pytest

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.lexicon import ACRONYMS, INTENTS, STOP_WORDS, SYNONYMS, Lexicon
from onpe_desktop.search.word_families import COMPOUNDS, PROTECTED_WORDS

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / STOP_WORDS).write_text("le la # articles\nd’où\n", encoding="utf-8")
    (tmp_path / ACRONYMS).write_text(
        "acronym,expansions,variants,capitals_only\nASE,Aide sociale à l’enfance,ASEN,\nPARÉ,,,oui\nLA,,,\n",
        encoding="utf-8",
    )
    (tmp_path / PROTECTED_WORDS).write_text("traite\nfugue: fuguer fugueuse # verbes\n", encoding="utf-8")
    (tmp_path / COMPOUNDS).write_text("lover-boy\n", encoding="utf-8")
    (tmp_path / SYNONYMS).write_text(
        "term,equivalents,direction,weight\nfugue,enfants disparus | disparition,both,0.8\n", encoding="utf-8"
    )
    (tmp_path / INTENTS).write_text("patterns,sections\nqui appeler,a#b\n", encoding="utf-8")
    return tmp_path


def test_the_files_say_what_they_say(folder: Path) -> None:
    lexicon = Lexicon.read(folder)

    assert lexicon.stop_words == {"le", "la", "dou"}
    assert lexicon.acronyms == {"ase": "ASE", "asen": "ASE", "pare": "PARE", "la": "LA"}
    assert lexicon.capitals_only == {"pare", "la"}
    assert lexicon.expansions == (("Aide sociale à l’enfance", "ASE"),)
    assert lexicon.families.term("fugueuse") == "fugue"
    assert lexicon.families.first_part("loverboys") == "lover"


@pytest.mark.parametrize("name", [STOP_WORDS, ACRONYMS, PROTECTED_WORDS, COMPOUNDS])
def test_another_file_is_another_lexicon(folder: Path, name: str) -> None:
    before = Lexicon.read(folder).digest
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("nou-veau\n")

    assert Lexicon.read(folder).digest != before


def test_synonyms_change_the_lexicon_only_by_their_expressions(folder: Path) -> None:
    before = Lexicon.read(folder)
    with (folder / SYNONYMS).open("a", encoding="utf-8") as file:
        file.write("client,acheteur,query,1\n")
    assert Lexicon.read(folder).digest == before.digest
    assert [row.term for row in Lexicon.read(folder).synonyms] == ["fugue", "client"]
    with (folder / SYNONYMS).open("a", encoding="utf-8") as file:
        file.write("client,acheteur d’actes,query,1\n")
    assert Lexicon.read(folder).digest != before.digest


@pytest.mark.parametrize(("name", "row"), [(SYNONYMS, "fugue,,both,1\n"), (INTENTS, "qui appeler,a\n")])
def test_a_fault_in_a_table_is_named_with_its_line(folder: Path, name: str, row: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(row)

    with pytest.raises(SearchError, match=f"{name} contient une faute à la ligne 3"):
        Lexicon.read(folder)


@pytest.mark.parametrize("name", [STOP_WORDS, ACRONYMS, PROTECTED_WORDS, COMPOUNDS, SYNONYMS, INTENTS])
def test_a_missing_or_unreadable_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SearchError, match=name.replace(".", r"\.")):
        Lexicon.read(folder)
    (folder / name).unlink()
    with pytest.raises(SearchError, match=name.replace(".", r"\.")):
        Lexicon.read(folder)


def test_a_word_with_two_heads_is_refused(folder: Path) -> None:
    (folder / PROTECTED_WORDS).write_text("fugue: fuguer\nfuite: fuguer\n", encoding="utf-8")
    with pytest.raises(SearchError, match="fuguer"):
        Lexicon.read(folder)


def test_every_acronym_of_the_facts_is_known(analyzer: Analyzer) -> None:
    facts = CHECKOUT / "resources" / "dossiers" / "acronyms.csv"
    with facts.open(encoding="utf-8", newline="") as file:
        acronyms = [row["sigle"] for row in csv.DictReader(file)]

    assert acronyms
    for acronym in acronyms:
        assert [token.term.isupper() for token in analyzer.tokens(acronym)] == [True]


def test_every_expansion_gives_its_acronym(analyzer: Analyzer) -> None:
    for expansion, acronym in analyzer.lexicon.expansions:
        if len(expansion.split()) > 1:
            assert acronym in {token.term for token in analyzer.tokens(expansion)}


def test_a_lexicon_cannot_be_changed(analyzer: Analyzer) -> None:
    for field in fields(Lexicon):
        with pytest.raises(AttributeError):
            setattr(analyzer.lexicon, field.name, None)
