"""The structure tree of a tagged PDF, kept true when its pages go or move (ISO 32000-1, 14.7)."""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Pdf

Key: TypeAlias = tuple[int, int]
_GRIDS = {"/TD", "/TH", "/THead"}  # a table stays regular: its cells stay although their words are on another page


class Structure:
    """The elements of a PDF. Element dictionaries are changed in place."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._root: Any = pdf.Root.StructTreeRoot

    def elements(self) -> Iterator[Any]:
        """Yield every element in reading order, outer before inner."""
        waiting = _kids(self._root)[::-1]
        while waiting:
            here = waiting.pop()
            if _is_element(here):
                yield here
                waiting += _kids(here)[::-1]

    def prune(self, kept: set[Key], alive: set[Key], gone_keys: set[int]) -> None:
        """Take out what stands on other pages than `kept`, and links that are not among the annotations `alive`.

        `gone_keys` are the entries of the parent tree that nothing asks for any more.
        """

        def stands(kid: Any, page: Key | None) -> bool:  # noqa: ANN401 - pikepdf's objects
            if isinstance(kid, Dictionary):
                place = kid.Pg.objgen if "/Pg" in kid else page
                return place in kept and (kid.get("/Type") != Name.OBJR or kid.Obj.objgen in alive)
            return page in kept

        for top in _kids(self._root):
            _prune(top, stands)
        self._level_headings()
        numbers = self._root.ParentTree.get("/Nums", Array())
        pairs = [(numbers[at], numbers[at + 1]) for at in range(0, len(numbers), 2)]
        self._root.ParentTree.Nums = Array(
            [x for key, value in pairs if int(key) not in gone_keys for x in (key, value)]
        )

    def _level_headings(self) -> None:
        """Count the levels of headings anew: PDF/UA wants the first to be H1, and none skipped."""
        above: list[int] = []
        for element in self.elements():
            if match := re.fullmatch(r"/H(\d)", str(element.S)):
                level = int(match[1])
                above = [*(one for one in above if one < level), level]
                element.S = Name(f"/H{len(above)}")

    def move(self, moved: "dict[Key, tuple[Object, Object, Callable[[float, float], tuple[float, float]]]]") -> None:
        """Lead every element to the sheet with its page: `moved` has sheet, drawing and way for each page."""
        for element in self.elements():
            page = element.get("/Pg")
            kids: list[Any] = []
            for kid in _kids(element):
                if _is_element(kid):
                    kids.append(kid)
                elif isinstance(kid, Dictionary):
                    sheet, drawing, _ = moved[kid.get("/Pg", page).objgen]
                    kid.Pg = sheet
                    if kid.Type == Name.MCR:
                        kid.Stm = drawing
                    kids.append(kid)
                else:
                    sheet, drawing, _ = moved[page.objgen]
                    kids.append(Dictionary(Type=Name.MCR, Pg=sheet, Stm=drawing, MCID=int(kid)))
            if kids:
                element.K = Array(kids)
            if page is not None and page.objgen in moved:
                sheet, _, way = moved[page.objgen]
                element.Pg = sheet
                _move_box(element, way)


def _prune(element: Any, stands: "Callable[[Any, Key | None], bool]") -> bool:  # noqa: ANN401 - pikepdf's objects
    """Take out of an element what does not stand; tell whether anything is left in it."""
    page = element.Pg.objgen if "/Pg" in element else None
    before = _kids(element)
    if not before:
        return str(element.S) in _GRIDS
    kids = [kid for kid in before if (_stays(kid, stands) if _is_element(kid) else stands(kid, page))]
    if Name.Link == element.S and not any(isinstance(kid, Dictionary) and "/Obj" in kid for kid in kids):
        element.S = Name.Span  # its words are left, they lead nowhere
    if len(kids) < len(before):
        if kids:
            element.K = Array(kids)
        else:
            del element.K
    if page is not None and not any(stands(kid, page) for kid in kids if not _is_element(kid)):
        del element.Pg  # it would keep a page that is gone
    return any(not _is_element(kid) or _has_words(kid) for kid in kids)


def _stays(kid: Any, stands: "Callable[[Any, Key | None], bool]") -> bool:  # noqa: ANN401 - pikepdf's objects
    return _prune(kid, stands) or str(kid.S) in _GRIDS


def _has_words(element: Any) -> bool:  # noqa: ANN401 - pikepdf's objects
    return any(not _is_element(kid) or _has_words(kid) for kid in _kids(element))


def _move_box(element: Any, way: "Callable[[float, float], tuple[float, float]]") -> None:  # noqa: ANN401
    attributes = element.get("/A")
    for one in attributes if isinstance(attributes, Array) else [attributes]:
        if isinstance(one, Dictionary) and "/BBox" in one:
            left, low, right, high = (float(edge) for edge in one.BBox)
            one.BBox = Array([*way(left, low), *way(right, high)])


def _kids(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_element(kid: Any) -> bool:  # noqa: ANN401 - pikepdf's objects
    return isinstance(kid, Dictionary) and "/S" in kid
