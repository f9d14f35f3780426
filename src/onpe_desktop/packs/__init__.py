"""Packs are EPUB 3 files: written, read, checked; the library of the packs at hand."""

from typing import TYPE_CHECKING

from onpe_desktop.packs.errors import PackError
from onpe_desktop.packs.library import Library, PackProblem
from onpe_desktop.packs.pack import Pack

if TYPE_CHECKING:
    from onpe_desktop.packs.pack_writer import write_pack

__all__ = ["Library", "Pack", "PackError", "PackProblem", "write_pack"]


def __getattr__(name: str) -> object:
    """Import the writer when it is first used: a window that opens only reads."""
    if name == "write_pack":
        from onpe_desktop.packs.pack_writer import write_pack

        return write_pack
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
