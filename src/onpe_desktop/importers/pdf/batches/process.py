"""The process that reads pages, and draws pictures, beside the one that imports.

Protocol: a line with the file's path in JSON, then one for each thing that is asked: `[batch]`, or a page with what
tells a picture (`encoding.py`); out, for each, a line with the length of the answer, and its bytes. It ends with its
input. The limits of the process that has started it hold here, too.
"""

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

from onpe_desktop.importers.pdf.batches.batch import read_batch
from onpe_desktop.importers.pdf.batches.encoding import encoded, encoded_picture, wanted_picture
from onpe_desktop.importers.pdf.source.opening import PdfFile, opened
from onpe_desktop.importers.pdf.source.pictures import picture_bytes


def main() -> int:
    """Answer until the input ends; 0."""
    # Not sys.stdin and sys.stdout: a windowed Windows program has none, although its pipes are open.
    with open(0, "rb", closefd=False) as asked, os.fdopen(os.dup(1), "wb") as answers:
        gc.disable()  # a batch is soon forgotten, and nothing in it refers to itself
        with opened(Path(json.loads(asked.readline()))) as file:
            for line in asked:
                answer = _answer(file, json.loads(line))
                answers.write(b"%d\n%b" % (len(answer), answer))
                answers.flush()
    return 0


def _answer(file: PdfFile, asked: list[Any]) -> bytes:
    if len(asked) == 1:
        return encoded(read_batch(file, *asked))
    return encoded_picture(picture_bytes(file, *wanted_picture(asked)))


if __name__ == "__main__":
    sys.exit(main())
