"""What every page has: the document around the body, links between pages, escaping."""

from onpe_desktop.rendering.style import Style, style_sheet

HOME = "page:accueil"
EMERGENCY = "page:urgences"
HELP = "page:aide"
VIDEO = "video:"  # before the name of a medium of the pack: plays it
UNDERSTOOD = "page:compris"  # no page: the link that ends the welcome
END_OF_TEXT = "page.fin"  # a section id holds no point: no section can have this anchor

# As `html.escape` does, whose module also brings every named entity of HTML: a hundredth of the start.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def text(words: str) -> str:
    """Return `words` as HTML text, ready for an attribute too."""
    return words.translate(_ESCAPED)


def page(style: Style, body: str) -> str:
    """Return a whole HTML document around `body`."""
    return f'<html><head><meta charset="utf-8"><style>{style_sheet(style)}</style></head><body>\n{body}\n</body></html>'


def link(target: str, inner: str, *, quiet: bool = False) -> str:
    """Return a link around HTML that is already escaped; a quiet one is not underlined."""
    look = ' style="text-decoration: none"' if quiet else ""
    return f'<a href="{text(target)}"{look}>{inner}</a>'


def section_target(dossier: str, section: str = "") -> str:
    """Return the address of a section, or of a dossier's first page."""
    return f"dossier:{dossier}#{section}" if section else f"dossier:{dossier}"


def box(css_class: str, inner: str, *, padding: int = 12) -> str:
    """Return HTML in a filled box as wide as the text."""
    # A table: QTextDocument gives padding and borders to cells only.
    return (
        f'<table width="100%" cellspacing="0" cellpadding="{padding}" style="margin-top: 8px; margin-bottom: 16px">'
        f'<tr><td class="{css_class}">{inner}</td></tr></table>'
    )
