"""The process that reads pages beside the one that imports: batches of a file, asked for one by one.

Protocol: a line with the file's path in JSON, then one with a number for each batch; out, a line for each
(`encoding.py`). It ends with its input. The limits of the process that has started it hold here, too.
"""

import gc
import json
import os
import sys
from pathlib import Path

from onpe_desktop.importers.pdf.batches.batch import read_batch
from onpe_desktop.importers.pdf.batches.encoding import encoded
from onpe_desktop.importers.pdf.source.opening import opened


def main() -> int:
    """Answer until the input ends; 0."""
    # Not sys.stdin and sys.stdout: a windowed Windows program has none, although its pipes are open.
    with open(0, "rb", closefd=False) as asked, os.fdopen(os.dup(1), "wb") as answers:
        gc.disable()  # a batch is soon forgotten, and nothing in it refers to itself
        with opened(Path(json.loads(asked.readline()))) as file:
            for line in asked:
                answers.write(encoded(read_batch(file, int(line))))
                answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
