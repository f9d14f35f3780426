"""The schema, and writing and opening one index. With `searcher` the only module that talks to Whoosh.

Terms are made by our own analyzer; Whoosh only splits them at a separator again. So its pickled schema holds nothing of
ours, and both sides of the comparison see the same terms.
"""

import json
from collections.abc import Iterable, Iterator

from whoosh.analysis import RegexTokenizer
from whoosh.fields import NUMERIC, STORED, TEXT, Schema
from whoosh.filedb.filestore import Storage

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.passages import Line, Passage

_SEPARATOR = "\x1f"
FIELDS = ("title", "others", "path", "body")
SURFACES = "surfaces"


def schema() -> Schema:
    """Return the schema: terms of title, of other titles and keywords, of the titles above, of the text; spellings."""
    words = RegexTokenizer(rf"[^{_SEPARATOR}]+")
    scored = {name: TEXT(analyzer=words, phrase=False) for name in (*FIELDS, SURFACES)}
    return Schema(passage=STORED, place=NUMERIC(stored=True), **scored)


def write_index(storage: Storage, passages: Iterable[Passage], analyzer: Analyzer) -> None:
    """Write a new index of the passages into an empty storage, in one segment."""
    writer = storage.create_index(schema()).writer()
    for place, passage in enumerate(passages):
        body = [line.text for line in passage.lines]
        texts = {"title": [passage.title], "others": passage.others, "path": passage.title_path[:-1], "body": body}
        writer.add_document(
            place=place,
            passage=_stored(passage),
            **{name: _joined(_terms(analyzer, text)) for name, text in texts.items()},
            surfaces=_joined(_surfaces(analyzer, [passage.title, *passage.others, *body])),
        )
    writer.commit(optimize=True)


def passage_of(stored: str) -> Passage:
    """Return the passage that a document of the index holds."""
    raw = json.loads(stored)
    return Passage(
        dossier=raw["dossier"],
        section=raw["section"],
        kind=SectionKind(raw["kind"]),
        title=raw["title"],
        title_path=tuple(raw["path"]),
        lines=tuple(Line(text, paragraph) for text, paragraph in raw["lines"]),
        others=(),
    )


def _stored(passage: Passage) -> str:
    return json.dumps(
        {
            "dossier": passage.dossier,
            "section": passage.section,
            "kind": passage.kind.value,
            "title": passage.title,
            "path": passage.title_path,
            "lines": [(line.text, line.paragraph) for line in passage.lines],
        },
        ensure_ascii=False,
    )


def _terms(analyzer: Analyzer, texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for token in analyzer.tokens(text):
            yield from token.terms


def _surfaces(analyzer: Analyzer, texts: Iterable[str]) -> Iterator[str]:
    return (token.surface for text in texts for token in analyzer.tokens(text))


def _joined(terms: Iterable[str]) -> str:
    return _SEPARATOR.join(terms)
