"""The order of the passages that were found."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter, mul
from sys import maxsize

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.folding import fold
from onpe_desktop.search.found import Found
from onpe_desktop.search.layouts import TERM_BITS, TERM_MASK, form_hash
from onpe_desktop.search.place_sets import PlaceSet, has, place_set, places_of
from onpe_desktop.search.plan import Plan, Reason
from onpe_desktop.search.questions import is_question
from onpe_desktop.search.titles import turns, word_hash

_LOOKED_AT = 40  # passages that are looked at more closely
_COMPARED = 200  # passages that may speak for those beside them
_LOOKED_FOR = 8  # terms that stand for one word, at most: a half-typed one has more
_LOOKED_THROUGH = 24  # occurrences of each, of few terms
_FEW = 16
_NEAR = 0.2  # what words side by side add to a score, in parts of it; less the farther apart
_FARTHEST = 8  # how far apart two words are still near, stop words not counted
_INVERSE = (0.0, *(1 / distance for distance in range(1, _FARTHEST + 1)))
_LATER = 0.01  # what each passage of the same dossier before it takes away
_LATEST = 10
_LOWERED = tuple(1 - _LATER * before for before in range(_LATEST + 1))
_NAMED = 0.15  # what a title that is the query adds
_EXACT = 0.05  # what words as they were typed add
_WORDED = 0.7  # what a title that puts the question in the same words adds
_BESIDE = (0.2, 0.1, 0.05)  # what the second best passage under a title adds to each there, the third, the fourth
_ON_PAGE = (0.2,)  # the same for all under one title at the top
_PAGE_TITLE = 0.3  # what the title of the page adds when all its words are asked; twice that to the text right under it
_PLACE = itemgetter(0)
_AS_TYPED = (Reason.EXACT, Reason.STEM, Reason.ACRONYM, Reason.NUMBER, Reason.SPLIT)


class Ranking(Mapping[int, float]):
    """Passages with their scores, best first. Those after the first ones are put in order when somebody gets there."""

    def __init__(self, first: Mapping[int, float], found: Found) -> None:
        """Take the passages that come first, and all that were found."""
        self._first = first
        self._found = found

    @property
    def places(self) -> PlaceSet:
        """The passages in no order: for counting."""
        return self._found.places

    def preceded_by(self, first: Mapping[int, float]) -> "Ranking":
        """Return the ranking with other passages before it."""
        after = {place: score for place, score in self._first.items() if place not in first}
        every = self._found.places | place_set(first, max(first, default=0) + 1)
        return Ranking({**first, **after}, replace(self._found, places=every))

    def within(self, places: PlaceSet) -> "Ranking":
        """Return the passages that are among these, in the same order."""
        first = {place: score for place, score in self._first.items() if has(places, place)}
        return Ranking(first, self._found.within(places))

    def best(self, count: int) -> list[tuple[int, float]]:
        """Return the passages that are shown first, with their scores."""
        if count <= len(self._first) or len(self._first) == len(self):
            return list(islice(self._first.items(), count))
        return [(place, self[place]) for place in islice(self, count)]

    def __getitem__(self, place: int) -> float:
        if place in self._first:
            return self._first[place]
        if place not in self._found:
            raise KeyError(place)
        return self._found.scores([place])[place]

    def __contains__(self, place: object) -> bool:
        return place in self._found

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[int]:
        yield from self._first
        if len(self) > len(self._first):
            rest = [place for place in places_of(self.places) if place not in self._first]
            scores = self._found.scores(rest)
            yield from sorted(rest, key=scores.__getitem__, reverse=True)


def _sorted(scores: Mapping[int, float]) -> dict[int, float]:
    """Return passages best first; of those that are equal the first ones."""
    return dict(sorted(sorted(scores.items()), key=itemgetter(1), reverse=True))


def _added(
    best: Sequence[tuple[int, float]],
    group: Callable[[int], int],
    shares: Sequence[float],
    wanted: Iterable[int],
) -> Mapping[int, float]:
    """Return for each group with a wanted passage these shares of its second best, of the third and so on."""
    scores: dict[int, list[float]] = {one: [] for one in map(group, wanted)}
    for one, (_place, score) in zip(map(group, map(_PLACE, best)), best, strict=True):
        if one in scores:
            scores[one].append(score)
    return {one: sum(map(mul, several[1:], shares)) for one, several in scores.items() if len(several) > 1}


class _Asked:
    """The words of a plan: which word a term answers, and how each is written."""

    def __init__(self, plan: Plan, passages: PassageCollection) -> None:
        terms: dict[str, int] = {}  # number of the word
        typed: list[str] = []
        self.forms: list[int] = []  # hashes
        for word in plan.words:
            own = [term for term, reason, _weight in word.term_reasons if reason is not Reason.INTENT]
            if own:
                typed += [term for term, reason, _weight in word.term_reasons if reason in _AS_TYPED]
                for term in own[:_LOOKED_FOR]:
                    terms.setdefault(term, len(self.forms))
                self.forms.append(form_hash(fold(word.text)))
        self.title_words = frozenset(map(word_hash, terms))
        if len(self.forms) == 1:  # nothing is near it: only how it is written counts
            terms = dict.fromkeys(typed, 0)
        self.terms = passages.asked(tuple(terms))
        self.words = tuple(terms.values())  # by the number of the term
        self.most = _LOOKED_THROUGH if len(terms) <= _FEW else maxsize


class Ranker:
    """Ranks what a plan has found."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer) -> None:
        self._passages = passages
        self._analyzer = analyzer

    def rank(self, found: Found, plan: Plan, text: str) -> Ranking:
        """Return the passages that are shown, best first, with the scores that they are ordered by.

        `text` is that of the query, as it was meant.
        """
        shown = self._without_owners(found)
        asked = _Asked(plan, self._passages)
        several, question = len(asked.forms) > 1, is_question(text)
        best = shown.best(_COMPARED if several and not question else _LOOKED_AT)
        looked_at = dict(best[:_LOOKED_AT])
        if asked.words:
            looked_at = {place: score * self._fit(place, asked) for place, score in looked_at.items()}
        for place in self._named(text, plan, asked):
            if place in shown:
                score = looked_at[place] if place in looked_at else shown.scores([place])[place]
                looked_at[place] = score * (1 + _NAMED)
        if several:  # the passages with one word are about anything
            looked_at = self._as_worded(looked_at, text) if question else self._with_subject(looked_at, best)
        looked_at = self._with_page_title(looked_at, asked)
        return Ranking(self._balanced(_sorted(looked_at)), shown)

    def _named(self, text: str, plan: Plan, asked: "_Asked") -> set[int]:
        """Return the passages whose title is the query, or its words without stop words, or the one term they make."""
        named = set(self._passages.named(text))
        named.update(self._passages.named(" ".join([word.text for word in plan.words])))
        if len(asked.forms) > 1 and any(map(str.isupper, asked.terms.terms)):
            named.update(self._passages.named(self._analyzer.term_of(text)))
        return named

    def _as_worded(self, scores: Mapping[int, float], text: str) -> dict[int, float]:
        """Lift passages whose title puts the question in the same words, stop words and all."""
        asked = turns(text, self._analyzer)
        each = _WORDED / len(asked) if asked else 0.0
        return {
            place: score * (1 + each * self._passages.shared_turns(place, asked)) for place, score in scores.items()
        }

    def _with_subject(self, scores: Mapping[int, float], best: Sequence[tuple[int, float]]) -> dict[int, float]:
        """Add to each passage parts of what the best others under the same titles are worth: the subject is theirs."""
        family, page = self._passages.family, self._passages.page
        in_family, on_page = _added(best, family, _BESIDE, scores), _added(best, page, _ON_PAGE, scores)
        return {
            place: score + in_family.get(family(place), 0.0) + on_page.get(page(place), 0.0)
            for place, score in scores.items()
        }

    def _with_page_title(self, scores: Mapping[int, float], asked: _Asked) -> dict[int, float]:
        """Lift passages of pages whose title is asked: the more of it, the more the whole page is about just that."""
        shares = self._passages.page_titles.asked(scores, asked.title_words)
        lifted = [score * (1 + _PAGE_TITLE * share) for score, share in zip(scores.values(), shares, strict=True)]
        return dict(zip(scores, lifted, strict=True))

    def _balanced(self, scores: Mapping[int, float]) -> dict[int, float]:
        """Lower what comes after others of the same dossier a little, so that other dossiers are seen."""
        before: defaultdict[int, int] = defaultdict(int)
        lowered: dict[int, float] = {}
        for part, (place, score) in zip(map(self._passages.part_number, scores), scores.items(), strict=True):
            lowered[place] = score * _LOWERED[min(before[part], _LATEST)]
            before[part] += 1
        return _sorted(lowered)

    def _fit(self, place: int, asked: "_Asked") -> float:
        """Return 1 and more: how well the words of a passage stand as they were asked."""
        found, forms = self._passages.found(place, asked.terms, asked.most)
        words, written = asked.words, asked.forms
        near: dict[int, int] = {}  # the least distance by the pair
        exact = 0  # bits of words
        before, token_before = -1, -_FARTHEST
        for one in found:
            token, word = one >> TERM_BITS, words[one & TERM_MASK]
            if not exact >> word & 1 and forms[token] == written[word]:
                exact |= 1 << word
            if word != before:
                distance = token - token_before
                if 0 < distance <= _FARTHEST and before >= 0:
                    pair = 1 << before | 1 << word
                    if distance < near.get(pair, _FARTHEST + 1):
                        near[pair] = distance
                before = word
            token_before = token
        fit = 1 + _EXACT * exact.bit_count() / len(written) if exact else 1.0
        return fit + _NEAR * sum([_INVERSE[one] for one in near.values()]) / len(written) if near else fit

    def _without_owners(self, found: Found) -> Found:
        """Leave out a section that only gathers the definitions and cards that are found themselves."""
        entries = found.places & self._passages.entries
        if not entries:
            return found
        owner = self._passages.owner
        scores = found.scores(places_of(entries))
        owners = found.scores([place for place in {owner(entry) for entry in scores} if place in found])
        outdone = {owner(entry) for entry, score in scores.items() if score >= owners.get(owner(entry), score)}
        return found.within(~place_set(outdone, self._passages.size))
