"""HTML: from elements to the model, for every format that passes through it."""

from onpe_desktop.importers.html.reader import read_html

__all__ = ["read_html"]
