"""Runs first in the frozen Windows program: its Python modules are in one file beside both programs, not in each.

PyInstaller's own reader and finder do the reading; they are told where. Otherwise the windowed program and the one for
terminals would each hold the same 4.5 MB.
"""

import os
import sys

import pyimod01_archive as archive  # PyInstaller's, in every program that it makes
import pyimod02_importers as importers

# pathlib is among the modules that are not there yet. `_MEIPASS` is the folder of everything, as PyInstaller documents.
modules = os.path.join(sys._MEIPASS, "modules.pyz")  # type: ignore[attr-defined] # noqa: PTH118, SLF001
importers.pyz_archive = archive.ZlibArchiveReader(modules, check_pymagic=True)
sys.path_importer_cache.clear()  # the finders made until now look into the program
