"""EPUB: books of other publishers, versions 2 and 3."""

from onpe_desktop.importers.epub.reader import read_epub

__all__ = ["read_epub"]
