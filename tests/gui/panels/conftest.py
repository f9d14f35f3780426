"""Model values that the tests of the panels share."""

import io
from collections.abc import Callable, Iterator
from datetime import date

import pikepdf
import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import Dossier, Metadata, Paragraph, Section, SectionKind, Text
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.packs import Library, write_pack
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


def _section(name: str, *children: Section) -> Section:
    return Section(name, f"Section {name}", blocks=(Paragraph((Text(f"Texte de {name}."),), 1),), children=children)


def _dossier(identifier: str, order: int, *sections: Section) -> Dossier:
    day = date(2026, 11, 25)
    metadata = Metadata(
        identifier, f"Dossier {identifier}", "Éditeur", "2022-11", day, day, "Droits", "Source", order=order
    )
    return Dossier(metadata, sections)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two dossiers: `premier` (a > b, c > d; e) and `second` (f)."""
    folder = tmp_path_factory.mktemp("packs")
    dossiers = (
        _dossier("premier", 1, _section("a", _section("b"), _section("c", _section("d"))), _section("e")),
        _dossier("second", 2, _section("f")),
    )
    for dossier in dossiers:
        write_pack(dossier, {}, folder / f"{dossier.metadata.identifier}.epub")
    return Library.open([folder])


@pytest.fixture(scope="session")
def blank_pdf() -> Callable[[int], bytes]:
    """Make a PDF of that many empty A4 pages."""

    def make(pages: int) -> bytes:
        with pikepdf.Pdf.new() as pdf:
            for _ in range(pages):
                pdf.add_blank_page(page_size=(595, 842))
            out = io.BytesIO()
            pdf.save(out)
        return out.getvalue()

    return make
