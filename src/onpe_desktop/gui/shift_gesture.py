"""Three times Shift, alone and quickly: the gesture for the discreet screen."""

TIMES = 3
WITHIN = 1.0  # seconds, from the first press to the last


class ShiftGesture:
    """Told what the keyboard and the mouse do, recognises Shift pressed and let go `TIMES` times with nothing between.

    Capitals, Shift with arrows and Shift with a click are something between: they start it anew.
    """

    def __init__(self) -> None:
        self._presses: list[float] = []
        self._held = False

    def press(self, now: float) -> None:
        """Shift went down, at `now` in seconds of any clock."""
        self._presses = [moment for moment in self._presses if now - moment <= WITHIN]
        self._presses.append(now)
        self._held = True

    def release(self) -> bool:
        """Shift came up; tell whether the gesture is complete."""
        if not self._held:
            return False
        self._held = False
        if len(self._presses) < TIMES:
            return False
        self._presses.clear()
        return True

    def interrupt(self) -> None:
        """Anything else happened."""
        self._presses.clear()
        self._held = False
