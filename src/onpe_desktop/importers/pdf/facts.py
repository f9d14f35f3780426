"""What a PDF says of itself, and what it holds that is no text."""

import ctypes
import re
from collections.abc import Sequence

from onpe_desktop.importers.metadata import is_title
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.source.opening import PdfFile
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.publication import Finding, FindingKind, PublicationMetadata

_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_TITLE = 1.5  # of the text's size: a title is printed as large at least
_TOPMOST = 1.25  # the same where nothing stands above it
_LONGEST_TITLE = 160  # characters


def metadata_of(file: PdfFile, pages: Sequence[PageContent]) -> PublicationMetadata:
    """Return the metadata of the file. Its date is that of its making: the day on which it was issued, at best.

    A file that says no title has that of its first page: the largest words, if they are much larger than the text, or
    larger and above all others.
    """
    facts = {key: " ".join(value.split()) for key, value in file.document.get_metadata_dict(skip_empty=True).items()}
    title = facts.get("Title", "")
    return PublicationMetadata(
        title=title if is_title(title) else printed_title(pages),
        issued=_day(facts.get("CreationDate", "")),
        language=language_of(file),
        description=facts.get("Subject", ""),
        author=facts.get("Author", ""),
    )


def printed_title(pages: Sequence[PageContent]) -> str:
    """Return the largest words of the first page, when they look like a title; else an empty string."""
    lines = pages[0].lines if pages else ()
    largest = max((line.size for line in lines), default=0.0)
    words = [line for line in lines if line.size > 0.98 * largest]
    below = min((line.box.top for line in lines if line not in words), default=0.0)
    topmost = all(line.box.top < below for line in words)
    if largest < (_TOPMOST if topmost else _TITLE) * body_of(line for page in pages for line in page.lines).size:
        return ""
    title = " ".join(line.text for line in sorted(words, key=lambda line: line.box.top))
    return title if sum(map(str.isalpha, title)) > 2 and len(title) <= _LONGEST_TITLE else ""


def _day(text: str) -> str:
    match = _DATE.match(text)
    if not match:
        return ""
    year, month, day = match.groups()
    if not 1900 <= int(year) <= 2200 or not month or not 1 <= int(month) <= 12:
        return year if 1900 <= int(year) <= 2200 else ""
    return f"{year}-{month}-{day}" if day and 1 <= int(day) <= 31 else f"{year}-{month}"


def language_of(file: PdfFile) -> str:
    """Return the language that the file says (`fr`), empty when it says none."""
    raw = file.raw
    length = raw.FPDFCatalog_GetLanguage(file.document.raw, None, 0)
    if not 2 < length < 100:
        return ""
    buffer = (ctypes.c_ushort * length)()
    raw.FPDFCatalog_GetLanguage(file.document.raw, buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le", "replace").split("-")[0].lower()


def left_out(file: PdfFile) -> list[Finding]:
    """Return what is in the file and not read: attachments and scripts."""
    raw, document = file.raw, file.document.raw
    found = []
    for count, words in (
        (raw.FPDFDoc_GetAttachmentCount(document), "Fichiers joints laissés de côté\u00a0: {}."),
        (raw.FPDFDoc_GetJavaScriptActionCount(document), "Scripts laissés de côté\u00a0: {}."),
    ):
        if count > 0:
            found.append(Finding(FindingKind.LEFT_OUT, words.format(count)))
    return found
