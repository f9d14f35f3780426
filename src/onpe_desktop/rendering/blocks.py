"""The blocks of a section as HTML."""

from collections.abc import Iterable

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quotation,
    Row,
    Table,
    Video,
)
from onpe_desktop.rendering.cards import render_card
from onpe_desktop.rendering.frame import VIDEO, box, link, text
from onpe_desktop.rendering.inlines import Place, render_inlines
from onpe_desktop.rendering.wording import EMPTY_BOX
from onpe_desktop.spaces import NO_BREAK_SPACE

CALLOUT_LABELS = {
    CalloutKind.INFO: "À savoir",
    CalloutKind.WARNING: "Attention",
    CalloutKind.DANGER: "Danger",
    CalloutKind.LAW: "Ce que dit la loi",
    CalloutKind.PRACTICE: "En pratique",
    CalloutKind.MISSING: "Document non inclus",
}
SMALLEST_HEADING = 4  # h5 and h6 are smaller than the text


def render_blocks(blocks: Iterable[Block], place: Place) -> str:
    """Return the blocks as HTML, each paragraph with the anchor `<section>.p<number>`.

    Nothing stands between the tags: the style sheet keeps white space.
    """
    return "".join(_block(block, place) for block in blocks)


def render_run_in(blocks: tuple[Block, ...], place: Place) -> str:
    """Return the blocks, a first paragraph without its tag: it goes on the line of its bullet or its number."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return render_blocks(blocks, place)
    first = blocks[0]
    anchor = f'<a name="{place.section}.p{first.number}"></a>'
    return anchor + render_inlines(first.inlines, place) + render_blocks(blocks[1:], place)


def heading_tag(depth: int) -> str:
    """Return the tag of a heading; 1 is the page's own title."""
    return f"h{min(depth, SMALLEST_HEADING)}"


def _block(block: Block, place: Place) -> str:
    match block:
        case Paragraph(inlines=inlines, number=number):
            return f'<p id="{place.section}.p{number}">{render_inlines(inlines, place)}</p>'
        case Heading(inlines=inlines, level=level):
            tag = heading_tag(place.depth + level)
            return f"<{tag}>{render_inlines(inlines, place)}</{tag}>"
        case ItemList():
            return _list(block, place)
        case Table():
            return _table(block, place)
        case Figure():
            return _figure(block, place)
        case Quotation():
            return _quotation(block, place)
        case Callout():
            return _callout(block, place)
        case ContactCard():
            return render_card(block)
        case Video():
            return _video(block, place)
        case Definition():
            return _definition(block, place)


def _list(items: ItemList, place: Place) -> str:
    plain = 'ul class="boxes"' if items.boxes else "ul"
    tag = f'ol start="{items.start}"' if items.ordered else plain
    box = f"{EMPTY_BOX}{NO_BREAK_SPACE}" if items.boxes else ""
    inner = "".join(f"<li>{box}{render_run_in(item.blocks, place)}</li>" for item in items.items)
    return f"<{tag}>{inner}</{tag[:2]}>"


def _table(table: Table, place: Place) -> str:
    caption = f'<p class="caption">{render_inlines(table.caption, place)}</p>' if table.caption else ""
    head = f"<thead>{''.join(_row(row, place) for row in table.head)}</thead>" if table.head else ""
    body = "".join(_row(row, place) for row in table.body)
    return (
        f'{caption}<table class="data" width="100%" border="1" cellspacing="0" cellpadding="8" '
        f'style="border-collapse: collapse; margin-top: 8px; margin-bottom: 16px">{head}<tbody>{body}</tbody></table>'
    )


def _row(row: Row, place: Place) -> str:
    return f"<tr>{''.join(_cell(cell, place) for cell in row.cells)}</tr>"


def _cell(cell: Cell, place: Place) -> str:
    tag = "th" if cell.header else "td"
    spans = "".join(
        f' {name}="{count}"' for name, count in (("colspan", cell.columns), ("rowspan", cell.rows)) if count > 1
    )
    return f"<{tag}{spans}>{render_inlines(cell.inlines, place)}</{tag}>"


def _figure(figure: Figure, place: Place) -> str:
    caption = f'<p class="caption">{render_inlines(figure.caption, place)}</p>' if figure.caption else ""
    alt = text(figure.alt)
    return (
        f'<p class="figure"><img src="{text(figure.media)}" alt="{alt}" title="{alt}" style="max-width: 100%"></p>'
        f"{caption}"
    )


def _quotation(quotation: Quotation, place: Place) -> str:
    who = f'<p class="caption">— {text(quotation.attribution)}</p>' if quotation.attribution else ""
    return box("quotation", render_blocks(quotation.blocks, place) + who)


def _callout(callout: Callout, place: Place) -> str:
    label = f'<span class="label label-{callout.kind.value}"><b>{place.say(CALLOUT_LABELS[callout.kind])}</b></span>'
    title = f"<br><b>{text(callout.title)}</b>" if callout.title else ""
    return box(callout.kind.value, f"<p>{label}{title}</p>" + render_blocks(callout.blocks, place), padding=14)


def _video(video: Video, place: Place) -> str:
    label = place.say("Vidéo" if video.media else "Vidéo – non incluse dans ce pack")
    head = f'<p><span class="label muted">{label}</span><br><b>{text(video.title)}</b></p>'
    transcript = f'<p class="label muted">{place.say("Transcription")}</p>' if video.transcript else ""
    play = f"<p>{link(VIDEO + video.media, place.say('▶ Lire la vidéo'))}</p>" if video.media else ""
    return box("card", head + play + transcript + render_blocks(video.transcript, place), padding=14)


def _definition(definition: Definition, place: Place) -> str:
    expansion = f" — {text(definition.expansion)}" if definition.expansion else ""
    also = f' <span class="page">({text(", ".join(definition.variants))})</span>' if definition.variants else ""
    head = f'<p class="term"><b>{text(definition.term)}</b>{expansion}{also}</p>'
    return head + render_blocks(definition.blocks, place)
