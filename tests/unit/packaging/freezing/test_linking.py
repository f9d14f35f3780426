import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from freezing.linking import elf_files, is_loadable, strip
from nacl import _sodium

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("strip"), reason="reads and changes files of Linux"
)
LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"


def test_a_stripped_library_still_loads(tmp_path: Path) -> None:
    library = Path(shutil.copy(_sodium.__file__, tmp_path))  # linked with nothing but the system
    size = library.stat().st_size
    strip(tmp_path)
    assert library.stat().st_size <= size  # wheels are often stripped already
    ctypes.CDLL(str(library))


def test_a_library_that_stripping_breaks_stays_whole(tmp_path: Path) -> None:
    """FFmpeg's, as Qt's wheel brings it; without it there is no video in the frozen program."""
    original = next(LIBRARIES.glob("libavutil.so.*"))
    library = Path(shutil.copy(original, tmp_path))
    subprocess.run(["strip", "-o", str(tmp_path / "broken"), str(library)], check=True)
    if is_loadable(tmp_path / "broken"):
        pytest.skip("this system's strip does it no harm")
    (tmp_path / "broken").unlink()
    strip(tmp_path)
    assert library.read_bytes() == original.read_bytes()


def test_only_programs_and_libraries_of_linux_are_found_and_no_links(tmp_path: Path) -> None:
    program = Path(shutil.copy("/bin/true", tmp_path / "program"))
    (tmp_path / "link").symlink_to("program")
    (tmp_path / "text.so").write_text("a text", encoding="ascii")
    assert list(elf_files(tmp_path)) == [program]
