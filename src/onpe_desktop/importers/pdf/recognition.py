"""Reads the pages of a PDF; those that are pictures of text with Tesseract, where it is installed and wanted."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.pdf.batches.reader import FileReader
from onpe_desktop.importers.pdf.facts import language_of
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.scans.pages import FILLED, Recognised, ScanReader, has_text, is_picture_of_text
from onpe_desktop.importers.pdf.scans.steadying import MeasuredLine, steadied
from onpe_desktop.importers.pdf.source.opening import PdfFile
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.tesseract import Recogniser, Tesseract, find_tesseract

_NEARLY_ALL = 0.9  # of the pages
_MANY_BARE = 0.2  # of the pages have hardly any text: more than covers and backs of chapters
_GARBLED = 0.1  # of a page's characters: so many without a meaning leave holes in the text
_MOST_NUMBERS = 20  # of pages that one finding names
_MOST_WORDS = 12  # doubtful words that one finding names
_NO_TESSERACT = (
    "Installez Tesseract avec ses données du français (sous Debian et Ubuntu, les paquets tesseract-ocr et"
    " tesseract-ocr-fra), puis importez-le de nouveau\u202f; ou demandez le fichier d’origine."
)
_NO_FRENCH = (
    "Tesseract est installé sans les données du français\u00a0: ajoutez-les (sous Debian et Ubuntu, le paquet"
    " tesseract-ocr-fra), puis importez-le de nouveau."
)
_NOT_WANTED = "Demandez la reconnaissance du texte des pages numérisées, ou le fichier d’origine."
_NOT_LEGIBLE = "Numérisez-le de nouveau, droit et net, à 300 points par pouce\u202f; ou demandez le fichier d’origine."


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The pages of a file, and what a human should know of them."""

    pages: tuple[PageContent, ...]
    findings: tuple[Finding, ...]


def read_pages(reader: FileReader, progress: Progress, *, recognise: bool) -> PagesRead:
    """Read every page; raises `ImportRefusedError` when nearly none has text, with what would help."""
    file = reader.file
    tesseract = find_tesseract() if recognise else None
    with _scan_reader(file, tesseract) as scans:
        pages: list[PageContent] = []
        for page in reader.pages():
            progress(page.number - (scans.waiting if scans else 0), file.pages)
            pages.append(page)
            if scans and is_picture_of_text(page, FILLED):
                scans.begin(page)
        for page in _smaller_scans(pages):
            if scans:
                scans.begin(page)
        while scans and scans.waiting:
            progress(file.pages - scans.waiting, file.pages)
            scans.take()
    recognised = scans.read if scans else []
    known = {one.page.number: one.page for one in recognised}
    unread = [page for page in pages if page.number not in known and is_picture_of_text(page)]
    found = _with_steady_lines([known.get(page.number, page) for page in pages], recognised)
    _refuse_without_text(reader.path, found, _why(tesseract, recognise=recognise))
    return PagesRead(tuple(found), tuple(_findings(found, recognised, unread)))


def _smaller_scans(pages: Sequence[PageContent]) -> list[PageContent]:
    """Return the pages with smaller pictures, where most pages have no text; else these are a text's figures."""
    if sum(map(has_text, pages)) > len(pages) / 2:
        return []
    return [page for page in pages if is_picture_of_text(page) and not is_picture_of_text(page, FILLED)]


@contextmanager
def _scan_reader(file: PdfFile, tesseract: Tesseract | None) -> Iterator[ScanReader | None]:
    if tesseract is None or not tesseract.has_french:
        yield None
        return
    with Recogniser(tesseract, language_of(file)) as recogniser:
        yield ScanReader(recogniser, file.draw)


def _with_steady_lines(pages: Sequence[PageContent], recognised: Sequence[Recognised]) -> list[PageContent]:
    """Give the pages their recognised lines, those of a layer that was there included."""
    measured = [line for one in recognised for line in one.lines]
    measured += [MeasuredLine(line, (0.0,) * len(line.words)) for page in pages if page.layered for line in page.lines]
    recognised_pages = {one.page.number for one in recognised} | {page.number for page in pages if page.layered}
    others = [line for page in pages if page.number not in recognised_pages for line in page.lines]
    by_page: dict[int, list[Line]] = {}
    for line in steadied(measured, others):
        by_page.setdefault(line.page, []).append(line)
    return [replace(page, lines=tuple(by_page[page.number])) if page.number in by_page else page for page in pages]


def _why(tesseract: Tesseract | None, *, recognise: bool) -> str:
    """Return what helps against a file of pictures."""
    if not recognise:
        return _NOT_WANTED
    if tesseract is None:
        return _NO_TESSERACT
    return _NOT_LEGIBLE if tesseract.has_french else _NO_FRENCH


def _refuse_without_text(path: Path, pages: Sequence[PageContent], what_helps: str) -> None:
    bare = [page for page in pages if not has_text(page)]
    if len(bare) < _NEARLY_ALL * len(pages):
        return
    if sum(page.unreadable for page in pages) > len(pages) and not any(map(is_picture_of_text, pages)):
        raise ImportRefusedError(
            f"Les caractères du fichier «\u00a0{path.name}\u00a0» n’ont pas de sens pour un programme.",
            "Demandez le fichier d’origine, ou un PDF enregistré autrement.",
        )
    shown = any(page.pictures or page.shapes or page.drawings or page.unreadable for page in pages)
    if not shown:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» ne contient pas de texte.", "Choisissez un autre fichier."
        )
    raise ImportRefusedError(
        f"Le fichier «\u00a0{path.name}\u00a0» est numérisé\u00a0: ses pages sont des images, sans texte.", what_helps
    )


def _findings(
    pages: Sequence[PageContent], recognised: Sequence[Recognised], unread: Sequence[PageContent]
) -> Iterator[Finding]:
    if recognised:
        words = (
            f"Tesseract a reconnu le texte de pages numérisées\u00a0: {len(recognised)}. Relisez ces pages en entier."
        )
        yield Finding(FindingKind.RECOGNISED, words, recognised[0].page.number + 1)
    layered = [page for page in pages if page.layered]
    if layered:
        words = (
            f"Le texte de pages numérisées a été reconnu par un autre logiciel\u00a0: {len(layered)}."
            " Relisez ces pages en entier."
        )
        yield Finding(FindingKind.RECOGNISED, words, layered[0].number + 1)
    for one in recognised:
        if one.doubtful:
            names = ", ".join(dict.fromkeys(one.doubtful[:_MOST_WORDS]))
            more = "…" if len(one.doubtful) > _MOST_WORDS else ""
            words = "Des mots de cette page ont été reconnus avec doute."
            yield Finding(FindingKind.RECOGNISED, words, one.page.number + 1, f"{names}{more}")
    yield from _holes(pages, {page.number for page in unread})
    for page in unread:
        words = "Cette page est une image\u00a0: si elle porte du texte, il n’a pas été lu."
        yield Finding(FindingKind.LEFT_OUT, words, page.number + 1)


def _holes(pages: Sequence[PageContent], told: Collection[int]) -> Iterator[Finding]:
    """Tell of text that seems to be missing from the file itself. Pages in `told` have a finding of their own."""
    bare = [page.number + 1 for page in pages if page.number not in told and not has_text(page)]
    if len(bare) > max(1, _MANY_BARE * len(pages)):
        words = (
            f"{len(bare)} pages sur {len(pages)} n’ont presque pas de texte, et ne sont pas des images."
            " Comparez-les avec l’original\u00a0: il manque peut-être au fichier."
        )
        yield Finding(FindingKind.EMPTY_PAGE, words, bare[0], _numbers(bare))
    garbled = [page.number + 1 for page in pages if page.unreadable > _GARBLED * max(_length(page), 1)]
    if garbled:
        words = "Des caractères de ces pages n’ont pas de sens dans le fichier\u00a0: ils manquent dans le texte."
        yield Finding(FindingKind.LEFT_OUT, words, garbled[0], _numbers(garbled))


def _length(page: PageContent) -> int:
    return page.unreadable + sum(len(line.text) for line in page.lines)


def _numbers(pages: Sequence[int]) -> str:
    named = ", ".join(map(str, pages[:_MOST_NUMBERS]))
    return f"Pages {named}{'…' if len(pages) > _MOST_NUMBERS else ''}" if len(pages) > 1 else f"Page {named}"
