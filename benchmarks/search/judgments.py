"""Queries with the documents that answer them: three sets, each with a half to tune on and a half to report.

- `editorial`: what people typed on the labour ministry's code, with the pages and articles that its editors chose. The
  two halves share no topic: all spellings of one are in the same half.
- `known item`: the words of a link in a page of service-public.fr, with the page that it leads to. Links whose words
  are the page's title are left out, as are words that lead to several pages.
- `questions`: questions in lists of service-public.fr, put otherwise than the title of the page that answers.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from benchmarks.search.documents import Document, Node, publications, slug, words_of
from benchmarks.search.fetching import package

_SPELLINGS = 6  # of one topic that are asked
_LINKS = 1200  # of 6,000: enough, and every engine answers them in minutes


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, the topic that places it in a half, and the addresses of the documents that answer it."""

    query: str
    topic: str
    answers: frozenset[str]

    @property
    def is_reported(self) -> bool:
        """Tell whether it belongs to the half that nothing was tuned on."""
        return order(self.topic) % 2 == 1


def judged_sets(documents: Iterable[Document]) -> dict[str, list[Judged]]:
    """Return the queries of each set that some of the documents answer."""
    known = list(documents)
    return {"editorial": list(_editorial(known)), "known item": _links(known), "questions": _questions(known)}


def order(text: str) -> int:
    """Return a number that is the same in every run and on every machine."""
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


def _editorial(documents: list[Document]) -> Iterator[Judged]:
    by_title = {slug(document.title): document.address for document in documents}
    articles = {document.address for document in documents if document.dossier == "code-du-travail"}
    for request in json.loads((package("datafiller-data") / "requests.json").read_bytes()):
        answers = set()
        for reference in request["refs"]:
            kind, _, name = reference["url"].strip("/").partition("/")
            name = name.partition("#")[0]
            if kind == "code-du-travail" and name in articles:
                answers.add(name)
            elif kind in {"fiche-service-public", "fiche-ministere-travail", "contribution"}:
                answers.update({by_title.get(name), by_title.get(slug(reference["title"]))} - {None})
        if answers:
            spellings = sorted(dict.fromkeys(map(str.strip, request["variants"])), key=order)[:_SPELLINGS]
            for query in dict.fromkeys((request["title"], *spellings)):
                yield Judged(query, request["title"], frozenset(answers))


def _links(documents: list[Document]) -> list[Judged]:
    found = _pointing(documents, {"LienInterne"}, lambda node: node["attributes"].get("LienPublication"))
    return sorted(found, key=lambda judged: order(judged.query))[:_LINKS]


def _questions(documents: list[Document]) -> list[Judged]:
    return _pointing(documents, {"QuestionReponse"}, lambda node: node["attributes"].get("ID"))


def _pointing(documents: list[Document], names: set[str], target: Callable[[Node], str | None]) -> list[Judged]:
    """Gather what points at a page in other words than its title, and at that page only."""
    titles = {document.address: slug(document.title) for document in documents if document.address.startswith("F")}
    pointed: defaultdict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for page in publications().values():
        for node in _named(page, names):
            address, words = target(node), words_of(node)
            if address in titles and len(words) > 3 and slug(words) != titles[address]:
                pointed[slug(words)].add(address)
                written.setdefault(slug(words), words)
    return [Judged(written[one], one, frozenset(to)) for one, to in sorted(pointed.items()) if len(to) == 1]


def _named(node: Node, names: set[str]) -> Iterator[Node]:
    if node.get("name") in names:
        yield node
    for child in node.get("children", ()):
        yield from _named(child, names)
