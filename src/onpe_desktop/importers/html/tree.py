"""From bytes to a tree of elements: the same shape for HTML as browsers read it and for XHTML.

Names of elements and attributes have no namespace; a colon in an attribute's name (`epub:type`) is a hyphen. The tree
is never deeper than `MAX_DEPTH`: what stands deeper is lifted, its order kept.
"""

import re
from typing import TYPE_CHECKING

from lxml import etree

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.xml import local_name, parse_xml

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_DEPTH = 100  # real pages stay below 50
_EPUB = "{http://www.idpf.org/2007/ops}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ENCODING = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.IGNORECASE)
_STRUCTURES = frozenset(
    ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "select", "a", "p")
)
_FEW = 20  # letters beyond ASCII for each wrong one, above which a text is UTF-8 with a mistake
_WINDOWS = frozenset({"iso-8859-1", "latin1", "ascii", "us-ascii"})  # as browsers take them
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_NOT_A_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")


def parse_html(text: str) -> etree._Element:
    """Return the `html` element of a page, read as the HTML standard says, whatever its mistakes."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(text).root
    page = etree.Element("html")
    if root is not None:
        _copy(root, page)
    return page


def parse_xhtml(content: bytes, file_name: str) -> etree._Element:
    """Return the `html` element of an XHTML page, or of an HTML page that claims to be one.

    Raises `ImportRefusedError` for declarations of entities.
    """
    try:
        root = parse_xml(content, file_name)
    except ImportRefusedError:
        if b"<!ENTITY" in content or b"<\0!\0E\0N\0T\0I\0T\0Y" in content:
            raise
        return parse_html(decode_html(content))
    if max((sum(1 for _ in element.iterancestors()) for element in root.iter()), default=0) > MAX_DEPTH:
        return parse_html(decode_html(content))
    page = etree.Element("html", _attributes({str(key): str(value) for key, value in root.attrib.items()}))
    _copy_xml(root, page)
    return page


def decode_html(content: bytes) -> str:
    """Decode as the byte order mark says, else the page itself, else UTF-8, else the encoding of old French pages."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace").lstrip("\ufeff")
    declared = _ENCODING.search(content[:4096])
    said = declared[1].decode("ascii").lower() if declared else ""
    # UTF-8 first: text in another encoding hardly ever is valid UTF-8, while pages that say so wrongly are common.
    text = content.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if not wrong or wrong * _FEW < sum(1 for letter in text if letter > "\x7f"):
        return text
    try:
        return content.decode("windows-1252" if said in _WINDOWS else said)
    except (UnicodeError, LookupError):
        return content.decode("windows-1252", "replace")


def words(element: etree._Element) -> str:
    """Return the characters inside an element, runs of white space as one space."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def tokens(element: etree._Element) -> frozenset[str]:
    """Return what an element says of its own part: words of `class`, `id`, `role` and `epub:type`, in lower case."""
    return frozenset(
        token for name in ("class", "id", "role", "epub-type") for token in element.get(name, "").lower().split()
    )


def remove(element: etree._Element) -> None:
    """Take an element out of its tree and leave the text that follows it."""
    parent = element.getparent()
    if parent is not None:
        append_text(parent, element.getprevious(), element.tail or "")
        element.tail = None
        parent.remove(element)


def last_child(parent: etree._Element) -> etree._Element | None:
    """Return the last element inside another; without counting them, as `len` does."""
    return next(parent.iterchildren(reversed=True), None)


def append_text(parent: etree._Element, after: etree._Element | None, text: str) -> None:
    """Put text into `parent`, behind its child `after` or at its beginning."""
    if after is None:
        parent.text = (parent.text or "") + text
    else:
        after.tail = (after.tail or "") + text


def characters(text: str) -> str:
    """Return the text without what is no character of a page: controls, soft hyphens, marks of nothing."""
    return _NOT_A_CHARACTER.sub("", text)


def _attributes(given: dict[str, str]) -> dict[str, str]:
    """Names without namespace, in lower case; what no program would write is left out."""
    kept: dict[str, str] = {}
    for name, value in given.items():
        plain = name.replace(_EPUB, "epub-").replace(_XML, "xml-").rpartition("}")[2].replace(":", "-").lower()
        if _NAME.fullmatch(plain):
            kept.setdefault(plain, characters(value or ""))
    return kept


def _copy(root: "LexborNode", page: etree._Element) -> None:
    """Copy the children of the parser's root below `page`; without recursion, since pages can be of any depth."""
    ancestors: list[etree._Element] = [page]  # where a child of the current depth goes; beyond the limit the last again
    node = root.first_child
    depth = 0
    for name, value in _attributes({key: value or "" for key, value in root.attributes.items()}).items():
        page.set(name, value)
    while node is not None:
        parent = ancestors[depth] if depth < MAX_DEPTH else _place_for_lifted(ancestors)
        inner = None
        if node.tag == "-text":
            append_text(parent, last_child(parent), characters(node.text_content or ""))
        elif node.tag and _NAME.fullmatch(node.tag):
            name = "div" if depth >= MAX_DEPTH and node.tag in _STRUCTURES else node.tag
            inner = etree.SubElement(
                parent, name, _attributes({key: value or "" for key, value in node.attributes.items()})
            )
        if inner is not None and node.first_child is not None:
            depth += 1
            if depth <= MAX_DEPTH:
                ancestors[depth:] = [inner]
            node = node.first_child
            continue
        while node.next is None:
            above = node.parent
            depth -= 1
            if depth < 0 or above is None:
                return
            node = above
        node = node.next


def _place_for_lifted(ancestors: list[etree._Element]) -> etree._Element:
    """Return the deepest element of the way down that may hold anything."""
    return next(element for element in reversed(ancestors[: MAX_DEPTH + 1]) if element.tag not in _STRUCTURES)


def _copy_xml(source: etree._Element, page: etree._Element) -> None:
    page.text = characters(source.text or "")
    waiting = [(source, page)]
    while waiting:  # the XML parser itself has a limit of depth; both are within it
        old, new = waiting.pop()
        for child in old:
            name = local_name(child).lower()
            if not _NAME.fullmatch(name):
                append_text(new, last_child(new), characters(child.tail or ""))
                continue
            inner = etree.SubElement(
                new, name, _attributes({str(key): str(value) for key, value in child.attrib.items()})
            )
            inner.text = characters(child.text or "")
            inner.tail = characters(child.tail or "")
            waiting.append((child, inner))
