"""What an import found to look at, by kind: the many acronyms do not hide the lost table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from onpe_desktop.gui.languages import said
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.request import ImportReport

_PLACE = Qt.ItemDataRole.UserRole
_NARROWEST = 80  # pixels
_BESIDE = 10  # pixels that the style leaves free beside words
_BETWEEN = 6  # pixels between two findings
_ANY_HEIGHT = 10_000  # pixels
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_NOWHERE = (None, None, "")
_MANY = 20  # findings of one kind: that kind is closed until somebody opens it


class _WrappingDelegate(QStyledItemDelegate):
    """Gives a finding the height that its words need: Qt's trees have one line for each, however long."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the words in the width that the tree has for them."""
        depth = 2 if index.parent().isValid() else 1
        width = max(_NARROWEST, self._tree.viewport().width() - depth * self._tree.indentation() - _BESIDE)
        words = QFontMetrics(option.font).boundingRect(QRect(0, 0, width, _ANY_HEIGHT), int(_WRAP), index.data())
        return QSize(width, words.height() + _BETWEEN)


class ImportFindings(QTreeWidget):
    """A tree of kinds and findings; a finding leads to its page where it has one."""

    placeChosen = Signal(int, int)  # noqa: N815 - a Qt signal: place of the file among those imported, page
    sectionChosen = Signal(str)  # noqa: N815 - a Qt signal: id of the section
    placeWanted = Signal()  # noqa: N815 - a Qt signal: the chosen place is to be seen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setItemDelegate(_WrappingDelegate(self))
        self.setIndentation(14)
        self.setAccessibleName(self.tr("Ce qui est à vérifier"))
        self.currentItemChanged.connect(self._choose)
        self.itemActivated.connect(self._want)

    def show_report(self, report: ImportReport) -> None:
        """Show the findings of a report."""
        self.clear()
        several = len(report.sources) > 1
        for kind in FindingKind:
            found = [finding for finding in report.findings if finding.kind is kind]
            if not found:
                continue
            name = said(kind.value)
            group = QTreeWidgetItem(self, [f"{name[0].upper()}{name[1:]} ({len(found)})"])
            for finding in found:
                line = QTreeWidgetItem(group, [self._line(finding, report, several=several)])
                line.setData(0, _PLACE, (finding.publication, finding.page, finding.section))
            group.setExpanded(len(found) <= _MANY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew: Qt keeps the heights of the width before."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _line(self, finding: Finding, report: ImportReport, *, several: bool) -> str:
        page = self.tr("p.\u00a0{page}").format(page=finding.page) if finding.page else ""
        name = report.sources[finding.publication].name if several and finding.publication is not None else ""
        title = next((one.title for one in report.headings if one.section == finding.section), "")
        where = ", ".join(part for part in (name, page or title) if part)
        words = said(finding.words)
        excerpt = f" «\u00a0{finding.excerpt}\u00a0»" if finding.excerpt else ""
        return f"{where}\u00a0: {words}{excerpt}" if where else f"{words}{excerpt}"

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        publication, page, section = item.data(0, _PLACE) or _NOWHERE if item is not None else _NOWHERE
        if section:
            self.sectionChosen.emit(section)
        if publication is not None and page is not None:
            self.placeChosen.emit(publication, page)

    def _want(self, item: QTreeWidgetItem) -> None:
        publication, page, _section = item.data(0, _PLACE) or _NOWHERE
        if publication is not None and page is not None:
            self.placeWanted.emit()
