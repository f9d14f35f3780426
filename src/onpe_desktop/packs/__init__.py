"""Packs are EPUB 3 files: written, read, checked; the library of the packs at hand."""
