"""Where a link may lead."""

import re

_SECTION_ID = r"[a-z][a-z0-9-]*"
_PLACE = rf"#{_SECTION_ID}(\.p[1-9]\d*)?"
_INSIDE = rf"{_PLACE}|dossier:{_SECTION_ID}({_PLACE})?"  # compiled when it is first used: no start needs it
_EXTERNAL = re.compile(r"(https?://|mailto:|tel:)[^\s<>\"]+")


def is_link_target(target: str) -> bool:
    """Tell whether `target` has one of the forms that `Link` allows."""
    return is_external(target) or re.fullmatch(_INSIDE, target) is not None


def is_external(target: str) -> bool:
    """Tell whether following `target` leaves the program."""
    return _EXTERNAL.fullmatch(target) is not None
