"""What to print: the tables of contents of all dossiers with a box to tick before each line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from onpe_desktop.dossiers import OutlineEntry
from onpe_desktop.gui.basket import Choice
from onpe_desktop.packs import Library

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
_CheckState = Qt.CheckState


@dataclass(eq=False)  # a line is itself, whatever its title
class _Line:
    title: str
    dossier: str
    section: str | None  # None: the dossier itself, which has no text of its own
    parent: "_Line | None"
    row: int
    number: int  # place in the model's list of lines, which is the id of its index
    ticked: bool = False  # printed whole; then so are all lines below it
    children: "list[_Line]" = field(default_factory=list)

    def walk(self) -> "Iterator[_Line]":
        """Yield the line and those below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def state(self) -> Qt.CheckState:
        """Say whether the line is printed whole, in part, or not."""
        if self.ticked:
            return _CheckState.Checked
        below = [child.state() for child in self.children]
        if self.section is None and below and all(state is _CheckState.Checked for state in below):
            return _CheckState.Checked
        if any(state is not _CheckState.Unchecked for state in below):
            return _CheckState.PartiallyChecked
        return _CheckState.Unchecked

    def tick(self, *, ticked: bool) -> None:
        """Tick or clear the line with those below it. Clearing leaves the other lines of its parents ticked."""
        for line in self.walk():
            line.ticked = ticked and line.section is not None
        above = self.parent
        while not ticked and above is not None:
            above.ticked = False
            above = above.parent


class PrintChoiceModel(QAbstractItemModel):
    """Lines that can be ticked. A ticked section is printed whole; its sections are then ticked too, but printed once.

    Clearing one section of a ticked parent leaves the others ticked: they are printed one by one, without the parent's
    own text.
    """

    choiceChanged = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._dossiers: list[_Line] = []
        for pack in library.packs:
            identifier = pack.metadata.identifier
            dossier = self._add(None, self._dossiers, pack.metadata.title, identifier, None)
            self._add_outline(dossier, pack.outline)

    def choice(self) -> tuple[Choice, ...]:
        """Return the sections to print in reading order, none of them inside another."""
        return tuple(choice for dossier in self._dossiers for choice in _choices(dossier))

    def index_of(self, choice: Choice) -> QModelIndex:
        """Return the index of a section, invalid when there is no such section."""
        for line in self._lines:
            if (line.dossier, line.section) == choice:
                return self._index_of_line(line)
        return QModelIndex()

    def set_choice(self, choices: Iterable[Choice]) -> None:
        """Tick these sections and clear every other box; what is in another section of them is ticked with that one."""
        wanted = frozenset(choices)
        if wanted == frozenset(self.choice()):
            return
        for dossier in self._dossiers:
            dossier.tick(ticked=False)
        for line in self._lines:
            if (line.dossier, line.section) in wanted:
                line.tick(ticked=True)
        self._tell(self._lines)

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Return the index of a line."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self._index_of_line(self._below(parent)[row])

    def parent(self, child: AnyIndex) -> QModelIndex:  # type: ignore[override] # the stub merges it with QObject.parent()
        """Return the index of the line above, invalid for a dossier."""
        above = self._lines[child.internalId()].parent if child.isValid() else None
        return self._index_of_line(above) if above else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the lines directly below another."""
        return len(self._below(parent))

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One column: title with its box."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every line can be ticked; a parent's third state is computed, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return title, box or font of a line."""
        if not index.isValid():
            return None
        line = self._lines[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.title
            case Qt.ItemDataRole.CheckStateRole:
                return line.state()
            case Qt.ItemDataRole.FontRole if line.section is None:
                heavier = QFont()
                heavier.setWeight(QFont.Weight.DemiBold)
                return heavier
            case _:
                return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's signature
        """Tick or clear a line; a partly ticked one is ticked whole."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        line = self._lines[index.internalId()]
        line.tick(ticked=_CheckState(value) is not _CheckState.Unchecked)
        changed = list(line.walk())
        above = line.parent
        while above is not None:
            changed.append(above)
            above = above.parent
        self._tell(changed)
        return True

    def _tell(self, lines: list[_Line]) -> None:
        for line in lines:
            index = self._index_of_line(line)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.choiceChanged.emit()

    def _add(self, parent: _Line | None, siblings: list[_Line], title: str, dossier: str, section: str | None) -> _Line:
        line = _Line(title, dossier, section, parent, row=len(siblings), number=len(self._lines))
        siblings.append(line)
        self._lines.append(line)
        return line

    def _add_outline(self, parent: _Line, entries: tuple[OutlineEntry, ...]) -> None:
        for entry in entries:
            line = self._add(parent, parent.children, entry.title, parent.dossier, entry.id)
            self._add_outline(line, entry.children)

    def _below(self, parent: AnyIndex) -> list[_Line]:
        return self._lines[parent.internalId()].children if parent.isValid() else self._dossiers

    def _index_of_line(self, line: _Line) -> QModelIndex:
        return self.createIndex(line.row, 0, line.number)


def _choices(line: _Line) -> Iterator[Choice]:
    if line.ticked and line.section is not None:
        yield line.dossier, line.section
    else:
        for child in line.children:
            yield from _choices(child)
