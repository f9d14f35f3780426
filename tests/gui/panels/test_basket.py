from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.basket import Basket, Choice

CHOICES = [("d", name) for name in "abcdef"]
SOME = st.lists(st.sampled_from(CHOICES), max_size=6)


def in_order(choices: list[Choice]) -> tuple[Choice, ...]:
    return tuple(choice for choice in CHOICES if choice in choices)


def test_each_section_once_and_told_once(qapp: QApplication) -> None:  # noqa: ARG001
    basket = Basket()
    changed = QSignalSpy(basket.changed)
    assert basket.add([CHOICES[0], CHOICES[1], CHOICES[0]]) == 2
    assert basket.add([CHOICES[1]]) == 0
    assert list(basket.choices) == [CHOICES[0], CHOICES[1]]
    assert changed.count() == 1


def test_ticks_keep_the_order_of_the_table_until_something_was_moved(qapp: QApplication) -> None:  # noqa: ARG001
    a, b, c, d, *_ = CHOICES
    basket = Basket()
    basket.follow((c,), ())
    basket.follow((a, c), (c,))
    assert list(basket.choices) == [a, c]
    basket.put((c, a))
    basket.follow((a, b, c), (a, c))
    assert list(basket.choices) == [c, a, b]
    basket.follow((b, c, d), (a, b, c))
    assert list(basket.choices) == [c, b, d]


@given(held=SOME, before=SOME, after=SOME)
@settings(suppress_health_check=list(HealthCheck))
def test_the_basket_holds_what_is_ticked(
    qapp: QApplication,  # noqa: ARG001
    held: list[Choice],
    before: list[Choice],
    after: list[Choice],
) -> None:
    basket = Basket()
    basket.put(held)
    basket.follow(in_order(after), in_order(before))
    assert set(basket.choices) == set(after)
    assert len(basket.choices) == len(set(after))
