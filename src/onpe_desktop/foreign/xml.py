"""XML that strangers wrote: no declarations, no entity of its own, no network, no depth without end."""

from lxml import etree


class UnsafeXmlError(Exception):
    """The document declares a type or entities."""


class DeepXmlError(Exception):
    """The document is nested more deeply than any honest one."""


class BrokenXmlError(Exception):
    """The document is not XML."""


def parse_checked(text: str, *, deepest: int | None = None, keep_instructions: bool = False) -> etree._Element:
    """Return the root element; raises `UnsafeXmlError`, `DeepXmlError` or `BrokenXmlError`.

    `deepest` is how deep elements may lie; without it, libxml2's own limit for documents that are not huge, 256, holds.
    A document type that does no harm must be taken off first. What is parsed is exactly the text that was looked at,
    whatever encoding it declares.
    """
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnsafeXmlError
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=not keep_instructions,
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXmlError from error
    if deepest is not None:
        _check_depth(root, deepest)
    return root


def _check_depth(root: etree._Element, deepest: int) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > deepest:
            raise DeepXmlError


def local_name(element: etree._Element) -> str:
    """Return the element's name without its namespace, and an empty string for what is no element."""
    tag: object = element.tag  # lxml's stubs forget that an entity has a function here
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
