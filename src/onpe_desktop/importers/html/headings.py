"""Names of headings, where a text refers to them as the usual Markdown programs do."""

import re

from lxml import etree

from onpe_desktop.importers.html.tree import last_child, words

_GIVEN = re.compile(r"\s*\{#([\w.:-]+)[^{}]*\}\s*$")
_NOT_IN_NAME = re.compile(r"[^\w\- ]")


def name_headings(body: etree._Element) -> None:
    """Give each heading the id that it says itself (`{#id}`), else the one that its words make."""
    taken: dict[str, int] = {}
    for heading in body.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        if heading.get("id"):
            continue
        if given := _taken_out(heading):
            heading.set("id", given)
            taken[given] = taken.get(given, 0) + 1
            continue
        name = _NOT_IN_NAME.sub("", words(heading).lower()).replace(" ", "-")
        count = taken.get(name, 0)
        taken[name] = count + 1
        heading.set("id", f"{name}-{count}" if count else name)


def _taken_out(heading: etree._Element) -> str:
    """Return the id that stands in braces at the end of a heading, and take it out."""
    last = last_child(heading)
    text = (heading.text if last is None else last.tail) or ""
    found = _GIVEN.search(text)
    if found is None:
        return ""
    if last is None:
        heading.text = text[: found.start()]
    else:
        last.tail = text[: found.start()]
    return found[1]
