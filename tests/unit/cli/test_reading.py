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


def test_an_address_shows_its_paragraph_only(run: Run) -> None:
    whole = run("show", "presentation").out
    for typed in (
        "dossier-prostitution-mineurs/presentation/¶2",
        "dossier-prostitution-mineurs/presentation/p2",
        "dossier-prostitution-mineurs/presentation/§2",
    ):
        ended = run("show", typed)
        assert ended.code == 0
        assert "¶2 " in ended.out
        assert ended.err == ""
        assert ended.out.partition("¶2 ")[2][:20] in whole
        assert len(ended.out) < len(whole)


def test_an_address_of_a_section_shows_it(run: Run) -> None:
    assert run("show", "reperes/numero-119").out == run("show", "reperes#numero-119").out


def test_what_is_gone_is_told_and_the_nearest_is_shown(run: Run) -> None:
    ended = run("show", "reperes/numero-119/¶999")

    assert ended.code == 0
    assert "n’a plus de paragraphe 999" in ended.err
    assert ended.out == run("show", "reperes#numero-119").out


def test_a_section_that_is_gone_is_told(run: Run) -> None:
    ended = run("show", "reperes/absente-de-partout/¶2")

    assert ended.code == EXIT_FAILED
    assert "absente-de-partout" in ended.err
    assert "«\u00a0reperes/\u00a0»" in ended.err


def test_an_address_that_leads_nowhere(run: Run) -> None:
    assert run("show", "absent/absente-de-partout/¶2").code == EXIT_FAILED
