"""The two families of errors: those that the user can act on, and our own bugs."""


class OnpeDesktopError(Exception):
    """Root of every error that the program raises on purpose."""


class UserError(OnpeDesktopError):
    """Something that the user can do something about.

    `message` is one whole French sentence that says what happened; `next_step` is one whole French sentence that says
    what to do now. Neither holds a traceback or a query. The command line prints both on stderr, the window shows both.
    """

    def __init__(self, message: str, next_step: str) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        """Both sentences on one line, as the command line prints them."""
        return f"{self.message} {self.next_step}"


class ForbiddenError(UserError):
    """Something that the machine's policy does not allow; `message` says what. The command line has a code for it."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "Adressez-vous à votre service informatique si vous en avez besoin.")


class RefusedError(UserError):
    """Something from outside that is not let in, for its signature or its age. The command line has a code for it."""


class BugError(OnpeDesktopError):
    """A promise of ours that does not hold. Shown as a calm window; its trace goes to the log without content."""
