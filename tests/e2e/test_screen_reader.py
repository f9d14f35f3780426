"""What a screen reader is told of every screen, asked through AT-SPI as Orca asks."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from desktop import desktop, why_not

from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths

DRIVER = Path(__file__).parents[1] / "support" / "screens.py"
SCREENS = (
    "accueil", "section", "urgences", "aide", "riche", "resultats", "suggestion", "pourquoi", "trouver", "message",
    "imprimer", "panier", "exporter", "importer", "dossiers", "confort", "discretion", "effacer", "touches",
    "marque-pages-question", "marque-pages", "adresse", "erreur", "non-lu", "situations", "reunion", "discret",
)  # fmt: skip
NEED_NO_NAME = {  # they hold others, or stand between them, or are empty
    "filler", "panel", "split pane", "layered pane", "scroll bar", "separator", "table row", "table cell", "list",
    "unknown",
}  # fmt: skip
TAKES_AT_MOST = 600  # seconds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(why_not()), reason=why_not()),
]

Node: TypeAlias = dict[str, Any]


@pytest.fixture(scope="module")
def dumps(bundled: Paths, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Node]:
    """The tree of every screen, by the screen's name."""
    folder = tmp_path_factory.mktemp("screens")
    with desktop(tmp_path_factory.mktemp("desktop")) as environment:
        ended = subprocess.run(
            [sys.executable, str(DRIVER), str(bundled.resources), str(bundled.index), str(folder)],
            env=environment, capture_output=True, text=True, check=False, timeout=TAKES_AT_MOST,
        )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node["children"]:
        yield from walk(child)


def walk_shown(node: Node) -> Iterator[Node]:
    """Yield what is shown in what is shown: Qt has cells of a hidden table showing."""
    if "showing" in node["states"]:
        yield node
        for child in node["children"]:
            yield from walk_shown(child)


def page_of(dump: Node) -> Node:
    return next(node for node in walk(dump) if node["role"] == "document web")


def named(node: Node, role: str) -> list[str]:
    return [one["name"] for one in walk(node) if one["role"] == role]


def test_every_screen_was_seen(dumps: dict[str, Node]) -> None:
    assert set(dumps) == set(SCREENS)


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_that_can_be_used_is_without_a_name(dumps: dict[str, Node], screen: str) -> None:
    nameless = [
        (node["role"], node["states"])
        for node in walk(dumps[screen])
        if not node["name"].strip()
        and (
            ("showing" in node["states"] and node["role"] not in NEED_NO_NAME | {"label"})
            or ("focusable" in node["states"] and node["role"] != "table cell")
        )
    ]
    assert nameless == []


@pytest.mark.parametrize("screen", SCREENS)
def test_boxes_to_choose_from_have_a_label(dumps: dict[str, Node], screen: str) -> None:
    boxes = [node for node in walk(dumps[screen]) if node["role"] == "combo box"]
    assert all(any(label.strip() for label in box["labels"]) for box in boxes)  # their name is what is chosen


def test_headings_of_a_section_are_those_of_the_dossier(dumps: dict[str, Node], bundled: Paths) -> None:
    pack = Library.open([bundled.packs]).pack("dossier-prostitution-mineurs")
    assert pack is not None
    section = pack.section("volet-1")
    titles = [(section.title, "1"), *((child.title, "2") for child in section.children)]
    headings = [
        (node["name"], node["attributes"]["level"])
        for node in walk(page_of(dumps["section"]))
        if node["role"] == "heading"
    ]
    assert len(titles) > 1
    assert [heading for heading in headings if heading in titles] == titles
    assert all(int(level) in range(1, 5) for _, level in headings)


def test_a_page_has_all_its_parts(dumps: dict[str, Node]) -> None:
    page = page_of(dumps["riche"])
    assert named(page, "heading") == ["Une page riche", "Plus bas"]
    assert named(page, "list item") == ["1. premier", "dedans", "2. second"]
    assert named(page, "image") == ["Courbe des signalements"]
    assert named(page, "panel") == ["Danger, Partir vite"]
    assert named(page, "block quote") == ["Citation"]
    assert "plus bas" in named(page, "link")
    assert "Note 1" in named(page, "link")
    assert "Retour au texte, appel de note 1" in named(page, "link")
    assert [name.split()[-1] for name in named(page, "comment")] == ["Loi."]


def test_a_table_has_rows_and_heads_and_its_cells_know_where_they_are(dumps: dict[str, Node]) -> None:
    (table,) = [node for node in walk(page_of(dumps["riche"])) if node["role"] == "table"]
    assert [row["role"] for row in table["children"]] == ["table row", "table row"]
    assert named(table, "table column header") == ["Année", "Nombre"]
    cells = [node for node in walk(table) if node["role"] == "table cell"]
    assert [(cell["name"], cell["row"], cell["column"]) for cell in cells] == [("2022", 1, 0), ("douze", 1, 1)]
    assert all("TableCell" in cell["interfaces"] for cell in cells)  # through which Orca finds their heads


def test_the_contents_tell_how_deep_a_section_is(dumps: dict[str, Node]) -> None:
    (tree,) = [node for node in walk(dumps["section"]) if node["role"] == "tree" and "Table" in node["name"]]
    told = {node["description"] for node in walk(tree) if node["role"] == "table cell"}
    assert {"niveau 1", "niveau 2"} <= told


def test_the_sign_of_a_bookmark_is_described(dumps: dict[str, Node]) -> None:
    described = [node["description"] for node in walk(page_of(dumps["situations"])) if node["description"]]
    assert described == ["marque-page"]


def test_language_is_french_in_a_french_window_on_any_system(dumps: dict[str, Node]) -> None:
    used = {node["locale"] for node in walk(dumps["riche"]) if "showing" in node["states"]}
    assert used == {"fr_FR"}


def test_links_can_be_followed_from_outside(dumps: dict[str, Node]) -> None:
    links = [node for node in walk(page_of(dumps["accueil"])) if node["role"] == "link"]
    assert len(links) > 10
    assert all("Action" in link["interfaces"] for link in links)


def test_results_are_told(dumps: dict[str, Node]) -> None:
    (tree,) = [node for node in walk(dumps["resultats"]) if node["role"] == "tree" and "ésultats" in node["name"]]
    assert sum(node["role"] == "table cell" for node in walk(tree)) > 5
    assert any("résultat" in name for name in named(dumps["resultats"], "label"))


def test_nothing_of_the_text_is_shown_under_the_discreet_page(dumps: dict[str, Node]) -> None:
    shown = [node["name"] for node in walk_shown(dumps["discret"])]
    assert "Reprendre" in shown
    assert not any("enfan" in name.lower() or "prostitution" in name.lower() for name in shown)
