"""The table of contents of every dossier as a tree model."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from onpe_desktop.dossiers import OutlineEntry
from onpe_desktop.rendering.home import Outlined

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ContentsRole(IntEnum):
    """What the model knows of a line besides its title."""

    DOSSIER = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2  # empty on a dossier's own line
    COUNT = Qt.ItemDataRole.UserRole + 3  # results of the search in the section and below it, 0 while none is on
    READ = Qt.ItemDataRole.UserRole + 4  # whether the section is read


@dataclass(eq=False, slots=True)
class _Line:
    title: str
    dossier: str
    section: str
    row: int
    above: "_Line | None"
    below: "list[_Line]" = field(default_factory=list)

    @property
    def level(self) -> int:
        """1 for a dossier, 2 for its sections, and so on."""
        return 1 if self.above is None else self.above.level + 1


class ContentsModel(QAbstractItemModel):
    """Dossiers, and below each its sections. Read only; built once from the outlines, which never change.

    Only the counts of results, and what is read, come and go.
    """

    def __init__(self, packs: Sequence[Outlined], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[tuple[str, str], _Line] = {}
        self._top: list[_Line] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._read: frozenset[tuple[str, str]] = frozenset()
        for row, pack in enumerate(packs):
            identifier = pack.metadata.identifier
            line = self._add(_Line(pack.metadata.title, identifier, "", row, None))
            self._top.append(line)
            self._add_sections(line, pack.outline)

    def index_of(self, dossier: str, section: str) -> QModelIndex:
        """Return the line of a section, or of a dossier when `section` is empty; an invalid index when unknown."""
        line = self._lines.get((dossier, section))
        return QModelIndex() if line is None else self.createIndex(line.row, 0, line)

    def set_counts(self, sections: Mapping[tuple[str, str], int]) -> None:
        """Say how many results stand in which `(dossier, section)`; lines above sum them up."""
        self.layoutAboutToBeChanged.emit()  # a line with a count may need one row of text more
        self._counts = Counter()
        for place, count in sections.items():
            line = self._lines.get(place)
            while line is not None:
                self._counts[line.dossier, line.section] += count
                line = line.above
        self.layoutChanged.emit()

    def set_read(self, sections: frozenset[tuple[str, str]]) -> None:
        """Say which sections, as `(dossier, section)`, are read."""
        self.layoutAboutToBeChanged.emit()
        self._read = sections
        self.layoutChanged.emit()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a line (Qt's contract)."""
        lines = self._below(parent)
        if column != 0 or not 0 <= row < len(lines):
            return QModelIndex()
        return self.createIndex(row, 0, lines[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override] # one of QObject's two parents
        """Return the index of the line above (Qt's contract)."""
        above = _line(index).above if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines stand below one."""
        return 0 if parent.column() > 0 else len(self._below(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002 - Qt's contract
        """Return 1: titles only."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's QVariant
        """Return the title, or what `ContentsRole` names."""
        if not index.isValid():
            return None
        line = _line(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.tr("niveau {level}").format(level=line.level)  # which Qt's accessibility has no word for
            case ContentsRole.COUNT:
                return self._counts[line.dossier, line.section]
            case ContentsRole.READ:
                return (line.dossier, line.section) in self._read
            case ContentsRole.DOSSIER:
                return line.dossier
            case ContentsRole.SECTION:
                return line.section
        return None

    def _spoken(self, line: _Line) -> str:
        parts = [line.title]
        if (line.dossier, line.section) in self._read:
            parts.append(self.tr("déjà lu"))
        if count := self._counts[line.dossier, line.section]:
            parts.append(self.tr("1 résultat") if count == 1 else self.tr("{count} résultats").format(count=count))
        return ", ".join(parts)

    def _below(self, parent: Index) -> list[_Line]:
        return _line(parent).below if parent.isValid() else self._top

    def _add(self, line: _Line) -> _Line:
        self._lines[line.dossier, line.section] = line  # which also keeps the line alive for Qt's indexes
        return line

    def _add_sections(self, above: _Line, entries: Sequence[OutlineEntry]) -> None:
        for row, entry in enumerate(entries):
            line = self._add(_Line(entry.title, above.dossier, entry.id, row, above))
            above.below.append(line)
            self._add_sections(line, entry.children)


def _line(index: Index) -> _Line:
    line = index.internalPointer()
    assert isinstance(line, _Line)  # noqa: S101 - every valid index is made above
    return line
