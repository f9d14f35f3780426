"""A window on two small packs, with a stand-in for the search index."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import Dossier, Link, Metadata, Paragraph, Section, SectionKind, Text
from onpe_desktop.gui.garbage import GarbageCollector
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.search_session import HasSearchers
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library, write_pack
from onpe_desktop.paths import Paths
from onpe_desktop.search import Results
from onpe_desktop.search.explanation import Explanation
from onpe_desktop.search.filters import Filters
from onpe_desktop.settings import Settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CHECKOUT = Path(__file__).parents[2]
LONG = "Un enfant est en danger lorsque sa santé, sa sécurité ou sa moralité sont menacées. " * 6


@dataclass
class NoIndex:
    """Stands for a search index that finds nothing."""

    def searcher(self) -> "NoIndex":
        return self

    def search(
        self,
        query: str,
        *,
        limit: int = 20,  # noqa: ARG002 - the searcher's contract
        dossier: str | None = None,  # noqa: ARG002 - the same
        filters: Filters | None = None,  # noqa: ARG002 - the same
        typing: bool = False,  # noqa: ARG002 - the same
    ) -> Results:
        return Results(query=query, groups=(), total=0, relaxed=False, suggestion=None, advice="Essayez autrement.")

    def explain(self, query: str, dossier: str, section: str, *, typing: bool = False) -> Explanation:  # noqa: ARG002 - the same
        return Explanation(query, dossier, section, (), "Absent.", False, None, 0, (), 0.0, 0.0)

    def terms(self, _query: str) -> tuple[str, ...]:
        return ()


def _section(name: str, title: str, *texts: str, children: Sequence[Section] = ()) -> Section:
    blocks = tuple(Paragraph((Text(text),), number) for number, text in enumerate(texts, start=1))
    return Section(name, title, SectionKind.SECTION, blocks, tuple(children))


def _metadata(identifier: str, title: str, order: int) -> Metadata:
    day = date(2026, 11, 23)
    return Metadata(identifier, title, "Un éditeur", "2022-11", day, day, "Droits", "Une source", order=order)


@pytest.fixture(autouse=True, scope="package")
def collector() -> Iterator[GarbageCollector]:
    """As in the program: windows that a test has left are collected on the thread of Qt, never on one that works."""
    yield GarbageCollector()
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _collect(collector: GarbageCollector) -> Iterator[None]:
    yield
    collector.collect_what_is_due()


@pytest.fixture(autouse=True)
def _french() -> None:
    """Dates and numbers as in the window's first language, whatever this machine speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))


@pytest.fixture(scope="session")
def packs_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two packs: `essai` with a long section in two parts, a short one and one with links, and `annexe`."""
    links = (
        Link("#longue-suite.p2", (Text("plus loin"),)),
        Text(" "),
        Link("dossier:annexe#sigles", (Text("ailleurs"),)),
        Text(" "),
        Link("https://example.org/", (Text("dehors"),)),
    )
    main = Dossier(
        _metadata("essai", "Un dossier d’essai", 10),
        (
            _section(
                "longue", "Une longue section", *[LONG] * 12,
                children=[_section("longue-suite", "Sa suite", *[LONG] * 12)],
            ),
            _section("courte", "Une section courte", "Le numéro 119 est gratuit."),
            Section("liens", "Des liens", blocks=(Paragraph(links, 1),)),
        ),
    )  # fmt: skip
    annex = Dossier(_metadata("annexe", "Une annexe", 20), (_section("sigles", "Des sigles", "ASE, PJJ."),))
    folder = tmp_path_factory.mktemp("packs")
    for dossier in (main, annex):
        write_pack(dossier, {}, folder / f"{dossier.metadata.identifier}.epub")
    return folder


@pytest.fixture
def library(packs_folder: Path) -> Library:
    """Both packs, opened."""
    return Library.open([packs_folder])


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The checkout's icons and style, and nowhere to store anything."""
    return Paths(CHECKOUT / "resources", tmp_path / "index", None, None)


@pytest.fixture
def settings() -> Settings:
    """Settings in memory, light theme."""
    return Settings(None, {"theme": "light"})


@pytest.fixture
def theme(qapp: QApplication, settings: Settings, paths: Paths) -> Theme:
    """The light theme."""
    return Theme(qapp, settings, paths.resources)


@pytest.fixture
def open_index() -> Callable[[], HasSearchers]:
    """Opens an index that finds nothing."""
    return NoIndex


@pytest.fixture
def open_window(qtbot: QtBot, paths: Paths, theme: Theme) -> Iterator[Callable[[Library, Settings], MainWindow]]:
    """Opens windows that are closed after the test."""
    windows: list[MainWindow] = []

    def open_one(library: Library, settings: Settings) -> MainWindow:
        window = MainWindow(paths, settings, library, theme, NoIndex)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1000, 700)
        with qtbot.waitExposed(window):
            window.show()
        window.furnish()
        return window

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def window(open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings) -> MainWindow:
    """The window on both packs, shown."""
    return open_window(library, settings)
