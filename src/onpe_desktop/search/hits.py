"""Makes the hits that are shown of the passages that were found."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.layouts import AskedTerms
from onpe_desktop.search.plan import Plan
from onpe_desktop.search.provenance import Provenance
from onpe_desktop.search.ranking import Ranking
from onpe_desktop.search.results import Hit, ResultGroup
from onpe_desktop.search.snippets import best_snippet, mark


class HitMaker:
    """Makes hits of the passages of one collection."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer) -> None:
        self._passages = passages
        self._provenance = Provenance(passages, analyzer)

    def groups(self, ranked: Ranking, plan: Plan, limit: int) -> tuple[ResultGroup, ...]:
        """Return the best `limit` passages as hits, by dossier, in the order of each dossier's best."""
        passages = self._passages
        totals = Counter(map(passages.part_number, ranked.places))
        asked = AskedTerms(plan.terms)
        rarity = [passages.rarity(term) for term in asked.terms]
        shown: dict[int, list[Hit]] = {}
        for place in islice(ranked, limit):
            part = passages.part_number(place)
            hit = self._hit(passages.parts[part].identifier, place, ranked[place], plan, asked, rarity)
            shown.setdefault(part, []).append(hit)
        return tuple(
            ResultGroup(passages.parts[part].identifier, passages.parts[part].title, tuple(hits), totals[part])
            for part, hits in shown.items()
        )

    def _hit(
        self, dossier: str, place: int, score: float, plan: Plan, asked: AskedTerms, rarity: Sequence[float]
    ) -> Hit:
        passage = self._passages.passage(place)
        in_title, in_text = self._passages.marks(place, asked)
        excerpt = best_snippet(passage, in_text, rarity)
        standing = {asked.terms[which] for which, _start, _end in (*in_title, *in_text)}
        return Hit(
            dossier=dossier,
            section=passage.section,
            title=mark(passage.title.text, in_title),
            title_path=passage.title_path,
            kind=passage.kind,
            paragraph=excerpt.paragraph,
            snippet=excerpt.snippet,
            score=score,
            page=excerpt.page or "",
            found_by=self._provenance.found_by(place, plan, standing),
        )
