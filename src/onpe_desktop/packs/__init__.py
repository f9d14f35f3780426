"""Packs are EPUB 3 files: written, read, checked; the library of the packs at hand."""

from onpe_desktop.packs.errors import PackError
from onpe_desktop.packs.library import Library, PackProblem
from onpe_desktop.packs.pack import Pack
from onpe_desktop.packs.pack_writer import write_pack

__all__ = ["Library", "Pack", "PackError", "PackProblem", "write_pack"]
