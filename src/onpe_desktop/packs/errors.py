"""What can be wrong with a pack."""

from onpe_desktop.errors import UserError

REINSTALL = "Remplacez ce pack par une copie intacte ; les autres dossiers restent utilisables."


class PackError(UserError):
    """A pack that is damaged, unsafe or not a pack, or that cannot be written."""

    def __init__(self, message: str, next_step: str = REINSTALL) -> None:
        super().__init__(message, next_step)
