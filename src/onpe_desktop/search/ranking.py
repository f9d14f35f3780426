"""The order of the passages that were found."""

from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from heapq import nsmallest

from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.combining import Scores
from onpe_desktop.search.folding import fold
from onpe_desktop.search.layouts import form_hash, term_hash
from onpe_desktop.search.plan import Plan, Reason

_LOOKED_AT = 50  # passages that are looked at more closely
_NEAR = 0.2  # what words side by side add to a score, in parts of it; less the farther apart
_FARTHEST = 8  # words between two that are still near
_LOOKED_BACK = 3  # words found before one that it is held against
_RELATIVE = 0.05  # what each other passage found under the same title adds
_MOST_RELATIVES = 4
_LATER = 0.01  # what each passage of the same dossier before it takes away
_LATEST = 10
_NAMED = 0.15  # what a title that is the query adds
_EXACT = 0.05  # what words as they were typed add


class Ranking(Mapping[int, float]):
    """Passages with their scores, best first. Those after the first ones are put in order when somebody gets there."""

    def __init__(self, first: Mapping[int, float], all_scores: Mapping[int, float]) -> None:
        self._first = first
        self._all = all_scores

    @classmethod
    def in_order(cls, scores: Mapping[int, float]) -> "Ranking":
        """Return passages that are in order already."""
        return cls(scores, scores)

    @property
    def places(self) -> Collection[int]:
        """The passages in no order: for counting."""
        return self._all.keys()

    def preceded_by(self, first: Mapping[int, float]) -> "Ranking":
        """Return the ranking with other passages before it."""
        after = {place: score for place, score in self._first.items() if place not in first}
        return Ranking({**first, **after}, {**self._all, **first})

    def __getitem__(self, place: int) -> float:
        return self._first[place] if place in self._first else self._all[place]

    def __contains__(self, place: object) -> bool:
        return place in self._all

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[int]:
        yield from self._first
        if len(self._all) > len(self._first):
            rest = sorted(self._all.keys() - self._first.keys())
            yield from sorted(rest, key=self._all.__getitem__, reverse=True)


def _sorted(scores: Mapping[int, float]) -> dict[int, float]:
    return dict(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))


class _Asked:
    """The words of a plan: which word a term answers, and how each is written."""

    def __init__(self, plan: Plan) -> None:
        self.words: dict[int, int] = {}  # hash of a term: number of the word
        self.forms: list[int] = []  # hashes
        for word in plan.words:
            terms = [term for term, reason, _weight in word.term_reasons if reason is not Reason.INTENT]
            if terms:
                for term in terms:
                    self.words.setdefault(term_hash(term), len(self.forms))
                self.forms.append(form_hash(fold(word.text)))


class Ranker:
    """Ranks what a plan has found."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages

    def rank(self, scores: Scores, plan: Plan, named: Collection[int] = ()) -> Ranking:
        """Return the passages that are shown, best first, with the scores that they are ordered by.

        `named` are those whose title is what was asked and no more.
        """
        shown = self._without_owners(scores)
        best = nsmallest(_LOOKED_AT, zip(map(float.__neg__, shown.values()), shown, strict=True))
        asked = _Asked(plan)
        looked_at = {place: -score * self._fit(place, asked) for score, place in best}
        for place in named:
            if place in shown:
                looked_at[place] = looked_at.get(place, shown[place]) * (1 + _NAMED)
        if len(asked.forms) > 1:  # the passages with one word are about anything
            looked_at = self._with_family(looked_at)
        return Ranking(self._balanced(_sorted(looked_at)), shown)

    def _with_family(self, scores: Mapping[int, float]) -> dict[int, float]:
        """Lift passages beside which others are found: the subject is theirs."""
        families = {place: self._passages.family(place) for place in scores}
        found = Counter(families.values())
        return {
            place: score * (1 + _RELATIVE * min(found[families[place]] - 1, _MOST_RELATIVES))
            for place, score in scores.items()
        }

    def _balanced(self, scores: Mapping[int, float]) -> dict[int, float]:
        """Lower what comes after others of the same dossier a little, so that other dossiers are seen."""
        before: Counter[int] = Counter()
        lowered: dict[int, float] = {}
        for place, score in scores.items():
            part = self._passages.part_number(place)
            lowered[place] = score * (1 - _LATER * min(before[part], _LATEST))
            before[part] += 1
        return _sorted(lowered)

    def _fit(self, place: int, asked: "_Asked") -> float:
        """Return 1 and more: how well the words of a passage stand as they were asked."""
        found = self._passages.layout(place, asked.words)
        near: dict[tuple[int, int], float] = {}
        exact: set[int] = set()
        before: deque[tuple[int, int]] = deque(maxlen=_LOOKED_BACK)
        for term, form, position, _number in found:
            word = asked.words[term]
            if asked.forms[word] == form:
                exact.add(word)
            for other, its_position in before:
                distance = position - its_position
                if other != word and 0 < distance <= _FARTHEST:
                    pair = (other, word) if other < word else (word, other)
                    near[pair] = max(near.get(pair, 0.0), 1 / distance)
            before.append((word, position))
        fit = 1 + _EXACT * len(exact) / len(asked.forms) if exact else 1.0
        return fit + _NEAR * sum(near.values()) / len(asked.forms) if near else fit

    def _without_owners(self, scores: Scores) -> Scores:
        """Leave out a section that only gathers the definitions and cards that are found themselves."""
        owner = self._passages.owner
        entries = self._passages.entries(scores.keys())
        outdone = {owner(place) for place in entries if scores[place] >= scores.get(owner(place), scores[place])}
        if outdone.isdisjoint(scores):
            return scores
        return {place: score for place, score in scores.items() if place not in outdone}
