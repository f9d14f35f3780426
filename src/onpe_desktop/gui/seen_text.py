"""Which parts of a page have been in sight."""


class SeenText:
    """Spans of characters, `start` to `end`, of one page; those that touch are one."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Say that this span was in sight."""
        apart = [span for span in self._spans if span[1] < start or end < span[0]]
        touched = [span for span in self._spans if span not in apart]
        start, end = min([start, *(one for one, _ in touched)]), max([end, *(one for _, one in touched)])
        self._spans = [*apart, (start, end)]

    def covers(self, start: int, end: int) -> bool:
        """Tell whether the whole span was in sight."""
        return any(first <= start and end <= last for first, last in self._spans)
