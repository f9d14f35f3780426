"""Three corpora of passages, the same in every run: S, M and L.

Whole documents are taken in the order of a hash. L begins with those that the judged queries ask for.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from benchmarks.search.documents import Document, all_documents
from benchmarks.search.fetching import CACHE
from benchmarks.search.judgments import Judged, judged_sets, order

SIZES = {"S": 500, "M": 5_000, "L": 50_000}


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage. `headings` stand above it, the last one is its own; `document` is what judgments name."""

    dossier: str
    document: str
    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Passages, those of a dossier together and of a document together, and the queries that are judged on them."""

    size: str
    entries: tuple[Entry, ...]
    judged: dict[str, list[Judged]]


def corpus(size: str) -> Corpus:
    """Return a corpus, made once from the packages and then kept."""
    file = CACHE / f"corpus-{size}.json"
    if not file.is_file():
        _make()
    stored = json.loads(file.read_bytes())
    judged = {
        name: [Judged(query, topic, frozenset(answers)) for query, topic, answers in rows]
        for name, rows in stored["judged"].items()
    }
    entries = (Entry(one["dossier"], one["document"], tuple(one["headings"]), one["text"]) for one in stored["entries"])
    return Corpus(size, tuple(entries), judged)


def _make() -> None:
    documents = list(all_documents())
    judged = judged_sets(documents)
    wanted = {address for queries in judged.values() for query in queries for address in query.answers}
    shuffled = sorted(documents, key=lambda one: order(f"{one.dossier} {one.address}"))
    for size, passages in SIZES.items():
        asked = [one for one in shuffled if one.address in wanted] if size == "L" else []
        taken = _taken(asked + [one for one in shuffled if one.address not in wanted] if asked else shuffled, passages)
        entries = [asdict(entry) for entry in _entries(taken)]
        rows = {
            name: [[one.query, one.topic, sorted(one.answers)] for one in queries] if size == "L" else []
            for name, queries in judged.items()
        }
        content = json.dumps({"entries": entries, "judged": rows}, ensure_ascii=False)
        (CACHE / f"corpus-{size}.json").write_text(content, encoding="utf-8")


def _taken(documents: Iterable[Document], passages: int) -> list[Document]:
    taken: list[Document] = []
    for document in documents:
        if passages <= 0:
            break
        taken.append(document)
        passages -= len(document.texts)
    return sorted(taken, key=lambda one: (one.dossier, one.address))


def _entries(documents: Iterable[Document]) -> Iterable[Entry]:
    for document in documents:
        for text in document.texts:
            yield Entry(document.dossier, document.address, text.headings, text.text)
