"""What a PDF says of itself, and what it holds that is no text."""

import ctypes
import re

from onpe_desktop.importers.pdf.source.opening import PdfFile
from onpe_desktop.importers.publication import Finding, FindingKind, PublicationMetadata
from onpe_desktop.importers.said_titles import is_title

_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")


def metadata_of(file: PdfFile) -> PublicationMetadata:
    """Return the metadata of the file. Its date is that of its making: the day on which it was issued, at best."""
    facts = {key: " ".join(value.split()) for key, value in file.document.get_metadata_dict(skip_empty=True).items()}
    title = facts.get("Title", "")
    return PublicationMetadata(
        title=title if is_title(title) else "",
        issued=_day(facts.get("CreationDate", "")),
        language=language_of(file),
        description=facts.get("Subject", ""),
        author=facts.get("Author", ""),
    )


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
