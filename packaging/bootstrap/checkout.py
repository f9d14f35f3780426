"""The checkout's folders, and stamps: how a step knows that its work is already done."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class SetupError(Exception):
    """Something that this program cannot do by itself; its text says what to do by hand."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A clone of the repository."""

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment, inside the checkout."""
        return self.root / ".venv"

    @property
    def stamps(self) -> Path:
        """Stamps of what is built; removing the folder makes everything be built again."""
        return self.root / "build" / "stamps"

    @property
    def constraints(self) -> Path:
        """Exact versions of every dependency."""
        return self.root / "packaging" / "constraints.txt"

    def program(self, name: str) -> Path:
        """Return the path of a program of the virtual environment, such as `python` or `onpe-desktop`."""
        if os.name == "nt":
            return self.venv / "Scripts" / f"{name}.exe"
        return self.venv / "bin" / name


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file that holds the digest of what a finished step started from."""

    path: Path

    def matches(self, digest: str) -> bool:
        """Whether the step was finished from exactly this."""
        try:
            return self.path.read_text(encoding="ascii").strip() == digest
        except OSError:
            return False

    def write(self, digest: str) -> None:
        """Say that the step is finished; call it last."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(digest + "\n", encoding="ascii")

    def remove(self) -> None:
        """Say that the step is being done again: an interrupted one must not look finished."""
        self.path.unlink(missing_ok=True)


def digest_of(root: Path, files: Iterable[Path], *facts: str) -> str:
    """Digest of the files' names (relative to `root`) and bytes, and of further facts, whatever their order on disk."""
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(fact.encode() + b"\0")
    for file in sorted(files):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
