from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING


def test_every_number_that_the_design_asks_for_is_there() -> None:
    assert [entry.number for entry in IMMEDIATE_DANGER] == ["17", "112", "114", "15", "18"]
    assert [entry.number for entry in LISTENING] == ["119", "116 000", "3018", "3919"]


def test_every_number_says_who_answers_and_which_fact_says_so() -> None:
    for entry in (*IMMEDIATE_DANGER, *LISTENING):
        assert entry.name
        assert entry.fact.startswith("H")
