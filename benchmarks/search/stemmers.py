"""Compares stemmers on the judged questions and the behaviour probes, alone and with `index/protected-words.txt`.

Run: `python benchmarks/search/stemmers.py`, with `pip install snowballstemmer`. Everything but the stemmer stays as it
is in the program. The questions are asked twice: as they are, and without their accents.
"""

import csv
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from search_packs import FakePack, metadata, section
from search_probes import read_probes
from snowballstemmer import stemmer as snowball_stemmer

from onpe_desktop.packs import Library
from onpe_desktop.search import SearchIndex, analysis
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import fold
from onpe_desktop.search.lexicon import Lexicon
from onpe_desktop.search.stemming import stem
from onpe_desktop.search.word_families import COMPOUNDS, PROTECTED_WORDS, WordFamilies

ROOT = Path(__file__).parents[2]
Stemmer = Callable[[str], str]
SNOWBALL = snowball_stemmer("french")


class Written(str):
    """A folded form that remembers how it was written."""

    __slots__ = ("written",)
    written: str


def folded_and_written(word: str) -> str:
    form = Written(fold(word))
    form.written = unicodedata.normalize("NFC", word).lower()
    return form


def snowball_folded(form: str) -> str:
    return str(SNOWBALL.stemWord(form))


def snowball_unfolded(form: str) -> str:
    return fold(SNOWBALL.stemWord(getattr(form, "written", form)))


def minimal(form: str) -> str:
    """Take off the plural and the e of the feminine only."""
    if len(form) < 5:
        return form
    if form.endswith("aux"):
        form = form[:-2] + "l"
    form = form[:-1] if form[-1] in "sx" else form
    form = form.removesuffix("e")
    return form[:-1] if form[-1] == form[-2] else form


STEMMERS: dict[str, Stemmer] = {
    "ours, light": stem,
    "Snowball French, folded text": snowball_folded,
    "Snowball French, unfolded text": snowball_unfolded,
    "minimal": minimal,
    "none": str,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The judged questions' result: how many were found as high as wanted, and the mean reciprocal rank."""

    found: int
    mean_reciprocal_rank: float


def main() -> None:
    library = Library.open([ROOT / "resources" / "packs"])
    questions = [row for row in _rows() if row["expected"]]
    texts = [(PROTECTED_WORDS, COMPOUNDS), ("", COMPOUNDS)]
    print(f"| stemmer | of {len(questions)} questions | MRR | without accents | MRR | of {len(read_probes())} probes |")
    print("|---|---|---|---|---|---|")
    for protected, compounds in texts:
        for name, stemmer in STEMMERS.items():
            analyzer = _analyzer(stemmer, protected, compounds)
            searcher = _searcher(library.packs, analyzer)
            plain, bare = _asked(searcher, questions), _asked(searcher, questions, accents=False)
            said = name + (" + protected words" if protected else "")
            print(
                f"| {said} | {plain.found} | {plain.mean_reciprocal_rank:.3f} | {bare.found} "
                f"| {bare.mean_reciprocal_rank:.3f} | {_passed(analyzer)} |"
            )


def _rows() -> list[dict[str, str]]:
    with (ROOT / "index" / "queries" / "questions.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _analyzer(stemmer: Stemmer, protected: str, compounds: str) -> Analyzer:
    # The seam is here and not in the program: nothing else needs the written form where a stem is made.
    analysis.fold = folded_and_written if stemmer is snowball_unfolded else fold  # type: ignore[attr-defined]
    lexicon = Lexicon.read(ROOT / "index")
    texts = [(ROOT / "index" / name).read_text(encoding="utf-8") if name else "" for name in (protected, compounds)]
    return Analyzer(replace(lexicon, families=WordFamilies.parse(texts[0], texts[1], stemmer)))


def _searcher(packs: Sequence[Any], analyzer: Analyzer) -> Any:  # noqa: ANN401 - packs of two kinds
    with tempfile.TemporaryDirectory() as folder:
        return SearchIndex.open(packs, Path(folder) / "index", None, analyzer=analyzer).searcher()


def _asked(searcher: Any, questions: Sequence[dict[str, str]], *, accents: bool = True) -> Asked:  # noqa: ANN401
    found = 0
    ranks = 0.0
    for row in questions:
        query = row["query"] if accents else _without_accents(row["query"])
        hits = [hit for group in searcher.search(query, limit=30).groups for hit in group.hits]
        hits.sort(key=lambda hit: -hit.score)
        places = list(dict.fromkeys(f"{hit.dossier}#{hit.section}" for hit in hits))
        rank = places.index(row["expected"]) + 1 if row["expected"] in places else 0
        found += 0 < rank <= int(row["within"])
        ranks += 1 / rank if rank else 0
    return Asked(found, ranks / len(questions))


def _without_accents(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


def _passed(analyzer: Analyzer) -> int:
    probes = read_probes()
    sections = tuple(section(f"d-{number}", "–", probe.document) for number, probe in enumerate(probes))
    searcher = _searcher([FakePack(metadata("documents", "–"), sections)], analyzer)
    passed = 0
    for number, probe in enumerate(probes):
        results = searcher.search(probe.query, limit=len(probes))
        found = {hit.section for group in results.groups for hit in group.hits if not results.relaxed}
        passed += (f"d-{number}" in found) == probe.is_found
    return passed


if __name__ == "__main__":
    main()
