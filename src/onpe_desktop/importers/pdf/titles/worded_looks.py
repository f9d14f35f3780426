"""Looks whose lines are worded alike, as no titles are: references, amounts and acronyms.

A bibliography may have its authors and years in bold, or in a colour, above each work: « Ministère (2019) ». Key
figures are large: « 51 projets », « 7,2 millions », and count nothing, as the numbers of titles do. A glossary has
acronyms above their words, in the order of the alphabet.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_LEAST = 3  # lines of a look
_GLOSSARY, _ACRONYMS = 5, 0.5  # lines in the order of the alphabet, and how many of them are acronyms
_REFERENCES = 0.8  # of them
_AMOUNTS, _COUNTED = 0.6, 0.5  # of the lines of a look begin with a number; of these follow each other
_REFERENCE = re.compile(r".*\D\((?:19|20)\d\d[a-z]?\)\W*", re.DOTALL)
_ACRONYM = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý\d.&/-]{1,7}")
_AMOUNT = re.compile(
    r"(?:environ |près de |plus de |\+ ?|[-–] ?)?(\d[\d\s\u00a0\u202f]*(?:,\d+)?)(?![a-z][.)])\s?(?:%|€|[^\W\d_]|$)"
)


def without_worded_alike(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Leave out the looks of references, what begins with a number in those of amounts, and the terms of a glossary."""
    by_look = defaultdict[Look, list[TitleRun]](list)
    for run in runs:
        if not run.promised:
            by_look[run.look].append(run)
    gone = {id(run) for found in by_look.values() for run in (*_references(found), *_amounts(found), *_terms(found))}
    return [run for run in runs if id(run) not in gone]


def _references(runs: Sequence[TitleRun]) -> Sequence[TitleRun]:
    count = sum(_REFERENCE.fullmatch(run.text) is not None for run in runs)
    return runs if count >= max(_LEAST, _REFERENCES * len(runs)) else ()


def _amounts(runs: Sequence[TitleRun]) -> Sequence[TitleRun]:
    """Return the runs that begin with a number, where most do and their numbers do not follow each other."""
    found = [(run, match.group(1)) for run in runs if (match := _AMOUNT.match(run.text))]
    if len(found) < max(_LEAST, _AMOUNTS * len(runs)):
        return ()
    bare = ["".join(number.split()) for _, number in found]
    numbers = [int(number) if number.isdigit() else 0 for number in bare]
    follow = Counter(number == before + 1 or number == 1 for before, number in pairwise(numbers))
    return [run for run, _ in found] if follow[True] < _COUNTED * follow.total() else ()


def _terms(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Return the runs that follow each other in the order of the alphabet, where many are acronyms."""
    rows: list[list[TitleRun]] = []
    for run in runs:
        if rows and rows[-1][-1].text.casefold() < run.text.casefold():
            rows[-1].append(run)
        else:
            rows.append([run])
    long = [row for row in rows if len(row) >= _GLOSSARY]
    return [run for row in long if sum(map(_is_acronym, row)) >= _ACRONYMS * len(row) for run in row]


def _is_acronym(run: TitleRun) -> bool:
    return _ACRONYM.fullmatch(run.text) is not None
