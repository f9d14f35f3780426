"""Makes the hits that are shown of the passages that were found."""

from collections.abc import Mapping
from typing import NamedTuple

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.plan import Plan
from onpe_desktop.search.provenance import Provenance, typed_terms
from onpe_desktop.search.ranking import Ranking
from onpe_desktop.search.results import Hit, ResultGroup, Snippet
from onpe_desktop.search.shown_passages import ShownPassage
from onpe_desktop.search.snippets import Excerpt, best_snippet, mark


class _Shown(NamedTuple):
    """What is shown of a passage, and the terms that stand in it."""

    passage: ShownPassage
    title: Snippet
    excerpt: Excerpt
    standing: set[str]


class HitMaker:
    """Makes hits of the passages of one collection."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer) -> None:
        self._passages = passages
        self._provenance = Provenance(passages, analyzer)
        self._terms: tuple[str, ...] = ()
        self._asked = passages.asked(())
        self._rarities: list[float] = []
        self._shown: dict[int, _Shown] = {}  # by the terms of the last query: the next key often changes none of them

    def groups(self, ranked: Ranking, plan: Plan, limit: int, totals: Mapping[str, int]) -> tuple[ResultGroup, ...]:
        """Return the best `limit` passages as hits, by dossier, in the order of each dossier's best.

        `totals` says how many passages were found in each.
        """
        terms = plan.terms
        if terms != self._terms:
            self._terms, self._shown = terms, {}
            self._asked = self._passages.asked(terms)
            self._rarities = list(map(self._passages.rarity, terms))
        parts, part_number = self._passages.parts, self._passages.part_number
        typed = typed_terms(plan)
        shown: dict[int, list[Hit]] = {}
        for place, score in ranked.best(limit):
            passage, title, (snippet, paragraph, page), standing = self._shown.get(place) or self._look(place)
            found_by = self._provenance.found_by(place, plan, standing) if typed.isdisjoint(standing) else ""
            part = part_number(place)
            hit = Hit(
                parts[part].identifier, passage.section, title, passage.title_path, passage.kind,
                paragraph, snippet, score, page or "", found_by,
            )  # fmt: skip
            if part in shown:
                shown[part].append(hit)
            else:
                shown[part] = [hit]
        groups: list[ResultGroup] = []
        for number, hits in shown.items():
            one = parts[number]
            groups.append(ResultGroup(one.identifier, one.title, tuple(hits), totals[one.identifier]))
        return tuple(groups)

    def _look(self, place: int) -> "_Shown":
        passage = self._passages.passage(place)
        in_title, in_text = self._passages.marks(place, self._asked)
        found = self._shown[place] = _Shown(
            passage,
            mark(passage.title, in_title),
            best_snippet(passage, in_text, self._rarities),
            {self._terms[which] for which, _start, _end in in_title + in_text},
        )
        return found
