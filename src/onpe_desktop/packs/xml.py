"""Reading XML from a pack: UTF-8, no DTD, no entity, no network, no depth without end."""

from lxml import etree

from onpe_desktop.foreign.xml import BrokenXmlError, DeepXmlError, UnsafeXmlError, local_name, parse_checked
from onpe_desktop.packs.errors import damaged, refused

__all__ = ["MAX_DEPTH", "attribute", "local_name", "parse_xml"]

MAX_DEPTH = 100  # our own deepest document (a list in a callout in a quotation in a note) needs about 30
_HTML_DOCTYPE = "<!DOCTYPE html>"


def parse_xml(content: bytes, name: str) -> etree._Element:
    """Return the root element of an UTF-8 document; raises `PackError` for bad XML, a DTD, an entity or too much depth.

    `name` is the document's place in the pack, for the message. Processing instructions stay: `checks` refuses them.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise damaged(f"{name} n’est pas en UTF-8") from error
    try:
        return parse_checked(text.replace(_HTML_DOCTYPE, "", 1), deepest=MAX_DEPTH, keep_instructions=True)
    except UnsafeXmlError as error:
        raise refused(f"{name} contient des déclarations qui peuvent être dangereuses") from error
    except DeepXmlError as error:
        raise refused(f"{name} est imbriqué trop profondément") from error
    except BrokenXmlError as error:
        raise damaged(f"{name} ne peut pas être lu") from error


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of an attribute; raises `KeyError` when the element has none."""
    value = element.get(name)
    if value is None:
        raise KeyError(name)
    return value
