"""What is said of a passage when it is cited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from onpe_desktop.citing.original_pages import original_pages
from onpe_desktop.citing.short_address import ShortAddress
from onpe_desktop.dossiers import Metadata, OutlineEntry, SectionKind, path_to
from onpe_desktop.packs import Pack


@dataclass(frozen=True, slots=True)
class Citation:
    """Everything that a style of reference may want; `reference` and the formats for other programs are made of it.

    `volet` and `section` are titles, empty when there is none or when a dossier is cited as a whole. `paragraphs` are
    sorted. `pages` are the numbers printed in the original, in reading order, empty when they are not known.
    """

    metadata: Metadata
    volet: str
    section: str
    paragraphs: tuple[int, ...]
    pages: tuple[str, ...]
    consulted_on: date
    address: ShortAddress

    @property
    def title(self) -> str:
        """The dossier's title with its subtitle."""
        return "\u00a0: ".join(filter(None, (self.metadata.title, self.metadata.subtitle)))


def cite(pack: Pack, section: str, consulted_on: date, paragraphs: Iterable[int] = ()) -> Citation:
    """Cite a section, or some of its paragraphs; an empty section cites the dossier.

    Reads the section's document; raises `PackError` when it cannot, or when there is no such section.
    """
    numbers = tuple(sorted(set(paragraphs)))
    way = path_to(pack.outline, section)
    pages: tuple[str, ...] = ()
    if section:
        pack.section(section)
        pages = original_pages(pack.section(way[0].id), section, numbers)
    address = ShortAddress(pack.metadata.identifier, section, numbers[0] if numbers else None)
    volet = _volet(way)
    title = way[-1].title if way and way[-1].title != volet else ""
    return Citation(pack.metadata, volet, title, numbers, pages, consulted_on, address)


def ranges(numbers: Sequence[int]) -> str:
    """Write sorted numbers as `3-5, 8`."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    spans = [[number for _, number in run] for _, run in runs]
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans)


def page_range(pages: Sequence[str]) -> str:
    """Write pages as `11-12`."""
    return pages[0] if len(pages) == 1 else f"{pages[0]}-{pages[-1]}" if pages else ""


def _volet(way: Sequence[OutlineEntry]) -> str:
    return next((entry.title for entry in reversed(way) if entry.kind is SectionKind.VOLET), "")
