"""A batch of pages: which ones it has, and how it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onpe_desktop.importers.pdf.page import LinkArea, PageContent
from onpe_desktop.importers.pdf.source.opening import PdfFile

_PAGES = 16  # read in a quarter of a second, so long may one process wait for the other at the end


@dataclass(frozen=True)
class Batch:
    """Pages that follow each other, and the targets of their links by name."""

    pages: tuple[PageContent, ...]
    targets: Mapping[str, LinkArea] = field(default_factory=dict)


def batches_of(pages: int) -> range:
    """Return the numbers of the batches of a file with so many pages."""
    return range((pages + _PAGES - 1) // _PAGES)


def read_batch(file: PdfFile, number: int) -> Batch:
    """Read a batch. What was read before changes nothing, so it does not matter who reads it."""
    file.begin_batch()
    places = range(number * _PAGES, min((number + 1) * _PAGES, file.pages))
    pages = tuple(file.page(place) for place in places)
    targets = dict(file.targets)
    file.targets.clear()
    return Batch(pages, targets)
