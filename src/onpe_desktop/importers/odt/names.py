"""The namespaces of OpenDocument."""

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
XLINK = "http://www.w3.org/1999/xlink"


def text(name: str) -> str:
    """Return the whole name of an element or attribute of text."""
    return f"{{{TEXT}}}{name}"


def table(name: str) -> str:
    """Return the whole name of an element or attribute of tables."""
    return f"{{{TABLE}}}{name}"


def draw(name: str) -> str:
    """Return the whole name of an element or attribute of drawings."""
    return f"{{{DRAW}}}{name}"


def style(name: str) -> str:
    """Return the whole name of an element or attribute of styles."""
    return f"{{{STYLE}}}{name}"
