"""What a page says of itself in its head."""

import re

from lxml import etree

from onpe_desktop.importers.html.tree import words
from onpe_desktop.importers.publication import PublicationMetadata

_NAMES = {
    "title": ("dc.title", "dcterms.title", "citation_title", "og:title"),
    "publisher": ("dc.publisher", "dcterms.publisher", "publisher", "og:site_name"),
    "issued": ("dc.date", "dcterms.issued", "dcterms.date", "dc.date.issued", "article:published_time", "date"),
    "language": ("dc.language", "dcterms.language"),
    "rights": ("dc.rights", "dcterms.rights", "dcterms.license", "copyright"),
    "description": ("dc.description", "dcterms.abstract", "description", "og:description"),
    "author": ("author", "dc.creator", "dcterms.creator"),
}  # fmt: skip
_DATE = re.compile(r"((?:18|19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)")


def read_metadata(page: etree._Element) -> PublicationMetadata:
    """Read the title and the `meta` elements of a page (Dublin Core, Open Graph and the plain ones)."""
    said: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join(element.get("content", "").split())
        if name and content:
            said.setdefault(name, content)
    values = {field: next((said[name] for name in names if name in said), "") for field, names in _NAMES.items()}
    title = next((words(element) for element in page.iter("title")), "")
    heading = next((words(element) for element in page.iter("h1")), "")
    shown = values.pop("title") or title
    if heading and shown.startswith(heading):  # the rest is the name of the site
        shown = heading
    values["issued"] = as_date(values["issued"])
    values["language"] = (page.get("lang") or page.get("xml-lang") or values["language"]).lower()
    return PublicationMetadata(title=shown or heading, **values)


def as_date(text: str) -> str:
    """Return a date as `2022`, `2022-11` or `2022-11-05`; an empty string when the text is none."""
    found = _DATE.match(text.strip())
    if found is None:
        return ""
    return "-".join(part for part in found.groups() if part)


def address_of(page: etree._Element, text: str) -> str:
    """Return the address on the web that a saved page comes from; an empty string when it does not say."""
    for element in page.iter("base"):
        if element.get("href", "").startswith(("http://", "https://")):
            return element.get("href", "")
    for element in page.iter("link"):
        if element.get("rel") == "canonical" and element.get("href", "").startswith(("http://", "https://")):
            return element.get("href", "")
    saved = _SAVED_FROM.search(text[:2_000])
    return saved[1] if saved else ""
