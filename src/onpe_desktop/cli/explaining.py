"""The verb `explain`."""

import shutil
import textwrap

from onpe_desktop.cli.json_output import print_json
from onpe_desktop.cli.references import UnknownReferenceError, find_reference, open_library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.explanation import Line, explained_lines, explained_place
from onpe_desktop.search import SearchIndex
from onpe_desktop.search.explanation import ExplainedTerm, Explanation

EXPLAIN_FORMAT = 1  # raised when a field of the JSON changes its meaning or goes; new fields may come without
_HEAD = Line("Ce que vous cherchez", "Ce que la section offre", "Points")
_POINTS = 8  # characters of the last column


def explain(paths: Paths, query: str, typed: str, *, as_json: bool) -> None:
    """Print why a section is among the results of a query; `UnknownReferenceError` for an unknown section."""
    library = open_library(paths)
    reference = find_reference(library, typed)
    if reference.section is None:
        raise UnknownReferenceError(
            f"« {typed} » est un dossier entier.", "Donnez une section, par exemple reperes#numero-119."
        )
    index = SearchIndex.open(library.packs, paths.built_index, paths.index_cache, installed=library.index_folders)
    explanation = index.searcher().explain(query, reference.pack.metadata.identifier, reference.section)
    if as_json:
        print_json(_as_json(explanation))
    else:
        _print_explanation(explanation)


def _print_explanation(explanation: Explanation) -> None:
    print(" › ".join(explanation.title_path))
    print(f"{explained_place(explanation)}. {explanation.rule}")
    print()
    width = (min(shutil.get_terminal_size((100, 24)).columns, 120) - _POINTS - 4) // 2
    for line in (_HEAD, *explained_lines(explanation)):
        _print_line(line, width)


def _print_line(line: Line, width: int) -> None:
    left, right = textwrap.wrap(line.sought, width) or [""], textwrap.wrap(line.offered, width) or [""]
    for number in range(max(len(left), len(right))):
        cells = [column[number] if number < len(column) else "" for column in (left, right)]
        points = line.points if number == 0 else ""
        print(f"{cells[0]:{width}}  {cells[1]:{width}}  {points:>{_POINTS}}".rstrip())


def _as_json(explanation: Explanation) -> dict[str, object]:
    return {
        "format": EXPLAIN_FORMAT,
        "query": explanation.query,
        "id": f"{explanation.dossier}#{explanation.section}",
        "title_path": list(explanation.title_path),
        "rule": explanation.rule,
        "pinned": explanation.pinned,
        "rank": explanation.rank,
        "total": explanation.total,
        "score": round(explanation.score, 4),
        "order": round(explanation.order, 4),
        "words": [{"text": word.text, "terms": list(map(_term_as_json, word.terms))} for word in explanation.words],
    }


def _term_as_json(term: ExplainedTerm) -> dict[str, object]:
    return {
        "term": term.term,
        "spelling": term.spelling,
        "reason": term.reason.value,
        "weight": term.weight,
        "points": round(term.points, 4),
        "offers": [
            {"field": offer.field.value, "count": offer.count, "spellings": list(offer.spellings)}
            for offer in term.offers
        ],
    }
