import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
PATIENCE = 120  # seconds; some 6 when nothing else runs


def test_a_film_can_be_closed_at_any_moment() -> None:
    """A thread of FFmpeg that waited for Python's lock stopped the window for good, once in some fifty rounds."""
    ended = subprocess.run(
        [sys.executable, TESTS / "support" / "film_rounds.py", TESTS / "data" / "video" / "film.mp4", "60"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=PATIENCE,
        check=False,
    )  # fmt: skip
    assert ended.stdout == "ended\n", ended.stderr[-2000:]
