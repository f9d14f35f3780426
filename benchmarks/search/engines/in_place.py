"""A peer in Whoosh's place in the program, for a comparison of the same answers.

The program reads and plans the query (acronyms, synonyms, completions, slips), the peer finds and orders passages by
the terms of the plan, and counts them; the program makes the hits: title path, sentences with the hits marked in the
document's own spelling, page, by what each was found. So what differs is the finding: ours adds nearness, exact forms,
wording and the balance of dossiers to the order, and counts every facet; a peer counts the total only.
"""

from collections.abc import Sequence

from benchmarks.search.engines import SHOWN, Clause, Engine, Shown
from benchmarks.search.engines.french import spelled
from benchmarks.search.engines.program import Program, shown

from onpe_desktop.search.found import Found
from onpe_desktop.search.place_sets import place_set
from onpe_desktop.search.plan import Plan
from onpe_desktop.search.query import parse_query
from onpe_desktop.search.ranking import Ranking


class InPlace:
    """A peer that finds, in the program."""

    def __init__(self, program: Program, peer: Engine) -> None:
        """Take the program apart, but for what finds and orders."""
        searcher = program.searcher
        self._analyzer, self._planner, self._hits = searcher._analyzer, searcher._planner, searcher._hits  # noqa: SLF001
        self._dossiers = [part.identifier for part in searcher._passages.parts]  # noqa: SLF001
        self._peer = peer

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the best passages."""
        return [place for place, _score in self._found(self._plan(text, typing=False), count)[0]]

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Ask the peer."""
        return self._peer.planned(clauses, count, every=every)

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten hits of a finished query."""
        return self._shown(text, typing=False)

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten hits of a query that is being typed."""
        return self._shown(text, typing=True)

    def _plan(self, text: str, *, typing: bool) -> Plan:
        return self._planner.plan(parse_query(text, self._analyzer, typing=typing))

    def _shown(self, text: str, *, typing: bool) -> Sequence[Shown]:
        plan = self._plan(text, typing=typing)
        best, total = self._found(plan, SHOWN)
        scores = dict(best)
        places = place_set(scores, max(scores, default=0) + 1)
        ranking = Ranking(scores, Found(places, lambda some: [scores[place] for place in some]))
        groups = self._hits.groups(ranking, plan, SHOWN, dict.fromkeys(self._dossiers, total))
        return [shown(hit) for group in groups for hit in group.hits]

    def _found(self, plan: Plan, count: int) -> tuple[list[tuple[int, float]], int]:
        clauses = [
            tuple(tuple(tuple(spelled(term) for term, _weight in atom) for atom in way) for way in clause)
            for clause in plan.clauses
            if clause
        ]
        if not clauses:
            return [], 0
        found = self.planned(clauses, count, every=True) if len(clauses) == len(plan.clauses) else ([], 0)
        return found if found[1] >= SHOWN else self.planned(clauses, count, every=False)
