"""How a print looks: what stands around the text, its letters, its paper."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from onpe_desktop.printing.page_range import ALL_PAGES, PageRange


class Paper(StrEnum):
    """The size of a page."""

    A4 = "a4"
    A5 = "a5"


class Lettering(StrEnum):
    """The size of the letters; LARGE is for weak eyes: 16 points, without serifs, hyphens or justified lines."""

    SMALL = "petits"
    NORMAL = "normaux"
    LARGE = "grands"


class Sheets(StrEnum):
    """How pages lie on sheets: one by one, or two on an A4 sheet on its side, in reading order or to be folded."""

    SINGLE = "simple"
    TWO = "deux"
    BOOKLET = "livret"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How to print. `cover` and `contents` set to None mean: when several sections are printed.

    `printed_on` is the only date that the print takes from the day: the same parts and options give the same bytes.
    `handout` keeps only the units for families or young people, and names no dossier at the head of the pages.
    `pages` chooses among the finished pages, before they are laid on sheets.
    """

    printed_on: date
    cover: bool | None = None
    contents: bool | None = None
    notes: bool = True
    glossary: bool = True
    sources: bool = True
    emergency: bool = True
    paragraph_numbers: bool = False
    lettering: Lettering = Lettering.NORMAL
    paper: Paper = Paper.A4
    fills: bool = True
    black: bool = False
    handout: bool = False
    sheets: Sheets = Sheets.SINGLE
    pages: PageRange = ALL_PAGES


class Preset(StrEnum):
    """A set of options for an occasion, under the name that the command line takes."""

    WHOLE = "complet"
    SHEET = "fiche"
    LARGE = "grands-caractères"
    SPARING = "économe"
    HANDOUT = "à-remettre"


PRESET_NAMES = {
    Preset.WHOLE: "Dossier complet",
    Preset.SHEET: "Fiche",
    Preset.LARGE: "Grands caractères",
    Preset.SPARING: "Économe",
    Preset.HANDOUT: "À remettre",
}


def preset_options(preset: Preset, printed_on: date) -> PrintOptions:
    """Return the options of a preset; each of them may then be changed."""
    whole = PrintOptions(printed_on)
    match preset:
        case Preset.WHOLE:
            return whole
        case Preset.SHEET:
            return replace(whole, cover=False, contents=False, lettering=Lettering.SMALL)
        case Preset.LARGE:
            return replace(whole, lettering=Lettering.LARGE, black=True)
        case Preset.SPARING:
            # A5 pages beside each other keep the size of their letters; A4 pages would be shrunk to 70 %.
            return replace(
                whole, cover=False, lettering=Lettering.SMALL, paper=Paper.A5, fills=False, black=True,
                sheets=Sheets.TWO,
            )  # fmt: skip
        case Preset.HANDOUT:
            return replace(whole, cover=False, contents=False, handout=True)


class PageSetting(NamedTuple):
    """Margins in millimetres and letters in points; `beside` is the width of a mark in the margin."""

    left: float
    right: float
    top: float
    bottom: float
    beside: float
    gap: float
    letters: float


_SETTINGS = {
    (Paper.A4, Lettering.NORMAL): PageSetting(36, 32, 30, 30, 14, 5, 10.5),
    (Paper.A4, Lettering.SMALL): PageSetting(26, 24, 24, 24, 14, 4, 9.5),
    (Paper.A4, Lettering.LARGE): PageSetting(28, 26, 28, 30, 18, 3, 16),
    (Paper.A5, Lettering.NORMAL): PageSetting(18, 16, 19, 20, 11, 2, 10.5),
    (Paper.A5, Lettering.SMALL): PageSetting(17, 15, 18, 19, 10.5, 2, 9.5),
    (Paper.A5, Lettering.LARGE): PageSetting(17, 16, 20, 24, 13, 1, 16),
}


def page_setting(options: PrintOptions) -> PageSetting:
    """Return the measures of a page."""
    return _SETTINGS[options.paper, options.lettering]
