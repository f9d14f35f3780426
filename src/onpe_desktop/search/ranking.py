"""The order of the passages that were found."""

from collections.abc import Mapping

from onpe_desktop.search.collection import PassageCollection, Scores
from onpe_desktop.search.planning import Plan


class Ranker:
    """Ranks what a plan has found."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages

    def rank(self, scores: Scores, plan: Plan) -> Mapping[int, float]:
        """Return the passages that are shown, best first, with the scores that they are ordered by."""
        del plan  # not yet: proximity and exact forms will ask it
        shown = self._without_owners(scores)
        return {place: scores[place] for place in sorted(shown, key=lambda place: (-scores[place], place))}

    def _without_owners(self, scores: Scores) -> set[int]:
        """Leave out a section that only gathers the definitions and cards that are found themselves."""
        owner = self._passages.owner
        outdone = {
            owner(place)
            for place, score in scores.items()
            if owner(place) != place and score >= scores.get(owner(place), score)
        }
        return scores.keys() - outdone
