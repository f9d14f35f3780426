from onpe_desktop.gui.application import scale_all
from onpe_desktop.settings import INTERFACE_SIZE, Settings


def test_everything_is_shown_larger_at_the_next_start() -> None:
    settings, environment = Settings(None), {"HOME": "/home/a"}
    scale_all(settings, environment)
    assert environment == {"HOME": "/home/a"}
    settings.try_out(INTERFACE_SIZE, 150)
    scale_all(settings, environment)
    assert environment["QT_SCALE_FACTOR"] == "1.5"


def test_what_the_user_has_told_qt_stands() -> None:
    settings, environment = Settings(None), {"QT_SCALE_FACTOR": "3"}
    settings.try_out(INTERFACE_SIZE, 200)
    scale_all(settings, environment)
    assert environment["QT_SCALE_FACTOR"] == "3"
