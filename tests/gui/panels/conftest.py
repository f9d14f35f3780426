"""Model values that the tests of the panels share."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.search import Hit, ResultGroup, Results, Snippet


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:  # noqa: ARG001 - a QApplication must exist
    """A runner that is closed after the test; it must have stopped in time."""
    runner = TaskRunner()
    yield runner
    assert runner.close()


def make_hit(dossier: str, section: str, title: str, snippet: str) -> Hit:
    """A hit in whose texts `[words]` between brackets are marked."""
    return Hit(
        dossier=dossier,
        section=section,
        title=_marked(title),
        title_path=("Volet 1", "Comprendre", title.replace("[", "").replace("]", "")),
        kind=SectionKind.SECTION,
        paragraph=1,
        snippet=_marked(snippet),
        score=1.0,
    )


def _marked(text: str) -> Snippet:
    parts = []
    for number, part in enumerate(text.replace("]", "[").split("[")):
        if part:
            parts.append((part, number % 2 == 1))
    return Snippet(tuple(parts))


@pytest.fixture
def results() -> Results:
    """Three hits in two dossiers for « numéro »."""
    return Results(
        query="numéro",
        groups=(
            ResultGroup(
                "reperes",
                "Repères",
                (
                    make_hit("reperes", "numero-119", "Le [numéro] 119", "Appelez ce [numéro] à toute heure."),
                    make_hit("reperes", "numero-17", "Police secours", "Le [numéro] du danger immédiat."),
                ),
                total=7,
            ),
            ResultGroup(
                "sigles-glossaire",
                "Sigles et glossaire",
                (make_hit("sigles-glossaire", "snated", "SNATED", "Service qui répond au [numéro] 119."),),
                total=1,
            ),
        ),
        total=8,
        relaxed=False,
        suggestion=None,
        advice="",
    )


@pytest.fixture
def no_results() -> Callable[..., Results]:
    """Make an answer without hits, for a query, with or without a suggestion."""

    def make(query: str = "prostituion", suggestion: str | None = None) -> Results:
        return Results(query, (), 0, relaxed=False, suggestion=suggestion, advice="Essayez un mot plus général.")

    return make
