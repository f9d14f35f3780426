"""Builds the index of one pack, in memory."""

import json
from collections import Counter, defaultdict
from itertools import count as numbers_from
from typing import TYPE_CHECKING

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.layouts import LayoutWriter
from onpe_desktop.search.pack_index import FACETS, FAMILIES, FORMS, LAYOUT, OWNERS, SECTIONS, TEXTS, TITLE_WORDS
from onpe_desktop.search.shown_passages import sentences_of
from onpe_desktop.search.texts import PassageRecord, TextWriter
from onpe_desktop.search.titles import TitleWriter
from onpe_desktop.search.tokens import Token
from onpe_desktop.search.weighing import level, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onpe_desktop.search.passages import Passage

_LARGEST_PAGE = 100  # passages


def index_passages(passages: "Iterable[Passage]", analyzer: Analyzer) -> dict[str, bytes]:
    """Return the files of an index of these passages, by name."""
    from whoosh.filedb.filestore import RamStorage

    from onpe_desktop.search.schema import schema

    storage = RamStorage()
    writer = storage.create_index(schema()).writer(compound=False)  # parts of one file would be copied to be read
    forms = _Forms(analyzer)
    owners: list[int] = []
    facets = _Facets()
    sections: list[str] = []
    families: dict[tuple[str, ...], int] = {}
    pages: dict[tuple[str, ...], int] = {}
    family_of: list[int] = []
    page_of: list[int] = []
    layouts = LayoutWriter()
    texts = TextWriter()
    titles = TitleWriter(analyzer)
    for number, passage in enumerate(passages):
        owners.append(owners[-1] if passage.is_entry else number)
        facets.add(passage)
        sections.append(passage.section)
        alone = passage.is_entry or len(passage.title_path) == 1  # a card is not about what the card beside it is about
        above = passage.title_path if alone else passage.title_path[:-1]
        family_of.append(families.setdefault(above, len(families)))
        page = passage.title_path if passage.is_entry else passage.title_path[:1]
        page_of.append(pages.setdefault(page, len(pages)))
        fields = {
            "title": forms.read(passage.title),
            "names": forms.read(*passage.names),
            "path": forms.read(*passage.title_path[:-1]),
            "text": forms.read(passage.text),
        }
        layouts.add(fields["title"], fields["text"])
        texts.add(_record(passage))
        titles.add(passage.title_path, passage.titles)
        weights = weighed({name: [token.term for token in tokens] for name, tokens in fields.items()})
        writer.add_document(
            terms=" ".join(f"{term}^{level(weight)}" for term, weight in weights.items()),
            titles=" ".join(dict.fromkeys(forms.terms(*passage.titles))),
        )
    writer.commit()
    whoosh = {name: bytes(content) for name, content in storage.files.items()}
    return whoosh | {
        FORMS: forms.as_json(),
        OWNERS: json.dumps(owners).encode(),
        FACETS: facets.as_json(),
        SECTIONS: json.dumps(sections).encode(),
        FAMILIES: json.dumps([family_of, pages_only(page_of)]).encode(),
        LAYOUT: layouts.as_bytes(),
        TEXTS: texts.as_bytes(),
        TITLE_WORDS: titles.as_bytes(),
    }


def pages_only(page_of: "Sequence[int]") -> list[int]:
    """Return numbers of pages, one for each passage of what is too large to be a page: a code of law."""
    sizes = Counter(page_of)
    others = numbers_from(len(sizes))
    return [page if sizes[page] <= _LARGEST_PAGE else next(others) for page in page_of]


def _record(passage: "Passage") -> PassageRecord:
    sentences = list(sentences_of(passage.text))
    return PassageRecord(
        section=passage.section,
        kind=passage.kind.value,
        title=passage.title,
        title_path=passage.title_path,
        names=passage.names,
        starts=[start for start, _end in sentences],
        ends=[end for _start, end in sentences],
        paragraph_starts=[start for start, _number in passage.paragraphs],
        paragraphs=[number for _start, number in passage.paragraphs],
        page_starts=[start for start, _label in passage.pages],
        pages=[label for _start, label in passage.pages],
        text=passage.text,
    )


class _Facets:
    """Numbers the different kinds, audiences and years that come by."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, tuple[str, ...], str], int] = {}
        self._passages: list[int] = []

    def add(self, passage: "Passage") -> None:
        facets = (passage.kind.value, tuple(passage.audience), passage.year)
        self._passages.append(self._numbers.setdefault(facets, len(self._numbers)))

    def as_json(self) -> bytes:
        return json.dumps([list(self._numbers), self._passages], ensure_ascii=False).encode()


class _Forms:
    """Analyses texts and counts the written forms that come by."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._terms: dict[str, str] = {}
        self._spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def read(self, *texts: str) -> list[Token]:
        """Return the tokens of the texts."""
        tokens: list[Token] = []
        for text in texts:
            for token in self._analyzer.tokens(text):
                tokens.append(token)
                if not token.binds_words:
                    self._terms[token.form] = token.term
                    self._spellings[token.form][text[token.start : token.end]] += 1
        return tokens

    def terms(self, *texts: str) -> list[str]:
        """Return the terms of texts that were read already."""
        return [token.term for text in texts for token in self._analyzer.tokens(text)]

    def as_json(self) -> bytes:
        """Return `[form, term, spelling, count]` rows, ordered by form."""
        rows = [
            [form, self._terms[form], _spelling(spellings, self._terms[form]), spellings.total()]
            for form, spellings in sorted(self._spellings.items())
        ]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _spelling(spellings: Counter[str], term: str) -> str:
    """Return the most frequent spelling; capitals count in acronyms only."""
    lowered: Counter[str] = Counter()
    for spelling, count in spellings.items():
        lowered[spelling if term.isupper() else spelling.lower()] += count
    return lowered.most_common(1)[0][0]
