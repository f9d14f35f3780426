from datetime import date

import pytest

from onpe_desktop.printing import PRESET_NAMES, Lettering, Paper, Preset, PrintOptions, Sheets, preset_options
from onpe_desktop.printing.options import page_setting

DAY = date(2026, 11, 25)
WIDTHS = {Paper.A4: 210, Paper.A5: 148}


def test_every_preset_has_a_name_and_options_of_its_own() -> None:
    assert set(PRESET_NAMES) == set(Preset)
    assert len({preset_options(preset, DAY) for preset in Preset}) == len(Preset)


def test_the_whole_dossier_is_what_is_printed_when_nothing_is_said() -> None:
    assert preset_options(Preset.WHOLE, DAY) == PrintOptions(DAY)


def test_sparing_prints_two_small_pages_on_a_sheet_without_grey() -> None:
    options = preset_options(Preset.SPARING, DAY)
    assert (options.sheets, options.paper, options.fills, options.black) == (Sheets.TWO, Paper.A5, False, True)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("lettering", Lettering)
def test_there_is_room_for_text_and_for_marks_in_the_margin(paper: Paper, lettering: Lettering) -> None:
    setting = page_setting(PrintOptions(DAY, paper=paper, lettering=lettering))
    assert setting.beside + setting.gap < min(setting.left, setting.right)
    assert WIDTHS[paper] - setting.left - setting.right > WIDTHS[paper] / 2


def test_large_letters_are_large() -> None:
    assert page_setting(preset_options(Preset.LARGE, DAY)).letters >= 16
