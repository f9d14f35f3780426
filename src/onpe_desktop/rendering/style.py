"""The colours of each theme, and the style sheet of the pages made of them."""

from collections.abc import Callable, Iterator, Mapping
from string import Template
from typing import NamedTuple, TypeAlias

from onpe_desktop.dossiers import CalloutKind

Say: TypeAlias = Callable[[str], str]


class Tint(NamedTuple):
    """A quiet fill and the strong colour of the same family that stands on it."""

    fill: str
    accent: str


class Style(NamedTuple):
    """Colours by what they are for, each as `#rrggbb`. `readable_pairs` says which ones stand on which.

    `strong` asks for more than colours: lines around boxes, underlined hits. No two themes have the same background.
    `say` puts what is said around the content into the reader's language; the content stays as it is.
    """

    dark: bool
    background: str
    surface: str
    text: str
    muted: str
    link: str
    rule: str
    edge: str
    hover: str
    chosen: str
    selection: str
    selection_text: str
    hit: str
    hit_text: str
    current_hit: str
    current_hit_text: str
    callouts: Mapping[CalloutKind, Tint]
    strong: bool = False
    say: Say = str

    def readable_pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every pair (text, what is behind it) that the pages use; each must have a contrast of 4.5 or more."""
        for ground in (self.background, self.surface, self.chosen):
            yield from ((colour, ground) for colour in (self.text, self.muted, self.link))
        for tint in self.callouts.values():
            yield from ((colour, tint.fill) for colour in (self.text, self.link, self.muted, tint.accent))
        yield self.text, self.hover
        yield self.link, self.hover
        yield self.selection_text, self.selection
        yield self.hit_text, self.hit
        yield self.current_hit_text, self.current_hit
        danger = self.callouts[CalloutKind.DANGER]
        yield danger.fill, danger.accent  # the emergency button under the mouse

    def distinct_pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every pair (edge, focus or mark of a control, what is beside it); each must have 3 or more."""
        for ground in (self.background, self.surface, self.hover):
            yield self.edge, ground
            yield self.link, ground  # focus
        yield self.link, self.chosen  # the bar of the chosen line
        yield self.selection, self.background
        for tint in self.callouts.values():
            yield tint.accent, tint.fill
            yield tint.accent, self.background


LIGHT = Style(
    dark=False,
    background="#fdfcfa",
    surface="#f3f1ec",
    text="#22262b",
    muted="#565e67",
    link="#1b5a8c",
    rule="#d9d5cc",
    edge="#857f72",
    hover="#e6e2d9",
    chosen="#d8e5f0",
    selection="#1b5a8c",
    selection_text="#ffffff",
    hit="#fbe8a6",
    hit_text="#22262b",
    current_hit="#d97500",
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
    edge="#868e97",
    hover="#32373e",
    chosen="#2b3f52",
    selection="#3f78a8",
    selection_text="#ffffff",
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

SEPIA = Style(
    dark=False,
    background="#f6ecd8",
    surface="#ecdfc6",
    text="#2b1f14",
    muted="#5f4f3b",
    link="#6b3a0e",
    rule="#d3c2a2",
    edge="#7d6b50",
    hover="#e1d1b3",
    chosen="#e3cfa6",
    selection="#6b3a0e",
    selection_text="#ffffff",
    hit="#f3d06b",
    hit_text="#2e2214",
    current_hit="#8c3b00",
    current_hit_text="#ffffff",
    callouts={
        CalloutKind.INFO: Tint("#e6e2d2", "#28506b"),
        CalloutKind.WARNING: Tint("#f5deb0", "#6e4300"),
        CalloutKind.DANGER: Tint("#f5d8cc", "#8a1f1b"),
        CalloutKind.LAW: Tint("#e7dcda", "#4f3f86"),
        CalloutKind.PRACTICE: Tint("#e0e4cc", "#23552f"),
        CalloutKind.MISSING: Tint("#eadfcb", "#564a36"),
    },
)

CONTRAST_LIGHT = Style(
    dark=False,
    background="#ffffff",
    surface="#fefefe",
    text="#000000",
    muted="#000000",
    link="#0000b0",
    rule="#000000",
    edge="#000000",
    hover="#dcdcdc",
    chosen="#ffff9c",
    selection="#000000",
    selection_text="#ffffff",
    hit="#ffff66",
    hit_text="#000000",
    current_hit="#000000",
    current_hit_text="#ffffff",
    callouts=dict.fromkeys(CalloutKind, Tint("#ffffff", "#000000")),
    strong=True,
)

CONTRAST_DARK = Style(
    dark=True,
    background="#000000",
    surface="#010101",
    text="#ffffff",
    muted="#ffffff",
    link="#ffff00",
    rule="#ffffff",
    edge="#ffffff",
    hover="#333333",
    chosen="#00317a",
    selection="#ffff00",
    selection_text="#000000",
    hit="#4a4a00",
    hit_text="#ffffff",
    current_hit="#ffff00",
    current_hit_text="#000000",
    callouts=dict.fromkeys(CalloutKind, Tint("#000000", "#ffff00")),
    strong=True,
)

STYLES = (LIGHT, DARK, SEPIA, CONTRAST_LIGHT, CONTRAST_DARK)


def style_on(background: str) -> Style:
    """Return the theme that has this background, the light one when none has."""
    return next((style for style in STYLES if style.background == background), LIGHT)


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
ul.boxes { list-style-type: none; }
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
table.data { border-color: $rule; border-style: solid; }
td.card { background-color: $surface; }
td.card-left { background-color: $surface; border-right: 6px solid $background; border-bottom: 12px solid $background; }
td.card-right { background-color: $surface; border-left: 6px solid $background; border-bottom: 12px solid $background; }
td.row { background-color: $surface; border-bottom: 6px solid $background; }
td.row-danger { background-color: $danger_fill; border-bottom: 6px solid $background; }
td.quotation { border-left: 3px solid $rule; }
$callouts
$strong
""")

# Boxes that the other themes show by their fill alone.
_STRONG_SHEET = "td.card, td.card-left, td.card-right, td.row, td.row-danger { border: 2px solid $text; }"


def style_sheet(style: Style) -> str:
    """Return the style sheet of every page in these colours."""
    around = f"border: 2px solid {style.text}; " if style.strong else ""
    width = 8 if style.strong else 4
    callouts = "\n".join(
        f"td.{kind.value} {{ background-color: {tint.fill}; {around}border-left: {width}px solid {tint.accent}; }}\n"
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
        strong=Template(_STRONG_SHEET).substitute(text=style.text) if style.strong else "",
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
