"""On which pages of the printed original a passage stands."""

from collections.abc import Iterable, Iterator

from onpe_desktop.dossiers import Block, Inline, PageBreak, Paragraph, Section, block_inlines, path_to, walk_inlines
from onpe_desktop.dossiers.contents import all_blocks
from onpe_desktop.dossiers.dossier import walk_sections


def original_pages(top: Section, section: str, paragraphs: Iterable[int] = ()) -> tuple[str, ...]:
    """Return the numbers printed on the pages of a section with those below it, or of some of its own paragraphs.

    `top` is the top section that holds it: pages are counted from there. Empty when they are not known.
    """
    wanted = frozenset(paragraphs)
    below = {one.id for one in walk_sections(path_to((top,), section)[-1:])}
    page = ""
    met: dict[str, None] = {}
    for one in walk_sections((top,)):
        for block in all_blocks(one):
            labels = tuple(_labels(block, page))
            page = labels[-1] if labels else page
            is_wanted = isinstance(block, Paragraph) and block.number in wanted if wanted else True
            if is_wanted and (one.id == section or (not wanted and one.id in below)):
                met.update(dict.fromkeys(filter(None, labels)))
    return tuple(met)


def _labels(block: Block, page: str) -> Iterator[str]:
    """Yield the page on which the block's own text begins, and those that begin in it."""
    for run in block_inlines(block):
        for place, inline in enumerate(_leaves(run)):
            if isinstance(inline, PageBreak):
                page = inline.label
                yield page
            elif place == 0:
                yield page


def _leaves(run: tuple[Inline, ...]) -> Iterator[Inline]:
    return (inline for inline in walk_inlines(run) if not hasattr(inline, "children"))
