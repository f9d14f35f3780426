"""From pages to a publication: the one way of HTML, EPUB, Markdown and, through HTML, of text documents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from onpe_desktop.dossiers import (
    Block,
    PageBreak,
    Paragraph,
    Strong,
    Text,
    block_inlines,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.blocks import BlockReader, HeadingLine, Met
from onpe_desktop.importers.html.callouts import open_tables
from onpe_desktop.importers.html.cleaning import clean
from onpe_desktop.importers.html.inlines import InlineReader
from onpe_desktop.importers.html.notes import find_notes
from onpe_desktop.importers.html.pictures import PictureReader, ReadFile
from onpe_desktop.importers.html.places import Page, Places
from onpe_desktop.importers.html.typed_lists import join_typed_lists
from onpe_desktop.importers.pictures import PictureBook
from onpe_desktop.importers.publication import (
    Evidence,
    Part,
    Publication,
    PublicationBlock,
    PublicationHeading,
    PublicationMetadata,
)

_LONGEST_TITLE = 120  # characters of a stressed line that may be a heading
_ENDS_A_SENTENCE = (".", ";", ",", ":", "…")


def read_pages(
    pages: Sequence[Page],
    metadata: PublicationMetadata,
    read_file: ReadFile,
    findings: FindingLog,
    progress: Progress,
) -> Publication:
    """Make a publication of pages in reading order. Their trees are used up.

    Raises `ImportRefusedError` when there is no text in them.
    """
    for page in pages:
        open_tables(page.body)
        clean(page.body, findings)
    places = Places(pages, findings)
    notes = find_notes(pages, places)
    book = PictureBook(findings)
    pictures = PictureReader(read_file, book, findings)
    met: list[Met] = []
    for number, page in enumerate(pages):
        progress(number, len(pages))
        met.append(Met(None, [page.body, *page.body.iterancestors()]))
        reader = BlockReader(InlineReader(page, places, notes, pictures), findings)
        met += join_typed_lists(reader.met(page.body))
    bodies: dict[str, tuple[Block, ...]] = {}
    for key, (page, body) in notes.bodies.items():
        bodies[key] = BlockReader(InlineReader(page, places, notes, pictures), findings).blocks(body)
    parts = tuple(with_sure_levels(_with_headings(list(_parts(met, places)))))
    if not parts:
        raise ImportRefusedError(
            "Ce fichier ne contient aucun texte.",
            "Vérifiez que c’est le bon fichier, et qu’il s’ouvre dans le logiciel qui l’a fait.",
        )
    progress(len(pages), len(pages))
    return Publication(metadata, parts, bodies, book.media, findings.all(), _printed_pages(parts))


def with_sure_levels(parts: Sequence[Part]) -> Iterator[Part]:
    """Mark the headings that skip a level below the heading before them: a human should look at these."""
    last = 0
    for part in parts:
        if isinstance(part, PublicationHeading):
            yield replace(part, sure=part.sure and (part.level <= last + 1 or not last))
            last = part.level
        else:
            yield part


def _parts(met: Sequence[Met], places: Places) -> Iterator[Part]:
    """Yield parts with the names that lead to them; names of what has no text of its own go to the next part."""
    waiting: list[str] = []
    last: Part | None = None
    for one in met:
        names = [name for element in one.elements for name in places.names(element)]
        if one.block is None:
            waiting += names
            continue
        if last is not None:
            yield last
        anchors = tuple(dict.fromkeys((*waiting, *names)))
        waiting = []
        if isinstance(one.block, HeadingLine):
            last = PublicationHeading(one.block.inlines, one.block.level, Evidence.STRUCTURE, anchors=anchors)
        else:
            last = PublicationBlock(one.block, anchors=anchors)
    if last is not None:
        yield replace(last, anchors=tuple(dict.fromkeys((*last.anchors, *waiting))))


def _with_headings(parts: list[Part]) -> list[Part]:
    """Take stressed lines for headings where the file has no heading at all."""
    if any(isinstance(part, PublicationHeading) for part in parts):
        return parts
    found: list[Part] = []
    for number, part in enumerate(parts):
        line = _stressed_line(part)
        follows = parts[number + 1] if number + 1 < len(parts) else None
        if line is not None and follows is not None and isinstance(part, PublicationBlock):
            found.append(PublicationHeading(line, 1, Evidence.TYPOGRAPHY, sure=False, anchors=part.anchors))
        else:
            found.append(part)
    return found


def _stressed_line(part: Part) -> "tuple[Text | Strong, ...] | None":
    if not isinstance(part, PublicationBlock) or not isinstance(part.block, Paragraph):
        return None
    inlines = tuple(inline for inline in part.block.inlines if not isinstance(inline, PageBreak))
    text = plain_text(inlines)
    if len(inlines) == 1 and isinstance(inlines[0], Strong) and 0 < len(text) <= _LONGEST_TITLE:
        return None if text.endswith(_ENDS_A_SENTENCE) else (Text(text),)
    return None


def _printed_pages(parts: Sequence[Part]) -> int | None:
    """Return how many pages of the printed original begin in the publication, None when it does not say."""
    count = 0
    for part in parts:
        runs = (
            [part.inlines]
            if isinstance(part, PublicationHeading)
            else [run for block in walk_blocks((part.block,)) for run in block_inlines(block)]
        )
        count += sum(isinstance(inline, PageBreak) for run in runs for inline in walk_inlines(run))
    return count or None


def body_of(page: etree._Element) -> etree._Element:
    """Return the body of a page, or the page itself when it has none."""
    body = page.find("body")
    return page if body is None else body
