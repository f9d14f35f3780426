"""What is wrong with a source, and where."""

from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.errors import UserError


class SourceError(UserError):
    """A source of a dossier that cannot be read; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file being read: its name for messages, and the lines of front matter that the parser did not see."""

    name: str
    skipped_lines: int = 0

    def error(self, problem: str, next_step: str, line: int | None = None) -> SourceError:
        """Return the error for `problem` (a French sentence without its full stop) at `line`, counted from 1."""
        place = f"ligne\u00a0{line} de {self.name}" if line else self.name
        return SourceError(f"{problem} ({place}).", next_step)

    def error_at(self, node: SyntaxTreeNode, problem: str, next_step: str) -> SourceError:
        """Return the error for `problem` at the first line of `node`, or of the nearest block around it."""
        around: SyntaxTreeNode | None = node
        while around is not None and (around.is_root or around.map is None):
            around = around.parent
        line = around.map[0] + 1 + self.skipped_lines if around is not None and around.map else None
        return self.error(problem, next_step, line)
