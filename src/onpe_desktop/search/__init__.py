"""Analysis, index, queries, results. The only place that knows Whoosh, which is imported when an index is opened."""

from typing import TYPE_CHECKING, Any

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.results import Hit, ResultGroup, Results, Snippet

if TYPE_CHECKING:
    from onpe_desktop.search.hit_marker import HitMarker
    from onpe_desktop.search.search_index import SearchIndex, build_index
    from onpe_desktop.search.searcher import Searcher

__all__ = [
    "Hit", "HitMarker", "ResultGroup", "Results", "SearchError", "SearchIndex", "Searcher", "Snippet", "build_index",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the name decides
    """Import the heavier modules when they are first asked for: the window starts without them.

    Written out name by name, so that the tool that freezes the program sees every import.
    """
    match name:
        case "HitMarker":
            from onpe_desktop.search.hit_marker import HitMarker

            return HitMarker
        case "SearchIndex":
            from onpe_desktop.search.search_index import SearchIndex

            return SearchIndex
        case "Searcher":
            from onpe_desktop.search.searcher import Searcher

            return Searcher
        case "build_index":
            from onpe_desktop.search.search_index import build_index

            return build_index
        case _:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
