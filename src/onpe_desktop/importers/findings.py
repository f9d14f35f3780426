"""What an importer noticed, gathered while it reads."""

from onpe_desktop.importers.publication import Finding, FindingKind

_EXCERPT = 120  # characters
_MOST = 50  # of one sentence; who has read so many does not read the next one


class FindingLog:
    """Findings in the order in which they were met, equal ones once."""

    def __init__(self) -> None:
        self._findings: dict[Finding, None] = {}
        self._told: dict[tuple[FindingKind, str], int] = {}

    def add(self, kind: FindingKind, words: str, excerpt: str = "") -> None:
        """Keep a finding; `words` is a whole French sentence."""
        short = excerpt if len(excerpt) <= _EXCERPT else excerpt[:_EXCERPT].rstrip() + "…"
        told = self._told[kind, words] = self._told.get((kind, words), 0) + 1
        if told <= _MOST:
            self._findings[Finding(kind, words, excerpt=short)] = None
        elif told == _MOST + 1:
            self._findings[Finding(kind, words, excerpt="… et d’autres endroits")] = None

    def left_out(self, words: str, excerpt: str = "") -> None:
        """Keep the finding that something of the file is not in the publication."""
        self.add(FindingKind.LEFT_OUT, words, excerpt)

    def all(self) -> tuple[Finding, ...]:
        """Return what was gathered."""
        return tuple(self._findings)
