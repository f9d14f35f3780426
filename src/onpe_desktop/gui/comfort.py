"""How the text is set for the reader's eyes: letters, lines, spaces. Sizes are in hundredths of the letters' size."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from onpe_desktop.settings import (
    FONT,
    LETTER_SPACING,
    LINE_HEIGHT,
    LINE_WIDTH,
    PARAGRAPH_SPACING,
    WORD_SPACING,
    ZOOM,
    Setting,
    Settings,
    Value,
)

TEXT_POINTS = 12.5  # at 100 %
COMFORT = (FONT, ZOOM, LINE_HEIGHT, LETTER_SPACING, WORD_SPACING, PARAGRAPH_SPACING, LINE_WIDTH)
WIDE: dict[Setting, Value] = {LINE_HEIGHT: 165, LETTER_SPACING: 12, WORD_SPACING: 16, PARAGRAPH_SPACING: 200}
"""The spaces of WCAG 2.2, criterion 1.4.12; its line of 150 is less than the usual one."""


class Comfort(NamedTuple):
    """The settings of one moment. `families` are those of the font, none for the application's own."""

    families: tuple[str, ...] = ()
    zoom: int = int(ZOOM.default)
    line_height: int = int(LINE_HEIGHT.default)
    letters: int = 0
    words: int = 0
    paragraphs: int = int(PARAGRAPH_SPACING.default)
    line_width: int = int(LINE_WIDTH.default)

    @classmethod
    def of(cls, settings: Settings, families: tuple[str, ...]) -> "Comfort":
        """Read the settings."""
        numbers = (int(settings[setting]) for setting in COMFORT[1:])
        return cls(families, *numbers)

    @property
    def has_own_spaces(self) -> bool:
        """Tell whether spaces have to be changed in each page after the style sheet has set them."""
        return self.has_own_lines or self.paragraphs != PARAGRAPH_SPACING.default or bool(self.letters or self.words)

    @property
    def has_own_lines(self) -> bool:
        """Tell whether lines have another height than the style sheet gives them in the usual font."""
        return bool(self.families) or self.line_height != LINE_HEIGHT.default

    def font(self, usual: QFont) -> QFont:
        """Return the font of the text, made from the one that the text would have otherwise."""
        font = QFont(usual)
        font.setPointSizeF(TEXT_POINTS * self.zoom / 100)
        if self.families:
            font.setFamilies(self.families)
        if self.letters or self.words:
            pixels = QFontInfo(font).pixelSize()
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels * self.letters / 100)
            font.setWordSpacing(pixels * self.words / 100)
        return font

    def column(self, font: QFont) -> float:
        """Return how wide lines of the chosen length are, in pixels; a letter's own space counts."""
        metrics = QFontMetricsF(font)
        return self.line_width * (metrics.averageCharWidth() + QFontInfo(font).pixelSize() * self.letters / 100)
