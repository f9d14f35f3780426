"""What tags call a paragraph or a list, and is a title: as a heading."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Inline, Paragraph, plain_text
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading


def as_heading(placed: Placed, inlines: Sequence[Inline], level: int) -> Placed:
    """Return a part as a heading of these words, which goes on with nothing."""
    part = PublicationHeading(tuple(inlines), level, Evidence.TYPOGRAPHY, placed.part.page)
    return replace(placed, part=part, open_end=False, starts_low=False)


def inlines_of(placed: Placed) -> tuple[Inline, ...]:
    """Return what a paragraph holds; nothing for anything else."""
    block = placed.part.block if isinstance(placed.part, PublicationBlock) else None
    return block.inlines if isinstance(block, Paragraph) else ()


def is_followed_otherwise(placed: Sequence[Placed], place: int) -> bool:
    """Tell whether a heading follows a part, or what looks otherwise: so a text follows its title."""
    following = placed[place + 1] if place + 1 < len(placed) else None
    if following is None:
        return False
    return isinstance(following.part, PublicationHeading) or following.look != placed[place].look


def usual_look(placed: Sequence[Placed]) -> Look | None:
    """Return how most of the text looks."""
    letters: Counter[Look] = Counter()
    for one in placed:
        if isinstance(one.part, PublicationBlock) and isinstance(one.part.block, Paragraph) and one.look is not None:
            letters[one.look] += len(plain_text(one.part.block.inlines))
    return letters.most_common(1)[0][0] if letters else None
