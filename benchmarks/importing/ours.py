"""Reads a PDF with the project's importer and prints the reading as JSON, or with `--text` as text."""

import gc
import json
import sys
from dataclasses import asdict
from pathlib import Path

from truth import Truth, words_of

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Figure,
    Inline,
    ItemList,
    NoteReference,
    Paragraph,
    Table,
    inner_blocks,
    plain_text,
)
from onpe_desktop.importers.pdf.reading import read_pdf
from onpe_desktop.importers.publication import Publication, PublicationHeading
from onpe_desktop.importers.worker import COLLECT_AFTER


def reading_of(publication: Publication) -> Truth:
    """Return a publication as it is compared."""
    found = Truth()
    for part in publication.parts:
        if isinstance(part, PublicationHeading):
            found.add_heading(part.level, plain_text(part.inlines))
            _add_notes(part.inlines, found, publication)
            found.lines.append(plain_text(part.inlines))
        else:
            _add(part.block, found, publication)
    return found


def print_text(publication: Publication) -> None:
    """Print headings and text, as the peers print their Markdown: what `speed.py` times."""
    for part in publication.parts:
        if isinstance(part, PublicationHeading):
            print("#" * part.level, plain_text(part.inlines))
        else:
            print(_text(part.block))


def _add(block: Block, found: Truth, publication: Publication) -> None:
    match block:
        case Paragraph(inlines=inlines) | Figure(caption=inlines):
            _add_inlines(inlines, found, publication)
            found.lines.append(plain_text(inlines))
        case Table(head=head, body=body, caption=caption):
            _add_inlines(caption, found, publication)
            cells = [cell for row in (*head, *body) for cell in row.cells]
            found.tables.append([" ".join(words_of(plain_text(cell.inlines))) for cell in cells])
            for cell in cells:
                _add_inlines(cell.inlines, found, publication)
        case Callout(title=title):
            found.boxes.append(" ".join(words_of(title + " " + _text(block))))
            found.words.extend(words_of(title))
        case ItemList():
            pass
    for inner in inner_blocks(block):
        _add(inner, found, publication)


def _add_inlines(inlines: tuple[Inline, ...], found: Truth, publication: Publication) -> None:
    found.words.extend(words_of(_add_notes(inlines, found, publication)))
    found.text += plain_text(tuple(inline for inline in inlines if not isinstance(inline, NoteReference))) + "\n"


def _add_notes(inlines: tuple[Inline, ...], found: Truth, publication: Publication) -> str:
    """Add the notes that the inlines call, also those of a title; return their words, calls as spaces."""
    text = ""
    for inline in inlines:
        if isinstance(inline, NoteReference):
            before = (words_of(text) or [""])[-1]
            note = " ".join(_text(block) for block in publication.notes.get(inline.note_id, ()))
            found.notes.append((before, " ".join(words_of(note))))
            text += "\u200b "
        else:
            text += plain_text((inline,))
    return text


def _text(block: Block) -> str:
    own = plain_text(block.inlines) if isinstance(block, Paragraph) else ""
    return " ".join([own, *(_text(inner) for inner in inner_blocks(block))]).strip()


if __name__ == "__main__":
    gc.set_threshold(COLLECT_AFTER)  # as the program does
    timed = "--text" in sys.argv[2:]
    # No peer recognises text on pictures: where time is measured, Tesseract's on a cover does not count either.
    read = read_pdf(Path(sys.argv[1]), lambda _done, _total: None, recognise=not timed)
    if timed:
        print_text(read)
    else:
        print(json.dumps(asdict(reading_of(read))))
    gc.freeze()
