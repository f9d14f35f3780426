"""Searching: every word first, then some of them, then what was probably meant."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from whoosh.query import And, DisjunctionMax, NullQuery, Or, Term
from whoosh.query import Query as EngineQuery
from whoosh.reading import IndexReader, MultiReader
from whoosh.scoring import BM25F
from whoosh.searching import Searcher as EngineSearcher

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.engine import SURFACES, passage_of
from onpe_desktop.search.marking import HitMarker, Wanted
from onpe_desktop.search.passages import Passage
from onpe_desktop.search.query import Query, Wish, read_query
from onpe_desktop.search.results import Hit, ResultGroup, Results
from onpe_desktop.search.suggestions import Suggester

# Title far above text, K1 about 2: measured on judged French queries (docs/search.md, « Ranking »).
_BOOSTS = {"title": 5.0, "others": 3.0, "path": 1.0, "body": 1.0}
_EXACT = 0.5  # the spelling as typed, beside its stem
_INSTEAD = 0.6  # an acronym for its expansion, or the other way
_TIE = 0.2  # what the other fields add to the best one
_PREFIXES = 40  # spellings that an unfinished word may become

_NOTHING = (
    "Aucun résultat. Vérifiez l’orthographe, essayez un mot plus général, ou parcourez la table des matières à gauche."
)
_TOO_SHORT = "Tapez un mot qui porte du sens\u00a0: ceux-ci sont trop courants pour une recherche."

_Scored = list[tuple[float, Passage]]


class Searcher:
    """Searches all indexes at once. Not to be shared among threads: it owns its readers."""

    def __init__(self, readers: Sequence[IndexReader], titles: Mapping[str, str], analyzer: Analyzer) -> None:
        self._titles = titles
        self._analyzer = analyzer
        self._searcher = EngineSearcher(MultiReader(list(readers)), weighting=BM25F(K1=2.0)) if readers else None

    def search(self, query: str, *, limit: int = 20, dossier: str | None = None, typing: bool = False) -> Results:
        """Return the `limit` best hits, of one dossier when it is named. While `typing`, the last word may go on.

        Never raises for any text of a query.
        """
        read = read_query(query, self._analyzer)
        if not read.wishes:
            return Results(query, advice=_TOO_SHORT if query.strip() else "")
        if self._searcher is None:
            return Results(query, advice=_NOTHING)
        suggestion = None
        found, relaxed = self._find(read, dossier, typing=typing), False
        if not found and (corrected := self._suggester.correct(read, typing=typing)):
            read = read_query(corrected, self._analyzer)
            suggestion = corrected
            found = self._find(read, dossier, typing=typing)
        if not found and len(read.wishes) > 1:
            found, relaxed = self._find(read, dossier, typing=typing, any_word=True), True
        if not found:
            return Results(query, suggestion=suggestion, advice=_NOTHING)
        marker = HitMarker(self._analyzer, Wanted(read.terms, _unfinished(read, typing=typing)))
        return Results(query, self._groups(found, limit, marker), len(found), relaxed, suggestion)

    def _find(self, query: Query, dossier: str | None, *, typing: bool, any_word: bool = False) -> _Scored:
        assert self._searcher is not None  # noqa: S101 - the caller has looked
        wishes = [self._wish(wish) for wish in query.wishes]
        if prefix := _unfinished(query, typing=typing):
            endings = [Term(SURFACES, surface) for surface in self._suggester.spellings(prefix, _PREFIXES)]
            wishes[-1] = Or([wishes[-1], *endings])
        whole = Or(wishes) if any_word else And(wishes)
        found: _Scored = []
        for hit in self._searcher.search(whole, limit=None):
            passage = passage_of(hit["passage"])
            if dossier in {None, passage.dossier} and all(self._holds(passage, phrase) for phrase in query.phrases):
                found.append((hit.score, passage))
        return found

    def _wish(self, wish: Wish) -> EngineQuery:
        ways: list[EngineQuery] = [self._in_fields(term) for term in wish.terms]
        ways.append(Term(SURFACES, wish.surface, boost=_EXACT))
        for terms in wish.instead:
            together = And([self._in_fields(term, _INSTEAD) for term in terms])
            ways.append(together)
        return Or(ways) if ways else NullQuery

    @staticmethod
    def _in_fields(term: str, weight: float = 1.0) -> EngineQuery:
        return DisjunctionMax(
            [Term(name, term, boost=boost * weight) for name, boost in _BOOSTS.items()], tiebreak=_TIE
        )

    def _holds(self, passage: Passage, phrase: tuple[str | None, ...]) -> bool:
        return any(
            _has_run(self._analyzer, text, phrase) for text in (passage.title, *(line.text for line in passage.lines))
        )

    def _groups(self, found: _Scored, limit: int, marker: HitMarker) -> tuple[ResultGroup, ...]:
        hits: dict[str, list[Hit]] = {}
        for score, passage in found[:limit]:
            hits.setdefault(passage.dossier, []).append(_hit(score, passage, marker))
        totals: defaultdict[str, int] = defaultdict(int)
        for _, passage in found:
            totals[passage.dossier] += 1
        return tuple(
            ResultGroup(dossier, self._titles.get(dossier, dossier), tuple(shown), totals[dossier])
            for dossier, shown in hits.items()
        )

    @cached_property
    def _suggester(self) -> Suggester:
        assert self._searcher is not None  # noqa: S101 - the caller has looked
        return Suggester(self._searcher.reader())


def _unfinished(query: Query, *, typing: bool) -> str:
    """Return the last word when it touches the end of what was typed."""
    if not typing or not query.wishes:
        return ""
    last = query.wishes[-1]
    return last.surface if last.end == len(query.text) else ""


def _hit(score: float, passage: Passage, marker: HitMarker) -> Hit:
    snippet, paragraph = marker.snippet(passage.lines)
    return Hit(
        dossier=passage.dossier,
        section=passage.section,
        title=marker.mark(passage.title),
        title_path=passage.title_path,
        kind=passage.kind,
        paragraph=paragraph,
        snippet=snippet,
        score=score,
    )


def _has_run(analyzer: Analyzer, text: str, phrase: tuple[str | None, ...]) -> bool:
    at = {token.position: token.terms for token in analyzer.tokens(text)}
    return any(
        all(term is None or term in at.get(start + offset, ()) for offset, term in enumerate(phrase)) for start in at
    )
