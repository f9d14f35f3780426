#!/usr/bin/env python3
"""Time and memory of the PDF importer beside its peers, interleaved in one run.

`speed.py [--rounds N] [--only NAME] [--without PEER…] [PDF…]`; without files, five of `documents.py`. The peers'
environment is that of `quality.py`, with kreuzberg. Each reading is a process of its own, its children included:
seconds of the processor (user and system), seconds of wall time, mebibytes at most. The median of the rounds is told,
and the importer's part of each peer's. The importer's modules are compiled before, as installed ones are.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from corpus import DOCUMENTS
from documents import ROOT, fetch
from readings import HERE, PEERS_PYTHON, command_of

PEERS = ("opendataloader", "pymupdf4llm", "kreuzberg", "markitdown")
_DOCUMENTS = ("debian-history", "maint-guide", "lilypond-changes", "lilypond-learning", "debian-reference")
_PATIENCE = 900  # seconds for one reading
_COMPILED = {"PYTHONPYCACHEPREFIX": str(ROOT / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}  # where modules are kept
Cost = tuple[float, float, float]  # processor seconds, wall seconds, MiB


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--without", nargs="*", default=(), help="peers that are left out")
    options = parser.parse_args()
    readers = ["ours", *(peer for peer in PEERS if PEERS_PYTHON.exists() and peer not in options.without)]
    chosen = [fetch(one) for one in DOCUMENTS if one.name in _DOCUMENTS and options.only in one.name]
    for pdf in options.pdfs or chosen:
        costs: dict[str, list[Cost]] = defaultdict(list)
        cost_of("ours", pdf)  # compiles them
        for _ in range(options.rounds):
            for reader in readers:
                cost = cost_of(reader, pdf)
                if cost is not None:
                    costs[reader].append(cost)
        tell(pdf, costs)


def cost_of(reader: str, pdf: Path) -> Cost | None:
    """Return what one reading costs; None when it fails or takes too long."""
    text = ["--text"] if reader == "ours" else []
    environment = os.environ | (_COMPILED if reader == "ours" else {})
    command = [sys.executable, str(HERE / "timed.py"), *command_of(reader, pdf), *text]
    try:
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(
                command, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=True, env=environment
            )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    told = json.loads(done.stderr.decode().rsplit("cost ", 1)[1])
    return told["processor"], told["wall"], told["kib"] / 1024


def tell(pdf: Path, costs: dict[str, list[Cost]]) -> None:
    """Print a line for each reader."""
    middle = {reader: tuple(median(column) for column in zip(*rows, strict=True)) for reader, rows in costs.items()}
    for reader, (processor, wall, memory) in middle.items():
        ratios = [ours / other for ours, other in zip(middle["ours"], (processor, wall, memory), strict=True)]
        parts = "" if reader == "ours" else "   ours ÷ it: " + " / ".join(f"{ratio:.2f}" for ratio in ratios)
        print(f"{pdf.name:32}{reader:16}{processor:8.1f} s{wall:8.1f} s{memory:8.0f} MiB{parts}", flush=True)


if __name__ == "__main__":
    main()
