"""The analyzer of the program, and a searcher over two small packs."""

from pathlib import Path

import pytest
from search_packs import DIRECTORY, GUIDE

from onpe_desktop.search.analysis import Analyzer, bundled_analyzer
from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    """The analyzer with the lexicon of `index/`."""
    return bundled_analyzer()


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """The index of two small packs."""
    return SearchIndex.open((GUIDE, DIRECTORY), tmp_path_factory.mktemp("built"), None)


@pytest.fixture
def searcher(index: SearchIndex) -> Searcher:
    """A searcher over two small packs."""
    return index.searcher()


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Where an index may be built."""
    return tmp_path / "built"
