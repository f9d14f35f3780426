from typing import Any

import pytest
from whoosh.filedb.filestore import RamStorage

from onpe_desktop.search import postings
from onpe_desktop.search.postings import read_postings
from onpe_desktop.search.schema import TERMS, schema


@pytest.fixture(scope="module")
def reader() -> Any:
    """A reader of 500 passages: one term in all, so in several blocks; one in every third; one in a single passage."""
    storage = RamStorage()
    writer = storage.create_index(schema()).writer()
    for number in range(500):
        rare = " once^3.5" if number == 123 else ""
        writer.add_document(terms=f"all^{number % 7 + 0.5}" + (" third" if number % 3 == 0 else "") + rare)
    writer.commit()
    return storage.open_index().reader()


def test_blocks_and_public_matcher_give_the_same(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by_blocks = [read_postings(reader, TERMS, term) for term in ("all", "third", "once")]
    monkeypatch.setattr(postings, "_PRIVATE", ("gone_in_a_later_version",))
    one_by_one = [read_postings(reader, TERMS, term) for term in ("all", "third", "once")]

    assert by_blocks == one_by_one


def test_whoosh_still_has_the_private_names(reader: Any) -> None:
    assert all(hasattr(reader.postings(TERMS, "all"), name) for name in postings._PRIVATE)


def test_weights_are_those_that_were_written(reader: Any) -> None:
    assert read_postings(reader, TERMS, "once") == ([123], [3.5])
    assert read_postings(reader, TERMS, "all") == (list(range(500)), [number % 7 + 0.5 for number in range(500)])
    assert read_postings(reader, TERMS, "third") == (list(range(0, 500, 3)), [1.0] * 167)


def test_a_term_that_is_not_there_has_no_postings(reader: Any) -> None:
    assert read_postings(reader, TERMS, "absent") == ([], [])


def test_an_empty_index_has_no_postings() -> None:
    storage = RamStorage()
    storage.create_index(schema()).writer().commit()

    assert read_postings(storage.open_index().reader(), TERMS, "all") == ([], [])
