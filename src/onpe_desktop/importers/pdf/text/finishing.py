"""The last steps: paragraphs cut by a page's end rejoined, page breaks, captions, anchors of links inside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Definition,
    Figure,
    Inline,
    ItemList,
    ListItem,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    plain_text,
)
from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.text.joining import joint
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import Part, PublicationBlock, PublicationHeading


def with_captions(placed: Sequence[Placed]) -> list[Placed]:
    """Give figures and tables the caption that stands below or above them."""
    found = list(placed)
    for index, item in enumerate(found):
        block = _block(item.part)
        if not isinstance(block, Figure | Table) or block.caption:
            continue
        kind = Captioned.FIGURE if isinstance(block, Figure) else Captioned.TABLE
        begun = (item.part.page or item.page + 1) - 1 if isinstance(item.part, PublicationBlock) else item.page
        for near, page in ((index + 1, item.page), (index - 1, begun)):
            if not 0 <= near < len(found) or found[near].page != page:
                continue
            caption = _block(found[near].part)
            if isinstance(caption, Paragraph) and captioned(plain_text(caption.inlines)) is kind:
                part = item.part
                if isinstance(part, PublicationBlock):
                    found[index] = replace(item, part=replace(part, block=replace(block, caption=caption.inlines)))
                    found[near] = replace(found[near], part=PublicationBlock(Paragraph((), 0)))
                break
    return [item for item in found if _block(item.part) != Paragraph((), 0)]


def rejoined(
    placed: list[Placed], joints: Sequence[tuple[int, int]], labels: Sequence[str], vocabulary: Vocabulary
) -> list[Placed]:
    """Join the halves of cut paragraphs and lists, with the page break between; other pages begin with theirs."""
    found: list[Placed | None] = list(placed)
    broken: set[int] = set()
    homes: dict[int, int] = {}
    for first, second in joints:
        home = homes.get(first, first)
        before, after = found[home], found[second]
        if before is None or after is None:
            continue
        new_page = after.page != placed[first].page and after.page not in broken
        joined = _joined(before, after, labels[after.page] if new_page else "", vocabulary)
        if joined is None:
            continue
        broken.update({after.page} if new_page else ())
        found[home] = replace(before, part=PublicationBlock(joined, before.page + 1), open_end=after.open_end)
        found[second] = None
        homes[second] = home
    return _with_breaks([item for item in found if item is not None], labels, broken)


def _joined(before: Placed, after: Placed, label: str, vocabulary: Vocabulary) -> Block | None:
    """Return both halves as one, with the break to the page that `label` names; None for what can't be halves."""
    match _block(before.part), _block(after.part):
        case ItemList() as one, ItemList() as two:
            return _with_items(one, two, label, vocabulary, cut=before.open_end and after.starts_low)
        case one, Paragraph(inlines=rest) if one is not None:
            return _lengthened(one, partial(joint, second=rest, label=label, vocabulary=vocabulary))
        case _:
            return None


def _with_items(one: ItemList, two: ItemList, label: str, vocabulary: Vocabulary, *, cut: bool) -> ItemList:
    """Return a list with the items of its rest on the next page, which `label` names. `cut`: within an item."""
    first = two.items[0].blocks[:1]
    if cut and first and isinstance(first[0], Paragraph):
        longer = _lengthened(one, partial(joint, second=first[0].inlines, label=label, vocabulary=vocabulary))
        if isinstance(longer, ItemList) and longer != one:
            *before, last = longer.items
            whole = ListItem((*last.blocks, *two.items[0].blocks[1:]))
            return replace(one, items=(*before, whole, *two.items[1:]))
    begun = _begun(two, label) if label else two
    return replace(one, items=(*one.items, *(begun if isinstance(begun, ItemList) else two).items))


def _lengthened(block: Block, lengthen: Callable[[tuple[Inline, ...]], tuple[Inline, ...]]) -> Block:
    """Return the block with its last paragraph lengthened; one that ends otherwise stays."""
    match block:
        case Paragraph(inlines=inlines):
            return replace(block, inlines=lengthen(inlines))
        case ItemList(items=items) if items and items[-1].blocks:
            *before, last = items[-1].blocks
            return replace(block, items=(*items[:-1], ListItem((*before, _lengthened(last, lengthen)))))
        case _:
            return block


def _with_breaks(placed: list[Placed], labels: Sequence[str], broken: set[int]) -> list[Placed]:
    found: list[Placed] = []
    waiting: list[str] = []
    seen: set[int] = set(broken)
    for item in placed:
        if item.page not in seen:
            waiting.append(labels[item.page])
            seen.add(item.page)
        part = item.part
        if waiting and isinstance(part, PublicationBlock):
            changed = _begun(part.block, waiting[-1])
            if changed is not None:
                found.append(replace(item, part=replace(part, block=changed)))
                waiting = []
                continue
        found.append(item)
    return found


def _begun(block: Block, label: str) -> Block | None:
    """Return the block with the page break before its first words; None where it has no paragraph."""
    match block:
        case Paragraph(inlines=inlines):
            return replace(block, inlines=(PageBreak(label), *inlines))
        case ItemList(items=items) if items and items[0].blocks:
            first = _begun(items[0].blocks[0], label)
            if first is None:
                return None
            return replace(block, items=(ListItem((first, *items[0].blocks[1:])), *items[1:]))
        case Callout(blocks=blocks) | Quotation(blocks=blocks) | Definition(blocks=blocks) if blocks:
            first = _begun(blocks[0], label)
            return None if first is None else replace(block, blocks=(first, *blocks[1:]))
        case _:
            return None


def anchored(placed: Sequence[Placed], places: Mapping[str, tuple[int, float]]) -> tuple[Part, ...]:
    """Return the parts; those that links lead to carry the names of `places` (page from 0, height on it)."""
    names: dict[int, list[str]] = {}
    by_page: dict[int, list[int]] = {}
    for index, item in enumerate(placed):
        by_page.setdefault(item.page, []).append(index)
    for name, (page, top) in places.items():
        nearest = _nearest(placed, by_page, page, top)
        if nearest is not None:
            names.setdefault(nearest, []).append(name)
    return tuple(
        replace(item.part, anchors=tuple(names[index])) if index in names else item.part
        for index, item in enumerate(placed)
    )


def _nearest(placed: Sequence[Placed], by_page: Mapping[int, list[int]], page: int, top: float) -> int | None:
    here = by_page.get(page) or by_page.get(page + 1) or by_page.get(page - 1)
    if not here:
        return None
    headings = [index for index in here if isinstance(placed[index].part, PublicationHeading)]
    near = [index for index in headings if -15 < placed[index].top - top < 60]
    if near:
        return min(near, key=lambda index: abs(placed[index].top - top))
    above = [index for index in here if placed[index].top <= top + 15]
    return above[-1] if above else here[0]


def _block(part: Part) -> Block | None:
    return part.block if isinstance(part, PublicationBlock) else None
