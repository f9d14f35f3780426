import gc

import pytest

from onpe_desktop.gui.settled_memory import nothing_collected, settled_memory


def test_what_is_there_is_left_alone_until_the_end() -> None:
    before = gc.get_freeze_count()
    with settled_memory():
        assert gc.get_freeze_count() > before + 1_000
    assert gc.get_freeze_count() == before


def test_an_error_ends_it_too() -> None:
    before = gc.get_freeze_count()
    with pytest.raises(ValueError, match="a"), settled_memory():
        raise ValueError("a")
    assert gc.get_freeze_count() == before


@pytest.mark.parametrize("was_on", [True, False])
def test_what_was_chosen_before_holds_again(*, was_on: bool) -> None:
    before = gc.isenabled()
    try:
        gc.enable() if was_on else gc.disable()
        with nothing_collected():
            assert not gc.isenabled()
        assert gc.isenabled() is was_on
    finally:
        gc.enable() if before else gc.disable()
