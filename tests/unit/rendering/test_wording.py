from datetime import date

import pytest

from onpe_desktop.dossiers import Metadata, SectionKind, Source
from onpe_desktop.rendering.wording import (
    edition_line,
    french_date,
    french_partial_date,
    in_a_row,
    kind_label,
    source_date,
    verified,
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "23\u00a0novembre\u00a02026"),
        (date(2022, 2, 1), "1er\u00a0février\u00a02022"),
        (date(2021, 8, 11), "11\u00a0août\u00a02021"),
    ],
)
def test_days_in_words(day: date, words: str) -> None:
    assert french_date(day) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2022-11", "novembre\u00a02022"),
        ("2024-05-02", "2\u00a0mai\u00a02024"),
        ("2021-07-01", "1er\u00a0juillet\u00a02021"),
        ("2021-2023", "2021-2023"),
        ("≥ 2022", "≥ 2022"),
        ("2021 ; 2024-05-02", "2021 ; 2\u00a0mai\u00a02024"),
        ("2022-13", "2022-13"),
        ("avril 2021", "avril 2021"),
    ],
)
def test_partial_dates_in_words(written: str, words: str) -> None:
    assert french_partial_date(written) == words


@pytest.mark.parametrize("dated", ["", "—", "n.d."])
def test_a_source_without_a_date_says_so(dated: str) -> None:
    assert source_date(Source("a", dated, date(2026, 11, 23))) == "source non datée"


def test_a_source_says_its_own_date() -> None:
    assert source_date(Source("a", "2022-11", date(2026, 11, 23))) == "source datée de\u00a0: novembre\u00a02022"


def test_verification_and_edition() -> None:
    metadata = Metadata(
        identifier="exemple",
        title="Exemple",
        publisher="Éditeur",
        issued="2022-11",
        modified=date(2026, 11, 25),
        verified_on=date(2026, 11, 23),
        rights="droits",
        source="source",
        edition="2",
    )

    assert verified(metadata.verified_on) == "vérifié le 23\u00a0novembre\u00a02026"
    assert edition_line(metadata) == "édition 2 du 25\u00a0novembre\u00a02026"


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_words_in_a_row(words: list[str], joined: str) -> None:
    assert in_a_row(words) == joined


def test_kind_label_begins_with_a_capital() -> None:
    assert kind_label(SectionKind.FIGURE) == "Chiffre"
