"""Finds copied sentences without keeping what they were copied from: hashes of every run of ten words."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

LENGTH = 10
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case; punctuation, apostrophes and spaces of any kind only part them."""
    return _WORD.findall(text.casefold())


def fingerprints(text: str, exempt: Sequence[str] = ()) -> dict[str, str]:
    """Map the hash of each run of ten words to that run, leaving out runs that lie wholly inside an exempt phrase."""
    allowed = {run for phrase in exempt for run in _runs(phrase)}
    return {_fingerprint(run): run for run in _runs(text) if run not in allowed}


def read_fingerprints(file: Path) -> frozenset[str]:
    """Read a list of hashes, one a line; lines that begin with `#` say where they come from."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _runs(text: str) -> Iterator[str]:
    found = words(text)
    return (" ".join(found[start : start + LENGTH]) for start in range(len(found) - LENGTH + 1))


def _fingerprint(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()
