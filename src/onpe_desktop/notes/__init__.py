"""Notes on paragraphs: one encrypted file of the user's, opened with a passphrase.

Nothing but the window imports this.
"""

from onpe_desktop.notes.errors import NotesError, WrongPassphraseError
from onpe_desktop.notes.known_names import KnownNames
from onpe_desktop.notes.note import Note
from onpe_desktop.notes.personal_data import PersonalData, find_personal_data
from onpe_desktop.notes.vault import NoteVault, OpenNotes

__all__ = [
    "KnownNames",
    "Note",
    "NoteVault",
    "NotesError",
    "OpenNotes",
    "PersonalData",
    "WrongPassphraseError",
    "find_personal_data",
]
