"""Opens a PDF, refuses what cannot be imported, and reads its pages one by one. Knows PDFium's documents and links."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.pdf.boxes.figures import merged
from onpe_desktop.importers.pdf.page import LinkArea, PageContent
from onpe_desktop.importers.pdf.scans.pages import is_picture_of_text
from onpe_desktop.importers.pdf.source.bullets import with_bullets, with_signs
from onpe_desktop.importers.pdf.source.characters import CharacterReader, PageText
from onpe_desktop.importers.pdf.source.drawings import Drawn, drawn_on
from onpe_desktop.importers.pdf.source.frames import PageFrame
from onpe_desktop.importers.pdf.source.lines import lines_of
from onpe_desktop.importers.pdf.source.links import LinkPlaces
from onpe_desktop.importers.pdf.source.shadows import without_shadows
from onpe_desktop.importers.pdf.source.tags import tags_of
from onpe_desktop.importers.pdf.source.turned import turn_of
from onpe_desktop.importers.pdf.source.turned_lines import turned_lines

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PAGES = 2_500
_MOST_CHARACTERS = 60_000  # of one page: more is no page that anybody reads
_MOST_LINKS = 2_000  # of one page
_NEXT_FILE = "Choisissez un autre fichier."
_NEXT_COPY = "Demandez une autre copie du fichier, ou téléchargez-le de nouveau."


class PdfFile:
    """An open PDF."""

    def __init__(self, document: Any, raw: Any) -> None:
        self.document = document
        self.raw = raw
        self.pages = len(document)
        self._characters = CharacterReader(raw)
        self.targets: dict[str, LinkArea] = {}  # by the name that words carry

    def begin_batch(self) -> None:
        """Forget what the letters of the pages before have told of their fonts."""
        self._characters.begin_batch()

    def page(self, number: int) -> PageContent:
        """Read one page (from 0). A page that PDFium cannot load is an empty one."""
        raw = self.raw
        page = raw.FPDF_LoadPage(self.document.raw, number)
        if not page:
            return PageContent(number, 0, 0, ())
        text = raw.FPDFText_LoadPage(page)
        try:
            frame, drawn, sideways = self._drawn(page, text)
            few = text and 0 <= raw.FPDFText_CountChars(text) <= _MOST_CHARACTERS
            areas = {f"l{number}-{index}": area for index, area in enumerate(self._links(page, frame))}
            self.targets.update(areas)
            places = LinkPlaces(areas)
            read = self._characters.text(text, frame, places, drawn.formed, sideways=sideways) if few else PageText()
            tags = tags_of(raw, page)
            lines = without_shadows(with_signs(lines_of(read.shown, number, drawn.drawings)))
            if not tags:  # else they say what a list is
                lines = with_bullets(lines, [*(one.box for one in drawn.shapes), *(one.box for one in drawn.drawings)])
            content = PageContent(
                number,
                frame.width,
                frame.height,
                (*lines, *turned_lines(read.up, read.down, number)),
                tuple(drawn.drawings),
                tuple(drawn.pictures),
                self._label(number),
                len(drawn.shapes),
                tags,
                read.unreadable,
                inked=tuple(merged(drawn.shapes)),
            )
            if read.hidden and is_picture_of_text(content):
                layer = lines_of(read.hidden, number)
                return replace(content, lines=layer, pictures=(), shapes=0, inked=(), layered=True)
            return content
        finally:
            if text:
                raw.FPDFText_ClosePage(text)
            raw.FPDF_ClosePage(page)

    def _drawn(self, page: Any, text: Any) -> tuple[PageFrame, Drawn, bool]:
        """Return the page's frame, what is drawn on it, and whether it was turned to read what lies on its side.

        A page with pictures is left as it is: they are shown as the page is.
        """
        rotation = {1: 90, 2: 180, 3: 270}.get(self.raw.FPDFPage_GetRotation(page), 0)
        turned = turn_of(self.raw, text) if text else rotation
        if turned is not None and rotation == 0 and turned != 0:
            frame = _frame(self.raw, page, turned)
            drawn = drawn_on(self.raw, page, frame)
            if not drawn.pictures and not drawn.shapes:
                return frame, drawn, True
        frame = _frame(self.raw, page, rotation)
        return frame, drawn_on(self.raw, page, frame), False

    def draw(self, number: int, scale: float) -> "Image | None":
        """Draw a page (from 0) in grey, `scale` pixels a point; None when PDFium cannot."""
        import pypdfium2

        try:
            page = self.document[number]
            try:
                drawn: Image = page.render(scale=scale, grayscale=True).to_pil()
                return drawn
            finally:
                page.close()
        except (pypdfium2.PdfiumError, ValueError, RuntimeError):
            return None

    def place(self, destination: Any) -> tuple[int, float]:
        """Return page (from 0, -1 for none) and height on it that a destination leads to."""
        raw = self.raw
        number = raw.FPDFDest_GetDestPageIndex(self.document.raw, destination)
        if not 0 <= number < self.pages:
            return -1, 0.0
        has_x, has_y, has_zoom = (ctypes.c_int() for _ in range(3))
        x, y, zoom = (ctypes.c_float() for _ in range(3))
        raw.FPDFDest_GetLocationInPage(destination, has_x, has_y, has_zoom, x, y, zoom)
        if not has_y.value:
            return number, 0.0
        size = raw.FS_SIZEF()
        raw.FPDF_GetPageSizeByIndexF(self.document.raw, number, size)
        return number, max(size.height - y.value, 0.0)

    def _label(self, number: int) -> str:
        length = self.raw.FPDF_GetPageLabel(self.document.raw, number, None, 0)
        if not 2 < length < 100:
            return ""
        buffer = ctypes.create_string_buffer(length)
        self.raw.FPDF_GetPageLabel(self.document.raw, number, buffer, length)
        return buffer.raw[: length - 2].decode("utf-16-le", "replace").strip()

    def _links(self, page: Any, frame: PageFrame) -> tuple[LinkArea, ...]:
        raw = self.raw
        found: list[LinkArea] = []
        position, link = ctypes.c_int(0), raw.FPDF_LINK()
        while len(found) < _MOST_LINKS and raw.FPDFLink_Enumerate(page, position, link):
            rectangle = raw.FS_RECTF()
            if not raw.FPDFLink_GetAnnotRect(link, rectangle):
                continue
            box = frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            action = raw.FPDFLink_GetAction(link)
            address = self._address(action) if action else ""
            if address:
                found.append(LinkArea(box, address))
                continue
            destination = raw.FPDFLink_GetDest(self.document.raw, link)
            if destination:
                number, top = self.place(destination)
                if number >= 0:
                    found.append(LinkArea(box, page=number, top=top))
        return tuple(found)

    def _address(self, action: Any) -> str:
        raw = self.raw
        if raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            return ""  # a place inside, or something that we never run
        length = raw.FPDFAction_GetURIPath(self.document.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 1))
        raw.FPDFAction_GetURIPath(self.document.raw, action, buffer, length)
        return buffer.value.decode("utf-8", "replace")


def _frame(raw: Any, page: Any, rotation: int) -> PageFrame:
    rectangle = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, rectangle):
        return PageFrame((0.0, 0.0, 595.0, 842.0), rotation)
    return PageFrame((rectangle.left, rectangle.bottom, rectangle.right, rectangle.top), rotation)


@contextmanager
def opened(path: Path) -> Iterator[PdfFile]:
    """Open a PDF; `ImportRefusedError` says why one cannot be."""
    import pypdfium2
    from pypdfium2 import raw

    _check_beginning(path)
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refusal(raw.FPDF_GetLastError(), path) from error
    except OSError as error:
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» ne peut pas être lu.", _NEXT_FILE) from error
    try:
        if len(document) == 0:
            raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» n’a aucune page.", _NEXT_COPY)
        if len(document) > MOST_PAGES:
            raise ImportRefusedError(
                f"Le fichier «\u00a0{path.name}\u00a0» a {len(document)} pages\u202f;"
                f" le programme en lit {MOST_PAGES} au plus.",
                "Découpez-le en plusieurs fichiers, puis importez-les ensemble.",
            )
        yield PdfFile(document, raw)
    finally:
        document.close()


def _check_beginning(path: Path) -> None:
    try:
        with path.open("rb") as file:
            beginning = file.read(1024)
    except OSError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» ne peut pas être lu.",
            "Vérifiez qu’il existe et que vous y avez accès.",
        ) from error
    if not beginning.strip():
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» est vide.", _NEXT_COPY)
    if b"%PDF-" not in beginning:
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» n’est pas un PDF.", _NEXT_FILE)


def _refusal(code: int, path: Path) -> ImportRefusedError:
    """Return the refusal for an error of PDFium (fpdfview.h: 4 password, 5 security)."""
    if code in {4, 5}:
        return ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» est protégé par un mot de passe.",
            "Demandez à l’éditeur une copie sans mot de passe.",
        )
    return ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» est abîmé ou incomplet.", _NEXT_COPY)
