#!/usr/bin/env python3
"""Switch off each rule for titles and see what it was good for.

`rules.py [--only NAME] [--like WORDS] [--json FILE]`. What each publication has before titles are sought is made once,
from the pages that `rereading.py` keeps. Then each function of `importers/pdf/titles` that answers yes or no always
answers no, then yes; each that only leaves out titles leaves out none; each that changes levels leaves them. What
changes nothing, or makes titles better, is a rule that nobody needs, or a fault. Tagged files have no such rules.
"""

import argparse
import importlib
import inspect
import json
import os
import pkgutil
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any, get_type_hints
from unittest import mock

from corpus import DOCUMENTS
from documents import Document
from measures import compare
from rereading import from_kept, known
from truth import Truth

from onpe_desktop.importers.pdf import reading, titles
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.titles.headings import headings_of

Scores = dict[str, list[tuple[float, float]]]  # by rule: heading F1 and levels of each publication


@dataclass(frozen=True, slots=True)
class Rule:
    """A function that is replaced by another one."""

    module: str
    function: str
    instead: str  # "no", "yes", "all" for what leaves out titles, "as they are" for levels

    @property
    def name(self) -> str:
        """How it is shown."""
        return f"{self.module.rpartition('.')[2]}.{self.function}: {self.instead}"

    def replacement(self) -> Callable[..., Any]:
        """Return the function that stands in its place."""
        by_name: dict[str, Callable[..., Any]] = {
            "no": lambda *_, **__: False,
            "yes": lambda *_, **__: True,
            "all": lambda runs, *_, **__: list(runs),
            "as they are": lambda _runs, levels, *_, **__: list(levels),
        }
        return by_name[self.instead]

    def places(self) -> Iterator[tuple[Any, str]]:
        """Yield the modules that know the function, and its name there."""
        own = getattr(sys.modules[self.module], self.function)
        for module in list(sys.modules.values()):
            if getattr(module, "__name__", "").startswith("onpe_desktop.importers.pdf"):
                yield from ((module, name) for name, value in vars(module).items() if value is own)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--like", default="", help="rules whose name holds this")
    parser.add_argument("--json", type=Path, help="where to write the figures of each publication")
    options = parser.parse_args()
    chosen = [document for document in DOCUMENTS if options.only in document.name and document.titled]
    wanted = [rule for rule in rules() if options.like in rule.name]
    count = os.cpu_count() or 1
    scores: Scores = {}
    with ProcessPoolExecutor(count) as pool:
        for found in pool.map(partial(_scores, rules=wanted), [chosen[start::count] for start in range(count)]):
            for name, values in found.items():
                scores.setdefault(name, []).extend(values)
    usual = scores.pop("")
    print(
        f"{len(usual)} publications: heading F1 {mean(f for f, _ in usual):.4f}, levels {mean(v for _, v in usual):.4f}"
    )
    for name, values in sorted(scores.items(), key=lambda one: -_gain(one[1], usual)[0]):
        f1, levels = _gain(values, usual)
        better = sum(a > b for (a, _), (b, _) in zip(values, usual, strict=True))
        worse = sum(a < b for (a, _), (b, _) in zip(values, usual, strict=True))
        print(f"{f1:+.4f} {levels:+.4f}  better {better:3} worse {worse:3}  {name}")
    if options.json:
        options.json.write_text(json.dumps({"": usual, **scores}))


def rules() -> list[Rule]:
    """Return what can be switched off."""
    found: list[Rule] = []
    for info in pkgutil.iter_modules(titles.__path__, f"{titles.__name__}."):
        module = importlib.import_module(info.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                found.extend(Rule(module.__name__, name, instead) for instead in _instead(function))
    return found


def _instead(function: Callable[..., Any]) -> tuple[str, ...]:
    hints, names = get_type_hints(function), list(inspect.signature(function).parameters)
    result = hints.get("return")
    if result is bool:
        return ("no", "yes")
    if names[:1] == ["runs"] and "TitleRun" in str(result) and str(result).startswith("list"):
        return ("all",)
    if names[:2] == ["runs", "levels"] and result == list[int]:
        return ("as they are",)
    return ()


def _gain(values: Sequence[tuple[float, float]], usual: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return mean(a - b for (a, _), (b, _) in zip(values, usual, strict=True)), mean(
        a - b for (_, a), (_, b) in zip(values, usual, strict=True)
    )


def _scores(documents: Sequence[Document], rules: Sequence[Rule]) -> Scores:
    before = [(truth, given) for document in documents for truth, given in before_titles(document)]
    scores: Scores = {"": [score_of(truth, given) for truth, given in before]}
    for rule in rules:
        with ExitStack() as stack:
            for module, name in rule.places():
                stack.enter_context(mock.patch.object(module, name, rule.replacement()))
            scores[rule.name] = [score_of(truth, given) for truth, given in before]
    return scores


def before_titles(
    document: Document, told: tuple[Path, Truth] | None = None
) -> Iterator[tuple[Truth, tuple[Any, ...]]]:
    """Yield the truth and what titles are sought in, unless the file is read by its tags.

    `told` is the PDF, and what somebody told of one that has no twin.
    """
    given: list[tuple[Any, ...]] = []

    def kept(*values: Any) -> dict[int, Any]:  # noqa: ANN401 - passed on as they are
        given.append(values)
        return headings_of(*values)

    try:
        pdf, truth = told or known(document)[:2]
        with from_kept(document), mock.patch.object(reading, "headings_of", kept):
            reading.read_pdf(pdf, lambda _done, _total: None, recognise=False)
    except (OSError, RuntimeError) as error:  # a program that sets it is missing
        print(f"{document.name:28}left out: {error}", flush=True)
    yield from ((truth, values) for values in given)


def score_of(truth: Truth, given: tuple[Any, ...]) -> tuple[float, float]:
    """Return heading F1 and levels."""
    try:
        titles = titles_of(given)
    except (IndexError, ValueError, KeyError, StopIteration):  # without its rule the next one may have nothing to go on
        return 0.0, 0.0
    found = Truth()
    for level, lines in titles:
        found.add_heading(level, " ".join(line.text for line in lines))
    figures = compare(
        Truth(headings=truth.headings, places=truth.places, open_titles=truth.open_titles), found, set(), 1
    )
    return figures.heading_f1, figures.levels or 0.0


def titles_of(given: Sequence[Any]) -> list[tuple[int, list[Line]]]:
    """Return the levels and the lines of the titles. `given` is what `headings_of` is given."""
    marks = sys.modules[headings_of.__module__].headings_of(*given)
    titles: list[tuple[int, list[Line]]] = []
    last = -1
    for line in (line for flow in given[0] for line in flow):
        mark = marks.get(id(line))
        if mark is None:
            continue
        if mark.group == last:
            titles[-1][1].append(line)
        else:
            titles.append((mark.level, [line]))
        last = mark.group
    return titles


if __name__ == "__main__":
    main()
