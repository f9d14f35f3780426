"""What is known of a dossier as a whole."""

import re
from dataclasses import dataclass
from datetime import date

from onpe_desktop.dossiers.kinds import Audience

_IDENTIFIER = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a dossier as a whole.

    `issued` is the date printed on the publication (`2022-11`); `modified` and `verified_on` are days of this edition.
    `authorisation` says on what ground the content is distributed. `order` places the dossier among the others.
    """

    identifier: str
    title: str
    publisher: str
    issued: str
    modified: date
    verified_on: date
    rights: str
    source: str
    language: str = "fr"
    subtitle: str = ""
    authorisation: str = ""
    description: str = ""
    edition: str = "1"
    audience: tuple[Audience, ...] = ()
    order: int = 100

    def __post_init__(self) -> None:
        if not _IDENTIFIER.fullmatch(self.identifier):
            raise ValueError(f"not a dossier identifier: {self.identifier!r}")
        for name in ("title", "publisher", "issued", "rights", "source", "language"):
            if not str(getattr(self, name)).strip():
                raise ValueError(f"the dossier {self.identifier} has no {name}")
