import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.gui.places import History, Place, ReadingPosition, Visit, read_address
from onpe_desktop.rendering.frame import EMERGENCY

HERE = Place.of_section("essai", "courte")


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("#longue", Place.of_section("essai", "longue")),
        ("#longue.p3", Place.of_section("essai", "longue", 3)),
        ("#longue.note-n1", Place("", "essai", "longue", "longue.note-n1")),
        ("dossier:annexe", Place(dossier="annexe")),
        ("dossier:annexe#sigles.p1", Place.of_section("annexe", "sigles", 1)),
        (EMERGENCY, Place.fixed(EMERGENCY)),
        ("https://example.org/#longue", None),
        ("mailto:a@example.org", None),
        ("page:inconnue", None),
    ],
)
def test_addresses(address: str, place: Place | None) -> None:
    assert read_address(address, HERE) == place


def test_history_goes_back_and_forward() -> None:
    history = History()
    assert not history.can_go(0)
    visits = [Visit(Place.of_section("essai", name)) for name in "abc"]
    for visit in visits:
        history.visit(visit)
    history.leave(ReadingPosition(7, 3))
    assert history.go(-2) == visits[0]
    assert not history.can_go(-1)
    assert history.go(2).position == ReadingPosition(7, 3)
    assert not history.can_go(1)


def test_new_place_forgets_what_lay_ahead() -> None:
    history = History()
    for name in "abc":
        history.visit(Visit(Place.of_section("essai", name)))
    history.go(-2)
    history.visit(Visit(HERE))
    assert [visit.place.section for visit in history.visits] == ["a", "courte"]
    assert not history.can_go(1)


@given(st.lists(st.one_of(st.just("visit"), st.integers(-3, 3))))
def test_history_always_points_at_a_visit(moves: list[str | int]) -> None:
    history = History()
    for move in moves:
        if isinstance(move, str):
            history.visit(Visit(HERE))
        elif history.can_go(move):
            history.go(move)
        assert history.index == -1 or history.can_go(0)
        assert (history.index == -1) == (not history.visits)
