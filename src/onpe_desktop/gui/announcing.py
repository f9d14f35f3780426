"""Has screen readers say what only the eye would notice: how many results, what is done, what went wrong."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

QUIET = 600  # milliseconds without a new number before it is said: nobody wants one for every letter


def announce(widget: QWidget, sentence: str, *, after: int = 0) -> None:
    """Have a sentence said for the window of a widget, `after` milliseconds if no other follows in them.

    An empty one takes back what waits or was just said. Nothing is made or kept unless a screen reader runs.
    """
    if not QAccessible.isActive():
        return
    from onpe_desktop.gui.announcer import Announcer

    window = widget.window()
    announcer = next((child for child in window.children() if isinstance(child, Announcer)), None)
    if announcer is None and sentence:
        announcer = Announcer(window)
    if announcer is not None:
        announcer.say(sentence, after)
