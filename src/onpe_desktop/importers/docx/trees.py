"""Changes to a tree of WordprocessingML, where text stands in elements of its own only."""

from collections.abc import Iterable

from lxml import etree


def unwrap(element: etree._Element) -> None:
    """Put the children of an element in its place."""
    replace(element, list(element))


def remove(element: etree._Element) -> None:
    """Take an element out of its tree."""
    replace(element, [])


def replace(element: etree._Element, others: Iterable[etree._Element]) -> None:
    """Put other elements in the place of one."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(others)
