"""PDF files, read with PDFium."""

from onpe_desktop.importers.pdf.reading import Progress, read_pdf

__all__ = ["Progress", "read_pdf"]
