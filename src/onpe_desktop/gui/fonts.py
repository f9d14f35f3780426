"""The bundled faces, loaded when they are needed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILIES = {"sans": "Source Sans 3", "serif": "Gentium Book Plus", "legible": "Atkinson Hyperlegible Next"}
_FACES = {
    "serif": ("GentiumBookPlus-Regular", "GentiumBookPlus-Bold", "GentiumBookPlus-Italic"),
    "legible": (
        "AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold", "AtkinsonHyperlegibleNext-Bold",
        "AtkinsonHyperlegibleNext-Italic",
    ),
}  # fmt: skip


class FontShelf:
    """Loads a font's faces once, the first time it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, bool] = {"sans": True}  # the program has it from the start

    def families(self, font: str) -> list[str]:
        """Return the families for one of `settings.FONT`, best first; the second draws what the first lacks.

        A font whose files are missing is left out.
        """
        if font not in self._loaded:
            self._loaded[font] = load_faces(self._folder, _FACES[font])
        usual = FAMILIES["sans"]
        return [FAMILIES[font], usual] if self._loaded[font] and font != "sans" else [usual]


def load_faces(folder: Path, names: Sequence[str]) -> bool:
    """Load these files, named without `.ttf`, and tell whether all are there."""
    return -1 not in [QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf")) for name in names]
