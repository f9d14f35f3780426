"""Runs before the frozen program: where the system has no fontconfig settings, those of the program serve.

Without any, fontconfig complains on the terminal and finds no font at all.
"""

import os
import sys
from pathlib import Path

if not {"FONTCONFIG_FILE", "FONTCONFIG_PATH"} & os.environ.keys() and not Path("/etc/fonts/fonts.conf").exists():
    os.environ["FONTCONFIG_FILE"] = str(Path(sys._MEIPASS) / "fontconfig" / "fonts.conf")  # type: ignore[attr-defined] # noqa: SLF001 - PyInstaller's way
