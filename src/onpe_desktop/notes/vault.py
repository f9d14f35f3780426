"""The file of the notes, and the notes while they are open."""

import json
from collections.abc import Iterable
from pathlib import Path

from onpe_desktop.notes.errors import NotesError, refused
from onpe_desktop.notes.note import Note
from onpe_desktop.notes.sealing import DamagedError, Key, key_of, new_key, seal, unseal
from onpe_desktop.saving import SavingError, save_file

_ASIDE = "notes-damaged-{}.vault"


class NoteVault:
    """The encrypted file in a folder of the user's.

    A damaged file is renamed, and named in `set_aside`; nobody can read it then, and a new one is begun.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "notes.vault"
        self.set_aside: Path | None = None

    @property
    def exists(self) -> bool:
        """Tell whether there are notes to open; else a passphrase is to be chosen."""
        return self._file.exists()

    def begin(self, passphrase: str) -> "OpenNotes":
        """Begin a new file; `NotesError` when the disk refuses. Takes about a second, as `open` does."""
        notes = OpenNotes(self._file, new_key(passphrase))
        notes.store(())
        return notes

    def open(self, passphrase: str) -> "OpenNotes":
        """Open the file. `WrongPassphraseError` leaves it as it is; `NotesError` when the disk refuses."""
        try:
            content = self._file.read_bytes()
        except OSError as error:
            raise refused() from error
        try:
            notes = OpenNotes(self._file, key_of(passphrase, content))
            notes.read()
        except DamagedError:
            self._put_aside()
            return self.begin(passphrase)
        return notes

    def erase(self) -> None:
        """Delete the file and what damage or a killed program left; `NotesError` when the disk refuses."""
        try:
            for file in (self._file, *self._folder.glob(_ASIDE.format("*")), *self._folder.glob(".*.part")):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise refused() from error

    def _put_aside(self) -> None:
        names = (self._folder / _ASIDE.format(number) for number in range(1, 10_000))
        target = next(name for name in names if not name.exists())
        try:
            self._file.replace(target)
        except OSError as error:
            raise refused() from error
        self.set_aside = target


class OpenNotes:
    """Notes that can be read and written until this is forgotten. What a call has stored is on the disk afterwards.

    The text is never on the disk: what is written is encrypted before. Every method raises `NotesError` when the disk
    refuses, or when the file is not the one that was opened: it is left alone then.
    """

    def __init__(self, file: Path, key: Key) -> None:
        self._file = file
        self._key = key

    def all(self) -> tuple[Note, ...]:
        """Return the notes in the order in which they were first written."""
        try:
            return self.read()
        except DamagedError as error:
            raise NotesError(
                "Le fichier des notes a changé depuis qu’elles sont ouvertes\u00a0: rien n’est enregistré.",
                "Gardez ailleurs ce que vous venez d’écrire, puis ouvrez à nouveau vos notes.",
            ) from error

    def read(self) -> tuple[Note, ...]:
        """Return the same; `DamagedError` when the file is damaged, or another one."""
        try:
            content = self._file.read_bytes()
        except OSError as error:
            raise refused() from error
        try:
            return tuple(Note(*row) for row in json.loads(unseal(content, self._key)))
        except (ValueError, TypeError) as error:
            raise DamagedError from error

    def at(self, place: tuple[str, str, int]) -> Note | None:
        """Return the note on a place, if there is one."""
        return next((note for note in self.all() if note.place == place), None)

    def put(self, note: Note) -> None:
        """Store a note; one on the same place is replaced where it stands."""
        known = {one.place: one for one in self.all()}
        self.store({**known, note.place: note}.values())

    def remove(self, place: tuple[str, str, int]) -> None:
        """Delete the note on a place."""
        self.store(note for note in self.all() if note.place != place)

    def store(self, notes: Iterable[Note]) -> None:
        """Write these notes and no others."""
        text = json.dumps([list(note) for note in notes], ensure_ascii=False)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            save_file(seal(text.encode(), self._key), self._file)
        except (OSError, SavingError) as error:
            raise refused() from error
