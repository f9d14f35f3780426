"""What holds for every text: both sides read alike, nothing raises, marks never cut a character."""

import unicodedata
from itertools import chain
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from search_packs import FakePack, metadata, section

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.hit_marker import HitMarker
from onpe_desktop.search.query import parse_query
from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher
from onpe_desktop.search.snippets import mark

WORDS = (
    "recours", "prostitution", "éducatrice", "l’enfance", "cyber-harcèlement", "mineur·e·s", "volet", "1", "225-12-1",
    "L.\u00a0226-3", "ASE", "JE", "€", "01\u202f53\u202f06\u202f68\u202f92", "38\u202f000", "e\u0301cole", "ﬁlle",
    "cœur", "pré\u00advention", "A.E.M.O.", "24h/24", "onpe@exemple.fr", "loverboy", "0800 200 200",
)  # fmt: skip
STOP_WORDS = ("à", "la", "de", "pour", "qu’", "d’un", "aujourd’hui")
MARKS = ("\u0301", "\u0327", "\ufe0f", "\ufe0f\u20e3", "\u200d", "\u064b", "\u00ad", "\u20dd")
pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(STOP_WORDS),
    st.sampled_from((" ", "\n", "\u00a0", "\u202f", ". ", "’", "-")),
    st.sampled_from(MARKS),
    st.sampled_from(("EN", "ES", "JE", "AS", "\u00c9TAT")),
    st.text(max_size=8),
)
sentences = st.lists(pieces, max_size=12).map("".join)


def searcher_of(*texts: str) -> Searcher:
    sections = tuple(section(f"s{number}", "–", text) for number, text in enumerate(texts))
    return SearchIndex.open([FakePack(metadata("p", "–"), sections)], Path(__file__) / "nowhere", None).searcher()


@given(sentences)
def test_a_query_asks_for_what_the_same_text_is_indexed_by(analyzer: Analyzer, text: str) -> None:
    query = parse_query(text, analyzer)
    indexed = {token.term for token in analyzer.tokens(text)}
    asked = {term for word in query.words for term in word.terms}
    asked |= {term for clause in query.clauses for reading in clause.readings for term in reading}

    assert asked <= indexed or not indexed  # nothing but stop words may ask for acronyms


@given(st.lists(st.sampled_from((*WORDS, *STOP_WORDS)), min_size=1, max_size=8).map(" ".join))
@settings(max_examples=40)
def test_a_text_finds_itself(analyzer: Analyzer, text: str) -> None:
    results = searcher_of(text, "autre chose").search(text)

    if analyzer.tokens(text):
        assert not results.relaxed
        assert "s0" in [hit.section for group in results.groups for hit in group.hits]


@given(st.lists(st.one_of(st.sampled_from(STOP_WORDS[:4]), st.sampled_from(("recours", "prostitution"))), max_size=9))
def test_stop_words_keep_their_places(analyzer: Analyzer, words: list[str]) -> None:
    positions = [token.position for token in analyzer.tokens(" ".join(words)) if token.width == 1]

    assert positions == [place for place, word in enumerate(words) if word not in STOP_WORDS]


@given(st.lists(st.sampled_from(("recours", "prostitution", "enfance", *STOP_WORDS[:4])), min_size=2, max_size=6))
@settings(max_examples=40)
def test_a_phrase_finds_the_text_that_has_it(analyzer: Analyzer, words: list[str]) -> None:
    phrase = " ".join(words)
    results = searcher_of(f"Fiche sur {phrase} ici.", "Recours, de la prostitution ou enfance.").search(f'"{phrase}"')
    found = {hit.section for group in results.groups for hit in group.hits}

    assert "s0" in found or not analyzer.tokens(phrase)


@given(sentences, st.booleans())
def test_no_text_is_too_much_for_the_parser(analyzer: Analyzer, text: str, typing: bool) -> None:
    query = parse_query(text, analyzer, typing=typing)

    assert all(0 <= word.start < word.end <= len(query.text) for word in query.words)


@given(sentences)
def test_marks_never_cut_what_a_reader_sees_as_one_character(text: str) -> None:
    for place in chain.from_iterable(HitMarker(text[:20]).spans(text)):
        assert not is_inside_a_character(text, place)


@given(sentences)
def test_marked_parts_join_to_the_text(analyzer: Analyzer, text: str) -> None:
    snippet = mark(text, [(0, token.start, token.end) for token in analyzer.tokens(text)])

    assert "".join(part for part, _is_hit in snippet.parts) == text
    edge = 0
    for part, _is_hit in snippet.parts:
        edge += len(part)
        assert not is_inside_a_character(text, edge)


def is_inside_a_character(text: str, place: int) -> bool:
    """After UAX #29, as far as French needs it: marks and joiners stay with what they hang on."""
    if not 0 < place < len(text):
        return False
    return unicodedata.category(text[place])[0] == "M" or "\u200d" in text[place - 1 : place + 1]
