"""The tagged structure of a page. Knows PDFium's structure functions."""

import ctypes
from collections.abc import Callable
from typing import Any

from onpe_desktop.importers.pdf.page import Tag

_DEEPEST = 60
_MOST_ELEMENTS = 20_000  # of one page


def tags_of(raw: Any, page: Any) -> tuple[Tag, ...]:
    """Return the elements that lie on the page, in reading order; an empty tuple where the file is not tagged."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        budget = [_MOST_ELEMENTS]
        count = max(raw.FPDF_StructTree_CountChildren(tree), 0)
        found = (_tag(raw, raw.FPDF_StructTree_GetChildAtIndex(tree, index), budget, 0) for index in range(count))
        return tuple(tag for tag in found if tag is not None)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _tag(raw: Any, element: Any, budget: list[int], depth: int) -> Tag | None:
    budget[0] -= 1
    if not element or depth > _DEEPEST or budget[0] < 0:
        return None
    marks: list[int] = []
    children: list[Tag] = []
    order: list[Tag | int] = []
    for index in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            inner = _tag(raw, child, budget, depth + 1)
            if inner is not None:
                children.append(inner)
                order.append(inner)
            continue
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            marks.append(mark)
            order.append(mark)
    if not children and not marks and raw.FPDF_StructElement_GetMarkedContentID(element) >= 0:
        marks.append(raw.FPDF_StructElement_GetMarkedContentID(element))
        order.extend(marks)
    return Tag(
        role=_words(raw.FPDF_StructElement_GetType, element),
        marks=tuple(marks),
        children=tuple(children),
        alt=_words(raw.FPDF_StructElement_GetAltText, element),
        title=_words(raw.FPDF_StructElement_GetTitle, element),
        columns=_number(raw, element, b"ColSpan"),
        rows=_number(raw, element, b"RowSpan"),
        language=_words(raw.FPDF_StructElement_GetLang, element),
        order=tuple(order),
    )


def _words(function: Callable[..., int], element: Any) -> str:
    length = function(element, None, 0)
    if not 0 < length < 100_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    function(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace").strip()


def _number(raw: Any, element: Any, name: bytes) -> int:
    """Return a whole number among the element's attributes; 1 where there is none."""
    for index in range(min(max(raw.FPDF_StructElement_GetAttributeCount(element), 0), 8)):
        attributes = raw.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attributes, name)
        number = ctypes.c_float()
        if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), 100)
    return 1
