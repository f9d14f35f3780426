"""What a caption names: « Figure 3 », « Tableau II », « Exemple B.1 »."""

import re
from enum import Enum, auto


class Captioned(Enum):
    """What captions stand below or above."""

    FIGURE = auto()
    TABLE = auto()
    EXAMPLE = auto()
    BOX = auto()


_NAMES = {
    Captioned.FIGURE: r"figure|fig\.|graphique|carte|photo|schéma|illustration|image|figura",
    Captioned.TABLE: "tableau|table|tabella",
    Captioned.EXAMPLE: "exemple|example|listing|extrait|esempio|procedura",
    Captioned.BOX: "encadré",
}
_NUMBER = r"\s*(?:n\s?[°º]\s?|[A-Za-z]\.?)?\d|\s+[IVX]{1,5}\b"
_CAPTIONS = {kind: re.compile(rf"(?i:{names})(?:{_NUMBER})") for kind, names in _NAMES.items()}

_GOES_ON = re.compile(r"[\s(\[]+(?:suite(?:\s+et\s+fin)?|fin|continued|cont[’']d)[)\]]?\s*\.?$", re.IGNORECASE)


def captioned(text: str) -> Captioned | None:
    """Return what a text names if it begins as a caption does, with a name and a number."""
    return next((kind for kind, pattern in _CAPTIONS.items() if pattern.match(text)), None)


def without_going_on(caption: str) -> str:
    """Return the caption of the rest of a table without its « (suite) »; nothing where it says no such thing."""
    found = _GOES_ON.search(caption)
    return caption[: found.start()].rstrip(" –—-:,") if found else ""
