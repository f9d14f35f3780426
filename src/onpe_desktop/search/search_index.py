"""The index of a set of packs: found on disk, or built and kept where there is room for it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from onpe_desktop.errors import UserError
from onpe_desktop.search.analysis import SCHEMA_VERSION, Analyzer, bundled_analyzer
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.language import Language
from onpe_desktop.search.pack_index import FORMS, PackIndex
from onpe_desktop.search.store import IndexKey, read_index, remove_others, write_index
from onpe_desktop.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from onpe_desktop.search.passages import IndexedPack
    from onpe_desktop.search.searcher import Searcher

Report = Callable[[str], None]


class SearchIndex:
    """The indexes of the packs at hand. Immutable; give each thread a searcher of its own."""

    def __init__(self, language: Language, parts: Iterable[PackIndex]) -> None:
        self.language = language
        self.parts = tuple(parts)
        self.vocabulary = Vocabulary(part.files[FORMS] for part in self.parts)

    @classmethod
    def open(
        cls,
        packs: "Iterable[IndexedPack]",
        built: Path,
        cache: Path | None,
        report: Report | None = None,
        *,
        analyzer: Analyzer | None = None,
        installed: Iterable[Path] = (),
    ) -> "SearchIndex":
        """Open the index of every pack; what is missing, damaged or of another version is built again beside.

        It is looked for in `built`, in `cache`, then in the folders `installed`, where nothing is written; a new one
        is kept in the first of the two that can be written, else in memory only. `report` gets French lines about what
        is built and what cannot be read. A pack that cannot be read is left out, as is a part of it. Raises
        `SearchError` only when the program itself is incomplete.
        """
        analyzer = analyzer or bundled_analyzer()
        folders = (built, cache) if cache else (built,)
        say = report or (lambda _line: None)
        packs = tuple(packs)
        others = tuple(installed)
        parts = (_open_part(pack, folders, others, analyzer, say) for pack in packs)
        language = Language(analyzer).with_terms(row for pack in packs for row in pack.terms)
        return cls(language, (part for part in parts if part))

    @property
    def analyzer(self) -> Analyzer:
        """What texts and queries are analysed with."""
        return self.language.analyzer

    def searcher(self) -> "Searcher":
        """Return a searcher for one thread: Whoosh's readers must not be shared (docs/search.md)."""
        from onpe_desktop.search.searcher import Searcher

        return Searcher(self.parts, self.vocabulary, self.language)


def build_index(
    packs: "Iterable[IndexedPack]", target: Path, report: Report | None = None, *, analyzer: Analyzer | None = None
) -> None:
    """Build the index of these packs in `target`, which afterwards holds no other.

    Raises `UserError` when a pack cannot be read or the disk refuses; the index that was there stays usable.
    """
    analyzer = analyzer or bundled_analyzer()
    written: list[Path] = []
    for pack in packs:
        skipped: list[UserError] = []
        files = _index(pack, analyzer, skipped)
        if skipped:
            raise skipped[0]
        try:
            written.append(write_index(target, _key(pack, analyzer), files))
        except OSError as error:
            raise SearchError(
                "L’index de recherche n’a pas pu être écrit.",
                f"Vérifiez la place libre et les droits du dossier {target.name}.",
            ) from error
        if report:
            report(f"Index construit\u00a0: {pack.metadata.title}")
    remove_others(target, written)


def _key(pack: "IndexedPack", analyzer: Analyzer) -> IndexKey:
    from whoosh import versionstring

    return IndexKey(pack.metadata.identifier, pack.digest, SCHEMA_VERSION, analyzer.lexicon.digest, versionstring())


def _open_part(
    pack: "IndexedPack", folders: tuple[Path, ...], others: tuple[Path, ...], analyzer: Analyzer, say: Report
) -> PackIndex | None:
    identifier, title = pack.metadata.identifier, pack.metadata.title
    try:
        key = _key(pack, analyzer)
    except UserError as error:  # the file went away
        say(str(error))
        return None
    for folder in (*folders, *others):
        if files := read_index(folder, key):
            return PackIndex(identifier, title, files)
    say(f"Index à construire\u00a0: {title}")
    skipped: list[UserError] = []
    files = _index(pack, analyzer, skipped)
    for problem in skipped:
        say(str(problem))
    if not skipped:  # else it is the index of a part only, not to be taken for the whole next time
        _keep(folders, key, files)
    return PackIndex(identifier, title, files)


def _index(pack: "IndexedPack", analyzer: Analyzer, skipped: list[UserError]) -> dict[str, bytes]:
    from onpe_desktop.search.indexer import index_passages  # where every index is built already, it is not needed
    from onpe_desktop.search.passages import passages_of  # with it come all kinds of blocks

    language = Language(analyzer).with_terms(pack.terms)  # its own expressions are terms of its own index only
    return index_passages(passages_of(pack, skipped), language.analyzer)


def _keep(folders: tuple[Path, ...], key: IndexKey, files: dict[str, bytes]) -> None:
    """Write the index to the first folder that takes it; older ones of the same dossier go."""
    for folder in folders:
        try:
            written = write_index(folder, key, files)
        except OSError:
            continue
        remove_others(folder, [written], key.identifier)
        return
