"""Every colour that the window's sheet puts on another, in every theme: 4.5:1 for words, 3:1 for edges and focus."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QPalette

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.gui.chip import EDGE
from onpe_desktop.gui.colours import faded, mixed
from onpe_desktop.gui.theme import palette_of
from onpe_desktop.rendering.style import STYLES, Style, contrast

SHEET = Path(__file__).parents[2] / "resources" / "ui" / "window.qss"
WORDS, MARKS = 4.5, 3.0
QUIET = {"rule"}  # lines that only part what is told apart without them
ROLES = QPalette.ColorRole
every_theme = pytest.mark.parametrize(
    "style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"]
)


class Rule(NamedTuple):
    """Selectors, and what they set."""

    selectors: str
    values: dict[str, str]


def rules() -> list[Rule]:
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", text)
    return [Rule(" ".join(selectors.split()), dict(_values(body))) for selectors, body in found]


def _values(body: str) -> Iterator[tuple[str, str]]:
    for line in body.split(";"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def colour_in(value: str) -> str | None:
    """Return the name of the colour in a value, None when it has none."""
    found = re.search(r"\$(\w+)", value)
    return found[1] if found else None


def named(style: Style, name: str) -> str:
    danger = style.callouts[CalloutKind.DANGER]
    return {"danger": danger.accent, "danger_fill": danger.fill}.get(name) or str(getattr(style, name))


def grounds(rule: Rule) -> tuple[str, ...]:
    """Return what stands behind: the rule's own ground, else those of windows and texts."""
    own = colour_in(rule.values.get("background", ""))
    strip = "emergencyStrip" in rule.selectors
    return (own,) if own else ("danger_fill",) if strip else ("surface", "background")


@every_theme
def test_words_can_be_read_on_what_is_behind_them(style: Style) -> None:
    pairs = [
        (words, ground)
        for rule in rules()
        for name in ("color", "placeholder-text-color")
        if (words := colour_in(rule.values.get(name, "")))
        for ground in grounds(rule)
    ]
    pairs += [(rule.values["selection-color"][1:], rule.values["selection-background-color"][1:]) for rule in rules()
              if "selection-color" in rule.values]  # fmt: skip
    assert len(pairs) > 30
    assert [pair for pair in pairs if contrast(named(style, pair[0]), named(style, pair[1])) < WORDS] == []


@every_theme
def test_edges_of_controls_and_their_focus_can_be_seen(style: Style) -> None:
    pairs = [
        (edge, ground)
        for rule in rules()
        for name, value in rule.values.items()
        if name.startswith("border") and (edge := colour_in(value)) and edge not in QUIET
        for ground in ("surface", "background")
        if "emergencyStrip" not in rule.selectors
    ]
    assert ("link", "surface") in pairs
    assert [pair for pair in pairs if contrast(named(style, pair[0]), named(style, pair[1])) < MARKS] == []


def test_focus_is_never_shown_by_a_ground_alone() -> None:
    focused = [rule for rule in rules() if ":focus" in rule.selectors]
    assert len(focused) > 6
    bare = [
        rule.selectors for rule in focused
        if not any(name.startswith("border") for name in rule.values) and "emergencyStrip" not in rule.selectors
    ]  # fmt: skip
    assert bare == []  # the emergency button changes its two colours with each other, which is 4.5 to 1


@every_theme
def test_what_is_painted_by_hand_can_be_seen(style: Style) -> None:
    palette = palette_of(style)
    text, link = palette.color(ROLES.Text), palette.color(ROLES.Link)
    for role in (ROLES.Base, ROLES.AlternateBase):
        ground = palette.color(role)
        badge = mixed(link, palette.color(ROLES.Base), 0.16)  # the count of results beside a title
        assert contrast(text.name(), badge.name()) >= WORDS
        assert contrast(faded(palette, EDGE).name(), ground.name()) >= MARKS
        assert contrast(link.name(), ground.name()) >= MARKS  # focus in the table of contents
    assert contrast(link.name(), QColor(style.chosen).name()) >= MARKS
    assert contrast(text.name(), QColor(style.chosen).name()) >= WORDS


@every_theme
def test_hits_differ_from_the_text_around_them_by_more_than_a_shade(style: Style) -> None:
    assert contrast(style.hit_text, style.hit) >= WORDS
    assert contrast(style.current_hit_text, style.current_hit) >= WORDS
    assert contrast(style.current_hit, style.background) >= MARKS  # the current one; it is underlined, too
