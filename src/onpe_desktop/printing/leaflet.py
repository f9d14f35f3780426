"""A *fiche* fits on the two sides of one sheet: what to say when it does not."""

from onpe_desktop.printing.options import PrintOptions
from onpe_desktop.spaces import NARROW_SPACE

LONGEST = 2  # sides


def too_long(pages: int, options: PrintOptions) -> tuple[str, ...]:
    """Return two French sentences about a fiche that has more sides, the second says what would help; none if it fits.

    What is left out first is what a reader misses least: notes and acronyms, then sources.
    """
    if pages <= LONGEST:
        return ()
    count = f"Cette fiche a {pages} pages{NARROW_SPACE}; une fiche en a deux au plus."
    if options.notes or options.glossary:
        return count, "Retirez les notes et la liste des sigles, ou choisissez moins de sections."
    if options.sources:
        return count, "Retirez les sources, ou choisissez moins de sections."
    return count, "Choisissez moins de sections."
