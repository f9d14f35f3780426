"""What Orca says while the window is used with keys: titles with their level, links, notes, how many results."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import desktop, why_not

from onpe_desktop.paths import Paths

DRIVER = Path(__file__).parents[1] / "support" / "orca_session.py"
TAKES_AT_MOST = 600  # seconds; some 20 on a quiet machine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(why_not()), reason=why_not()),
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed"),
]


def test_orca_says_what_the_page_is_made_of_and_how_many_results(bundled: Paths, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    heard.mkdir()
    with desktop(tmp_path) as environment:
        ended = subprocess.run(
            [sys.executable, str(DRIVER), str(bundled.resources), str(bundled.index), str(heard)],
            env=environment, capture_output=True, text=True, check=False, timeout=TAKES_AT_MOST,
        )  # fmt: skip
    spoken = (heard / "spoken").read_text(encoding="utf-8") if (heard / "spoken").exists() else "nothing"
    assert ended.returncode == 0, f"{ended.stderr}\nSpoken:\n{spoken}"
    assert "read only" not in spoken
    assert re.search(r"notification \d+ résultats\.", spoken)
