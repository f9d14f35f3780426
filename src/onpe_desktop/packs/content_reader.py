"""From XHTML content documents to sections; refuses whatever `content_writer` would not have written."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from lxml import etree

from onpe_desktop.dossiers import (
    Abbreviation,
    Audience,
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    ListItem,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Source,
    Strong,
    Table,
    Text,
    Video,
)
from onpe_desktop.packs.checks import check_content
from onpe_desktop.packs.errors import damaged
from onpe_desktop.packs.vocabulary import BOXES, DOSSIER_URN, EPUB_TYPE, XHTML
from onpe_desktop.packs.xml import attribute, local_name, parse_xml

_DOCUMENT = re.compile(r"^[a-z0-9-]+\.xhtml(?=#)")
_MANY = frozenset({"phones", "emails", "web"})
_MAX_SPAN = 100  # cells; whoever lays out a table makes room for all of them
_PARAGRAPH_ID = re.compile(r"[a-z0-9-]+\.p([1-9]\d*)")


def read_document(content: bytes, name: str) -> Section:
    """Return the top section of a content document; `name` is its place in the pack.

    Raises `PackError` for bad or dangerous XML, for an element, attribute or address that is not allowed, and for a
    value that the model refuses.
    """
    root = parse_xml(content, name)
    check_content(root, name)
    try:
        body = _only(root.findall(f"{{{XHTML}}}body"))
        return _section(_only(list(body)))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise damaged(f"{name} n’a pas la forme attendue") from error


def _section(element: etree._Element) -> Section:
    _expect(element, "section")
    title, *content = list(element)
    if title.get("class") != "title":
        raise ValueError("a section begins with its title")
    section_id = attribute(element, "id")
    footers = [child for child in content if local_name(child) == "footer"]
    return Section(
        id=section_id,
        title=_text(title),
        kind=SectionKind(element.get("data-kind", "section")),
        blocks=_blocks(
            child for child in content if not _is_note(child) and local_name(child) not in {"footer", "section"}
        ),
        children=tuple(_section(child) for child in content if local_name(child) == "section"),
        notes=tuple(_note(child) for child in content if _is_note(child)),
        sources=tuple(_source(item) for footer in footers for items in footer for item in items),
        audience=tuple(Audience(name) for name in element.get("data-audience", "").split()),
        other_titles=_list(element, "data-titles"),
        keywords=_list(element, "data-keywords"),
    )


def _is_note(element: etree._Element) -> bool:
    return element.get(EPUB_TYPE) == "footnote"


def _note(element: etree._Element) -> Note:
    return Note(attribute(element, "id").partition(".note-")[2], _blocks(element))


def _blocks(elements: Iterable[etree._Element]) -> tuple[Block, ...]:
    return tuple(_block(element) for element in elements)


def _block(element: etree._Element) -> Block:
    match local_name(element):
        case "p":
            return Paragraph(_inlines(element), _number(element))
        case "h3" | "h4" | "h5" | "h6":
            return Heading(_inlines(element), int(attribute(element, "data-level")))
        case "ul" if element.get("class") == "contact":
            return _contact(element)
        case "ul" | "ol" as name:
            items = tuple(ListItem(_blocks(item)) for item in element)
            boxes = element.get("class") == BOXES
            return ItemList(items, ordered=name == "ol", start=int(element.get("start", "1")), boxes=boxes)
        case "table":
            return _table(element)
        case "figure" if element.get("class") == "video":
            return _video(element)
        case "figure":
            image, *captions = list(element)
            return Figure(_media(image), attribute(image, "alt"), _inlines(captions[0]) if captions else ())
        case "blockquote":
            said = [child for child in element if local_name(child) == "footer"]
            blocks = _blocks(child for child in element if local_name(child) != "footer")
            return Quotation(blocks, _text(said[0]) if said else "")
        case "aside":
            content = list(element)
            titled = bool(content) and content[0].get("class") == "title"
            kind = CalloutKind(attribute(element, "data-callout"))
            return Callout(kind, _text(content[0]) if titled else "", _blocks(content[titled:]))
        case "dl":
            dt, dd = list(element)
            expansion, *more = list(dd)
            return Definition(_text(dt), _text(expansion), _blocks(more), _list(element, "data-variants"))
        case other:
            raise ValueError(f"no block: {other}")


def _number(element: etree._Element) -> int:
    match = _PARAGRAPH_ID.fullmatch(attribute(element, "id"))
    if match is None:
        raise ValueError("paragraph without a number")
    return int(match[1])


def _table(element: etree._Element) -> Table:
    caption: tuple[Inline, ...] = ()
    rows: dict[str, tuple[Row, ...]] = {"thead": (), "tbody": ()}
    for part in element:
        if local_name(part) == "caption":
            caption = _inlines(part)
        else:
            rows[local_name(part)] += tuple(Row(tuple(_cell(cell) for cell in row)) for row in part)
    return Table(rows["thead"], rows["tbody"], caption)


def _cell(element: etree._Element) -> Cell:
    return Cell(
        _inlines(element),
        header=local_name(element) == "th",
        columns=_span(element, "colspan"),
        rows=_span(element, "rowspan"),
    )


def _span(element: etree._Element, name: str) -> int:
    span = int(element.get(name, "1"))
    if not 1 <= span <= _MAX_SPAN:
        raise ValueError("no span of cells")
    return span


def _contact(element: etree._Element) -> ContactCard:
    values: dict[str, Any] = {"name": ""}
    for item in element:
        name = attribute(item, "data-field")
        if name in _MANY:
            values[name] = (*values.get(name, ()), _text(item))
        else:
            values[name] = _text(item)
    return ContactCard(**values)


def _video(element: etree._Element) -> Video:
    title, media, captions = "", "", ""
    transcript: tuple[Block, ...] = ()
    for child in element:
        match local_name(child):
            case "video":
                media = _media(child)
                captions = _media(child[0]) if len(child) else ""
            case "figcaption":
                title = _text(child)
            case "div":
                transcript = _blocks(child)
    return Video(title, media, captions, transcript)


def _media(element: etree._Element) -> str:
    return attribute(element, "src").removeprefix("../media/")


def _source(element: etree._Element) -> Source:
    values: dict[str, Any] = {"addresses": (), "facts": ()}
    for child in element:
        match local_name(child), child.get("class"):
            case "cite", _:
                values["title"] = _text(child)
            case "span", "kind" | "dated" as name:
                values[name] = _text(child)
            case "time", _:
                values["verified_on"] = date.fromisoformat(attribute(child, "datetime"))
            case ("a", _) | ("span", "address"):
                values["addresses"] += (_text(child),)
            case "code", _:
                values["facts"] += (_text(child),)
    return Source(**values)


def _inlines(element: etree._Element) -> tuple[Inline, ...]:
    return tuple(_inline_run(element))


def _inline_run(element: etree._Element) -> Iterator[Inline]:
    if element.text:
        yield Text(element.text)
    for child in element:
        yield _inline(child)
        if child.tail:
            yield Text(child.tail)


def _inline(element: etree._Element) -> Inline:
    match local_name(element), element.get(EPUB_TYPE):
        case "em", _:
            return Emphasis(_inlines(element))
        case "strong", _:
            return Strong(_inlines(element))
        case "a", "noteref":
            return NoteReference(attribute(element, "href").partition(".note-")[2])
        case "a", _:
            return Link(_target(attribute(element, "href")), _inlines(element))
        case "abbr", _:
            return Abbreviation(_text(element), attribute(element, "title"))
        case "br", _:
            return LineBreak()
        case "span", "pagebreak":
            return PageBreak(attribute(element, "title"))
        case other, _:
            raise ValueError(f"no inline: {other}")


def _target(address: str) -> str:
    """Return an address in the pack as the model's target."""
    if address.startswith(DOSSIER_URN):
        return f"dossier:{address.removeprefix(DOSSIER_URN)}"
    return _DOCUMENT.sub("", address)


def _list(element: etree._Element, name: str) -> tuple[str, ...]:
    values = json.loads(element.get(name, "[]"))
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{name} is not a list of texts")
    return tuple(values)


def _text(element: etree._Element) -> str:
    if len(element):
        raise ValueError("text expected, elements found")
    return element.text or ""


def _only(elements: list[etree._Element]) -> etree._Element:
    if len(elements) != 1:
        raise ValueError("one element expected")
    return elements[0]


def _expect(element: etree._Element, name: str) -> None:
    if local_name(element) != name:
        raise ValueError(f"{name} expected")
