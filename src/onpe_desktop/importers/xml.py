"""Reading XML that strangers wrote: no entity of its own, no network, no depth without end."""

import re
from html.entities import html5

from lxml import etree

from onpe_desktop.foreign.xml import BrokenXmlError, UnsafeXmlError, local_name, parse_checked
from onpe_desktop.importers.errors import ImportRefusedError

__all__ = ["ASK_SENDER", "damaged", "local_name", "parse_xml"]

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*?(?:encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"'])?[^>]*?\?>")
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE\s[^<>\[]*>")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
ASK_SENDER = "N’importez pas ce fichier\u202f; demandez-en une autre copie à qui vous l’a remis."


def parse_xml(content: bytes, file_name: str) -> etree._Element:
    """Return the root element; raises `ImportRefusedError` for bad XML and for declarations of entities.

    A document type without declarations of its own is taken and not read; the named characters of HTML are known.
    """
    text = _decoded(content, file_name)
    text = _PLAIN_DOCTYPE.sub("", text, count=1)
    try:
        return parse_checked(_with_plain_characters(text))
    except UnsafeXmlError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{file_name}\u00a0» contient des déclarations qui peuvent être dangereuses.", ASK_SENDER
        ) from error
    except BrokenXmlError as error:
        raise damaged(file_name) from error


def _with_plain_characters(text: str) -> str:
    """Replace HTML's names of characters by the characters, but for those that XML knows."""
    return _NAMED.sub(lambda name: name[0] if name[1] in _PREDEFINED else html5.get(f"{name[1]};", name[0]), text)


def damaged(file_name: str) -> ImportRefusedError:
    """Return the error for a file that was whole once."""
    return ImportRefusedError(
        f"Le fichier «\u00a0{file_name}\u00a0» est endommagé.",
        "Ouvrez-le dans le logiciel qui l’a fait, enregistrez-en une nouvelle copie et importez-la.",
    )


def _decoded(content: bytes, file_name: str) -> str:
    """Decode as the byte order mark says, else the declaration, else UTF-8; the declaration is cut off."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        declared = _DECLARATION.match(content[:200].decode("latin-1").removeprefix("ï»¿"))
        encoding = (declared[1] if declared else None) or "utf-8-sig"
        encoding = "utf-8-sig" if encoding.lower().replace("-", "") == "utf8" else encoding
    try:
        text = content.decode(encoding)
    except (LookupError, UnicodeError) as error:
        raise damaged(file_name) from error
    return _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
