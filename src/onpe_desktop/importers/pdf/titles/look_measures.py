"""What can be measured of two looks of titles: of each, of how they differ, of how titles of both follow each other."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.numbering import depths_of, number_of, scheme_of
from onpe_desktop.importers.pdf.styles import Body, Look
from onpe_desktop.importers.pdf.titles.features import Measures, Sought
from onpe_desktop.importers.pdf.titles.looks import is_numbered
from onpe_desktop.importers.pdf.titles.ranking import as_seen, by_typography, divisions_of
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_MANY, _MUCH = 12, 1500  # lines and characters below a title: how many more there are does not matter
_OFTEN = 3  # times: that the same words come more often does not matter
_FEW = 2  # titles of a look that is seldom
_KINDS = ".IA1a"


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a publication, whose looks are compared.

    `alike` holds the places of the titles of each look among all, the looks from the largest to the smallest;
    `own` what is measured of each look, `whole` what is measured of all; `next_looks` and `touching` how often a title
    of one look follows one of another, and right below it.
    """

    runs: Sequence[TitleRun]
    body: Body
    alike: Mapping[Look, Sequence[int]]
    own: Mapping[Look, Measures]
    next_looks: Mapping[tuple[Look, Look], int]
    touching: Mapping[tuple[Look, Look], int]
    whole: Measures

    @classmethod
    def of(cls, runs: Sequence[TitleRun], sought: Sought) -> "Titles":
        """Measure all looks."""
        alike: dict[Look, list[int]] = {look: [] for look in by_typography(runs, sought.body.size)}
        for place, run in enumerate(runs):
            alike[run.look].append(place)
        each = _of_each(runs, sought)
        own = {look: _of_look(look, places, runs, each, sought.body) for look, places in alike.items()}
        followed = [(run.look, following.look) for run, following in pairwise(runs)]
        touching = Counter(
            pair for pair, measures in zip(followed, each[:-1], strict=True) if measures["lines below"] == 0
        )
        return cls(runs, sought.body, alike, own, Counter(followed), touching, _of_all(alike, len(sought.flows)))

    def measures(self, upper: Look, lower: Look) -> Measures:
        """Return what tells whether titles of one look hold those of another, by names."""
        above, below = self.own[upper], self.own[lower]
        found: Measures = {}
        for name, value in above.items():
            found |= {f"above: {name}": value, f"below: {name}": below[name], f"more: {name}": value - below[name]}
        order = list(self.alike)
        return {
            **found,
            "times as large": upper.size / lower.size,
            "seen as large": as_seen(upper, self.body.size) / as_seen(lower, self.body.size),
            "steps": order.index(lower) - order.index(upper),
            "rank": order.index(lower),
            "fewest": min(len(self.alike[upper]), len(self.alike[lower])),
            "but for the size": upper._replace(size=lower.size) == lower,
            "sizes of its face": len({look.size for look in order if look._replace(size=lower.size) == lower}),
            "one colour": upper.colour == lower.colour,
            "one family": upper.family == lower.family,
            **self.whole,
            **self._of_neighbours(upper, lower),
            **self._of_order(upper, lower),
            **self._of_numbers(upper, lower),
        }

    def _of_neighbours(self, upper: Look, lower: Look) -> Measures:
        """Return how often titles of one look stand right below those of the other."""
        below, above = self.touching.get((upper, lower), 0), self.touching.get((lower, upper), 0)
        pages = [{self.runs[place].page for place in self.alike[look]} for look in (upper, lower)]
        return {
            "right below": below - above,
            "have one right below": below / len(self.alike[upper]),
            "are right below one": below / len(self.alike[lower]),
            "followed": self.next_looks.get((upper, lower), 0) / len(self.alike[upper]),
            "on pages with both": len(pages[0] & pages[1]) / len(pages[1]),
        }

    def _of_order(self, upper: Look, lower: Look) -> Measures:
        """Return how titles of both follow each other: in all, and in what larger ones part."""
        high, low = self.alike[upper], self.alike[lower]
        parts = self._parts(upper, lower)
        mixed = [part for part in parts if upper in part and lower in part]
        steps = Counter(pair for part in parts for pair in pairwise(part))
        orphans = sum(part.index(upper) if upper in part else len(part) for part in parts)
        return {
            "parts begun": math.log1p(sum(part[0] == upper for part in mixed))
            - math.log1p(sum(part[0] == lower for part in mixed)),
            "parts without it": sum(upper not in part for part in parts) / len(parts),
            "times held": math.log1p(steps[upper, lower]),
            "begin with it": sum(part[0] == upper for part in mixed) / len(mixed) if mixed else -1.0,
            "without it before": orphans / len(low),
            "lead to": steps[upper, lower] / len(high),
            "go on above": steps[upper, upper] / len(high),
            "go on below": steps[lower, lower] / len(low),
            "before the first": sum(place < high[0] for place in low) / len(low),
            "first of all": sum(place < low[0] for place in high) / len(high),
            "behind the last": sum(place > high[-1] for place in low) / len(low),
        }

    def _parts(self, upper: Look, lower: Look) -> list[list[Look]]:
        """Return which of two looks come one after the other between titles whose look says that it is higher."""
        order = list(self.alike)
        higher = set(order[: min(order.index(upper), order.index(lower))])
        return [part for part in divisions_of(self.runs, upper, lower, higher) if part]

    def _of_numbers(self, upper: Look, lower: Look) -> Measures:
        numbers = [{number_of(self.runs[place].text) for place in self.alike[look]} for look in (upper, lower)]
        held = sum(number[:-1] in numbers[0] for number in numbers[1] if len(number) > 1)
        holding = sum(number[:-1] in numbers[1] for number in numbers[0] if len(number) > 1)
        return {
            "hold numbers": held / len(self.alike[lower]),
            "held numbers": holding / len(self.alike[upper]),
            "kind above": self._kind(upper),
            "kind below": self._kind(lower),
        }

    def _kind(self, look: Look) -> int:
        kinds = Counter(kind for place in self.alike[look] if (kind := scheme_of(self.runs[place].text)))
        return _KINDS.index(kinds.most_common(1)[0][0]) if kinds else 0


def _of_all(alike: Mapping[Look, Sequence[int]], pages: int) -> Measures:
    return {
        "seldom": sum(len(places) <= _FEW for places in alike.values()) / max(len(alike), 1),
        "looks": len(alike),
        "families": len({look.family for look in alike}),
        "colours": len({look.colour for look in alike}),
        "pages": math.log(max(pages, 1)),
    }


def _of_each(runs: Sequence[TitleRun], sought: Sought) -> list[Measures]:
    """Return what is measured of each title, to be averaged over those of its look."""
    lines = [line for flow in sought.flows for line in flow]
    first_lines = {line.page: id(line) for line in reversed(lines)}
    firsts = [sought.places[id(run.lines[0])] for run in runs]
    ends = [*firsts, len(lines)][1:]
    depths = depths_of([run.text for run in runs])
    said = Counter(run.text.casefold() for run in runs)
    found: list[Measures] = []
    for run, end, depth in zip(runs, ends, depths, strict=True):
        below = lines[sought.places[id(run.lines[-1])] + 1 : end]
        found.append(
            {
                "begins its page": first_lines[run.page] == id(run.lines[0]),
                "top": run.lines[0].box.top / sought.body.leading,
                "lines below": min(len(below), _MANY),
                "letters below": min(sum(len(line.text) for line in below), _MUCH),
                "holds at once": not below,
                "held at once": bool(found) and found[-1]["lines below"] == 0,
                "numbered": is_numbered(run),
                "depth": depth,
                "long": len(run.text),
                "said": min(said[run.text.casefold()], _OFTEN),
            }
        )
    return found


def _of_look(
    look: Look, places: Sequence[int], runs: Sequence[TitleRun], each: Sequence[Measures], body: Body
) -> Measures:
    """Return what is measured of a look, and the means of what is measured of its titles."""
    red, green, blue = look.colour >> 16 & 255, look.colour >> 8 & 255, look.colour & 255
    count = len(places)
    means: dict[str, float] = defaultdict(float)
    for place in places:
        for name, value in each[place].items():
            means[name] += value / count
    return {
        "size": look.size / body.size,
        "bold": look.bold,
        "capitals": look.capitals,
        "italic": look.italic,
        "gaiety": max(red, green, blue) - min(red, green, blue),
        "light": (red + green + blue) / 765,
        "titles": math.log(count),
        "share": count / len(runs),
        "per page": count / len({runs[place].page for place in places}),
        "first": places[0] / len(runs),
        "last": places[-1] / len(runs),
        "one by one": sum(after == before + 1 for before, after in pairwise(places)) / count,
        **means,
    }
