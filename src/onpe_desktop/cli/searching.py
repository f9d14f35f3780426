"""The verb `search`."""

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from onpe_desktop.cli.json_output import print_json
from onpe_desktop.cli.references import UnknownReferenceError, open_library
from onpe_desktop.paths import Paths
from onpe_desktop.search import Hit, Results, SearchIndex, Snippet
from onpe_desktop.search.filters import Filters

if TYPE_CHECKING:
    import argparse

SEARCH_FORMAT = 1  # raised when a field of the JSON changes its meaning or goes; new fields may come without


def search(paths: Paths, values: "argparse.Namespace") -> None:
    """Print the best hits grouped by dossier, as the values of the verb say; `UnknownReferenceError` for a dossier."""
    library = open_library(paths)
    dossier: str | None = values.dossier
    if dossier is not None and library.pack(dossier) is None:
        known = ", ".join(pack.metadata.identifier for pack in library.packs)
        raise UnknownReferenceError(
            f"Aucun dossier ne porte l’identifiant « {dossier} ».", f"Les dossiers présents sont : {known}."
        )
    index = SearchIndex.open(library.packs, paths.built_index, paths.index_cache, installed=library.index_folders)
    filters = Filters(kinds=frozenset(values.type), audiences=frozenset(values.audience), years=frozenset(values.year))
    results = index.searcher().search(" ".join(values.query), limit=values.k, dossier=dossier, filters=filters)
    if values.json:
        print_json(_as_json(results))
    else:
        _print_results(results, emphasise=sys.stdout.isatty())


def _print_results(results: Results, *, emphasise: bool) -> None:
    if not results.total:
        print(results.advice)
        return
    if results.suggestion:
        print(f"Vouliez-vous dire « {results.suggestion} » ?")
    for group in results.groups:
        print(f"\n{group.title}")
        for hit in group.hits:
            notes = [f"[{hit.dossier}#{hit.section}]"]
            notes += [f"p.\u00a0{hit.page}"] if hit.page else []
            notes += [f"trouvé par\u00a0: {hit.found_by}"] if hit.found_by else []
            print(f"  {_marked(hit.title, emphasise=emphasise)}  {' '.join(notes)}")
            print(f"    {_marked(hit.snippet, emphasise=emphasise)}")


def _marked(snippet: Snippet, *, emphasise: bool) -> str:
    start, end = ("\x1b[1m", "\x1b[0m") if emphasise else ("", "")
    return "".join(f"{start}{text}{end}" if is_hit else text for text, is_hit in snippet.parts)


def _as_json(results: Results) -> dict[str, object]:
    return {
        "format": SEARCH_FORMAT,
        "query": results.query,
        "total": results.total,
        "unfiltered": results.unfiltered,
        "relaxed": results.relaxed,
        "suggestion": results.suggestion,
        "advice": results.advice,
        "facets": {facet.value: list(map(asdict, values)) for facet, values in results.facets.items()},
        "hits": [_hit_as_json(hit) for hit in sorted(_hits(results), key=lambda hit: -hit.score)],
    }


def _hits(results: Results) -> tuple[Hit, ...]:
    return tuple(hit for group in results.groups for hit in group.hits)


def _hit_as_json(hit: Hit) -> dict[str, object]:
    text, marks = _text_and_marks(hit.snippet)
    return {
        "id": f"{hit.dossier}#{hit.section}",
        "dossier": hit.dossier,
        "section": hit.section,
        "title": _text_and_marks(hit.title)[0],
        "title_path": list(hit.title_path),
        "kind": hit.kind.value,
        "paragraph": hit.paragraph,
        "snippet": text,
        "marks": marks,
        "score": round(hit.score, 4),
        "page": hit.page or None,
        "found_by": hit.found_by or None,
    }


def _text_and_marks(snippet: Snippet) -> tuple[str, list[list[int]]]:
    """Return the text and, for each hit, where it starts and ends, in characters."""
    text, marks = "", []
    for part, is_hit in snippet.parts:
        if is_hit:
            marks.append([len(text), len(text) + len(part)])
        text += part
    return text, marks
