"""The values of a policy."""

from pathlib import PurePath
from typing import NamedTuple

from onpe_desktop.errors import ForbiddenError, UserError
from onpe_desktop.policy.keys import TrustedKey
from onpe_desktop.settings import BOOKMARKS, DISCREET_AFTER, LANGUAGE, READING, THEME, Settings

HOME, EMERGENCY = "home", "emergency"  # start pages that need no pack


class PolicyError(UserError):
    """A policy file that cannot be used: it names the key and the line."""


class Policy(NamedTuple):
    """What is allowed on this machine. A missing value leaves the choice to the user.

    `is_set` tells that there is a file; `problem` what is wrong with it: then all is as strict as can be.
    """

    printing: bool = True
    export: bool = True
    copy: bool = True
    notes: bool = False
    bookmarks: bool = True
    discretion_pin: bool = False  # a PIN brings the text back from the discreet screen
    idle_minutes: int | None = None  # before the discreet screen comes by itself; 0: never
    themes: tuple[str, ...] = ()  # of `settings.THEMES`; none named: all
    languages: tuple[str, ...] = ()  # of `LANGUAGES`; none named: all
    drop_folder: PurePath | None = None  # where new editions are looked for
    trusted_keys: tuple[TrustedKey, ...] = ()
    revoked_keys: tuple[str, ...] = ()  # numbers of keys
    unsigned_packs: bool = False  # packs without a trusted signature may be installed, on demand
    start_page: str = HOME  # or `emergency`, or a dossier, or `dossier/section`
    is_set: bool = False
    problem: PolicyError | None = None

    def restrict(self, settings: Settings) -> None:
        """Leave the user those values of the settings that are allowed."""
        if not self.bookmarks:
            settings.restrict(BOOKMARKS, False)  # noqa: FBT003 - the value of a setting
            settings.restrict(READING, False)  # noqa: FBT003 - the same
        if self.idle_minutes is not None:
            settings.restrict(DISCREET_AFTER, self.idle_minutes)
        if self.languages:
            settings.restrict(LANGUAGE, *(("system", *self.languages) if len(self.languages) > 1 else self.languages))
        if self.themes:
            settings.restrict(THEME, *self.themes)

    def require(self, what: str, *, allowed: bool) -> None:
        """Raise `ForbiddenError` unless `allowed`; `what` is the French subject, with its article."""
        if not allowed:
            raise ForbiddenError(f"{what} n’est pas permise sur ce poste.")


NO_POLICY = Policy()
STRICTEST = Policy(
    printing=False, export=False, copy=False, bookmarks=False, discretion_pin=False, idle_minutes=5, is_set=True
)
