"""Start of the frozen program to its first painted page, beside the same from source, on a virtual display.

    .venv/bin/python benchmarks/frozen_start.py dist/onpe-desktop/onpe-desktop [RUNS]

Both start in turn, RUNS times each (15 unless told), each time as a new process with its own home, which is warm from a
first start that does not count. Nothing in the program is changed for this: Xvfb (Debian's) keeps its screen in a file,
and the moment is taken when text stands there. Needs the built packs and index (`onpe-desktop build`).
"""

import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT, BYTES_A_PIXEL = 1280, 800, 4
LINES = range(150, 600, 10)  # of the screen: the page is there, and nothing else
SHADES = 12  # a page of letters has more, an empty one fewer
ANSWER_WITHIN = 60.0  # seconds
FROM_SOURCE = (sys.executable, "-c", "import sys; from onpe_desktop.cli.main import main; sys.exit(main())")


class Screen:
    """What a virtual display shows."""

    def __init__(self, display: str, file: Path) -> None:
        self.display = display
        with file.open("rb") as stream:
            self._content = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        self._begin = len(self._content) - WIDTH * HEIGHT * BYTES_A_PIXEL
        self._blank = self._page()

    def shows_text(self) -> bool:
        """Whether letters stand where the page is; quick as long as nothing at all does."""
        page = self._page()
        return page != self._blank and len({page[i : i + 3] for i in range(0, len(page), BYTES_A_PIXEL)}) > SHADES

    def _page(self) -> bytes:
        width = WIDTH * BYTES_A_PIXEL
        return b"".join(self._content[at : at + width] for at in (self._begin + line * width for line in LINES))


@contextmanager
def screen() -> Iterator[Screen]:
    """Start a virtual display, and end it."""
    with tempfile.TemporaryDirectory(prefix="onpe-screen-") as folder:
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        options = ["-displayfd", str(write), "-screen", "0", size, "-fbdir", folder, "-noreset"]
        server = subprocess.Popen(["Xvfb", *options], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        try:
            yield Screen(display, Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def start(command: tuple[str, ...], shown: Screen, home: Path) -> float:
    """Return the seconds from the start of the command to text on the screen; the program is ended then."""
    environment = {"HOME": str(home), "TMPDIR": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    begun = time.monotonic()
    program = subprocess.Popen(command, env={**environment, **kept, "DISPLAY": shown.display}, start_new_session=True)
    try:
        while not shown.shows_text():
            if time.monotonic() - begun > ANSWER_WITHIN or program.poll() is not None:
                raise SystemExit(f"{command[0]}: no text on the screen.")
            time.sleep(0.001)
        return time.monotonic() - begun
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        program.wait()
        while shown.shows_text():
            time.sleep(0.01)


def main() -> None:
    """Measure, and print the medians and their ratio."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    programs = {"from source": FROM_SOURCE, "frozen": (str(Path(sys.argv[1]).resolve()),)}
    seen: dict[str, list[float]] = {name: [] for name in programs}
    with screen() as shown, tempfile.TemporaryDirectory(prefix="onpe-home-") as folder:
        for run in range(runs + 1):
            for name, command in programs.items():
                home = Path(folder) / name
                home.mkdir(exist_ok=True)
                seconds = start(command, shown, home)
                if run:
                    seen[name].append(seconds)
    for name, values in seen.items():
        print(f"{name:12} median {statistics.median(values) * 1000:5.0f} ms   fastest {min(values) * 1000:5.0f} ms")
    source, frozen = (seen[name] for name in programs)
    print(
        f"{'ratio':12} median {statistics.median(frozen) / statistics.median(source):5.2f}"
        f"      fastest {min(frozen) / min(source):5.2f}"
    )


if __name__ == "__main__":
    main()
