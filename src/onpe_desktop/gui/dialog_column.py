"""The form of a dialog: its parts one below the other, with the same room around and between them everywhere."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

AROUND = (18, 18, 18, 14)  # pixels: left, top, right, bottom
BETWEEN = 12  # pixels


def lay_out_column(dialog: QWidget, *parts: QWidget | QLayout) -> QVBoxLayout:
    """Put the parts into an empty dialog, and return its layout for what is added later."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*AROUND)
    column.setSpacing(BETWEEN)
    for part in parts:
        column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
    return column
