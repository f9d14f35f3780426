"""Footnotes and endnotes."""
