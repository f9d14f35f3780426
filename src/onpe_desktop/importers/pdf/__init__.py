"""PDF files, read with PDFium."""

from onpe_desktop.importers.pdf.reading import read_pdf

__all__ = ["read_pdf"]
