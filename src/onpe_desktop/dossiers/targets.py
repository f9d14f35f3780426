"""Where a link may lead."""

import re

_SECTION_ID = r"[a-z][a-z0-9-]*"
_INTERNAL = re.compile(rf"#{_SECTION_ID}(\.p[1-9]\d*)?")
_OTHER_DOSSIER = re.compile(rf"dossier:{_SECTION_ID}(#{_SECTION_ID}(\.p[1-9]\d*)?)?")
_EXTERNAL = re.compile(r"(https?://|mailto:|tel:)[^\s<>\"]+")


def is_link_target(target: str) -> bool:
    """Tell whether `target` has one of the forms that `Link` allows."""
    return any(form.fullmatch(target) for form in (_INTERNAL, _OTHER_DOSSIER, _EXTERNAL))


def is_external(target: str) -> bool:
    """Tell whether following `target` leaves the program."""
    return _EXTERNAL.fullmatch(target) is not None
