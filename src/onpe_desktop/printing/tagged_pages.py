"""Taking pages out of a finished PDF, or laying two on a sheet, with the structure that a screen reader needs.

pikepdf moves pages but knows nothing of their tags: the references of the structure tree (ISO 32000-1, 14.7) follow
here. Written for the PDFs of our own templates: nothing else is ever given to it.
"""

import io
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Pdf

from onpe_desktop.printing.imposition import impose
from onpe_desktop.printing.options import Sheets
from onpe_desktop.printing.structure import Structure

_A4_SIDE = (841.8898, 595.2756)  # points, on its side
Key: TypeAlias = tuple[int, int]  # number and generation of an object
Move: TypeAlias = Callable[[float, float], tuple[float, float]]


def arrange_pages(content: bytes, wanted: tuple[int, ...], sheets: Sheets) -> bytes:
    """Return the PDF with these pages only (from 0, in order), laid on sheets. The same input gives the same bytes."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        if len(wanted) < len(pdf.pages):
            _keep(pdf, frozenset(wanted))
        if sheets is not Sheets.SINGLE:
            _lay_out(pdf, sheets)
        out = io.BytesIO()
        pdf.save(
            out, deterministic_id=True, fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )  # fmt: skip
        return out.getvalue()


def count_pages(content: bytes) -> int:
    """Count the pages of a PDF."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def _keep(pdf: Pdf, wanted: frozenset[int]) -> None:
    kept = {page.obj.objgen for number, page in enumerate(pdf.pages) if number in wanted}
    gone_keys: set[int] = set()
    named = {str(name): target[0].objgen for name, target in _named(pdf).items()}
    for page in pdf.pages:
        stays = page.obj.objgen in kept
        if not stays:
            gone_keys.add(int(page.obj.get("/StructParents", -1)))
        annotations = list(page.obj.get("/Annots", Array()))
        leading = [one for one in annotations if stays and _leads_to(one, named) in kept | {None}]
        gone_keys |= {int(one.get("/StructParent", -1)) for one in annotations if one not in leading}
        if len(leading) < len(annotations):
            page.obj.Annots = Array(leading)
    alive = {one.objgen for page in pdf.pages if page.obj.objgen in kept for one in page.obj.get("/Annots", Array())}
    Structure(pdf).prune(kept, alive, gone_keys)
    _prune_destinations(pdf, kept)
    for number in reversed(range(len(pdf.pages))):
        if number not in wanted:
            del pdf.pages[number]


def _leads_to(annotation: Any, named: dict[str, Key]) -> Key | None:  # noqa: ANN401 - pikepdf's objects
    """Return the page that a link leads to, None when it leads out of the document."""
    target = annotation.get("/Dest")
    if target is None:
        return None
    return target[0].objgen if isinstance(target, Array) else named[str(target)]


def _named(pdf: Pdf) -> "NameTree | dict[str, Any]":
    """Return the named destinations, each an array that begins with its page."""
    tree = pdf.Root.get("/Names", Dictionary()).get("/Dests")
    return {} if tree is None else NameTree(tree)


def _prune_destinations(pdf: Pdf, kept: set[Key]) -> None:
    with pdf.open_outline() as outline:
        outline.root[:] = _leading_items(outline.root, kept)
    names = _named(pdf)
    for name in [name for name, target in names.items() if target[0].objgen not in kept]:
        del names[name]
    if "/PageLabels" in pdf.Root:  # they would count the pages that are gone
        del pdf.Root.PageLabels


def _leading_items(items: list[pikepdf.OutlineItem], kept: set[Key]) -> list[pikepdf.OutlineItem]:
    """Return the lines of the outline that lead to a page; what was below a line without one takes its place."""
    leading: list[pikepdf.OutlineItem] = []
    for item in items:
        below = _leading_items(item.children, kept)
        if isinstance(item.destination, Array) and item.destination[0].objgen in kept:
            item.children[:] = below
            leading.append(item)
        else:
            leading += below
    return leading


def _lay_out(pdf: Pdf, sheets: Sheets) -> None:
    """Put the pages as drawings on A4 sheets; links, outline and structure lead to the sheets from then on."""
    pages = list(pdf.pages)
    width, height = _A4_SIDE
    moved: dict[Key, tuple[pikepdf.Object, pikepdf.Object, Move]] = {}
    made: list[pikepdf.Object] = []
    for side in impose(len(pages), sheets):
        sheet: pikepdf.Object = pdf.make_indirect(
            Dictionary(Type=Name.Page, MediaBox=Array([0, 0, width, height]), Tabs=Name.S, Resources=Dictionary())
        )
        drawings, commands, annotations = Dictionary(), [], []
        for half, number in enumerate(side):
            if number is None:
                continue
            page = pages[number]
            scale, x, y = _place(page, half)
            drawing = page.as_form_xobject()
            if "/StructParents" in page.obj:
                drawing.StructParents = page.obj.StructParents
            drawings[f"/P{half}"] = drawing
            commands.append(f"q {scale:.6f} 0 0 {scale:.6f} {x:.4f} {y:.4f} cm /P{half} Do Q\n")
            annotations += list(page.obj.get("/Annots", Array()))
            moved[page.obj.objgen] = (sheet, drawing, _move(scale, x, y))
        sheet.Resources.XObject = drawings
        sheet.Contents = pdf.make_stream("".join(commands).encode("ascii"))
        if annotations:
            sheet.Annots = Array(annotations)
        made.append(sheet)
    _lead_to_sheets(pdf, pages, moved)
    Structure(pdf).move(moved)
    for sheet in made:
        pdf.pages.append(pikepdf.Page(sheet))
    del pdf.pages[: len(pages)]


def _place(page: pikepdf.Page, half: int) -> tuple[float, float, float]:
    """Return scale and lower left corner of a page on the left (0) or right (1) half of a sheet, in its middle."""
    box = [float(edge) for edge in page.mediabox]
    wide, high = box[2] - box[0], box[3] - box[1]
    room, height = _A4_SIDE[0] / 2, _A4_SIDE[1]
    scale = min(room / wide, height / high)
    x = half * room + (room - wide * scale) / 2
    return scale, x - box[0] * scale, (height - high * scale) / 2 - box[1] * scale


def _move(scale: float, x: float, y: float) -> Move:
    return lambda right, up: (round(right * scale + x, 4), round(up * scale + y, 4))


def _lead_to_sheets(
    pdf: Pdf, pages: list[pikepdf.Page], moved: dict[Key, tuple[pikepdf.Object, pikepdf.Object, Move]]
) -> None:
    for page in pages:
        move = moved[page.obj.objgen][2]
        for one in page.obj.get("/Annots", Array()):
            left, low, right, high = (float(edge) for edge in one.Rect)
            one.Rect = Array([*move(left, low), *move(right, high)])
            if "/QuadPoints" in one:
                points = [float(point) for point in one.QuadPoints]
                one.QuadPoints = Array([edge for at in range(0, len(points), 2) for edge in move(*points[at : at + 2])])
    for target in _destinations(pdf, pages):
        if isinstance(target, Array) and target[0].objgen in moved:
            sheet, _, move = moved[target[0].objgen]
            target[0] = sheet
            if len(target) >= 4:
                target[2], target[3] = move(float(target[2]), float(target[3]))


def _destinations(pdf: Pdf, pages: list[pikepdf.Page]) -> Iterator[Any]:
    """Yield every destination: those of links, of the outline, and the named ones."""
    for page in pages:
        yield from (one.get("/Dest") for one in page.obj.get("/Annots", Array()))
    yield from _outline_destinations(pdf.Root.get("/Outlines", Dictionary()).get("/First"))
    yield from _named(pdf).values()
    if "/PageLabels" in pdf.Root:
        del pdf.Root.PageLabels


def _outline_destinations(item: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's objects
    while item is not None:
        yield item.get("/Dest")
        yield from _outline_destinations(item.get("/First"))
        item = item.get("/Next")
