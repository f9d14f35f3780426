"""What tags call a paragraph or a list, and is a title: as a heading."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Inline
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationHeading


def as_heading(placed: Placed, inlines: Sequence[Inline], level: int) -> Placed:
    """Return a part as a heading of these words, which goes on with nothing."""
    part = PublicationHeading(tuple(inlines), level, Evidence.TYPOGRAPHY, placed.part.page)
    return replace(placed, part=part, open_end=False, starts_low=False)
