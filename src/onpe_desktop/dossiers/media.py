"""The files that travel with a dossier."""

import re
from dataclasses import dataclass

_MEDIA_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)?\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, video or caption file that travels with the dossier. Its bytes stay in the pack."""

    name: str
    media_type: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if not _MEDIA_NAME.fullmatch(self.name):
            raise ValueError(f"not a media name: {self.name!r}")
