"""Analysis, index, queries, results. The only place that knows Whoosh, which is imported when an index is opened."""

from typing import TYPE_CHECKING, Any

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.results import Hit, ResultGroup, Results, Snippet

if TYPE_CHECKING:
    from onpe_desktop.search.hit_marker import HitMarker
    from onpe_desktop.search.search_index import SearchIndex, build_index
    from onpe_desktop.search.searcher import Searcher

__all__ = [
    "Hit",
    "HitMarker",
    "ResultGroup",
    "Results",
    "SearchError",
    "SearchIndex",
    "Searcher",
    "Snippet",
    "build_index",
]

_LATER = {
    "HitMarker": "hit_marker",
    "SearchIndex": "search_index",
    "Searcher": "searcher",
    "build_index": "search_index",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the name decides
    """Import the heavier names when they are first asked for: the window starts without them."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
