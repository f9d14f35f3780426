"""The blocks of a section as accessible HTML5."""

import base64
from collections.abc import Callable, Iterable

from onpe_desktop.dossiers import (
    Block,
    Callout,
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
    is_external,
)
from onpe_desktop.exporting.html_inlines import HtmlPlace, inlines_html
from onpe_desktop.rendering.blocks import CALLOUT_LABELS
from onpe_desktop.rendering.frame import text
from onpe_desktop.spaces import NO_BREAK_SPACE

ReadPicture = Callable[[str], tuple[str, bytes]]  # name -> media type, bytes
_LOWEST = 6  # h6


class HtmlBlocks:
    """Writes blocks. Pictures go into the file itself; a video is named, and its transcript stands in its place."""

    def __init__(self, read_picture: ReadPicture) -> None:
        self._read_picture = read_picture

    def write(self, blocks: Iterable[Block], place: HtmlPlace) -> str:
        """Return the blocks, each paragraph with the id `<section>.p<number>`."""
        blocks = tuple(blocks)
        levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
        return "\n".join(filter(None, (self._block(block, place, levels) for block in blocks)))

    def _block(self, block: Block, place: HtmlPlace, levels: list[int]) -> str:
        match block:
            case Paragraph(inlines=inlines, number=number):
                words = inlines_html(inlines, place)
                return f'<p id="{place.section}.p{number}" data-number="{number}">{words}</p>' if words else ""
            case Heading(inlines=inlines, level=level):
                tag = f"h{min(place.level + 1 + levels.index(level), _LOWEST)}"  # no level is left out
                words = inlines_html(inlines, place)
                return f"<{tag}>{words}</{tag}>" if words.strip() else ""
            case ItemList():
                return self._list(block, place)
            case Table():
                return _table(block, place)
            case Figure():
                return self._figure(block, place)
            case Quotation(blocks=blocks, attribution=attribution):
                said = f'<p class="attribution">— {text(attribution)}</p>' if attribution else ""
                return f"<blockquote>{self.write(blocks, place)}{said}</blockquote>"
            case Callout():
                return self._callout(block, place)
            case ContactCard():
                return _card(block)
            case Video(title=title, transcript=transcript):
                words = f"<p><strong>Vidéo{NO_BREAK_SPACE}:</strong> {text(title)} (non incluse dans ce fichier)</p>"
                return f'<div class="card">{words}{self.write(transcript, place)}</div>'
            case Definition(term=term, expansion=expansion, blocks=blocks):
                said = f"<p>{text(expansion)}</p>" if expansion else ""
                return f"<dl><dt>{text(term)}</dt><dd>{said}{self.write(blocks, place)}</dd></dl>"

    def _list(self, items: ItemList, place: HtmlPlace) -> str:
        if not items.items:
            return ""
        opening = f'ol start="{items.start}"' if items.ordered else "ul"
        inner = "".join(f"<li>{self.write(item.blocks, place)}</li>" for item in items.items)
        boxes = ' class="boxes"' if items.boxes else ""
        return f"<{opening}{boxes}>{inner}</{opening[:2]}>"

    def _figure(self, figure: Figure, place: HtmlPlace) -> str:
        media_type, content = self._read_picture(figure.media)
        data = base64.b64encode(content).decode("ascii")
        caption = f"<figcaption>{inlines_html(figure.caption, place)}</figcaption>" if figure.caption else ""
        return f'<figure><img src="data:{text(media_type)};base64,{data}" alt="{text(figure.alt)}">{caption}</figure>'

    def _callout(self, callout: Callout, place: HtmlPlace) -> str:
        label = CALLOUT_LABELS[callout.kind]
        title = f"{NO_BREAK_SPACE}: {text(callout.title)}" if callout.title and callout.title != label else ""
        head = f'<p class="callout-title"><strong>{text(label)}{title}</strong></p>'
        return f'<div class="callout {callout.kind.value}" role="note">{head}{self.write(callout.blocks, place)}</div>'


def _table(table: Table, place: HtmlPlace) -> str:
    rows = [*table.head, *table.body]
    if not any(row.cells for row in rows):
        return ""
    caption = f"<caption>{inlines_html(table.caption, place)}</caption>" if table.caption else ""
    head = f"<thead>{''.join(_row(row, 'col', place) for row in table.head)}</thead>" if table.head else ""
    body = f"<tbody>{''.join(_row(row, 'row', place) for row in table.body)}</tbody>" if table.body else ""
    return f"<table>{caption}{head}{body}</table>"


def _row(row: Row, scope: str, place: HtmlPlace) -> str:
    cells = []
    for cell in row.cells:
        spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        tag, kind = ("th", f' scope="{scope}"') if cell.header else ("td", "")
        cells.append(f"<{tag}{kind}{spans}>{inlines_html(cell.inlines, place)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>" if cells else ""


def _card(card: ContactCard) -> str:
    who = ", ".join(text(words) for words in (card.role, card.organisation) if words)
    lines = [
        f"<strong>{text(card.name)}</strong>{f', {who}' if who else ''}",
        *(text(phone) for phone in card.phones if phone),
        *(_linked(f"mailto:{address}", address) for address in card.emails if address),
        *(_linked(address if is_external(address) else f"https://{address}", address) for address in card.web),
        *(text(words) for words in (card.address, card.hours, card.note) if words),
        f"<small>{text(card.as_of)}</small>" if card.as_of else "",
    ]
    return f'<div class="card"><p>{"<br>".join(filter(None, lines))}</p></div>'


def _linked(target: str, words: str) -> str:
    return f'<a href="{text(target)}" rel="noreferrer">{text(words)}</a>' if is_external(target) else text(words)
