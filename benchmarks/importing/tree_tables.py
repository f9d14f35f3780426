"""Trees that scikit-learn grows (gradient boosting), and the modules of text that the importer asks instead of it."""

import random
from collections.abc import Iterable, Iterator, Sequence
from statistics import mean
from textwrap import wrap
from typing import Any

from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-not-found]

_ROUNDS = 8
_DEPTH, _RATE, _UNIT = 3, 0.1, 0.001


def rounds_of(sources: Iterable[tuple[str, bool]]) -> list[set[str]]:
    """Return the sources that are left out together: as many with titles told by eye, as the second says, each time."""
    known = set(sources)
    told = {source for source, by_eye in known if by_eye}
    found = sorted({source for source, _ in known})
    random.Random(0).shuffle(found)
    found.sort(key=lambda source: source in told)
    return [set(found[start::_ROUNDS]) for start in range(_ROUNDS)]


def boosted(  # noqa: PLR0913 - how trees are grown is told by name
    rows: Sequence[Sequence[float]],
    answers: Sequence[bool],
    weights: Sequence[float],
    *,
    trees: int,
    least: int = 60,
    depth: int = _DEPTH,
    rate: float = _RATE,
    share: float = 0.3,
    signs: Sequence[int] | None = None,
) -> Any:  # noqa: ANN401 - scikit-learn tells no types
    """Learn. `least`: so many examples stand behind each answer; `share`: of the features are asked at each question.

    `signs`: 1 where more of it never tells against.
    """
    usual = mean(weights)
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_depth=depth,
        learning_rate=rate,
        min_samples_leaf=least,
        l2_regularization=5,
        max_features=share,
        max_bins=63,
        monotonic_cst=signs,
        random_state=0,
    )
    return model.fit(rows, answers, sample_weight=[weight / usual for weight in weights])


def as_module(model: Any, names: Sequence[str], what: str, maker: str) -> str:  # noqa: ANN401
    """Return the module with the trees that a model has grown. `names` are those of all features."""
    grown = [found.nodes for (found,) in model._predictors]  # noqa: SLF001 - nothing public tells the trees
    asked = sorted({int(node["feature_idx"]) for nodes in grown for node in nodes if not node["is_leaf"]})
    numbers = {feature: number for number, feature in enumerate(asked)}
    base = float(model._baseline_prediction.ravel()[0])  # noqa: SLF001
    depth = max(int(nodes["depth"].max()) for nodes in grown)
    lines = "\n".join(_as_text(nodes, numbers, depth) for nodes in grown)
    listed = "\n".join(wrap(", ".join(names[feature] for feature in asked), 118))
    return (
        f'"""Made by `benchmarks/importing/{maker}`: {what}, a tree in each line."""\n\n'
        f"DEPTH = {depth}\nBASE = {base:.4f}\nUNIT = {_UNIT}\n"
        f'NAMES = """\\\n{listed}\n"""\nTREES = """\\\n{lines}\n"""\n'
    )


def _as_text(nodes: Any, numbers: dict[int, int], depth: int) -> str:  # noqa: ANN401 - a table of scikit-learn's
    """Return a tree as `FEATURE:LIMIT` from the top, and its leaves; where it ends early, both answers are alike."""
    questions: list[str] = []
    level = [nodes[0]]
    for _ in range(depth):
        questions += [
            "0:0" if node["is_leaf"] else f"{numbers[int(node['feature_idx'])]}:{node['num_threshold']:.4g}"
            for node in level
        ]
        level = [below for node in level for below in _below(nodes, node)]
    leaves = " ".join(str(round(node["value"] / _UNIT)) for node in level)
    return f"{' '.join(questions)} | {leaves}"


def _below(nodes: Any, node: Any) -> Iterator[Any]:  # noqa: ANN401
    yield from (node, node) if node["is_leaf"] else (nodes[node["left"]], nodes[node["right"]])
