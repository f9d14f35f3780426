"""Search results as a tree of two levels: dossiers, and in each the passages found."""

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from onpe_desktop.gui.languages import said

if TYPE_CHECKING:
    from onpe_desktop.search import Hit, ResultGroup, Results, Snippet

AnyIndex = QModelIndex | QPersistentModelIndex
_GROUP = 0  # internal id of a group's index; that of a hit is 1 + the row of its group


class ResultRole(IntEnum):
    """What the model gives beside Qt's own roles; None for a role that the row does not have."""

    HIT = Qt.ItemDataRole.UserRole
    IS_GROUP = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2  # passages found in a dossier, shown or not


class ResultsModel(QAbstractItemModel):
    """The last results, read only. Rows of the first level are dossiers, those below are hits.

    At first it may show only the hits that the window has room for: a view lays out every row that it knows of before
    it paints the first one, and results are painted at every key.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ResultGroup, ...] = ()
        self._shown: list[int] = []  # hits shown of each group

    def set_results(self, results: "Results | None", *, at_first: int | None = None) -> None:
        """Show these results instead of the last ones, `at_first` hits or all; None shows nothing."""
        self.beginResetModel()
        self._groups = results.groups if results else ()
        room = sum(len(group.hits) for group in self._groups) if at_first is None else at_first
        self._shown = []
        for group in self._groups:
            self._shown.append(min(len(group.hits), room))
            room -= self._shown[-1]
        self.endResetModel()

    def has_more(self) -> bool:
        """Tell whether there are hits that are not shown yet."""
        return any(len(group.hits) > shown for group, shown in zip(self._groups, self._shown, strict=True))

    def show_all(self) -> None:
        """Show the hits that are not shown yet."""
        for row, group in enumerate(self._groups):
            if len(group.hits) > self._shown[row]:
                self.beginInsertRows(self.index(row, 0), self._shown[row], len(group.hits) - 1)
                self._shown[row] = len(group.hits)
                self.endInsertRows()

    def sections(self) -> tuple[tuple[str, str], ...]:
        """Return dossier and section of every hit, shown already or not, each once."""
        hits = (hit for group in self._groups for hit in group.hits)
        return tuple(dict.fromkeys((hit.dossier, hit.section) for hit in hits))

    def first_hit(self) -> QModelIndex:
        """Return the index of the best hit of the first dossier, invalid when there is none."""
        for row in range(len(self._groups)):
            if self._shown[row]:
                return self.index(0, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Return the index of a group (no parent) or of a hit (parent is its group)."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, 1 + parent.row() if parent.isValid() else _GROUP)

    def parent(self, child: AnyIndex) -> QModelIndex:  # type: ignore[override] # the stub merges it with QObject.parent()
        """Return the group of a hit, invalid for a group."""
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the groups, or the hits of a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _GROUP:
            return 0
        return self._shown[parent.row()]

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One column: the delegate lays out what is in it."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Hits can be chosen, the names of dossiers above them cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == _GROUP:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the value of a role, None when the row has none."""
        if not index.isValid():
            return None
        if index.internalId() == _GROUP:
            return _group_data(self._groups[index.row()], role)
        group = self._groups[index.internalId() - 1]
        return self._hit_data(group, group.hits[index.row()], role)

    def _hit_data(self, group: "ResultGroup", hit: "Hit", role: int) -> Any:  # noqa: ANN401 - Qt's signature
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return plain(hit.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(group, hit)
            case ResultRole.HIT:
                return hit
            case ResultRole.IS_GROUP:
                return False
            case _:
                return None

    def _spoken(self, group: "ResultGroup", hit: "Hit") -> str:
        """Say what a screen reader needs of a hit, in the order of interest."""
        place = ", ".join((group.title, *hit.title_path[:-1]))
        sentences = (
            plain(hit.title),
            self.tr("Dans\u00a0: {place}").format(place=place),
            self.tr("Page {page}").format(page=hit.page) if hit.page else "",
            self.tr("Trouvé par {words}").format(words=said(hit.found_by)) if hit.found_by else "",
            plain(hit.snippet),
        )
        return ". ".join(sentence for sentence in sentences if sentence)


def plain(snippet: "Snippet") -> str:
    """Return the text of a snippet without its marks."""
    return "".join(text for text, _is_hit in snippet.parts)


def _group_data(group: "ResultGroup", role: int) -> Any:  # noqa: ANN401 - Qt's signature
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return group.title
        case ResultRole.IS_GROUP:
            return True
        case ResultRole.COUNT:
            return group.total
        case _:
            return None
