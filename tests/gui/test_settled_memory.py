import gc

import pytest

from onpe_desktop.gui.settled_memory import settled_memory


@pytest.fixture(autouse=True)
def _nothing_frozen() -> None:
    """What a window opened by another test may have frozen at its start would be set free with the rest."""
    gc.unfreeze()


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
