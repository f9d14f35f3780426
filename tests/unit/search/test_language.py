from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.language import Language


def test_expressions_of_packs_are_found_by_the_analyzer(analyzer: Analyzer) -> None:
    language = Language(analyzer).with_terms([TermRow("point écoute", ("espace d’accueil",), Direction.BOTH, 1.0)])

    (token,) = [token for token in language.analyzer.tokens("un espace pour l’accueil") if token.extra]
    assert (token.term, token.width) == ("espac+accueil", 3)
    assert not [token for token in analyzer.tokens("un espace d’accueil") if token.extra]
    assert [synonym.term for synonym in language.thesaurus.synonyms("point+ecout")] == ["espac+accueil"]
    assert Language(analyzer).with_terms([]) == Language(analyzer)
