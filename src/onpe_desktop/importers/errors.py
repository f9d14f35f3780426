"""What is wrong with a source, and where."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from onpe_desktop.errors import UserError
from onpe_desktop.text import typeset_french

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many pages or parts are done, of how many. It may raise `ImportCancelledError`: let it through."""


class SourceError(UserError):
    """A source of a dossier that cannot be read; the message names the file and the line."""


class ImportRefusedError(UserError):
    """The file cannot be imported, and why."""


class ImportCancelledError(ImportRefusedError):
    """The user stopped the import; callers usually say nothing."""

    def __init__(self) -> None:
        super().__init__("L’importation a été arrêtée\u00a0: rien n’a été gardé.", "Relancez-la quand vous voulez.")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file being read: its name for messages, and the lines of front matter that the parser did not see.

    `line` stands for every place in a text inside the file that was parsed on its own. `typeset` sets the typography of
    what is read: French, unless the front matter keeps the original's.
    """

    name: str
    skipped_lines: int = 0
    line: int | None = None
    typeset: Callable[[str], str] = typeset_french

    def inside(self, node: "SyntaxTreeNode") -> "SourceFile":
        """Return the file to name when the content of `node` is parsed on its own."""
        return SourceFile(self.name, line=self._line_of(node), typeset=self.typeset)

    def error(self, problem: str, next_step: str, line: int | None = None) -> SourceError:
        """Return the error for `problem` (a French sentence without its full stop) at `line`, counted from 1."""
        place = f"ligne\u00a0{line} de {self.name}" if line else self.name
        return SourceError(f"{problem} ({place}).", next_step)

    def error_at(self, node: "SyntaxTreeNode", problem: str, next_step: str) -> SourceError:
        """Return the error for `problem` at the first line of `node`, or of the nearest block around it."""
        return self.error(problem, next_step, self._line_of(node))

    def _line_of(self, node: "SyntaxTreeNode") -> int | None:
        around: SyntaxTreeNode | None = node
        while self.line is None and around is not None and not around.is_root:
            if around.map is not None:
                return around.map[0] + 1 + self.skipped_lines
            around = around.parent
        return self.line
