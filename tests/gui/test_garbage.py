import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.garbage import INTERVAL, GarbageCollector, collect_on_this_thread


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was_on, frozen = gc.isenabled(), gc.get_freeze_count()
    yield
    gc.enable() if was_on else gc.disable()
    if gc.get_freeze_count() != frozen:
        gc.unfreeze()


class Knot:
    """Garbage that only a collection frees."""

    def __init__(self, freed: list[bool]) -> None:
        self.me, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append(True)


def test_python_itself_collects_no_more() -> None:
    gc.enable()
    GarbageCollector()
    assert not gc.isenabled()


def test_garbage_is_collected_once_there_is_enough_of_it(qtbot: QtBot) -> None:
    freed: list[bool] = []
    collector = GarbageCollector()
    gc.collect()
    collector.start()
    Knot(freed)
    collector.collect_what_is_due()
    assert freed == []
    for _ in range(gc.get_threshold()[0] + 1):
        Knot(freed)
    qtbot.waitUntil(lambda: bool(freed), timeout=20 * INTERVAL)


def test_an_application_has_one() -> None:
    application = QObject()
    collect_on_this_thread(application)
    collect_on_this_thread(application)
    assert len(application.findChildren(GarbageCollector)) == 1
