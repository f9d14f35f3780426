"""The errors of printing that the user can act on."""

from onpe_desktop.errors import UserError


class PrintingError(UserError):
    """Nothing was printed or saved. `detail` is for developers and may quote content: never log it."""

    def __init__(self, message: str, next_step: str, detail: str = "") -> None:
        super().__init__(message, next_step)
        self.detail = detail


class PrintingCancelledError(PrintingError):
    """The user stopped the print; callers usually say nothing."""

    def __init__(self) -> None:
        super().__init__("La mise en page a été arrêtée.", "Relancez l’impression quand vous voulez.")
