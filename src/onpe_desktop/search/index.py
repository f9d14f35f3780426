"""The index of a set of packs: opened where it is good, made again where it is not."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onpe_desktop.dossiers import Dossier, Metadata
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.lexicon import Lexicon
from onpe_desktop.search.marking import HitMarker, Wanted
from onpe_desktop.search.passages import passages_of
from onpe_desktop.search.query import read_query
from onpe_desktop.search.store import directory_name, is_intact, remove_others, room_beside, seal

if TYPE_CHECKING:
    from whoosh.index import Index

    from onpe_desktop.search.searcher import Searcher

Report = Callable[[str], None]


class IndexedPack(Protocol):
    """What search needs of a pack."""

    @property
    def metadata(self) -> Metadata:
        """What is known of the dossier as a whole."""

    @property
    def digest(self) -> str:
        """Digest of the pack's file."""

    def dossier(self) -> Dossier:
        """Return the whole dossier."""


class SearchIndex:
    """Immutable indexes, one for each pack, searched together."""

    def __init__(self, indexes: Sequence["Index"], titles: dict[str, str], analyzer: Analyzer) -> None:
        self._indexes = tuple(indexes)
        self._titles = titles
        self.analyzer = analyzer

    @classmethod
    def open(
        cls, packs: Iterable[IndexedPack], built: Path, cache: Path | None, report: Report | None = None
    ) -> "SearchIndex":
        """Open what is good in `built` or `cache`; make the rest again beside and switch it in, or in memory.

        The lexicon is read from the folder around `built`. A missing, damaged or outdated index is never an error, nor
        is a folder that cannot be written. Raises `SearchError` for a bad lexicon, `PackError` for a bad pack.
        """
        packs = tuple(packs)
        analyzer = Analyzer(Lexicon.read(built.parent))
        folders = [built, *([cache] if cache else [])]
        indexes = [_open(pack, folders, analyzer, report) for pack in packs]
        return cls(indexes, {pack.metadata.identifier: pack.metadata.title for pack in packs}, analyzer)

    def searcher(self) -> "Searcher":
        """Return a new searcher; each thread needs its own (a shared one reads wrongly)."""
        from onpe_desktop.search.searcher import Searcher

        return Searcher([index.reader() for index in self._indexes], self._titles, self.analyzer)

    def marker(self, query: str, *, typing: bool = False) -> HitMarker:
        """Return what marks the words of a query in any text; while `typing`, the last word may go on."""
        return marker_for(query, self.analyzer, typing=typing)

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to search."""
        return not self._indexes


def marker_for(query: str, analyzer: Analyzer, *, typing: bool = False) -> HitMarker:
    """Return what marks the words of a query in any text."""
    read = read_query(query, analyzer)
    prefix = read.wishes[-1].surface if typing and read.wishes and read.wishes[-1].end == len(query.rstrip()) else ""
    return HitMarker(analyzer, Wanted(read.terms, prefix))


def build_index(packs: Iterable[IndexedPack], target: Path, report: Report | None = None) -> None:
    """Build the index of the packs below `target` and remove those of packs that went away.

    Raises `SearchError` when `target` cannot be written; what was there is then as it was.
    """
    from onpe_desktop.search.errors import SearchError

    analyzer = Analyzer(Lexicon.read(target.parent))
    names = []
    for pack in packs:
        directory = target / directory_name(pack.metadata.identifier, pack.digest)
        names.append(directory.name)
        if not is_intact(directory, pack.digest):
            try:
                _build(pack, directory, analyzer)
            except OSError as error:
                raise SearchError(
                    "L’index n’a pas pu être écrit.", "Vérifiez la place libre et les droits du dossier de l’index."
                ) from error
        if report:
            report(f"Index du dossier {pack.metadata.identifier} prêt")
    remove_others(target, names)


def _open(pack: IndexedPack, folders: Sequence[Path], analyzer: Analyzer, report: Report | None) -> "Index":
    from whoosh.filedb.filestore import FileStorage, RamStorage

    from onpe_desktop.search.engine import write_index

    name = directory_name(pack.metadata.identifier, pack.digest)
    for folder in folders:
        if is_intact(folder / name, pack.digest):
            return FileStorage(str(folder / name), readonly=True).open_index()
    if report:
        report("L’index est reconstruit.")
    for folder in folders:
        try:
            _build(pack, folder / name, analyzer)
        except OSError:
            continue
        return FileStorage(str(folder / name), readonly=True).open_index()
    memory = RamStorage()
    write_index(memory, passages_of(pack.dossier()), analyzer)
    return memory.open_index()


def _build(pack: IndexedPack, directory: Path, analyzer: Analyzer) -> None:
    from whoosh.filedb.filestore import FileStorage

    from onpe_desktop.search.engine import write_index

    with room_beside(directory) as room:
        write_index(FileStorage(str(room)), passages_of(pack.dossier()), analyzer)
        seal(room, pack.digest)
