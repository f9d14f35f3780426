import itertools

import pytest

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.rendering.style import DARK, LIGHT, SEPIA, STYLES, Style, contrast, style_on, style_sheet


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)  # the well-known grey that fails AA
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_every_pair_can_be_read(style: Style) -> None:
    weak = [pair for pair in style.readable_pairs() if contrast(*pair) < 4.5]
    assert weak == []


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_edges_and_focus_can_be_seen(style: Style) -> None:
    weak = [pair for pair in style.distinct_pairs() if contrast(*pair) < 3]
    assert weak == []


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_strong_themes_have_the_strongest_text_and_lines_around_boxes(style: Style) -> None:
    texts = [contrast(style.text, style.background), contrast(style.muted, style.surface)]
    assert style.strong is (min(texts) > 20)
    assert style.strong is ("td.card, td.card-left" in style_sheet(style))
    assert "$" not in style_sheet(style)


def test_a_theme_is_known_by_its_background() -> None:
    assert [style_on(style.background) for style in STYLES] == list(STYLES)
    assert style_on("#123456") is LIGHT


@pytest.mark.parametrize("style", [LIGHT, DARK, SEPIA], ids=["light", "dark", "sepia"])
def test_every_kind_of_callout_has_its_colours(style: Style) -> None:
    assert set(style.callouts) == set(CalloutKind)
    fills = [tint.fill for tint in style.callouts.values()]
    assert all(one != other for one, other in itertools.combinations(fills, 2))


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_sizes_that_do_not_zoom_are_not_used(style: Style) -> None:
    sizes = [line for line in style_sheet(style).splitlines() if "font-size" in line]
    assert sizes
    for line in sizes:
        value = line.split("font-size:")[1].split(";")[0].strip()
        assert value in {"small", "large", "x-large"}
