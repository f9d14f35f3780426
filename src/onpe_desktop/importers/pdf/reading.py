"""Reads a PDF as a publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from onpe_desktop.dossiers import Block, Paragraph, is_link_target, plain_text
from onpe_desktop.importers.components import require
from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.pdf.batches.reader import FileReader
from onpe_desktop.importers.pdf.boxes.figures import figures_of, without_decoration, without_figures
from onpe_desktop.importers.pdf.columns.gutters import gutters_of, in_columns
from onpe_desktop.importers.pdf.columns.margins import margins_of
from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.facts import left_out, metadata_of
from onpe_desktop.importers.pdf.layout import (
    Laid,
    called_before,
    feet_of,
    laid_out,
    lines_of_flows,
    one_page,
    without_grounds,
)
from onpe_desktop.importers.pdf.media import Media
from onpe_desktop.importers.pdf.notes.endnotes import without_endnotes
from onpe_desktop.importers.pdf.page import Line, PageContent, Picture
from onpe_desktop.importers.pdf.recognition import read_pages
from onpe_desktop.importers.pdf.running.cut_lines import without_cut_lines
from onpe_desktop.importers.pdf.running.heads import Running, without_running_lines
from onpe_desktop.importers.pdf.running.spreads import halves_of, is_of_half
from onpe_desktop.importers.pdf.source.hidden import without_hidden
from onpe_desktop.importers.pdf.source.highlights import without_highlights
from onpe_desktop.importers.pdf.source.macintosh import with_right_letters
from onpe_desktop.importers.pdf.source.opening import PdfFile, opened
from onpe_desktop.importers.pdf.source.outline import ContentsPage, bookmarks_of, contents_of
from onpe_desktop.importers.pdf.source.pictures import shown_pictures
from onpe_desktop.importers.pdf.styles import Body, body_of
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.tagged.alike_titles import with_alike_titles
from onpe_desktop.importers.pdf.tagged.belief import Belief, belief_in, tells_more
from onpe_desktop.importers.pdf.tagged.foot_notes import without_foot_notes
from onpe_desktop.importers.pdf.tagged.forms import with_texts_of_forms
from onpe_desktop.importers.pdf.tagged.heading_numbers import with_numbers_of_headings
from onpe_desktop.importers.pdf.tagged.large_titles import with_large_titles
from onpe_desktop.importers.pdf.tagged.listed_titles import with_listed_titles
from onpe_desktop.importers.pdf.tagged.note_tags import with_single_notes
from onpe_desktop.importers.pdf.tagged.numbered_levels import with_levels_of_numbers
from onpe_desktop.importers.pdf.tagged.structure import TaggedReader
from onpe_desktop.importers.pdf.tagged.untagged_titles import (
    with_bold_titles,
    with_numbered_titles,
    without_sentences,
)
from onpe_desktop.importers.pdf.text.assembling import Assembler, Placed
from onpe_desktop.importers.pdf.text.finishing import anchored, rejoined, with_captions
from onpe_desktop.importers.pdf.text.french import is_french
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.lists import blocks_of
from onpe_desktop.importers.pdf.text.paragraphs import chunks_of
from onpe_desktop.importers.pdf.text.printed_title import printed_title
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.pdf.titles.beside import beside_titles
from onpe_desktop.importers.pdf.titles.headings import headings_of
from onpe_desktop.importers.pdf.titles.matching import letters, without_number
from onpe_desktop.importers.pdf.titles.plans import plan_lines
from onpe_desktop.importers.pdf.titles.run_in import run_in_titles
from onpe_desktop.importers.pdf.titles.underlines import with_underlines
from onpe_desktop.importers.publication import Evidence, Finding, FindingKind, Publication, PublicationHeading


def read_pdf(path: Path, progress: Progress, *, recognise: bool = True) -> Publication:
    """Read a PDF; `ImportRefusedError` says why one cannot be. `progress` is told of every page read.

    Pages that are pictures of text are read with Tesseract where it is installed, unless `recognise` is false.
    """
    require("pypdfium2", "PIL")
    with opened(path) as file, FileReader(file, path) as reader:
        read = read_pages(reader, progress, recognise=recognise)
        publication = _publication(reader, read.pages, read.findings)
        progress(file.pages, file.pages)
        return publication


def read_pdf_without_recognition(path: Path, progress: Progress) -> Publication:
    """Read a PDF as `read_pdf` does, and leave pictures of text alone."""
    return read_pdf(path, progress, recognise=False)


def _publication(reader: FileReader, pages: tuple[PageContent, ...], noticed: tuple[Finding, ...]) -> Publication:
    file = reader.file
    pages = with_right_letters(pages)
    running = without_running_lines(without_cut_lines(pages))
    plain = (without_hidden(without_highlights(with_underlines(page))) for page in running.pages)
    running = replace(running, pages=without_decoration(tuple(plain)))
    body = body_of(line for page in running.pages for line in page.lines)
    drawn = figures_of(running.pages, body)
    pictures = shown_pictures(pages)
    for number, found in drawn.items():
        pictures[number] = [*pictures.get(number, []), *found]
    media = Media(reader, pictures)
    bare = tuple(without_figures(page, drawn.get(page.number, ()), body) for page in running.pages)
    ended = without_endnotes(bare, file.targets)
    running = replace(running, pages=ended.pages)
    vocabulary = Vocabulary.of(line for page in running.pages for line in page.lines)
    joiner = Joiner(vocabulary, _targets(file), french=is_french(vocabulary.words))
    content = _content(pages, file, running, joiner, pictures, media)
    placed = rejoined(content.placed, content.joints, running.labels, vocabulary)
    parts = anchored(with_captions(placed), _places(file))
    findings = (*noticed, *content.findings, *left_out(file))
    notes = {**content.notes, **_blocks_of({note.key: note.lines for note in ended.notes}, joiner)}
    said = metadata_of(file)
    metadata = said if said.title else replace(said, title=printed_title(running.pages, joiner))
    return Publication(metadata, parts, notes, media.files, findings, file.pages)


@dataclass(frozen=True)
class _Content:
    """What either way of reading gives."""

    placed: list[Placed]
    joints: list[tuple[int, int]]
    notes: dict[str, tuple[Block, ...]]
    findings: list[Finding]


def _content(
    pages: tuple[PageContent, ...],
    file: PdfFile,
    running: Running,
    joiner: Joiner,
    pictures: dict[int, list[Picture]],
    media: Media,
) -> _Content:
    """Read by the tags where they are to be believed, else by looks; where they are doubtful, by what tells more."""
    belief = belief_in(pages)
    if belief is Belief.NONE:
        return _by_looks(file, running, joiner, pictures, media)
    tagged = _by_tags(file, running, joiner, pictures, media)
    if belief is Belief.WHOLE:
        return tagged
    seen = _by_looks(file, running, joiner, pictures, media)
    return seen if tells_more(_titles(seen), _titles(tagged)) else tagged


def _titles(content: _Content) -> list[tuple[str, float]]:
    """Return the letters of each heading, its number apart, and how likely it is one."""
    return [
        (letters(without_number(plain_text(one.part.inlines))), one.likelihood)
        for one in content.placed
        if isinstance(one.part, PublicationHeading)
    ]


def _by_tags(
    file: PdfFile, running: Running, joiner: Joiner, pictures: dict[int, list[Picture]], media: Media
) -> _Content:
    names = media.names
    by_mark = {
        (number, picture.mark): names[id(picture)]
        for number, found in pictures.items()
        for picture in found
        if id(picture) in names and picture.mark >= 0
    }
    reader = TaggedReader(joiner, by_mark)
    pages, notes = without_foot_notes(
        [with_single_notes(with_texts_of_forms(with_numbers_of_headings(page))) for page in running.pages], file.targets
    )
    for page in pages:
        reader.add_page(page)
    known = {**reader.notes, **_blocks_of(notes, joiner)}
    alike = with_large_titles(with_alike_titles(with_listed_titles(without_sentences(reader.placed))))
    titled = with_levels_of_numbers(with_bold_titles(with_numbered_titles(alike)))
    return _Content(titled, reader.joints, known, reader.findings)


def _by_looks(
    file: PdfFile, running: Running, joiner: Joiner, pictures: dict[int, list[Picture]], media: Media
) -> _Content:
    body = body_of(line for page in running.pages for line in page.lines)
    laid = _laid(file, running, body, pictures)
    laid = without_grounds(called_before(laid))
    contents = contents_of([page.lines for page in laid], running.printed if any(running.printed) else running.labels)
    gone = {id(line) for line in contents.lines or plan_lines([page.lines for page in laid])}
    laid = [_without(page, gone) for page in laid]
    cut = run_in_titles([page.lines for page in laid], body)
    laid = [_parted(page, cut) for page in laid]
    beside = beside_titles([page.lines for page in laid], body)
    laid = [_parted(page, beside) for page in laid]
    bookmarks = bookmarks_of(file)
    entries, evidence = (bookmarks, Evidence.OUTLINE) if len(bookmarks) >= 3 else (contents.entries, Evidence.CONTENTS)
    marks = headings_of([page.lines for page in laid], entries, evidence, body, *_neighbours(laid))
    assembler = Assembler(joiner, marks, body, media.names, feet_of(running.pages, laid))
    for page in laid:
        assembler.add_page(page.flows)
    assembler.add_waiting()
    notes, lost = _notes(laid, joiner)
    return _Content(assembler.placed, assembler.joints, notes, [*assembler.findings, *lost, *_index_of(contents)])


def _laid(file: PdfFile, running: Running, body: Body, pictures: Mapping[int, list[Picture]]) -> list[Laid]:
    """Take the pages apart; of a spread, the left page before the right one."""
    parts = [halves_of(page) if page.number in running.spreads else (page,) for page in running.pages]
    sides = [[halves[side] for halves in parts if len(halves) > side] for side in (0, 1)]
    gutters = [gutters_of(pages) for pages in sides]
    margins = [
        margins_of([page for page in pages if not _has_columns(found.get(page.number, ()))], body)
        for pages, found in zip(sides, gutters, strict=True)
    ]
    laid: list[Laid] = []
    for halves in parts:
        done: list[Laid] = []
        for side, page in enumerate(halves):
            found = gutters[side].get(page.number, ())
            shown = [one for one in pictures.get(page.number, []) if len(halves) == 1 or is_of_half(one, page, side)]
            before = (*laid, *done)[-1] if laid or done else None
            margin = margins[side].get(page.number, ())
            done.append(laid_out(in_columns(page, found), shown, body, file.targets, before, found, margin))
        laid.append(done[0] if len(done) == 1 else one_page(*done))
    return laid


def _has_columns(gutters: Sequence[Gutter]) -> bool:
    return any(gutter.reaches_foot for gutter in gutters)


def _index_of(contents: ContentsPage) -> list[Finding]:
    words = "L’index, qui renvoie aux pages imprimées, est laissé de côté\u00a0: la recherche le remplace."
    return [Finding(FindingKind.LEFT_OUT, words, contents.index_page + 1)] if contents.index_page >= 0 else []


def _without(page: Laid, gone: set[int]) -> Laid:
    flows = [replace(flow, items=tuple(item for item in flow.items if id(item) not in gone)) for flow in page.flows]
    return replace(page, flows=flows, lines=lines_of_flows(flows))


def _neighbours(laid: Sequence[Laid]) -> tuple[set[int], set[int]]:
    """Return id() of the lines that a table follows, and of those that follow a picture."""
    pairs = list(pairwise([item for page in laid for item in page.items]))
    above_tables = {id(item) for item, following in pairs if isinstance(following, Grid)}
    return above_tables, {id(following) for item, following in pairs if isinstance(item, Picture)}


def _parted(page: Laid, cut: Mapping[int, tuple[Line, ...]]) -> Laid:
    """Return a page with the titles parted from the text that begins beside them, or from each other."""
    if not any(id(line) in cut for line in page.lines):
        return page
    flows = [
        replace(flow, items=tuple(part for item in flow.items for part in cut.get(id(item), (item,))))
        for flow in page.flows
    ]
    return replace(page, flows=flows, lines=lines_of_flows(flows))


def _targets(file: PdfFile) -> dict[str, str]:
    targets: dict[str, str] = {}
    for name, area in file.targets.items():
        address = area.address.strip() if area.address else _anchor(area.page, area.top)
        if is_link_target(address):
            targets[name] = address
    return targets


def _anchor(page: int, top: float) -> str:
    return f"#page-{page + 1}-{max(round(top), 0)}"


def _places(file: PdfFile) -> dict[str, tuple[int, float]]:
    return {
        _anchor(area.page, area.top)[1:]: (area.page, area.top) for area in file.targets.values() if not area.address
    }


def _notes(laid: Sequence[Laid], joiner: Joiner) -> tuple[dict[str, tuple[Block, ...]], list[Finding]]:
    lost: list[Finding] = []
    lines: dict[str, list[Line]] = {}
    last = ""
    for page in laid:
        if page.rest and last:
            lines[last].extend(page.rest)
        for note in page.notes:
            lines[note.key] = list(note.lines)
            last = note.key
            if not note.called:
                words = "L’appel de cette note n’a pas été trouvé dans le texte."
                excerpt = " ".join(line.text for line in note.lines)[:120]
                lost.append(Finding(FindingKind.LOST_NOTE, words, note.page + 1, excerpt))
    return _blocks_of(lines, joiner), lost


def _blocks_of(notes: Mapping[str, Sequence[Line]], joiner: Joiner) -> dict[str, tuple[Block, ...]]:
    """Return the notes' blocks by their keys."""
    found: dict[str, tuple[Block, ...]] = {}
    for key, lines in notes.items():
        right = max(line.box.right for line in lines)
        chunks = chunks_of(lines, right, {}, body_of(lines))
        found[key] = tuple(built.block for built in blocks_of(chunks, joiner)) or (Paragraph((), 0),)
    return found
