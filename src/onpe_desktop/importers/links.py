"""The links inside a publication: to sections and paragraphs of the dossier, or no links any more."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Definition,
    Figure,
    Heading,
    Inline,
    ItemList,
    Link,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
    Video,
    paragraphs,
    plain_text,
)
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.section_maker import MadeSection
from onpe_desktop.importers.tidying import Change, tidy_line


def resolve_links(sections: Sequence[MadeSection], findings: list[Finding]) -> None:
    """Give every link inside a publication the address of its section or paragraph; a dead one becomes plain words."""
    places = _places(sections, findings)
    for section in sections:
        for run in section.runs:
            page, section_id = run.page, section.section_id

            def change(inline: Inline, page: int | None = page, section_id: str = section_id) -> tuple[Inline, ...]:
                if not isinstance(inline, Link) or not inline.target.startswith("#"):
                    return (inline,)
                if place := places.get(inline.target[1:]):
                    return (replace(inline, target=f"#{place}"),)
                words = "Un lien ne mène nulle part dans la publication\u00a0: il n’en reste que les mots."
                excerpt = plain_text(inline.children)
                findings.append(Finding(FindingKind.DEAD_LINK, words, page, excerpt, section=section_id))
                return inline.children

            run.blocks = tuple(rewritten(block, change) for block in run.blocks)


def _places(sections: Sequence[MadeSection], findings: list[Finding]) -> dict[str, str]:
    """Return where each anchor of the publication is in the dossier."""
    places: dict[str, str] = {}

    def add(anchor: str, place: str, page: int | None, section_id: str) -> None:
        if anchor in places:
            words = "Un identifiant sert deux fois dans la publication\u00a0: les liens mènent au premier."
            findings.append(Finding(FindingKind.DUPLICATE_ID, words, page, anchor, section=section_id))
        else:
            places[anchor] = place

    for section in sections:
        for anchor in section.anchors:
            page = next((run.page for run in section.runs if run.page), None)
            add(anchor, section.section_id, page, section.section_id)
        for run in section.runs:
            first = next(paragraphs(run.blocks), None)
            place = f"{section.section_id}.p{first.number}" if first else section.section_id
            for anchor in run.anchors:
                add(anchor, place, run.page, section.section_id)
    return places


def rewritten(block: Block, change: Change) -> Block:
    """Return the block with `change` applied to all its inlines, inner ones first; numbers of paragraphs stay."""
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            return replace(block, inlines=tidy_line(inlines, change))
        case Figure(caption=caption):
            return replace(block, caption=tidy_line(caption, change))
        case Table(head=head, body=body, caption=caption):
            return Table(_rows(head, change), _rows(body, change), tidy_line(caption, change))
        case ItemList(items=items):
            inner = (tuple(rewritten(one, change) for one in item.blocks) for item in items)
            return replace(block, items=tuple(map(ListItem, inner)))
        case Quotation(blocks=blocks) | Callout(blocks=blocks) | Definition(blocks=blocks):
            return replace(block, blocks=tuple(rewritten(one, change) for one in blocks))
        case Video(transcript=blocks):
            return replace(block, transcript=tuple(rewritten(one, change) for one in blocks))
        case _:
            return block


def _rows(rows: Sequence[Row], change: Change) -> tuple[Row, ...]:
    return tuple(
        Row(tuple(replace(cell, inlines=tidy_line(cell.inlines, change)) for cell in row.cells)) for row in rows
    )
