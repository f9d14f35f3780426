"""The bundled content, read once from its sources."""

from pathlib import Path

import pytest

from onpe_desktop.dossiers import Dossier
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import read_markdown

SOURCES = Path(__file__).parents[3] / "resources" / "dossiers"
IDENTIFIERS = ("dossier-prostitution-mineurs", "reperes", "sigles-glossaire")


@pytest.fixture(scope="session")
def facts() -> FactTable:
    """The fact table of the project."""
    return FactTable.read(SOURCES / "facts.csv")


@pytest.fixture(scope="session")
def dossiers(facts: FactTable) -> tuple[Dossier, ...]:
    """The bundled dossiers, in their order."""
    return tuple(read_markdown(SOURCES / name, facts).dossier for name in IDENTIFIERS)
