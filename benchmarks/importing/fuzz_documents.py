"""A long run of damaged documents: `python benchmarks/importing/fuzz_documents.py [ROUNDS] [SEED]`.

The tests do the same with a fixed seed and few rounds. Anything but a publication or a refusal is printed, and the file
that caused it is kept in the folder that is named at the end. Exit code 1 when there was one.
"""

import random
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

import sample_office as office  # noqa: E402 # found by the path above
import sample_publications as samples  # noqa: E402
from mutations import mutated  # noqa: E402

from onpe_desktop.importers.docx import read_docx  # noqa: E402
from onpe_desktop.importers.epub import read_epub  # noqa: E402
from onpe_desktop.importers.errors import ImportRefusedError, Progress  # noqa: E402
from onpe_desktop.importers.html import read_html  # noqa: E402
from onpe_desktop.importers.odt import read_odt  # noqa: E402
from onpe_desktop.importers.publication import Publication  # noqa: E402
from onpe_desktop.importers.single_markdown import read_markdown_file  # noqa: E402

Read = Callable[[Path, Progress], Publication]
Files = dict[str, str | bytes]


def main(rounds: int, seed: int) -> int:
    chance = random.Random(seed)
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    failures = 0
    archives: list[tuple[str, Files, Read]] = [
        ("epub", samples.epub_files(), read_epub),
        ("docx", office.docx_files(), read_docx),
        ("odt", office.odt_files(), read_odt),
    ]
    texts: list[tuple[str, bytes, Read]] = [
        ("html", samples.write_html(folder).read_bytes(), read_html),
        ("md", samples.write_markdown(folder).read_bytes(), read_markdown_file),
    ]
    for name, files, read in archives:
        failures += run(name, partial(write_archive, files, chance), read, folder, rounds)
    for name, content, read in texts:
        failures += run(name, partial(write_text, content, chance), read, folder, rounds)
    print(f"files that failed, if any: {folder}")
    return 1 if failures else 0


def run(name: str, write: Callable[[Path], None], read: Read, folder: Path, rounds: int) -> int:
    counts: Counter[str] = Counter()
    path = folder / f"damaged.{name}"
    for number in range(rounds):
        write(path)
        try:
            read(path, samples.silent)
            counts["read"] += 1
        except ImportRefusedError:
            counts["refused"] += 1
        except Exception:  # noqa: BLE001 # what is looked for
            counts["failed"] += 1
            traceback.print_exc(limit=-2)
            path.rename(folder / f"failed-{number}.{name}")
    print(f"{name}: {dict(counts)}")
    return counts["failed"]


def write_text(content: bytes, chance: random.Random, path: Path) -> None:
    path.write_bytes(mutated(content, chance))


def write_archive(files: Files, chance: random.Random, path: Path) -> None:
    broken = chance.choice([name for name in files if name != "mimetype"])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            whole = content.encode() if isinstance(content, str) else content
            archive.writestr(name, mutated(whole, chance) if name == broken else whole)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
