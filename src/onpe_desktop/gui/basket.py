"""The print basket of the window: what will be printed, in its order. It is forgotten when the program ends."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

Choice: TypeAlias = tuple[str, str]
"""Identifier of a dossier, id of a section that is printed with those below it."""


class Basket(QObject):
    """Sections, each once. Says when it changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return the sections in the order in which they are printed."""
        return self._choices

    def put(self, choices: Iterable[Choice]) -> None:
        """Hold these sections instead of the former ones."""
        unique = tuple(dict.fromkeys(choices))
        if unique != self._choices:
            self._choices = unique
            self.changed.emit()

    def add(self, choices: Iterable[Choice]) -> int:
        """Add sections at the end and return how many are new."""
        before = len(self._choices)
        self.put((*self._choices, *choices))
        return len(self._choices) - before

    def follow(self, chosen: tuple[Choice, ...], was_chosen: tuple[Choice, ...]) -> None:
        """Take over what is ticked in a table of contents, `chosen` and before that `was_chosen` in its own order.

        As long as nobody has moved a section the order is that of the table; else what is new comes last.
        """
        if self._choices == was_chosen:
            self.put(chosen)
            return
        kept = [choice for choice in self._choices if choice in set(chosen)]
        self.put((*kept, *chosen))
