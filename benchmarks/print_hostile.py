"""Every hostile fixture of the tests printed under `strace`: what it opens, whom it calls, what it costs.

    .venv/bin/python -m benchmarks.print_hostile

Each of `tests/support/hostile_prints.py` is printed with the limits of every print. Told are the processor time and the
most memory of its worker, every connection or name that the worker asked for, and every file that it opened outside
the program, Python, the system's libraries and its private folder. Ends with 1 when there is one, or a limit was not
kept. Needs Linux and Debian's strace.
"""

import re
import resource
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

from hostile_prints import LARGE, PICTURES, PRINTED, REFUSED
from print_sample import make_sample_part

from onpe_desktop.dossiers import Figure
from onpe_desktop.paths import find_paths
from onpe_desktop.printing import PrintedPart, PrintingError, PrintOptions, compiler, print_pdf
from onpe_desktop.printing.limits import DEFAULT_LIMITS

_CALLS = re.compile(r"\b(socket|connect|sendto|sendmsg|bind)\(")
_OPENED = re.compile(r'\bopen(?:at)?\((?:AT_FDCWD, )?"([^"]+)"[^=]*= \d')  # those that were found
_OURS = (
    str(Path(__file__).parents[1]), str(find_paths().resources.resolve()), sys.prefix, sys.base_prefix,
    sysconfig.get_path("purelib"), "/usr/lib", "/lib", "/etc/ld.so.cache", "/proc/self", "/sys/devices/system/cpu",
    "/sys/fs/cgroup", "/proc/cgroups", "/etc/localtime", "/usr/share/zoneinfo", "/dev/null", "/usr/share/locale",
    *filter(None, sys.path),
)  # fmt: skip


def main() -> int:
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder, "trace")
        # The worker as it is, with somebody who watches it.
        watch = [
            "strace",
            "-f",
            "-qq",
            "-o",
            str(trace),
            "-e",
            "trace=%network,open,openat",
            *compiler.worker_command(),
        ]
        vars(compiler)["worker_command"] = lambda: watch
        most = 0.0
        for name, part in _fixtures():
            trace.write_text("")
            before = _processor()
            said = _print(part)
            seconds = _processor() - before
            most = max(most, seconds)
            calls, files = _seen(trace.read_text(errors="replace"))
            faults += bool(calls or files)
            print(f"| {name} | {said} | {seconds:.1f} s | {len(calls)} | {' '.join(sorted(files)) or 0} |", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nmost processor time, strace's included: {most:.1f} s; most memory of a worker: {peak:.0f} MB")
    return int(
        bool(faults) or peak > DEFAULT_LIMITS.memory / 1024**2 * 1.1
    )  # the limit is on data; libraries come on top


def _fixtures() -> Iterator[tuple[str, PrintedPart]]:
    for name, block in PRINTED.items():
        yield name, make_sample_part(block)
    for name, (block, _) in REFUSED.items():
        yield name, make_sample_part(block)
    for name, block in LARGE.items():
        yield name, make_sample_part(block)
    for name in PICTURES:
        part = make_sample_part(Figure(name, "Ce qu’on y voit"))
        yield name, replace(part, read_media=PICTURES.__getitem__)


def _print(part: PrintedPart) -> str:
    try:
        print_pdf([part], PrintOptions(date(2026, 11, 25)), resources=find_paths().resources)
    except PrintingError as error:
        return error.message
    return "printed"


def _seen(trace: str) -> tuple[list[str], set[str]]:
    """Return the calls to a network, and the files from outside."""
    calls = [line for line in trace.splitlines() if _CALLS.search(line)]
    private = re.escape(tempfile.gettempdir()) + r"/onpe-\w+(/pictures(/.*)?)?"
    opened = {path for path in _OPENED.findall(trace) if path.startswith("/")}
    return calls, {path for path in opened if not path.startswith(_OURS) and not re.fullmatch(private, path)}


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
