from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from dossier_strategies import dossiers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onpe_desktop.authoring.corrections import correct
from onpe_desktop.authoring.importing import Imported
from onpe_desktop.authoring.joining import join_sections
from onpe_desktop.authoring.outline import OutlineLine, joined, outline_lines, shifted, ticked
from onpe_desktop.dossiers import Dossier, Link
from onpe_desktop.dossiers.contents import all_inlines, link_places, paragraph_numbers
from onpe_desktop.errors import UserError
from onpe_desktop.importers.markdown import read_markdown

Import = Callable[..., Imported]


def lines(*depths: int) -> tuple[OutlineLine, ...]:
    return tuple(OutlineLine(f"s{place}", f"S{place}", depth) for place, depth in enumerate(depths))


def depths(some: tuple[OutlineLine, ...]) -> list[int]:
    return [line.depth for line in some]


@pytest.mark.parametrize(
    ("before", "place", "steps", "after"),
    [
        ((1, 1, 2), 1, 1, [1, 2, 3]),
        ((1, 2, 3, 1), 1, -1, [1, 1, 2, 1]),
        ((1, 1), 0, 1, [1, 1]),
        ((1, 2), 1, 1, [1, 2]),
        ((1, 2), 0, -1, [1, 2]),
        ((1, 2, 3, 4, 5, 5, 6), 5, 1, [1, 2, 3, 4, 5, 5, 6]),
    ],
)
def test_a_title_moves_with_those_below_it_where_it_can(
    before: tuple[int, ...], place: int, steps: int, after: list[int]
) -> None:
    assert depths(shifted(lines(*before), place, steps)) == after


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([-1, 1])), max_size=12))
def test_levels_never_jump(moves: list[tuple[int, int]]) -> None:
    some = lines(1, 2, 3, 2, 1, 1)
    for place, steps in moves:
        some = shifted(some, place, steps)

    assert some[0].depth == 1
    assert all(1 <= after.depth <= before.depth + 1 for before, after in pairwise(some))


def test_leaving_out_takes_what_is_below_and_keeping_takes_what_is_above() -> None:
    left_out = ticked(lines(1, 2, 3, 1), 0, kept=False)

    assert [line.kept for line in left_out] == [False, False, False, True]
    assert [line.kept for line in ticked(left_out, 2, kept=True)] == [True, True, True, True]


def test_what_is_corrected_is_in_the_sources(import_text: Import, tmp_path: Path) -> None:
    imported = import_text("%PDF- bon")
    some = outline_lines(imported.source.dossier)
    assert [(line.section, line.depth) for line in some][1:] == [("contexte", 1), (some[2].section, 2)]
    corrected = correct(imported, ticked(shifted(some, 2, -1), 1, kept=False), tmp_path / "corrigé")

    assert [section.title for section in corrected.source.dossier.sections] == ["Guide d’essai", "Suite"]
    assert read_markdown(tmp_path / "corrigé").dossier == corrected.source.dossier
    assert [one.section for one in corrected.report.headings] == ["guide-d-essai", some[2].section]


def test_a_link_to_what_is_left_out_becomes_words(import_text: Import, tmp_path: Path) -> None:
    imported = import_text("%PDF- bon")

    corrected = correct(imported, ticked(outline_lines(imported.source.dossier), 2, kept=False), tmp_path / "corrigé")

    assert read_markdown(tmp_path / "corrigé").dossier == corrected.source.dossier


def test_nothing_kept_is_refused(import_text: Import, tmp_path: Path) -> None:
    imported = import_text("%PDF- bon")
    nothing = tuple(OutlineLine(line.section, line.title, line.depth, kept=False) for line in lines(1))

    with pytest.raises(UserError, match="Aucune section"):
        correct(imported, nothing, tmp_path / "corrigé")


def test_a_section_is_joined_to_the_one_before_it(import_text: Import, tmp_path: Path) -> None:
    imported = import_text("%PDF- bon")
    some = outline_lines(imported.source.dossier)

    corrected = correct(imported, joined(some, 2), tmp_path / "corrigé")

    context = corrected.source.dossier.find_section("contexte")
    assert context is not None
    assert [type(block).__name__ for block in context.blocks] == ["Paragraph", "Heading", "Paragraph"]
    assert sorted(paragraph_numbers(context)) == [1, 2, 3]
    links = [inline.target for inline in all_inlines(context) if isinstance(inline, Link)]
    assert links == ["#contexte"]  # it led to the section that was joined
    assert [one.section for one in corrected.report.headings] == ["guide-d-essai", "contexte"]
    assert {one.section for one in corrected.report.findings} == {"", "contexte"}
    assert read_markdown(tmp_path / "corrigé").dossier == corrected.source.dossier


def test_the_first_section_has_none_before_it() -> None:
    assert joined(lines(1, 1), 0) == lines(1, 1)
    assert joined(joined(lines(1, 1), 1), 1) == lines(1, 1)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine
@given(dossiers())
def test_joining_loses_no_paragraph_and_no_note(dossier: Dossier) -> None:
    first, second = dossier.sections[0], replace(dossier.sections[-1], id="autre")

    made, moved = join_sections(first, second)

    numbers = list(paragraph_numbers(made))
    assert len(set(numbers)) == len(numbers) == len([*paragraph_numbers(first), *paragraph_numbers(second)])
    assert len({note.id for note in made.notes}) == len(first.notes) + len(second.notes)
    assert set(moved.values()) <= set(link_places(made))
    assert set(moved) == set(link_places(second))
