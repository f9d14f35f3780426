"""The colours of the reading view, light and dark, and the style sheet made of them."""

from collections.abc import Iterator, Mapping
from string import Template
from typing import NamedTuple

from onpe_desktop.dossiers import CalloutKind


class Tint(NamedTuple):
    """A quiet fill and the strong colour of the same family that stands on it."""

    fill: str
    accent: str


class Style(NamedTuple):
    """Colours by what they are for, each as `#rrggbb`. `readable_pairs` says which ones stand on which."""

    dark: bool
    background: str
    surface: str
    text: str
    muted: str
    link: str
    rule: str
    chosen: str
    hit: str
    hit_text: str
    current_hit: str
    current_hit_text: str
    callouts: Mapping[CalloutKind, Tint]

    def readable_pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every pair (text, what is behind it) that the pages use; each must have a contrast of 4.5 or more."""
        for ground in (self.background, self.surface, self.chosen):
            yield from ((colour, ground) for colour in (self.text, self.muted, self.link))
        for tint in self.callouts.values():
            yield from ((colour, tint.fill) for colour in (self.text, self.link, self.muted, tint.accent))
        yield self.hit_text, self.hit
        yield self.current_hit_text, self.current_hit


LIGHT = Style(
    dark=False,
    background="#fdfcfa",
    surface="#f3f1ec",
    text="#22262b",
    muted="#565e67",
    link="#1b5a8c",
    rule="#d9d5cc",
    chosen="#d8e5f0",
    hit="#fbe8a6",
    hit_text="#22262b",
    current_hit="#e07b00",
    current_hit_text="#000000",
    callouts={
        CalloutKind.INFO: Tint("#eaf2f8", "#1f5b86"),
        CalloutKind.WARNING: Tint("#fcf2dc", "#7d4e00"),
        CalloutKind.DANGER: Tint("#fcebe9", "#97231f"),
        CalloutKind.LAW: Tint("#f0eef8", "#51459c"),
        CalloutKind.PRACTICE: Tint("#e9f4ee", "#1c6644"),
        CalloutKind.MISSING: Tint("#f0efec", "#565145"),
    },
)

DARK = Style(
    dark=True,
    background="#1b1e22",
    surface="#24282d",
    text="#e4e3df",
    muted="#a9b0b8",
    link="#8cc2ee",
    rule="#3d434a",
    chosen="#2b3f52",
    hit="#6a5600",
    hit_text="#fff6d8",
    current_hit="#f2a33a",
    current_hit_text="#000000",
    callouts={
        CalloutKind.INFO: Tint("#1f303e", "#93c7ee"),
        CalloutKind.WARNING: Tint("#382e18", "#edc06a"),
        CalloutKind.DANGER: Tint("#3d2324", "#ffaba3"),
        CalloutKind.LAW: Tint("#2a2840", "#bdb4f7"),
        CalloutKind.PRACTICE: Tint("#1e3329", "#8fd6b0"),
        CalloutKind.MISSING: Tint("#2a2d31", "#c3bfb4"),
    },
)

# White space is kept: else QTextDocument takes a narrow no-break space (U+202F) for an ordinary one, and breaks there.
# No size in pt, px, em or %: QTextDocument does not zoom those. Keywords and headings do zoom.
_SHEET = Template("""
body { color: $text; }
a { color: $link; }
p, li, td, th, h1, h2, h3, h4, .note { white-space: pre-wrap; }
h1, h2, h3, h4 { color: $text; font-weight: 600; }
.card-title { font-weight: 600; }
h1 { margin-top: 2px; margin-bottom: 18px; }
h2 { margin-top: 34px; margin-bottom: 10px; }
h3 { margin-top: 26px; margin-bottom: 8px; }
h4 { margin-top: 20px; margin-bottom: 6px; }
p { margin-top: 0px; margin-bottom: 12px; line-height: 124%; }
li { line-height: 124%; margin-bottom: 5px; }
.path, .small, .kind, .label { font-size: small; }
.path, .muted, .kind { color: $muted; }
.path { margin-bottom: 10px; }
.kind { margin-top: 30px; margin-bottom: 0px; }
.page { font-size: small; color: $muted; }
.call { font-size: small; }
.lead { font-size: large; color: $muted; margin-bottom: 20px; }
.source { font-size: small; color: $muted; margin-top: 8px; margin-bottom: 4px; line-height: 112%; }
.note { font-size: small; margin-bottom: 6px; }
.tight { margin-bottom: 0px; }
.quiet-title { color: $text; text-decoration: none; }
.number { font-size: x-large; font-weight: 700; margin-bottom: 0px; line-height: 100%; }
.big { font-size: large; }
.term { margin-top: 16px; margin-bottom: 2px; }
.figure { margin-top: 14px; margin-bottom: 4px; }
.caption { font-size: small; color: $muted; margin-bottom: 16px; }
th { text-align: left; font-weight: 600; background-color: $surface; }
hr { background-color: $rule; }
table.data { border-color: $rule; }
td.card { background-color: $surface; }
td.card-left { background-color: $surface; border-right: 6px solid $background; border-bottom: 12px solid $background; }
td.card-right { background-color: $surface; border-left: 6px solid $background; border-bottom: 12px solid $background; }
td.row { background-color: $surface; border-bottom: 6px solid $background; }
td.row-danger { background-color: $danger_fill; border-bottom: 6px solid $background; }
td.quotation { border-left: 3px solid $rule; }
$callouts
""")


def style_sheet(style: Style) -> str:
    """Return the style sheet of every page in these colours."""
    callouts = "\n".join(
        f"td.{kind.value} {{ background-color: {tint.fill}; border-left: 4px solid {tint.accent}; }}\n"
        f".label-{kind.value} {{ color: {tint.accent}; }}"
        for kind, tint in style.callouts.items()
    )
    return _SHEET.substitute(
        text=style.text,
        muted=style.muted,
        link=style.link,
        rule=style.rule,
        surface=style.surface,
        background=style.background,
        danger_fill=style.callouts[CalloutKind.DANGER].fill,
        callouts=callouts,
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
