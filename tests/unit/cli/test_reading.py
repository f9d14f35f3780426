import json
from collections.abc import Callable
from typing import Any

from onpe_desktop.cli.main import EXIT_FAILED

Run = Callable[..., Any]


def test_list_shows_every_dossier_in_its_order(run: Run) -> None:
    lines = run("list").out.splitlines()

    dossiers = [line.rpartition("[")[2].rstrip("]") for line in lines if line and not line.startswith(" ")]
    assert dossiers == ["dossier-prostitution-mineurs", "reperes", "sigles-glossaire"]


def test_list_as_json_is_what_the_manual_says(run: Run) -> None:
    listed = json.loads(run("list", "--json").out)

    assert listed["format"] == 1
    first = listed["dossiers"][0]
    assert set(first) == {"id", "title", "edition", "modified", "verified_on", "language", "sections"}
    assert set(first["sections"][0]) == {"id", "title", "kind", "sections"}


def test_every_listed_section_can_be_shown(run: Run) -> None:
    def ids(sections: list[dict[str, Any]]) -> list[str]:
        return [one for entry in sections for one in (entry["id"], *ids(entry["sections"]))]

    for dossier in json.loads(run("list", "--json").out)["dossiers"]:
        for section in ids(dossier["sections"])[:5]:
            shown = run("show", f"{dossier['id']}#{section}")
            assert shown.code == 0
            assert len(shown.out) > 20


def test_show_a_dossier_gives_its_metadata_and_contents(run: Run) -> None:
    shown = run("show", "reperes").out

    assert "Vérifié le" in shown
    assert "[" in shown


def test_an_unknown_id_comes_with_near_ones(run: Run) -> None:
    ended = run("show", "repere")

    assert ended.code == EXIT_FAILED
    assert "«\u00a0reperes\u00a0»" in ended.err


def test_an_unknown_section_comes_with_those_of_its_dossier(run: Run) -> None:
    ended = run("show", "reperes#absente-de-partout")

    assert ended.code == EXIT_FAILED
    assert "onpe-desktop list" in ended.err
