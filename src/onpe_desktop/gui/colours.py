"""Colours between those of a palette."""

from PySide6.QtGui import QColor, QPalette


def mixed(over: QColor, under: QColor, strength: float) -> QColor:
    """Return `over` laid on `under` with this strength, from 0 to 1."""

    def channel(above: float, below: float) -> float:
        return strength * above + (1 - strength) * below

    return QColor.fromRgbF(
        channel(over.redF(), under.redF()),
        channel(over.greenF(), under.greenF()),
        channel(over.blueF(), under.blueF()),
    )


def faded(palette: QPalette, strength: float) -> QColor:
    """Return the text's colour mixed into its background; 0.72 leaves more than 4.5:1 in both themes."""
    return mixed(palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), strength)
