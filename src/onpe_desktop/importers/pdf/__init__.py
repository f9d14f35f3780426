"""PDF files, read with PDFium (`reading.py`). Nothing is imported here: the second process reads pages only."""
