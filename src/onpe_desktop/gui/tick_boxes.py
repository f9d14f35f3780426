"""Boxes to tick whose edges can be seen: Qt's own ones disappear on a dark ground."""

from pathlib import Path
from string import Template

from PySide6.QtGui import QPalette

from onpe_desktop.gui.marked_text import is_dark

_SHEET = Template(
    """
QCheckBox::indicator, QTreeView::indicator {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px; background: $ground;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked {
    border-color: $full; background: $full; image: url("$icons/ticked-$variant.svg");
}
QTreeView::indicator:indeterminate {
    border-color: $full; background: $full; image: url("$icons/partly-ticked-$variant.svg");
}
QCheckBox::indicator:focus { border: 2px solid $full; }
QCheckBox::indicator:disabled { border-color: $faint; }
"""
)


def tick_box_sheet(palette: QPalette, resources: Path) -> str:
    """Return the style sheet in the colours of `palette`: 3:1 and more between a box and what is around it."""
    roles = QPalette.ColorRole
    return _SHEET.substitute(
        edge=palette.color(roles.PlaceholderText).name(),
        ground=palette.color(roles.Base).name(),
        full=palette.color(roles.Link).name(),
        faint=palette.color(roles.Mid).name(),
        icons=(resources / "ui" / "icons").as_posix(),
        variant="on-dark" if is_dark(palette) else "on-light",
    )
