import json
from collections.abc import Callable
from typing import Any

import pytest

from onpe_desktop.cli.main import EXIT_FAILED

Run = Callable[..., Any]


def explained(run: Run, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("explain", "--json", *arguments).out)
    return answer


def test_json_is_what_the_manual_says(run: Run) -> None:
    answer = explained(run, "educateur mission", "prevention-specialisee")

    assert set(answer) == {
        "format", "query", "id", "title_path", "rule", "pinned", "rank", "total", "score", "order", "words",
    }  # fmt: skip
    assert answer["id"] == "reperes#prevention-specialisee"
    assert [word["text"] for word in answer["words"]] == ["educateur", "mission"]
    first = answer["words"][0]["terms"][0]
    assert set(first) == {"term", "spelling", "reason", "weight", "points", "offers"}
    assert set(first["offers"][0]) == {"field", "count", "spellings"}


def test_points_add_up_to_the_score_that_search_gives(run: Run) -> None:
    best = json.loads(run("search", "--json", "mineur victime").out)["hits"][0]
    answer = explained(run, "mineur victime", best["id"])

    assert (answer["rank"], answer["score"]) == (1, best["score"])
    points = sum(term["points"] for word in answer["words"] for term in word["terms"])
    assert points + answer["order"] == pytest.approx(answer["score"], abs=0.001)


def test_both_columns_stand_side_by_side(run: Run) -> None:
    lines = run("explain", "éducateur", "rue", "prevention-specialisee").out.splitlines()

    assert lines[1].startswith("Résultat 1 sur ")
    head = next(line for line in lines if line.startswith("Ce que vous cherchez"))
    right = head.index("Ce que la section offre")
    row = next(line for line in lines if line.startswith("«\u00a0rue\u00a0»"))
    assert row[right - 2 : right] == "  "
    assert "texte\u00a0: «\u00a0rue\u00a0»" in " ".join(line[right:] for line in lines)
    assert lines[-1].startswith("Total")


def test_a_section_is_wanted(run: Run) -> None:
    ended = run("explain", "fugue", "reperes")

    assert ended.code == EXIT_FAILED
    assert "reperes#numero-119" in ended.err
    assert run("explain", "fugue", "absente").code == EXIT_FAILED
