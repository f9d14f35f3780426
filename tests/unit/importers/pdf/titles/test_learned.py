"""What hardly ever is a title, and what surely is one, by trees that were learned."""

from collections.abc import Iterator, Sequence

import pytest

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Body, look
from onpe_desktop.importers.pdf.titles import learned
from onpe_desktop.importers.pdf.titles.boosting import names_of, tree_of
from onpe_desktop.importers.pdf.titles.features import Sought, features_of
from onpe_desktop.importers.pdf.titles.learned import by_all_signs, likelihood
from onpe_desktop.importers.pdf.titles.runs import Candidate, TitleRun
from onpe_desktop.importers.pdf.titles.trees import DEPTH, NAMES, TREES, UNIT

BODY = Body(10, "Serif", bold=False, leading=14, colour=0)
SHORT, QUESTION, OTHER = "Les jardins", "Que faites-vous quand il pleut au jardin ?", "Les vergers"


@pytest.fixture
def by_length(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let one tree ask whether the text is longer than thirty characters."""
    forget()
    for name, value in {"NAMES": "long\n", "TREES": "0:30 | 3000 -3000\n", "BASE": 0.0}.items():
        monkeypatch.setattr(learned, name, value)
    yield
    forget()


def forget() -> None:
    learned._boosted.cache_clear()


def line(text: str, top: float, *, bold: bool = False) -> Line:
    style = Style("Serif-Bold" if bold else "Serif", 10, bold=bold)
    words = tuple(
        Word(word, Box(50 + 30 * place, top, 75 + 30 * place, top + 10), style)
        for place, word in enumerate(text.split())
    )
    return Line(words, Box(50, top, 45 + 30 * len(words), top + 10), 0)


def publication(count: int) -> tuple[list[Candidate], Sought]:
    """Return three bold lines, the last of which may be no title, and so many lines of text."""
    flow = [line(text, 30 + 30 * place, bold=True) for place, text in enumerate((SHORT, QUESTION, OTHER))]
    found = [Candidate(TitleRun((title,), look(title)), title.text != OTHER) for title in flow]
    flow += [line("le texte de la page qui suit son cours", 120 + 14 * number) for number in range(count)]
    places = {id(one): place for place, one in enumerate(flow)}
    return found, Sought([flow], places, BODY, frozenset(), 0, outlined=False)


def titles(
    candidates: Sequence[Candidate], sought: Sought, *, promised: bool = False, quoted: bool = False
) -> list[str]:
    """Return what is a title when the rules take all for one that may be."""
    others = {id(one.run.lines[0]) for one in candidates if quoted and not one.allowed}
    runs = [
        TitleRun(one.run.lines, one.run.look, promised=promised and one.run.text == QUESTION)
        for one in candidates
        if one.allowed
    ]
    return [run.text for run in by_all_signs(runs, candidates, others, sought)]


@pytest.mark.usefixtures("by_length")
def test_what_hardly_ever_is_a_title_is_none() -> None:
    assert QUESTION not in titles(*publication(120))


@pytest.mark.usefixtures("by_length")
def test_what_surely_is_a_title_is_one_whatever_rule_refused_it() -> None:
    assert titles(*publication(120)) == [SHORT, OTHER]
    assert titles(*publication(120), quoted=True) == [SHORT]


@pytest.mark.usefixtures("by_length")
def test_what_is_promised_stays() -> None:
    assert titles(*publication(120), promised=True) == [SHORT, QUESTION, OTHER]


@pytest.mark.usefixtures("by_length")
def test_among_few_lines_what_is_forbidden_stays_so() -> None:
    assert titles(*publication(20)) == [SHORT]


@pytest.mark.usefixtures("by_length")
def test_the_trees_answer_with_how_likely_it_is() -> None:
    short, question, _ = features_of(*publication(20))
    assert likelihood(short) == pytest.approx(0.9526, abs=0.001)
    assert likelihood(question) == pytest.approx(0.0474, abs=0.001)


def test_each_candidate_has_all_that_is_asked() -> None:
    rows = features_of(*publication(20))
    assert len({tuple(row) for row in rows}) == 1
    assert set(names_of(NAMES)) <= set(rows[0])
    assert all(0 <= likelihood(row) <= 1 for row in rows)


def test_what_alike_lines_have_in_common_is_told_of_each() -> None:
    first, _, last = features_of(*publication(20))
    assert first["all: asks"] == last["all: asks"] == pytest.approx(1 / 3)
    assert first["lines below"] == 0
    assert last["lines below"] == 12


def test_the_table_is_one_of_trees() -> None:
    for tree in (tree_of(line, UNIT) for line in TREES.splitlines()):
        assert len(tree.features) == len(tree.limits) == 2**DEPTH - 1
        assert len(tree.leaves) == 2**DEPTH
        assert max(tree.features) < len(names_of(NAMES))
