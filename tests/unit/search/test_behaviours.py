"""What analysis must make meet and keep apart, on a real index: every document of the probes is a section of it."""

from collections import Counter

import pytest
from search_packs import FakePack, metadata, section
from search_probes import Probe, read_probes

from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher

PROBES = read_probes()


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    pack = FakePack(
        metadata("essais", "–"),
        tuple(section(f"essai-{number}", "–", probe.document) for number, probe in enumerate(PROBES)),
    )
    return SearchIndex.open([pack], tmp_path_factory.mktemp("probed"), None).searcher()


@pytest.mark.parametrize(
    ("number", "probe"), list(enumerate(PROBES)), ids=[f"{probe.query} in {probe.document}" for probe in PROBES]
)
def test_a_query_finds_what_it_must_and_nothing_else(probed: Searcher, number: int, probe: Probe) -> None:
    results = probed.search(probe.query, limit=len(PROBES))
    found = {hit.section for group in results.groups for hit in group.hits if not results.relaxed}

    assert (f"essai-{number}" in found) == probe.is_found, probe.tried


def test_the_probes_are_many_and_each_says_something_new() -> None:
    assert len(PROBES) >= 300
    assert sum(not probe.is_found for probe in PROBES) >= 60
    assert Counter(probe.document for probe in PROBES).most_common(1)[0][1] == 1
