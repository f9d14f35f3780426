"""Makes the hits that are shown of the passages that were found."""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.layouts import AskedTerms
from onpe_desktop.search.plan import Plan
from onpe_desktop.search.provenance import Provenance
from onpe_desktop.search.ranking import Ranking
from onpe_desktop.search.results import Hit, ResultGroup, Snippet
from onpe_desktop.search.shown_passages import StoredPassage
from onpe_desktop.search.snippets import Excerpt, best_snippet, mark


class _Shown(NamedTuple):
    """What is shown of a passage, and the terms that stand in it."""

    passage: StoredPassage
    title: Snippet
    excerpt: Excerpt
    standing: frozenset[str]


class HitMaker:
    """Makes hits of the passages of one collection."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer) -> None:
        self._passages = passages
        self._provenance = Provenance(passages, analyzer)
        self._terms: tuple[str, ...] = ()
        self._asked = AskedTerms(())
        self._shown: dict[int, _Shown] = {}  # by the terms of the last query: the next key often changes none of them

    def groups(self, ranked: Ranking, plan: Plan, limit: int, totals: Mapping[str, int]) -> tuple[ResultGroup, ...]:
        """Return the best `limit` passages as hits, by dossier, in the order of each dossier's best.

        `totals` says how many passages were found in each.
        """
        passages = self._passages
        terms = plan.terms
        if terms != self._terms:
            self._terms, self._shown = terms, {}
            self._asked = AskedTerms(terms)
        shown: dict[int, list[Hit]] = {}
        for place in islice(ranked, limit):
            found = self._shown.get(place) or self._look(place)
            part = passages.part_number(place)
            passage = found.passage
            hit = Hit(
                passages.parts[part].identifier, passage.section, found.title, passage.title_path, passage.kind,
                found.excerpt.paragraph, found.excerpt.snippet, ranked[place], found.excerpt.page or "",
                self._provenance.found_by(place, plan, found.standing),
            )  # fmt: skip
            shown.setdefault(part, []).append(hit)
        parts = ((passages.parts[number], tuple(hits)) for number, hits in shown.items())
        return tuple(ResultGroup(part.identifier, part.title, hits, totals[part.identifier]) for part, hits in parts)

    def _look(self, place: int) -> "_Shown":
        passage = self._passages.passage(place)
        in_title, in_text = self._passages.marks(place, self._asked)
        standing = {which for which, _start, _end in in_title}
        standing.update([which for which, _start, _end in in_text])
        found = self._shown[place] = _Shown(
            passage,
            mark(passage.title.text, in_title),
            best_snippet(passage, in_text, lambda which: self._passages.rarity(self._terms[which])),
            frozenset(map(self._terms.__getitem__, standing)),
        )
        return found
