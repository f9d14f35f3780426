import pytest

from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.synonyms import Thesaurus


def row(term: str, *equivalents: str, direction: Direction = Direction.BOTH, weight: float = 1.0) -> TermRow:
    return TermRow(term, equivalents, direction, weight)


def found(thesaurus: Thesaurus, term: str) -> dict[str, float]:
    return {synonym.term: synonym.weight for synonym in thesaurus.synonyms(term)}


def test_both_ways_or_from_the_term_only(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(
        analyzer, [row("film", "clip", "bande", weight=0.9), row("ONED", "ONPE", direction=Direction.QUERY, weight=0.9)]
    )

    assert found(thesaurus, "film") == {"clip": 0.9, "band": 0.9}
    assert found(thesaurus, "clip") == {"film": 0.9}  # by the term of its row, not by the other equivalents
    assert found(thesaurus, "ONED") == {"ONPE": 0.9}
    assert found(thesaurus, "ONPE") == {}


def test_at_weight_1_each_finds_each(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(analyzer, [row("film", "clip", "bande")])

    assert found(thesaurus, "clip") == {"film": 1.0, "band": 1.0}


def test_several_words_are_one_term(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(analyzer, [row("news letter", "lettre d’information")])

    assert found(thesaurus, "new+let") == {"lettr+inform": 1.0}


def test_a_term_that_holds_the_other_adds_nothing_to_it(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(analyzer, [row("signalement", "signalement judiciaire", "signaler")])

    assert found(thesaurus, "signal") == {}
    assert found(thesaurus, "signal+judiciair") == {"signal": 1.0}


def test_a_row_is_broad_or_not(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(analyzer, [row("film", "clip", weight=0.5), row("fiche", "note", weight=0.6)])

    assert [synonym.broad for synonym in (*thesaurus.synonyms("film"), *thesaurus.synonyms("fich"))] == [True, False]


def test_a_term_is_written_as_its_first_row_writes_it(analyzer: Analyzer) -> None:
    thesaurus = Thesaurus(analyzer, [row("Lettres mensuelles", "infolettre"), row("x1", "lettre mensuelle")])

    assert thesaurus.spelling("lettr+mensuel") == "Lettres mensuelles"
    assert thesaurus.spelling("fugue") == ""


def test_a_pack_cannot_flood_a_term(analyzer: Analyzer) -> None:
    flood = [row("film", *(f"x{number}y{other}" for other in range(20))) for number in range(50)]

    assert len(found(Thesaurus(analyzer, [row("film", "clip")], flood), "film")) == 60


def test_terms_of_packs_add_and_never_replace(analyzer: Analyzer) -> None:
    bundled = [row("film", "clip", weight=0.8)]
    own = [row("film", "clip", weight=0.1), row("film", "bobine", weight=0.3)]

    assert found(Thesaurus(analyzer, bundled, own), "film") == {"clip": 0.8, "bobin": 0.3}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("prise en charge", "pris+charg"),
        ("aller-vers", "allerv"),
        ("aide sociale à l’enfance", "ASE"),
        ("116 000", "116000"),
        ("volet 1", "volet_1"),
        ("fugues", "fugue"),
        ("de la", ""),
    ],
)
def test_the_one_term_of_a_text(analyzer: Analyzer, text: str, term: str) -> None:
    assert analyzer.term_of(text) == term
