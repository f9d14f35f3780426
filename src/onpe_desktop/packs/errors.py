"""What can be wrong with a pack."""

from onpe_desktop.errors import UserError

REINSTALL = "Remplacez ce pack par une copie intacte\u202f; les autres dossiers restent utilisables."
ASK_SENDER = (
    "Ne l’utilisez pas et demandez une nouvelle copie à la personne qui vous l’a remis\u202f;"
    " les autres dossiers restent utilisables."
)


class PackError(UserError):
    """A pack that is damaged, unsafe or not a pack, or that cannot be written."""

    def __init__(self, message: str, next_step: str = REINSTALL) -> None:
        super().__init__(message, next_step)


def damaged(problem: str) -> PackError:
    """Return the error for a pack that was whole once; `problem` ends the sentence."""
    return PackError(f"Le pack est endommagé\u00a0: {problem}.")


def refused(problem: str) -> PackError:
    """Return the error for a pack that no honest writer makes; `problem` ends the sentence."""
    return PackError(f"Le pack est refusé\u00a0: {problem}.", ASK_SENDER)
