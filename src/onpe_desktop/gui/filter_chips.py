"""The filters above the results: a chip for each value that results can be narrowed by."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onpe_desktop.gui.chip import Chip
from onpe_desktop.gui.colours import faded
from onpe_desktop.gui.languages import said
from onpe_desktop.search.facets import Counts, FacetCount
from onpe_desktop.search.filters import NO_FILTERS, Facet, Filters

_GAP = 5  # pixels between chips
_AFTER_CAPTION = 8  # pixels
_MORE = 44  # pixels kept for the chip that shows the others

Key = tuple[Facet, str]
Row = tuple[str, list[Chip]]


class FilterChips(QWidget):
    """One row for each facet that has a choice to offer, at first no longer than a line; hidden while there is none.

    Tab leads to one chip, the arrow keys to the others. What is chosen is kept by the chips, and nowhere else.
    """

    changed = Signal(object)  # Filters
    dismissed = Signal()  # Escape
    rowsChanged = Signal()  # noqa: N815 - a Qt signal: other chips, or other lines of them
    reached = Signal(QWidget)  # the chip that has the keyboard now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[Key, Chip] = {}
        self._more: dict[Facet, Chip] = {}
        self._whole: set[Facet] = set()  # shown with all their values
        self._facets: Counts = {}
        self._rows: list[Row] = []
        self._heights: dict[int, int] = {}  # of the present facets, by width
        self._clear = self._new_chip(self.clear)
        self._clear.say(self.tr("Tout effacer"), "", self.tr("Tout effacer\u00a0: enlever tous les filtres"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Filtres"))
        self._captions: Mapping[Facet, str] = {
            Facet.DOSSIER: self.tr("Dossier"),
            Facet.KIND: self.tr("Type"),
            Facet.AUDIENCE: self.tr("Public"),
            Facet.YEAR: self.tr("Année"),
        }
        metrics = QFontMetrics(self.font())
        self._left = max(map(metrics.horizontalAdvance, self._captions.values())) + _AFTER_CAPTION  # where chips begin
        self.hide()

    @property
    def filters(self) -> Filters:
        """What is chosen."""
        chosen = {facet: frozenset(value for of, value in self._chosen() if of is facet) for facet in Facet}
        return Filters(chosen[Facet.DOSSIER], chosen[Facet.KIND], chosen[Facet.AUDIENCE], chosen[Facet.YEAR])

    @property
    def tab_stop(self) -> QWidget:
        """What stands for the chips in the order of Tab; they come behind it."""
        return self._clear

    def show_facets(self, facets: Counts) -> None:
        """Show the values that a search has found; those that are chosen come chosen."""
        if facets == self._facets:
            return
        self._facets = facets
        for chip in self._chips.values():
            chip.setChecked(False)
        for facet, values in facets.items():
            for one in values:
                self._describe(facet, one)
        self._break_rows()
        self.setVisible(bool(self._rows))
        self.updateGeometry()

    def forget(self) -> None:
        """Take every filter away without telling: nothing is asked any more."""
        self._whole.clear()
        self.show_facets({})

    def clear(self) -> None:
        """Take every filter away."""
        for chip in self._chips.values():
            chip.setChecked(False)
        self.changed.emit(NO_FILTERS)

    def chips(self) -> list[Chip]:
        """Return the chips that are shown, row by row."""
        return [chip for _caption, chips in self._rows for chip in chips]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from chip to chip, or leave."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._walk(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._walk(-1)
            case Qt.Key.Key_Home:
                self._walk(-len(self.chips()))
            case Qt.Key.Key_End:
                self._walk(len(self.chips()))
            case Qt.Key.Key_Escape:
                self.dismissed.emit()
            case _:
                super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow panels need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        if width not in self._heights:
            places = self._places(self._rows_in(width), width)
            self._heights[width] = max((place.bottom() + 1 for _chip, place in places), default=0)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a size that fits the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_rows()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the facets before their chips."""
        painter = QPainter(self)
        painter.setPen(faded(self.palette(), 0.78))
        for caption, chips in self._rows:
            place = chips[0].geometry()
            line = QRect(0, place.top(), max(place.left(), self.width()), place.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, caption)
        painter.end()

    def _break_rows(self) -> None:
        """Show the chips that have room in the present width, and put each in its place."""
        self._heights.clear()
        self._rows = self._rows_in(self.width())
        chips = self.chips()
        shown, known = set(chips), (*self._chips.values(), *self._more.values(), self._clear)
        if shown and any(chip.hasFocus() for chip in known if chip not in shown):
            chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for chip, place in self._places(self._rows, self.width()):
            chip.setGeometry(place)
        for chip in known:
            chip.setVisible(chip in shown)
        self._let_tab_in()
        self.update()
        self.rowsChanged.emit()

    def _rows_in(self, width: int) -> list[Row]:
        rows = [(self._captions[facet], self._row(facet, width - self._left)) for facet in self._facets]
        if any(one.chosen for values in self._facets.values() for one in values):
            rows.append(("", [self._clear]))
        return [(caption, chips) for caption, chips in rows if chips]

    def _row(self, facet: Facet, room: int) -> list[Chip]:
        values = [one for one in self._facets[facet] if one.count or one.chosen]
        if len(values) < 2 and not any(one.chosen for one in values):
            return []  # nothing to choose
        shown = values if facet in self._whole else self._fitting(facet, values, room)
        chips = [self._chips[facet, one.value] for one in shown]
        return chips if len(shown) == len(values) else [*chips, self._more_chip(facet, len(values) - len(shown))]

    def _fitting(self, facet: Facet, values: list[FacetCount], room: int) -> list[FacetCount]:
        """Return the values that fit on a line: the chosen ones, then those that most results have."""
        widths = {one.value: self._chips[facet, one.value].sizeHint().width() + _GAP for one in values}
        if sum(widths.values()) - _GAP <= room:
            return values
        fitting: set[str] = set()
        room -= _MORE
        for one in sorted(values, key=lambda one: (not one.chosen, -one.count)):
            room -= widths[one.value]
            if room < 0 and fitting and not one.chosen:
                break
            fitting.add(one.value)
        return [one for one in values if one.value in fitting]

    def _describe(self, facet: Facet, one: FacetCount) -> None:
        key = (facet, one.value)
        if key not in self._chips:
            self._chips[key] = self._new_chip(lambda: self.changed.emit(self.filters), checkable=True)
            self.setTabOrder(self._clear, self._chips[key])  # not behind the results, which were made before
        chip = self._chips[key]
        chip.setChecked(one.chosen)
        label = one.label if facet is Facet.DOSSIER else said(one.label)
        spoken = self.tr("{facet}\u00a0: {value}, {results}").format(
            facet=self._captions[facet], value=label, results=self._results(one.count)
        )
        chip.say(label, str(one.count), self.tr("{chip}, choisi").format(chip=spoken) if one.chosen else spoken)

    def _more_chip(self, facet: Facet, count: int) -> Chip:
        if facet not in self._more:
            self._more[facet] = self._new_chip(lambda: self._show_all(facet))
            self.setTabOrder(self._clear, self._more[facet])
        spoken = self.tr("{facet}\u00a0: montrer {count} autres").format(facet=self._captions[facet], count=count)
        self._more[facet].say(f"+\u202f{count}", "", spoken)
        return self._more[facet]

    def _new_chip(self, press: Callable[[], None], *, checkable: bool = False) -> Chip:
        chip = Chip(self)
        chip.setCheckable(checkable)
        chip.clicked.connect(press)
        return chip

    def _results(self, count: int) -> str:
        if count == 0:
            return self.tr("aucun résultat")
        return self.tr("1 résultat") if count == 1 else self.tr("{count} résultats").format(count=count)

    def _show_all(self, facet: Facet) -> None:
        place = self.chips().index(self._more[facet])
        self._whole.add(facet)
        self._break_rows()
        self.updateGeometry()
        self.chips()[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Iterator[Key]:
        return (key for key, chip in self._chips.items() if chip.isChecked())

    def _walk(self, steps: int) -> None:
        chips = self.chips()
        here = next((place for place, chip in enumerate(chips) if chip.hasFocus()), 0)
        wanted = chips[min(max(here + steps, 0), len(chips) - 1)]
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_tab_in()
        self.reached.emit(wanted)

    def _let_tab_in(self) -> None:
        """Let Tab stop at one chip only: the one with the keyboard, else the first that is chosen, else the first."""
        chips = self.chips()
        wanted = next((chip for chip in chips if chip.hasFocus()), None)
        wanted = wanted or next((chip for chip in chips if chip.isChecked()), chips[0] if chips else None)
        for chip in chips:
            policy = Qt.FocusPolicy.StrongFocus if chip is wanted else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _places(self, rows: list[Row], width: int) -> Iterator[tuple[Chip, QRect]]:
        """Yield where each chip stands in this width, on as many lines as its row needs."""
        left, top = self._left, 0
        for _caption, chips in rows:
            across = left
            for chip in chips:
                size = chip.sizeHint().boundedTo(QSize(width - left, chip.sizeHint().height()))
                if across > left and across + size.width() > width:
                    across, top = left, top + size.height() + _GAP
                yield chip, QRect(QPoint(across, top), size)
                across += size.width() + _GAP
            top += chips[-1].sizeHint().height() + _GAP
