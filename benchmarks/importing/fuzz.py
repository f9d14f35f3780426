"""Mutated files against the import process: each must end in a dossier or a refusal in two sentences.

    python benchmarks/importing/fuzz.py [--files N] [--seed N] FILE…

Prints one line for each kind of end, and each mutation (file, number) that ended in a bug of ours. Exit code 1 then.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from onpe_desktop.authoring.import_process import ImportLimits
from onpe_desktop.authoring.importing import import_publication
from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.importers.request import ImportRequest

_LIMITS = ImportLimits(seconds=60, silence=60)
_OURS = "vient du programme"


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Cut, repeat, flip and move pieces of a file, one to eight times."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(changed) + 1)
        piece = changed[start : start + chance.choice((1, 4, 64, 4096))]
        match chance.randrange(5):
            case 0:
                del changed[start : start + len(piece)]
            case 1:
                changed[start:start] = piece * chance.choice((1, 2, 50))
            case 2:
                changed[start : start + len(piece)] = bytes(chance.randrange(256) for _ in piece)
            case 3:
                changed[start : start + len(piece)] = piece[::-1]
            case 4:
                del changed[max(start, len(changed) // 2) :]
    return bytes(changed)


def end_of(path: Path) -> str:
    with TemporaryDirectory() as folder:
        try:
            import_publication(
                ImportRequest((path,)),
                Path(folder),
                acronyms={},
                progress=lambda _done, _total: None,
                cancelled=lambda: False,
                limits=_LIMITS,
            )
        except UserError as error:
            return error.message.replace(path.name, "…")
        except OnpeDesktopError as error:
            return f"{type(error).__name__}: {_OURS}: {error}"
    return "imported"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--files", type=int, default=50, help="mutations of each file")
    parser.add_argument("--seed", type=int, default=0)
    values = parser.parse_args()
    ends: Counter[str] = Counter()
    bad: list[str] = []
    begun = time.monotonic()
    for source in values.sources:
        content = source.read_bytes()
        for number in range(values.files):
            with TemporaryDirectory() as folder:
                path = Path(folder) / source.name
                path.write_bytes(mutate(content, random.Random(f"{values.seed} {source.name} {number}")))
                end = end_of(path)
            ends[f"{source.suffix} {end}"] += 1
            if _OURS in end:
                bad.append(f"{source.name} {number}: {end}")
    for end, count in ends.most_common():
        print(f"{count:5} {end}")
    print(f"{ends.total()} files in {time.monotonic() - begun:.0f} s, {len(bad)} bugs", *bad, sep="\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
