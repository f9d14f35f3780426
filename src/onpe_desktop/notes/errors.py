"""What can go wrong with notes."""

from onpe_desktop.errors import UserError


class NotesError(UserError):
    """The notes cannot be read or stored now; what is on the disk is as it was."""


class WrongPassphraseError(NotesError):
    """The passphrase is not the one that the notes were closed with. The file is intact."""


def refused() -> NotesError:
    """Return the error for a disk that refuses."""
    return NotesError(
        "Les notes n’ont pas pu être lues ou enregistrées.",
        "Vérifiez la place libre et les droits du dossier personnel, puis essayez à nouveau.",
    )
