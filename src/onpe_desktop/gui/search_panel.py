"""The results of a search beside the text: a status line, an advice or a suggestion, and the list."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.announcing import QUIET, announce
from onpe_desktop.gui.languages import said
from onpe_desktop.gui.result_words import advice_of, status_of
from onpe_desktop.gui.results_model import ResultRole, ResultsModel
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.search_session import SearchSession

if TYPE_CHECKING:
    from onpe_desktop.gui.address_offer import AddressOffer
    from onpe_desktop.gui.explanation_dialog import ExplanationDialog
    from onpe_desktop.gui.filter_chips import FilterChips
    from onpe_desktop.packs import Library
    from onpe_desktop.search import Results
    from onpe_desktop.search.explanation import Explanation
    from onpe_desktop.search.facets import Counts

_HANDFUL = 3
_LEAST_LIST = 96  # pixels of results, about one with its passage


class SearchPanel(QWidget):
    """Shows results and says which one the user wants to read. Keeps the last results and nothing else."""

    hitActivated = Signal(object, str)  # noqa: N815 - a Qt signal: the Hit, and the query that found it
    placeChosen = Signal(object)  # noqa: N815 - a Qt signal: the Place whose address was typed
    suggestionChosen = Signal(str)  # noqa: N815 - a Qt signal
    resultsShown = Signal()  # noqa: N815 - a Qt signal: there is something to show in the panel
    countsChanged = Signal(object)  # noqa: N815 - a Qt signal: how many hits stand in which (dossier, section)
    filtersChosen = Signal(object)  # noqa: N815 - a Qt signal: Filters
    fieldWanted = Signal()  # noqa: N815 - a Qt signal: the keyboard leaves the filters
    hitsAvailable = Signal(bool)  # noqa: N815 - a Qt signal: whether there is a result to ask about
    reasonWanted = Signal(str, str)  # noqa: N815 - a Qt signal: dossier and section whose result is to be explained
    basketWanted = Signal(str, str)  # noqa: N815 - a Qt signal: dossier and section to put aside for printing
    dismissed = Signal()  # nothing to show any more: the user is done with searching

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._query = ""
        self._suggested = ""
        self._go_to_results = False
        self._status = QLabel(self)
        self._advice = QLabel(self)
        self._said = QVBoxLayout()  # what stands above the list
        self._suggestion = QPushButton(self)
        self._why = QPushButton(self)
        self._explanation: ExplanationDialog | None = None  # made when it is first asked for
        self._chips: FilterChips | None = None  # made with the first results
        self._library: Library | None = None  # where addresses lead
        self._offer: AddressOffer | None = None  # made with the first address
        self._view = ResultsView(self._model, self)
        self._view.chosen.connect(self._activate)
        self._view.reasonWanted.connect(self._ask_why)
        self._view.basketWanted.connect(self._put_aside)
        self._build()

    @property
    def query(self) -> str:
        """What the results shown answer; empty while no search is on."""
        return self._query

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Dossier and section of every result."""
        return self._model.sections()

    def offer_places(self, library: "Library") -> None:
        """Lead to the passages of this library whose short addresses are typed."""
        self._library = library

    def follow(self, field: SearchField, session: SearchSession) -> None:
        """Join field, session and panel: what is typed is asked, what is answered is shown, keys lead to and fro."""
        field.textEdited.connect(lambda text: self._ask(session, text, typing=True))
        field.submitted.connect(lambda text: self._submit(session, text))
        field.resultsWanted.connect(self.go_to_results)
        field.dismissed.connect(lambda: session.ask("", typing=False))
        session.answered.connect(self.set_results)
        session.emptied.connect(self.clear)
        session.failed.connect(self.show_failure)
        session.explained.connect(self.show_explanation)
        self.reasonWanted.connect(session.explain)
        self._view.leftUpwards.connect(field.focus_all)
        self._view.dismissed.connect(field.focus_all)
        self.filtersChosen.connect(session.narrow)
        self.fieldWanted.connect(field.focus_all)
        self.suggestionChosen.connect(field.write)
        for before, after in pairwise((field, self._suggestion, self._why, self._view)):
            self.setTabOrder(before, after)

    def set_results(self, results: "Results") -> None:
        """Show the answer to a query."""
        self._query = results.suggestion or results.query  # the hits are those of the corrected query
        self._model.set_results(results, at_first=self._view.room())
        self._say(status_of(results), advice_of(results))
        self._suggest(results.suggestion)
        self._show_facets(_facets_worth_showing(results))
        self._show_list(shown=results.total > 0)
        self.countsChanged.emit(results.sections)
        self.resultsShown.emit()
        if self._go_to_results:
            self._go_to_results = False
            self.go_to_results()

    def show_failure(self, error: OnpeDesktopError) -> None:
        """Say that the search could not answer, and what to do."""
        self.clear_list()
        if isinstance(error, UserError):
            self._say(said(error.message), said(error.next_step))
        else:
            self._say(
                self.tr("La recherche a rencontré une erreur qui vient du programme."),
                self.tr(
                    "La table des matières reste utilisable\u202f; redémarrez le programme pour rechercher à nouveau."
                ),
            )
        self.resultsShown.emit()

    def ask_why(self) -> None:
        """Ask why the current result, else the first one, is a result."""
        self._ask_why(self._view.asked_hit())

    def show_explanation(self, explanation: "Explanation") -> None:
        """Show why a section is a result, in a window of its own."""
        if self._explanation is None:
            from onpe_desktop.gui.explanation_dialog import ExplanationDialog

            self._explanation = ExplanationDialog(self)
        self._explanation.show_explanation(explanation)

    def clear(self) -> None:
        """Forget the results: nothing is asked any more."""
        self.clear_list()
        if self._explanation is not None:
            self._explanation.close()
        self._say("", "")
        self.dismissed.emit()

    def clear_list(self) -> None:
        """Empty the list, and forget the query."""
        self._query = ""
        self._go_to_results = False
        self._model.set_results(None)
        self._suggest(None)
        if self._offer is not None:
            self._offer.show_offer(None)
        if self._chips is not None:
            self._chips.forget()
        self._show_list(shown=False)
        self.countsChanged.emit({})

    def go_to_results(self) -> None:
        """Give the keyboard to the list, or to the button when nothing was found."""
        if self._model.first_hit().isValid():
            self._view.go_to_first()
            return
        for button in (self._offer, self._suggestion):
            if button is not None and button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Recherche"))
        for label in (self._status, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        heavier = self._status.font()
        heavier.setWeight(QFont.Weight.DemiBold)
        self._status.setFont(heavier)
        self._suggestion.setCursor(Qt.CursorShape.PointingHandCursor)
        self._suggestion.clicked.connect(lambda: self.suggestionChosen.emit(self._suggested))
        self._why.setText(self.tr("Pourquoi\u202f?"))
        self._why.setAccessibleName(self.tr("Pourquoi ce résultat\u202f?"))
        self._why.setToolTip(self.tr("Pourquoi ce résultat\u202f? (Alt+Entrée)"))
        self._why.setObjectName("quiet")
        self._why.setCursor(Qt.CursorShape.PointingHandCursor)
        self._why.clicked.connect(self.ask_why)
        first = QHBoxLayout()
        first.addWidget(self._status, stretch=1)
        first.addWidget(self._why)
        said = self._said
        said.setContentsMargins(14, 10, 14, 10)
        said.setSpacing(6)
        said.addLayout(first)
        said.addWidget(self._advice)
        said.addWidget(self._suggestion, alignment=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(said)
        self._view.setMinimumHeight(_LEAST_LIST)
        column.addWidget(self._view, stretch=1)
        column.addStretch()
        self.clear_list()

    def _submit(self, session: SearchSession, text: str) -> None:
        self._go_to_results = True  # an answer may come at once
        if not self._ask(session, text, typing=False) and self._offer is not None:
            self._offer.accept()

    def _ask(self, session: SearchSession, text: str, *, typing: bool) -> bool:
        """Ask the session, unless the text is an address: then offer its place, and return False."""
        if "/" in text and self._offer_place(session, text):
            return False
        if self._offer is not None:
            self._offer.show_offer(None)
        session.ask(text, typing=typing)
        return True

    def _offer_place(self, session: SearchSession, text: str) -> bool:
        from onpe_desktop.gui.address_offer import AddressOffer, look_up

        offer = look_up(self._library, text) if self._library else None
        if offer is None:
            return False
        session.ask("", typing=False)
        if self._offer is None:
            self._offer = AddressOffer(self)
            self._offer.placeChosen.connect(self.placeChosen)
            self._said.addWidget(self._offer, alignment=Qt.AlignmentFlag.AlignLeft)
        self._say(offer.name, offer.remark)
        self._offer.show_offer(offer)
        self.resultsShown.emit()
        return True

    def _show_facets(self, facets: "Counts") -> None:
        if self._chips is None and facets:
            from onpe_desktop.gui.chips_area import ChipsArea
            from onpe_desktop.gui.filter_chips import FilterChips

            self._chips = FilterChips(self)
            self._chips.changed.connect(self.filtersChosen)
            self._chips.dismissed.connect(self.fieldWanted)
            self._said.addWidget(ChipsArea(self._chips, self))
            self.setTabOrder(self._why, self._chips.tab_stop)
        if self._chips is not None:
            self._chips.show_facets(facets)

    def _show_list(self, *, shown: bool) -> None:
        self._view.setVisible(shown)
        self._why.setVisible(shown)
        self.hitsAvailable.emit(shown)

    def _ask_why(self, index: QModelIndex) -> None:
        if index.isValid():
            hit = index.data(ResultRole.HIT)
            self.reasonWanted.emit(hit.dossier, hit.section)

    def _put_aside(self, index: QModelIndex) -> None:
        hit = index.data(ResultRole.HIT)
        self.basketWanted.emit(hit.dossier, hit.section)

    def _activate(self, index: QModelIndex) -> None:
        self.hitActivated.emit(index.data(ResultRole.HIT), self._query)

    def _say(self, status: str, advice: str) -> None:
        changed = status != self._status.text()
        for label, text in ((self._status, status), (self._advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))
        if changed:
            announce(self, status, after=QUIET)

    def _suggest(self, suggestion: str | None) -> None:
        self._suggested = suggestion or ""
        question = self.tr("Vouliez-vous dire «\u00a0{word}\u00a0»\u202f?").format(word=self._suggested)
        self._suggestion.setText(question.replace("&", "&&"))  # a lone & would mark a shortcut
        self._suggestion.setVisible(bool(suggestion))


def _facets_worth_showing(results: "Results") -> "Counts":
    """Return no facets for a handful of results: they are looked through faster than narrowed."""
    chosen = any(one.chosen for values in results.facets.values() for one in values)
    return results.facets if chosen or results.unfiltered > _HANDFUL else {}
