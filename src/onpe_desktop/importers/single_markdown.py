"""A Markdown file as a source: any CommonMark with tables and notes, not the source format of dossiers.

It is written out as HTML by the library that reads it, and read as every page is.
"""

import re
from dataclasses import replace
from pathlib import Path

import yaml
from lxml import etree
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from onpe_desktop.importers.components import require
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.conversion import body_of, read_pages
from onpe_desktop.importers.html.headings import name_headings
from onpe_desktop.importers.html.metadata import as_date
from onpe_desktop.importers.html.places import Page
from onpe_desktop.importers.html.reader import SourceFolder
from onpe_desktop.importers.html.tree import decode_html, parse_html, words
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationMetadata
from onpe_desktop.importers.sniffing import check_text, read_bytes

MAX_FILE = 1 << 24  # bytes
_MAX_HEAD = 1 << 16  # characters in which the front matter ends
_MAX_LISTED = 20
_CALL = re.compile(r"\[\^[^\]\s]{1,40}\]")
_TYPED = frozenset({"code", "pre"})
_NAMES = {
    "title": ("title", "titre"), "subtitle": ("subtitle", "sous-titre"),
    "publisher": ("publisher", "éditeur"), "issued": ("issued", "date"),
    "language": ("language", "lang"), "rights": ("rights", "license", "licence"),
    "description": ("description", "abstract"), "author": ("author", "auteur"),
}  # fmt: skip


def read_markdown_file(path: Path, progress: Progress) -> Publication:
    """Read a Markdown file; its pictures lie beside it. HTML in it is read, what runs in it is not.

    Raises `ImportRefusedError` for what is empty, too large or no text.
    """
    require("selectolax", "PIL")
    content = read_bytes(path, MAX_FILE)
    check_text(content, path.name, "un fichier Markdown")
    text = decode_html(content)
    findings = FindingLog()
    parser = _parser()
    head = next((token.content for token in parser.parse(text[:_MAX_HEAD]) if token.type == "front_matter"), "")
    try:
        page = parse_html(parser.render(text))
    except RecursionError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» est imbriqué trop profondément.",
            "Simplifiez ses listes et citations.",
        ) from error
    body = body_of(page)
    name_headings(body)
    _tell_lost_notes(body, findings)
    metadata = _metadata(head)
    titles = [words(heading) for heading in body.iter("h1")]
    if not metadata.title and len(titles) == 1:
        metadata = replace(metadata, title=titles[0])
    return read_pages([Page(path.name, body)], metadata, SourceFolder(path.parent).read, findings, progress)


def _tell_lost_notes(body: etree._Element, findings: FindingLog) -> None:
    """Tell which calls of notes stayed as they were typed, because no note answers them."""
    for element in body.iter():
        for text in (element.text if element.tag not in _TYPED else None, element.tail):
            for call in _CALL.findall(text or ""):
                words = "Une note est appelée, mais son texte n’est pas dans le fichier."
                findings.add(FindingKind.LOST_NOTE, words, call)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return parser.use(front_matter_plugin).use(footnote_plugin, inline=True).use(deflist_plugin)


def _metadata(head: str) -> PublicationMetadata:
    """Read what a front matter says by its usual names; one that cannot be read says nothing."""
    try:
        said = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return PublicationMetadata()
    given = {str(name).lower(): _text(value) for name, value in said.items()}
    values = {field: next((given[name] for name in names if given.get(name)), "") for field, names in _NAMES.items()}
    values["issued"] = as_date(values["issued"])
    values["language"] = values["language"].lower()
    return PublicationMetadata(**values)


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_text(each) for each in value[:_MAX_LISTED] if not isinstance(each, list | dict))
    return "" if value is None or isinstance(value, dict | bool) else " ".join(str(value).split())
