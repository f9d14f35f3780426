"""PDF files, read with PDFium."""

from onpe_desktop.importers.pdf.reading import read_pdf, read_pdf_without_recognition

__all__ = ["read_pdf", "read_pdf_without_recognition"]
