from dataclasses import replace
from datetime import date

import pytest

from onpe_desktop.printing import Preset, preset_options
from onpe_desktop.printing.leaflet import too_long

FICHE = preset_options(Preset.SHEET, date(2026, 11, 25))


@pytest.mark.parametrize("pages", [1, 2])
def test_two_sides_are_a_fiche(pages: int) -> None:
    assert too_long(pages, FICHE) == ""


def test_three_are_too_many_and_what_helps_is_named() -> None:
    said = too_long(3, FICHE)
    assert said == (
        "Cette fiche a 3 pages\u202f; une fiche en a deux au plus. "
        "Retirez les notes, la liste des sigles ou les sources, ou choisissez moins de sections."
    )


def test_only_what_is_printed_can_be_left_out() -> None:
    assert "Retirez les sources, ou" in too_long(4, replace(FICHE, notes=False, glossary=False))
    assert too_long(4, replace(FICHE, notes=False, glossary=False, sources=False)).endswith(
        "Choisissez moins de sections."
    )
