import json
from collections.abc import Callable
from typing import Any

import pytest

from onpe_desktop.cli.main import EXIT_FAILED

Run = Callable[..., Any]


def found(run: Run, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("search", "--json", *arguments).out)
    return answer


def test_json_is_what_the_manual_says(run: Run) -> None:
    answer = found(run, "educateur")

    assert set(answer) == {
        "format",
        "query",
        "total",
        "unfiltered",
        "relaxed",
        "suggestion",
        "advice",
        "facets",
        "hits",
    }
    assert set(answer["hits"][0]) == {
        "id", "dossier", "section", "title", "title_path", "kind", "paragraph", "snippet", "marks", "score", "page",
        "found_by",
    }  # fmt: skip
    assert set(answer["facets"]) == {"dossier", "type", "audience", "year"}
    assert set(answer["facets"]["type"][0]) == {"value", "label", "count", "chosen"}
    assert answer["format"] == 1


def test_marks_stand_on_the_matching_words(run: Run) -> None:
    hits = found(run, "educateur")["hits"]
    marked = [hit["snippet"][start:end].lower() for hit in hits for start, end in hit["marks"]]

    assert marked
    assert all(word.startswith("éducat") for word in marked)


def test_best_hits_come_first(run: Run) -> None:
    scores = [hit["score"] for hit in found(run, "mineur victime")["hits"]]

    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("number", [1, 3])
def test_k_limits_what_is_shown_not_what_is_counted(run: Run, number: int) -> None:
    answer = found(run, "enfant", "-k", str(number))

    assert len(answer["hits"]) == number
    assert answer["total"] > number


def test_a_dossier_can_be_chosen(run: Run) -> None:
    answer = found(run, "aide sociale", "--dossier", "sigles-glossaire")

    assert {hit["dossier"] for hit in answer["hits"]} == {"sigles-glossaire"}


def test_filters_narrow_and_their_counts_are_what_they_give(run: Run) -> None:
    everything = found(run, "mineur")
    for option, facet in (("--type", "type"), ("--audience", "audience"), ("--year", "year")):
        for one in everything["facets"][facet]:
            assert found(run, "mineur", option, one["value"])["total"] == one["count"]
    both = found(run, "mineur", "--type", "loi", "--type", "NUMERO", "-k", "100")
    assert {hit["kind"] for hit in both["hits"]} == {"loi", "numéro"}
    assert both["unfiltered"] == everything["total"]


def test_a_hit_found_by_a_hidden_word_says_so(run: Run) -> None:
    (hit,) = found(run, "michetonnage", "--type", "fiche", "-k", "1")["hits"]

    assert hit["found_by"] == "mot-clé"
    assert "trouvé par\u00a0: mot-clé" in run("search", "michetonnage").out


def test_an_unknown_dossier_names_those_that_exist(run: Run) -> None:
    ended = run("search", "enfant", "--dossier", "absent")

    assert ended.code == EXIT_FAILED
    assert "reperes" in ended.err


def test_nothing_found_says_what_to_do_next(run: Run) -> None:
    ended = run("search", "xyzzyqwk")

    assert ended.code == 0
    assert len(ended.out.strip()) > 20


def test_each_hit_names_what_show_takes(run: Run) -> None:
    best = found(run, "119")["hits"][0]["id"]

    assert run("show", best).code == 0
    assert f"[{best}]" in run("search", "119").out
