"""The headings of a publication as a tree without jumps, each with the blocks that stand below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onpe_desktop.dossiers import Inline, NoteReference, PageBreak, Paragraph, plain_text, walk_inlines
from onpe_desktop.importers.publication import Evidence, Part, PublicationBlock, PublicationHeading
from onpe_desktop.importers.tidying import short
from onpe_desktop.text import slug


@dataclass(eq=False, slots=True)
class Draft:
    """A section in the making. `evidence` is None for one that no heading opened; `sure` is the heading's own."""

    title: str
    page: int | None = None
    evidence: Evidence | None = None
    sure: bool = True
    jumped: bool = False  # the heading was deeper than the one before it allows
    anchors: list[str] = field(default_factory=list)
    parts: list[PublicationBlock] = field(default_factory=list)
    children: "list[Draft]" = field(default_factory=list)

    def walk(self) -> "Iterator[Draft]":
        """Yield the draft and those below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def heading_tree(parts: Sequence[Part], title: str, deepest: int) -> Draft:
    """Return the tree below a root with this title, which holds what stands before the first heading.

    No section is more than one level below the one around it, nor more than `deepest` below the root. A heading that
    repeats the title above all others is the root itself.
    """
    root = Draft(title)
    opened: list[tuple[int, Draft]] = []
    for part in parts:
        if isinstance(part, PublicationBlock):
            (opened[-1][1] if opened else root).parts.append(part)
            continue
        name = short(plain_text(part.inlines))
        if not name:
            (opened[-1][1] if opened else root).parts += _carried(part)
            continue
        while opened and opened[-1][0] >= part.level:
            opened.pop()
        jumped = part.level > (opened[-1][0] + 1 if opened else 1) and bool(opened)
        while len(opened) >= deepest:
            opened.pop()
        draft = Draft(name, part.page, part.evidence, part.sure, jumped, list(part.anchors), [*_carried(part)])
        (opened[-1][1] if opened else root).children.append(draft)
        opened.append((part.level, draft))
    if len(root.children) == 1 and slug(root.children[0].title) == slug(title):
        only = root.children[0]
        root.page, root.evidence, root.sure = only.page, only.evidence, only.sure
        root.anchors, root.parts, root.children = only.anchors, root.parts + only.parts, only.children
    return root


def _carried(heading: PublicationHeading) -> Iterator[PublicationBlock]:
    """Yield what a title cannot hold: the starts of pages and the calls of notes, to stand before its text."""
    kept: tuple[Inline, ...] = tuple(
        inline for inline in walk_inlines(heading.inlines) if isinstance(inline, PageBreak | NoteReference)
    )
    if kept:
        yield PublicationBlock(Paragraph(kept, 0), heading.page)


def joined_with_carried(parts: Sequence[PublicationBlock]) -> list[PublicationBlock]:
    """Return the parts with what a title could not hold at the beginning of the paragraph that follows it."""
    if len(parts) > 1 and isinstance(first := parts[0].block, Paragraph) and isinstance(parts[1].block, Paragraph):
        carried = all(isinstance(inline, PageBreak | NoteReference) for inline in first.inlines)
        if carried:
            second = parts[1]
            joined = Paragraph((*first.inlines, *parts[1].block.inlines), 0)
            return [PublicationBlock(joined, second.page, (*parts[0].anchors, *second.anchors)), *parts[2:]]
    return list(parts)
