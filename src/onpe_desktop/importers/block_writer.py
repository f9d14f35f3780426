"""Blocks as Markdown that `markdown_blocks` reads back as the same blocks."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace

import yaml

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Cell,
    ContactCard,
    Definition,
    Figure,
    Heading,
    ItemList,
    LineBreak,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
    Text,
    Video,
    inner_blocks,
    map_paragraphs,
    plain_text,
    walk_inlines,
)
from onpe_desktop.importers.inline_writer import write_attribute, write_cell, write_heading, write_line
from onpe_desktop.text import one_line

_ATTRIBUTION = "— "
_AFTER_NUMBER = re.compile(r"\A(\{p=\d+\}\n)?")  # where the words of a first paragraph begin
_FENCE_SIGNS = re.compile(r"`{3,}")
_TITLE_SIGNS = re.compile(r"[\\\"&]")


class _Dumper(yaml.SafeDumper):
    """Writes what has several lines as lines, and the same value twice as it is."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - its hook
        return True


def _lines(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _lines)


def write_mapping(values: Mapping[str, object]) -> str:
    """Return YAML, in the order given."""
    return str(yaml.dump(dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**20))


def fence(name: str, values: Mapping[str, object]) -> str:
    """Return a fenced block of YAML."""
    content = write_mapping(values)
    longest = max((len(signs[0]) for signs in _FENCE_SIGNS.finditer(content)), default=2)
    signs = "`" * (longest + 1)
    return f"{signs}{name}\n{content}{signs}"


def without_numbers(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks as they are read when nothing pins a number."""
    return map_paragraphs(blocks, lambda paragraph: replace(paragraph, number=0))


def write_blocks(blocks: Sequence[Block], *, pinned: bool) -> str:
    """Return the blocks with an empty line between them; `pinned` writes the number of each paragraph."""
    written: list[str] = []
    signs = 0  # two lists side by side are one, unless their signs differ
    for number, block in enumerate(blocks):
        signs = signs + 1 if number and isinstance(block, ItemList) and isinstance(blocks[number - 1], ItemList) else 0
        if isinstance(block, ItemList):
            written.append(_list(block, "-*"[signs % 2], ".)"[signs % 2], pinned=pinned))
        else:
            written.append(_block(block, lambda inner: write_blocks(inner, pinned=pinned), pinned=pinned))
    return "\n\n".join(filter(None, written))


def _block(block: Block, inside: Callable[[Sequence[Block]], str], *, pinned: bool) -> str:
    match block:
        case Paragraph(inlines=inlines, number=number):
            line = write_line(inlines)
            return f"{{p={number}}}\n{line}" if pinned and line else line
        case Heading(inlines=inlines, level=level):
            return f"{{.intertitre{'' if level == 1 else f' level={level}'}}}\n###### {write_heading(inlines)}".rstrip(
                " "
            )
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Quotation():
            return _quotation(block, inside)
        case Callout(kind=kind, title=title, blocks=blocks):
            signs = ":" * (3 + _depth(block))
            return f"{signs} {kind.value} {one_line(title)}".rstrip() + f"\n\n{inside(blocks)}\n\n{signs}"
        case Definition():
            return _definition(block, inside)
        case ContactCard():
            return fence("contact", _filled({field.name: getattr(block, field.name) for field in fields(block)}))
        case Video(title=title, media=media, captions=captions, transcript=transcript):
            values = {"title": title, "media": media, "captions": captions, "transcript": inside(transcript)}
            return fence("video", _filled(values))
        case ItemList():
            raise AssertionError  # written with its neighbours


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value}


def _depth(block: Block) -> int:
    """Return how many boxes are inside one another below this block."""
    return max((_depth(inner) + isinstance(inner, Callout) for inner in inner_blocks(block)), default=0)


def _list(block: ItemList, bullet: str, stop: str, *, pinned: bool) -> str:
    written = [
        _item(item, f"{block.start + place}{stop}" if block.ordered else bullet, boxed=block.boxes, pinned=pinned)
        for place, item in enumerate(block.items)
    ]
    return ("\n\n" if any("\n" in item for item in written) else "\n").join(written)


def _item(item: ListItem, sign: str, *, boxed: bool, pinned: bool) -> str:
    written = write_blocks(item.blocks, pinned=pinned)
    if boxed:
        written = _AFTER_NUMBER.sub(r"\1[ ] ", written, count=1)
    indent = " " * (len(sign) + 1)
    return f"{sign} " + "\n".join(f"{indent}{line}" if line else "" for line in written.split("\n"))[len(indent) :]


def _quotation(block: Quotation, inside: Callable[[Sequence[Block]], str]) -> str:
    """Write who said it below the words; as an attribute where the last paragraph would be taken for it."""
    last = block.blocks[-1] if block.blocks else None
    looks_like_one = isinstance(last, Paragraph) and plain_text(last.inlines).startswith(_ATTRIBUTION)
    written = inside(block.blocks)
    attribute = ""
    if block.attribution and written and not looks_like_one:
        written += f"\n\n{write_line((Text(_ATTRIBUTION + block.attribution),))}"
    elif not written or looks_like_one:
        attribute = f"{{auteur={write_attribute(block.attribution)}}}\n"
    return attribute + "\n".join(f"> {line}" if line else ">" for line in written.split("\n"))


def _definition(block: Definition, inside: Callable[[Sequence[Block]], str]) -> str:
    if not block.expansion.strip() or any("|" in variant for variant in block.variants):
        values = {
            "term": block.term,
            "expansion": block.expansion,
            "variants": block.variants,
            "text": inside(block.blocks),
        }
        return fence("definition", _filled(values))
    variants = write_attribute(" | ".join(block.variants))
    more = inside(block.blocks)
    first = f"{{variantes={variants}}}\n{write_line((Text(block.term),))}\n:   {write_line((Text(block.expansion),))}"
    return first + "".join(f"\n{f'    {line}' if line else ''}" for line in ("", *more.split("\n")) if more)


def _figure(block: Figure) -> str:
    caption = plain_text(block.caption)
    plain = block.caption in {(), (Text(caption),)} and caption == one_line(caption)
    if not plain or not block.alt.strip() or block.alt != one_line(block.alt):
        values = {"media": block.media, "alt": block.alt, "caption": write_line(block.caption)}
        return fence("figure", _filled(values))
    title = f' "{_TITLE_SIGNS.sub(_backslashed, caption)}"' if caption else ""
    return f"![{write_line((Text(block.alt),))}](media/{block.media}{title})"


def _backslashed(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def _table(block: Table) -> str:
    """Write a table that is no more than one row of heads and others below as it looks, any other one as YAML."""
    rows = (*block.head, *block.body)
    cells = [cell for row in rows for cell in row.cells]
    heads = [cell.header for row in block.head for cell in row.cells]
    widths = {len(row.cells) for row in rows}
    plain = (
        len(block.head) == 1
        and len(widths) == 1
        and all(heads)
        and sum(cell.header for cell in cells) == len(heads)
        and all(cell.columns == cell.rows == 1 and LineBreak() not in walk_inlines(cell.inlines) for cell in cells)
        and not block.caption
        and any(cell.inlines for cell in block.head[0].cells)
    )
    if not plain:
        values = {"caption": write_line(block.caption), "head": _rows(block.head), "body": _rows(block.body)}
        return fence("table", _filled(values))
    lines = [_bars([write_cell(cell.inlines) for cell in row.cells]) for row in rows]
    return "\n".join([lines[0], _bars(["---"] * len(heads)), *lines[1:]])


def _bars(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(rows: Sequence[Row]) -> list[list[object]]:
    return [[_cell(cell) for cell in row.cells] for row in rows]


def _cell(cell: Cell) -> object:
    text = write_line(cell.inlines)
    values: dict[str, object] = {"text": text}
    values |= {"header": True} if cell.header else {}
    values |= {name: span for name in ("columns", "rows") if (span := getattr(cell, name)) != 1}
    return values if len(values) > 1 else text
