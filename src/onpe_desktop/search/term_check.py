"""Holds rows of synonyms against each other and against the analysis: what one row alone does not show."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onpe_desktop.dossiers.terms import Direction, TermProblem, TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import fold
from onpe_desktop.search.synonyms import adds_to


def check_terms(rows: Sequence[TermRow], analyzer: Analyzer) -> tuple[TermProblem, ...]:
    """Return what is wrong with rows by their lines: pairs twice, circles, words that are not searched."""
    found = [*_stop_words(rows, analyzer), *_twice(rows), *_useless(rows, analyzer), *_circles(rows)]
    return tuple(sorted(found, key=lambda problem: problem.line))


def _stop_words(rows: Iterable[TermRow], analyzer: Analyzer) -> Iterator[TermProblem]:
    """Find terms whose words do not count: « de la », and « en fugue », which is found as « fugue »."""
    for row in rows:
        for term in row.terms:
            found = analyzer.term_of(term)
            if not found:
                yield TermProblem(row.line, f"«\u00a0{term}\u00a0» n’a que des mots qui ne sont pas cherchés.")
            elif " " in term and "+" not in found and (shorter := _shorter(term, found, analyzer)):
                yield TermProblem(
                    row.line,
                    f"«\u00a0{term}\u00a0» est cherché comme «\u00a0{shorter}\u00a0»\u00a0: écrivez ce mot seul.",
                )


def _shorter(term: str, found: str, analyzer: Analyzer) -> str:
    """Return the one word of a term that is searched, empty when the others count too (an acronym, « volet 1 »)."""
    words = term.split()
    return next((word for word in words if analyzer.term_of(word) == found and len(words) > 1), "")


def _twice(rows: Iterable[TermRow]) -> Iterator[TermProblem]:
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        head = fold(row.term)
        for other in row.equivalents:
            pair = (head, fold(other))
            if first := lines.get(pair):
                yield TermProblem(
                    row.line, f"«\u00a0{row.term}\u00a0» et «\u00a0{other}\u00a0» sont déjà liés à la ligne {first}."
                )
            lines.setdefault(pair, row.line)
            if row.direction is not Direction.QUERY:
                lines.setdefault(pair[::-1], row.line)


def _useless(rows: Iterable[TermRow], analyzer: Analyzer) -> Iterator[TermProblem]:
    for row in rows:
        head = analyzer.term_of(row.term)
        for other in row.equivalents:
            term = analyzer.term_of(other)
            back = row.direction is not Direction.QUERY and adds_to(term, head)
            if head and term and not adds_to(head, term) and not back:
                yield TermProblem(
                    row.line,
                    f"«\u00a0{row.term}\u00a0» trouve déjà «\u00a0{other}\u00a0»\u00a0: retirez cet équivalent.",
                )


def _circles(rows: Iterable[TermRow]) -> Iterator[TermProblem]:
    """Find rows in one direction that lead back to where they began: they would be meant both ways."""
    links: dict[str, dict[str, tuple[TermRow, str]]] = {}
    for row in rows:
        if row.direction is Direction.QUERY:
            for other in row.equivalents:
                links.setdefault(fold(row.term), {}).setdefault(fold(other), (row, other))
    for head, others in links.items():
        for other, (row, spelled) in others.items():
            if _leads_to(other, head, links) and head <= other:
                yield TermProblem(
                    row.line,
                    f"«\u00a0{row.term}\u00a0» mène à «\u00a0{spelled}\u00a0», qui y ramène\u00a0: "
                    "écrivez both, ou retirez un des deux sens.",
                )


def _leads_to(start: str, goal: str, links: Mapping[str, Mapping[str, object]]) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        place = waiting.pop()
        if place == goal:
            return True
        if place not in seen:
            seen.add(place)
            waiting += links.get(place, ())
    return False
