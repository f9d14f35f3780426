"""What the end of a page or a column has cut, by its words: text that goes on, and text that begins low."""

from onpe_desktop.dossiers import Block, Paragraph, plain_text
from onpe_desktop.importers.pdf.text.joining import joint
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary


def joined_blocks(first: tuple[Block, ...], second: tuple[Block, ...], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return the blocks of a box and of its rest; a paragraph that was cut is one."""
    if first and second and isinstance(first[-1], Paragraph) and isinstance(second[0], Paragraph):
        text, rest = plain_text(first[-1].inlines), plain_text(second[0].inlines)
        if is_open(text) and starts_low(rest):
            whole = Paragraph(joint(first[-1].inlines, second[0].inlines, "", vocabulary), 0)
            return (*first[:-1], whole, *second[1:])
    return (*first, *second)


def is_open(text: str) -> bool:
    """Tell whether a text that ends so may go on on the next page."""
    text = text.rstrip("»)” ")
    if text.endswith(("-", "\u00ad")):
        return True
    return not text.endswith((".", "!", "?", ":", ";", "…"))


def starts_low(text: str) -> bool:
    """Tell whether a text begins as the middle of a sentence does."""
    text = text.lstrip("«(“ \u00a0")
    return bool(text) and (text[0].islower() or text[0].isdigit())
