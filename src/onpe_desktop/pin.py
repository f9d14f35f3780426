"""The code that brings the text back from the discreet screen, kept as a hash only."""

from pathlib import Path

from onpe_desktop.errors import UserError

SHORTEST = 4  # characters


class PinError(UserError):
    """The code cannot be kept, or forgotten."""


class Pin:
    """A code of the user's. Argon2id makes each try cost a tenth of a second and 64 MiB; libsodium is loaded then.

    Without a folder the code lasts until the program is closed. A code of few digits keeps glances away, not somebody
    who may read the file: it can be tried out, and the file deleted.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "discreet-pin" if folder else None
        self._hash = b""

    @property
    def is_chosen(self) -> bool:
        """Tell whether there is a code. A file that cannot be read, or is none of ours, holds none."""
        return self._stored().startswith(b"$argon2id$")

    def choose(self, code: str) -> None:
        """Replace the code; `PinError` when the disk refuses: the new one then lasts until the program is closed."""
        from nacl.pwhash import argon2id

        from onpe_desktop.saving import SavingError, save_file

        self._hash = argon2id.str(
            code.encode(), opslimit=argon2id.OPSLIMIT_INTERACTIVE, memlimit=argon2id.MEMLIMIT_INTERACTIVE
        )
        if self._file is not None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                save_file(self._hash, self._file)
            except (OSError, SavingError) as error:
                raise PinError(
                    "Le code de l’écran discret n’a pas pu être enregistré.",
                    "Il vaut jusqu’à la fermeture\u202f; vérifiez la place libre et les droits du dossier personnel.",
                ) from error

    def matches(self, code: str) -> bool:
        """Tell whether this is the code."""
        from nacl.exceptions import CryptoError
        from nacl.pwhash import argon2id

        try:
            return argon2id.verify(self._stored(), code.encode())
        except (CryptoError, ValueError):
            return False

    def erase(self) -> None:
        """Forget the code; `PinError` when the disk refuses."""
        self._hash = b""
        if self._file is not None:
            try:
                self._file.unlink(missing_ok=True)
            except OSError as error:
                raise PinError(
                    "Le code de l’écran discret n’a pas pu être supprimé.",
                    "Vérifiez les droits du dossier personnel, puis recommencez.",
                ) from error

    def _stored(self) -> bytes:
        if self._hash or self._file is None:
            return self._hash
        try:
            return self._file.read_bytes()[:128]  # the longest that libsodium writes
        except OSError:
            return b""
