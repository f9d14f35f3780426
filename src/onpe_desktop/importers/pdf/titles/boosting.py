"""Small trees that were learned, and whose answers add up: how likely something is that measures so."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from onpe_desktop.importers.pdf.titles.features import Measures


class Tree(NamedTuple):
    """Questions from the top, each « is this feature larger than that? », and what the answers add."""

    features: tuple[int, ...]
    limits: tuple[float, ...]
    leaves: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Boosted:
    """Trees, the names of the features that they number, and what is added to their answers."""

    names: tuple[str, ...]
    trees: tuple[Tree, ...]
    base: float

    @classmethod
    def of(cls, names: str, trees: str, *, base: float, unit: float) -> "Boosted":
        """Read a table: names over several lines, a tree in each line."""
        return cls(tuple(names_of(names)), tuple(tree_of(line, unit) for line in trees.splitlines()), base)

    def likelihood(self, measures: Measures) -> float:
        """Return how likely it is, from 0 to 1."""
        values = [measures[name] for name in self.names]
        total = self.base
        for features, limits, leaves in self.trees:
            place = 0
            while place < len(features):
                place = 2 * place + 1 + (values[features[place]] > limits[place])
            total += leaves[place - len(features)]
        return 1 / (1 + math.exp(-total))


def names_of(listed: str) -> list[str]:
    """Return the names of the features that the trees number, which are listed over several lines."""
    return " ".join(listed.split()).split(", ")


def tree_of(line: str, unit: float) -> Tree:
    """Return the tree that a line of the table tells: `FEATURE:LIMIT` from the top, and what leaves add, in units."""
    questions, leaves = line.split(" | ")
    pairs = [question.split(":") for question in questions.split()]
    return Tree(
        tuple(int(feature) for feature, _ in pairs),
        tuple(float(limit) for _, limit in pairs),
        tuple(int(leaf) * unit for leaf in leaves.split()),
    )
