"""A long run of damaged publications of every format: each must end in a publication or a refusal in two sentences.

    python benchmarks/importing/fuzz.py [--files N] [--seed N] [--kinds pdf docx …] [--confined] [FILE…]

The files are the tests' common sample in every format, and those that are given; damage is that of the tests
(`tests/support/fuzzing.py`), the seed is fixed. They are read in a child process, which is begun anew where a library
crashes; with `--confined`, each is imported as the program does it, up to the Markdown (slower: a process for each).
Prints a line for each format; what ended otherwise is kept in the folder that is named. Exit code 1 then.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from fuzzing import Subject, sample_subjects  # noqa: E402 # found by the path above

from onpe_desktop.authoring.import_process import ImportLimits  # noqa: E402
from onpe_desktop.authoring.importing import import_publication  # noqa: E402
from onpe_desktop.errors import UserError  # noqa: E402
from onpe_desktop.importers.formats import format_of  # noqa: E402
from onpe_desktop.importers.request import ImportRequest  # noqa: E402

_LIMITS = ImportLimits(seconds=120, silence=60)
_OURS = "vient du programme"
_BAD = ("failed", "crashed")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--files", type=int, default=1_000, help="damaged files of each subject")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="*", default=())
    parser.add_argument("--confined", action="store_true")
    parser.add_argument("--child", nargs=3, metavar=("SUBJECT", "START", "FOLDER"), help=argparse.SUPPRESS)
    values = parser.parse_args()
    subjects = [*sample_subjects(), *(Subject(format_of(path), path.read_bytes()) for path in values.sources)]
    if values.child:
        number, start, folder = values.child
        read_many(subjects[int(number)], range(int(start), values.files), Path(folder), values)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    bad = 0
    for number, subject in enumerate(subjects):
        if not values.kinds or subject.name in values.kinds:
            counts = watched(number, values, folder)
            bad += sum(counts[end] for end in _BAD)
            print(f"{subject.name:10}{len(subject.content):9} bytes  {dict(counts)}", flush=True)
    print(f"{bad} ended otherwise; they are in {folder}" if bad else "all were read or refused")
    return 1 if bad else 0


def watched(subject: int, values: argparse.Namespace, folder: Path) -> Counter[str]:
    """Run children until all files of a subject are read, and count how they ended."""
    counts: Counter[str] = Counter()
    done = 0
    while done < values.files:
        command = [sys.executable, *sys.argv, "--child", str(subject), str(done), str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            for line in child.stdout or ():
                counts[line.strip()] += 1
                done += 1
        if done < values.files:  # the file that it had begun is kept under its name
            counts["crashed"] += 1
            done += 1
    return counts


def read_many(subject: Subject, numbers: range, folder: Path, values: argparse.Namespace) -> None:
    """Read damaged files one after the other, and say of each how it ended."""
    for number in numbers:
        path = folder / f"{subject.name}-{len(subject.content)}-{number}.{subject.name}"
        path.write_bytes(subject.damaged(random.Random(f"{values.seed} {number}")))
        end = imported(path) if values.confined else read(subject, path)
        if end not in _BAD:
            path.unlink()
        print(end, flush=True)


def read(subject: Subject, path: Path) -> str:
    try:
        return "read" if subject.read(path) else "failed"
    except UserError:
        return "refused"
    except Exception:  # noqa: BLE001 # what is looked for
        traceback.print_exc(limit=-3)
        return "failed"


def imported(path: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
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
            return "failed" if _OURS in error.message else "refused"
        except Exception:  # noqa: BLE001 # what is looked for
            traceback.print_exc(limit=-3)
            return "failed"
    return "read"


if __name__ == "__main__":
    sys.exit(main())
