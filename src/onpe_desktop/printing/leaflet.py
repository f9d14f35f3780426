"""A *fiche* fits on the two sides of one sheet: what to say when it does not."""

from onpe_desktop.printing.options import PrintOptions
from onpe_desktop.spaces import NARROW_SPACE

LONGEST = 2  # sides


def too_long(pages: int, options: PrintOptions) -> str:
    """Return two French sentences about a fiche that has more sides, the second says what would help; "" if it fits."""
    if pages <= LONGEST:
        return ""
    ways = [
        words
        for is_printed, words in (
            (options.cover, "la couverture"),
            (options.contents, "la table des matières"),
            (options.notes, "les notes"),
            (options.glossary, "la liste des sigles"),
            (options.sources, "les sources"),
        )
        if is_printed
    ]
    count = f"Cette fiche a {pages} pages{NARROW_SPACE}; une fiche en a deux au plus."
    return f"{count} {f'Retirez {_either(ways)}, ou choisissez' if ways else 'Choisissez'} moins de sections."


def _either(ways: list[str]) -> str:
    return " ou ".join([", ".join(ways[:-1]), ways[-1]]) if len(ways) > 1 else ways[0]
