"""Reading XML from a pack: no DTD, no entity, no network, no depth without end."""

from lxml import etree

from onpe_desktop.packs.errors import damaged, refused

MAX_DEPTH = 100  # our own deepest document (a list in a callout in a quotation in a note) needs about 30
_HTML_DOCTYPE = "<!DOCTYPE html>"


def parse_xml(content: bytes, name: str) -> etree._Element:
    """Return the root element of an UTF-8 document; raises `PackError` for bad XML, a DTD, an entity or too much depth.

    `name` is the document's place in the pack, for the message.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise damaged(f"{name} n’est pas en UTF-8") from error
    declarations = text.replace(_HTML_DOCTYPE, "", 1)
    if "<!DOCTYPE" in declarations or "<!ENTITY" in declarations:
        raise refused(f"{name} contient des déclarations qui peuvent être dangereuses")
    # The encoding is forced, so that the text read here is the one that was checked above.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(f"{name} ne peut pas être lu") from error
    _check_depth(root, name)
    return root


def _check_depth(root: etree._Element, name: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise refused(f"{name} est imbriqué trop profondément")


def local_name(element: etree._Element) -> str:
    """Return the element's name without its namespace, and an empty string for a processing instruction or entity."""
    tag: object = element.tag  # lxml's stubs forget that a processing instruction has a function here
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of an attribute; raises `KeyError` when the element has none."""
    value = element.get(name)
    if value is None:
        raise KeyError(name)
    return value
