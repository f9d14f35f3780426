"""ODT: the text documents of LibreOffice and its relatives."""

from onpe_desktop.importers.odt.reader import read_odt

__all__ = ["read_odt"]
