from dataclasses import replace
from datetime import date

import pytest

from onpe_desktop.printing import Preset, preset_options
from onpe_desktop.printing.leaflet import too_long

FICHE = preset_options(Preset.SHEET, date(2026, 11, 25))


@pytest.mark.parametrize("pages", [1, 2])
def test_two_sides_are_a_fiche(pages: int) -> None:
    assert too_long(pages, FICHE) == ()


def test_three_are_too_many_and_what_helps_is_named() -> None:
    assert too_long(3, FICHE) == (
        "Cette fiche a 3 pages\u202f; une fiche en a deux au plus.",
        "Retirez les notes et la liste des sigles, ou choisissez moins de sections.",
    )


def test_only_what_is_printed_can_be_left_out() -> None:
    lighter = replace(FICHE, notes=False, glossary=False)
    assert "Retirez les sources" in too_long(4, lighter)[1]
    assert too_long(4, replace(lighter, sources=False))[1] == "Choisissez moins de sections."
