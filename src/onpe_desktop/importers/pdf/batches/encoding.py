"""Pages as bytes and back: what one process has read, another one goes on with. JSON, since nothing is unpickled."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from onpe_desktop.importers.pdf.batches.batch import Batch
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, LinkArea, PageContent, Picture, Shape, Style, Tag, Word
from onpe_desktop.importers.pdf.source.pictures import PictureFile


def encoded(batch: Batch) -> bytes:
    """Return a batch."""
    styles: dict[Style, int] = {}

    def place(style: Style) -> int:
        return styles.setdefault(style, len(styles))

    pages = [_page_values(page, place) for page in batch.pages]
    values = {
        "pages": pages,
        "styles": [_values(style) for style in styles],
        "targets": {name: [*area.box, area.address, area.page, area.top] for name, area in batch.targets.items()},
    }
    return json.dumps(values, separators=(",", ":")).encode()


def decoded(answer: bytes) -> Batch:
    """Return the batch of an answer. `ValueError`, `TypeError` or `KeyError` for one that `encoded` has not made."""
    values = json.loads(answer)
    styles = [Style(*style) for style in values["styles"]]
    targets = {name: LinkArea(Box(*area[:4]), *area[4:]) for name, area in values["targets"].items()}
    return Batch(tuple(_page(page, styles) for page in values["pages"]), targets)


def asked_picture(number: int, picture: Picture) -> list[int | float]:
    """Return what is asked for a picture of a page."""
    return [number, picture.place, *picture.box]


def wanted_picture(asked: Sequence[Any]) -> tuple[int, Picture]:
    """Return the page and the picture that are asked for."""
    number, place, *box = asked
    return number, Picture(Box(*box), place)


def encoded_picture(found: PictureFile | None) -> bytes:
    """Return a picture, empty where there is none: the ending of its name, a space, its bytes."""
    return b"%b %b" % (found[1].encode(), found[0]) if found else b""


def decoded_picture(answer: bytes) -> PictureFile | None:
    """Return the picture of an answer."""
    ending, _, data = answer.partition(b" ")
    return (data, ending.decode()) if answer else None


def _values(style: Style) -> list[Any]:
    return [style.font, style.size, style.bold, style.italic, style.fixed, style.colour]


def _page_values(page: PageContent, place: Callable[[Style], int]) -> list[Any]:
    return [
        [page.number, page.width, page.height, page.label, page.shapes, page.unreadable, page.layered],
        [_line_values(line, place) for line in page.lines],
        [[*one.box, one.filled, one.stroked, one.colour] for one in page.drawings],
        [[*one.box, one.place, one.mark] for one in page.pictures],
        [[*one.box, one.count, one.mark] for one in page.inked],
        [_tag_values(tag) for tag in page.tags],
    ]


def _page(values: Sequence[Any], styles: Sequence[Style]) -> PageContent:
    (number, width, height, label, shapes, unreadable, layered), lines, drawings, pictures, inked, tags = values
    return PageContent(
        number,
        width,
        height,
        tuple(_line(line, styles) for line in lines),
        tuple(Drawing(Box(*one[:4]), *one[4:]) for one in drawings),
        tuple(Picture(Box(*one[:4]), *one[4:]) for one in pictures),
        label,
        shapes,
        tuple(_tag(tag) for tag in tags),
        unreadable,
        layered,
        tuple(Shape(Box(*one[:4]), *one[4:]) for one in inked),
    )


def _line_values(line: Line, place: Callable[[Style], int]) -> list[Any]:
    words = [
        [*w.box, w.text, place(w.style), w.spaced, w.raised, w.mark, w.link, w.call, w.baseline] for w in line.words
    ]
    return [*line.box, line.page, line.underlined, line.run_in, words]


def _line(values: Sequence[Any], styles: Sequence[Style]) -> Line:
    words = tuple(
        Word(text, Box(left, top, right, bottom), styles[style], *rest)
        for left, top, right, bottom, text, style, *rest in values[7]
    )
    return Line(words, Box(*values[:4]), *values[4:7])


def _tag_values(tag: Tag) -> list[Any]:
    """Return a tag's values. Its children and marks are those of its order."""
    order = [one if isinstance(one, int) else _tag_values(one) for one in tag.order]
    return [tag.role, tag.alt, tag.title, tag.columns, tag.rows, tag.language, order]


def _tag(values: Sequence[Any]) -> Tag:
    role, alt, title, columns, rows, language, order = values
    inner = tuple(one if isinstance(one, int) else _tag(one) for one in order)
    marks = tuple(one for one in inner if isinstance(one, int))
    children = tuple(one for one in inner if not isinstance(one, int))
    return Tag(role, marks, children, alt, title, columns, rows, language, inner)
