from dataclasses import replace

from onpe_desktop.importers.pdf.values import value


@value
class Place:
    left: float
    name: str = ""


def test_values_are_equal_by_what_they_hold() -> None:
    place = Place(1.0, "a")

    assert place == replace(Place(2.0, "a"), left=1.0)
    assert len({place, Place(1.0, "a"), Place(1.0)}) == 2
    assert not hasattr(place, "__dict__")
