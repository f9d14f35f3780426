"""DOCX: the text documents of Word."""

from onpe_desktop.importers.docx.reader import read_docx

__all__ = ["read_docx"]
