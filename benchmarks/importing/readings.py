"""What the importer and its peers make of a PDF, in one form. Each runs in a process of its own."""

import json
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from truth import Truth, words_of

HERE = Path(__file__).resolve().parent
PEERS_PYTHON = HERE.parents[1] / "build" / "benchmarks" / "peers" / "bin" / "python"
_PATIENCE = 100  # seconds for one document
PEERS = ("poppler", "markitdown", "opendataloader", "pymupdf4llm")
_SCRIPTS = {
    "markitdown": "from markitdown import MarkItDown; print(MarkItDown().convert({pdf!r}).text_content)",
    "pymupdf4llm": "import pymupdf4llm; print(pymupdf4llm.to_markdown({pdf!r}))",
    "opendataloader": (
        "import opendataloader_pdf as o, pathlib, tempfile; d = tempfile.mkdtemp();"
        "o.convert(input_path=[{pdf!r}], output_dir=d, format='markdown', quiet=True);"
        "print(next(pathlib.Path(d).rglob('*.md')).read_text())"
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out, and what it cost: seconds of wall time, mebibytes at most."""

    found: Truth
    seconds: float
    memory: float


def read(name: str, pdf: Path) -> Reading:
    """Read a PDF with the importer (`ours`) or a peer."""
    if name == "ours":
        command = [sys.executable, str(HERE / "ours.py"), str(pdf)]
    elif name == "poppler":
        command = ["pdftotext", str(pdf), "-"]
    else:
        command = [str(PEERS_PYTHON), "-c", _SCRIPTS[name].format(pdf=str(pdf))]
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        timed = ["/usr/bin/env", sys.executable, str(HERE / "timed.py"), *command]
        done = subprocess.run(timed, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=False)
        seconds = time.perf_counter() - start
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.decode()[-300:]}")
    memory = float(done.stderr.decode().rsplit("peak-kib ", 1)[1].split()[0]) / 1024
    return Reading(Truth(**json.loads(text)) if name == "ours" else from_markdown(text), seconds, memory)


def from_markdown(text: str) -> Truth:
    """Read the Markdown that a peer writes."""
    found = Truth()
    table: list[str] = []
    for line in [*text.replace("\f", "\n").splitlines(), ""]:
        bare = re.sub(r"<[^>]+>|!?\[([^\]]*)\]\([^)]*\)|[*`]", r" \1" if "](" in line else "", line).strip()
        if bare.startswith("|") or (table and bare.endswith("|")):
            if not re.fullmatch(r"[|\s:-]+", bare):
                cells = bare.strip("|").split("|")
                table.extend(" ".join(words_of(cell)) for cell in cells)
                found.words.extend(words_of(bare))
            continue
        if table:
            found.tables.append(table)
            table = []
        heading = re.match(r"(#{1,6})\s+(.*)", bare)
        if heading:
            found.headings.append((len(heading.group(1)), heading.group(2)))
        elif bare:
            found.words.extend(words_of(bare))
        if bare:
            found.lines.append(bare)
    return found
