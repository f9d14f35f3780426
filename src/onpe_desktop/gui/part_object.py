"""A part of the page as an object of Qt's accessibility: what a screen reader asks of it."""

import sys
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QColor,
    QWindow,
)
from shiboken6 import Shiboken

from onpe_desktop.gui.page_part import Part, Role

_Attribute, _Kind, _Text = QAccessible.Attribute, QAccessible.InterfaceType, QAccessible.Text
_CELLS = (Role.Cell, Role.ColumnHeader, Role.RowHeader)
# Not what holds words as a whole: Orca takes that for a field of text which cannot be written in, and says so.
_FOCUSABLE = (Role.Heading, Role.ListItem, Role.Link, Role.Graphic, *_CELLS)
_BEARS_SIGNS = (Role.Heading, Role.Paragraph, Role.ListItem)
_ALL_IS_PASSED_ON = sys.platform == "linux"  # Qt's bridge to Windows passes on neither levels nor heads of cells


class PageObjects(Protocol):
    """The page that the objects belong to."""

    def isValid(self) -> bool:
        """Tell whether the page is still there."""
        ...

    def window(self) -> QWindow | None:
        """Return the window that shows it."""
        ...

    def rect_of(self, part: Part) -> QRect:
        """Return where a part is on the screen."""
        ...

    def is_in_sight(self, part: Part) -> bool:
        """Tell whether a part can be seen without scrolling."""
        ...

    def position_at(self, x: int, y: int) -> int:
        """Return the position in the document at a point of the screen."""
        ...

    def signs_between(self, start: int, end: int) -> tuple[str, ...]:
        """Return what the signs in the margin beside these lines are called."""
        ...

    def is_current(self, number: int) -> bool:
        """Tell whether the keyboard is on the object with this number of Qt's."""
        ...

    def go_to(self, part: Part) -> None:
        """Bring keyboard and caret to a part."""
        ...

    def press(self, part: Part) -> None:
        """Follow a link."""
        ...


class PartObject(
    QAccessibleInterface, QAccessibleAttributesInterface, QAccessibleActionInterface, QAccessibleTableCellInterface
):
    """One part of the page shown, with objects for those inside it.

    Qt knows each by a number from the start: whoever made it must keep it until `release`, which takes it from Qt.
    """

    def __init__(self, page: PageObjects, part: Part, parent: QAccessibleInterface) -> None:
        QAccessibleInterface.__init__(self)
        QAccessibleAttributesInterface.__init__(self)
        QAccessibleActionInterface.__init__(self)
        QAccessibleTableCellInterface.__init__(self)
        self.part = part
        self._page = page
        self._parent = parent
        self._children: list[PartObject] | None = None
        # In the order of the bases, as `interface_cast` has to give them.
        self._addresses = dict(zip((None, *_OFFERED), Shiboken.getCppPointer(self), strict=True))
        self.number: int = QAccessible.registerAccessibleInterface(self)

    def children(self) -> "list[PartObject]":
        """Return the objects inside, made when they are first asked for."""
        if self._children is None:
            self._children = [PartObject(self._page, part, self) for part in self.part.children]
        return self._children

    def release(self) -> None:
        """Take the object, and those inside, from Qt. None of them may be used any more."""
        for child in self._children or ():
            child.release()
        QAccessible.deleteAccessibleInterface(self.number)

    def find(self, position: int, roles: tuple[Role, ...]) -> "PartObject | None":
        """Return the innermost object of one of these roles that has this position, itself included."""
        if not self.part.start <= position <= self.part.end:
            return None
        for child in self.children():
            if (found := child.find(position, roles)) is not None:
                return found
        return self if self.part.role in roles else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:  # type: ignore[override] # int in the stubs
        """Return the address of what the object can do besides being there.

        Always a pointer: for anything else PySide crashes (6.11 and 6.12), for None too.
        """
        offers = kind in (_Kind.AttributesInterface, _Kind.ActionInterface) or (
            kind is _Kind.TableCellInterface and self.part.role in _CELLS
        )
        return Shiboken.VoidPtr(self._addresses[kind] if offers else 0)

    def isValid(self) -> bool:
        """Tell whether the page is still there."""
        return self._page.isValid()

    def object(self) -> QObject | None:  # type: ignore[override] # None in C++, too
        """Return None: no widget stands behind a part."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # None in C++, too
        """Return the view's window."""
        return self._page.window()

    def parent(self) -> QAccessibleInterface:
        """Return the part around this one, or the page."""
        return self._parent

    def child(self, index: int) -> "PartObject | None":  # type: ignore[override] # None in C++, too
        """Return a part inside."""
        return self.children()[index] if 0 <= index < len(self.part.children) else None

    def childAt(self, x: int, y: int) -> "PartObject | None":  # type: ignore[override] # None in C++, too
        """Return the part inside at a point of the screen."""
        position = self._page.position_at(x, y)
        return next((one for one in self.children() if one.part.start <= position <= one.part.end), None)

    def childCount(self) -> int:
        """Return how many parts are inside."""
        return len(self.part.children)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an object, -1 when it is none of ours."""
        return next((place for place, one in enumerate(self.children()) if one is child), -1)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words; as description what they do not say themselves."""
        if kind is _Text.Name:
            return self._name()
        return self._description() if kind is _Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: the page is read only."""

    def role(self) -> QAccessible.Role:
        """Return what the part is."""
        return self.part.role

    def state(self) -> QAccessible.State:
        """Return what can be done with it, and whether it is in sight."""
        state = QAccessible.State()
        state.offscreen = not self._page.is_in_sight(self.part)
        state.linked = self.part.role is Role.Link
        state.focusable = self.part.role in _FOCUSABLE
        state.focused = self._page.is_current(self.number)
        return state

    def rect(self) -> QRect:
        """Return where the part is on the screen."""
        return self._page.rect_of(self.part)

    def foregroundColor(self) -> QColor:
        """Return no colour: the text object has them."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Return no colour: the text object has them."""
        return QColor()

    # What `interface_cast` offers.

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Return which attributes there are: the language of the text, which need not be the window's; levels."""
        return [_Attribute.Locale, _Attribute.Level] if self.part.level else [_Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> QLocale | int | None:
        """Return the level of a heading, from 1, or in which language to speak."""
        if key is _Attribute.Locale:
            return QLocale(QLocale.Language.French, QLocale.Country.France)
        return self.part.level if key is _Attribute.Level else None

    def actionNames(self) -> list[str]:
        """Links can be followed, and the keyboard can be brought to everything."""
        go = QAccessibleActionInterface.setFocusAction()
        return [QAccessibleActionInterface.pressAction(), go] if self.part.role is Role.Link else [go]

    def doAction(self, name: str) -> None:
        """Follow a link or bring the keyboard."""
        if name == QAccessibleActionInterface.setFocusAction():
            self._page.go_to(self.part)
        elif name == QAccessibleActionInterface.pressAction() and self.part.role is Role.Link:
            self._page.press(self.part)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """Return none: Tab and Enter do it in the text."""
        return []

    def isSelected(self) -> bool:
        """Return False: cells are not chosen."""
        return False

    def rowIndex(self) -> int:
        """Return the row of a cell, from 0."""
        return self.part.cell.row if self.part.cell else 0

    def columnIndex(self) -> int:
        """Return the column of a cell, from 0."""
        return self.part.cell.column if self.part.cell else 0

    def rowExtent(self) -> int:
        """Return over how many rows a cell goes."""
        return self.part.cell.rows if self.part.cell else 1

    def columnExtent(self) -> int:
        """Return over how many columns a cell goes."""
        return self.part.cell.columns if self.part.cell else 1

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        """Return the heads of the row of a cell."""
        heads = [one for one in self._cells() if one.part.role is Role.RowHeader]
        return [one for one in heads if one is not self and one.rowIndex() == self.rowIndex()]

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        """Return the heads of the column of a cell."""
        heads = [one for one in self._cells() if one.part.role is Role.ColumnHeader]
        return [one for one in heads if one is not self and self._is_below(one)]

    def table(self) -> QAccessibleInterface:
        """Return the table of a cell."""
        return self._parent.parent()

    def _cells(self) -> "list[PartObject]":
        table = self.table()
        rows = table.children() if isinstance(table, PartObject) else []
        return [cell for row in rows for cell in row.children()]

    def _is_below(self, head: "PartObject") -> bool:
        return head.columnIndex() <= self.columnIndex() < head.columnIndex() + head.columnExtent()

    def _name(self) -> str:
        part = self.part
        if part.calls_note:
            return _tr("Note {number}").format(number=part.text)
        if part.leads_back:
            return _tr("Retour au texte, appel de note {number}").format(number=part.text.lstrip("↑\u00a0 "))
        if part.role is Role.Table:
            rows, columns = part.size
            return _tr("Tableau de {rows} lignes et {columns} colonnes").format(rows=rows, columns=columns)
        if part.role is Role.BlockQuote:
            return _tr("Citation")
        if part.role is Role.Graphic and not part.text:
            return _tr("Image")
        return part.text

    def _description(self) -> str:
        said = self._signs()
        if _ALL_IS_PASSED_ON:
            return ", ".join(said)
        if self.part.level:
            said.append(_tr("Titre de niveau {level}").format(level=self.part.level))
        if self.part.role is Role.Cell:
            heads = [*self.rowHeaderCells(), *self.columnHeaderCells()]
            said += [head.text(_Text.Name) for head in heads]
        return ", ".join(said)

    def _signs(self) -> list[str]:
        """Return what the signs beside the part are called, without those of lists and paragraphs inside."""
        part, borne = self.part, (Role.List, *_BEARS_SIGNS)
        end = min((child.start - 1 for child in part.children if child.role in borne), default=part.end)
        return list(self._page.signs_between(part.start, end)) if part.role in _BEARS_SIGNS else []


_OFFERED = (_Kind.AttributesInterface, _Kind.ActionInterface, _Kind.TableCellInterface)


def _tr(words: str) -> str:
    return QCoreApplication.translate("PartObject", words)
