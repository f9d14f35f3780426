"""What became of a piece of work on another thread."""

from collections.abc import Callable
from typing import Any, NamedTuple

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError


class Outcome(NamedTuple):
    """An answer, or why there is none: a `UserError` as it was raised, anything else as the cause of a `BugError`."""

    answer: Any = None
    failure: OnpeDesktopError | None = None

    def tell(self, on_success: Callable[[Any], None], on_failure: Callable[[OnpeDesktopError], None]) -> None:
        """Call the one that it is for."""
        if self.failure is None:
            on_success(self.answer)
        else:
            on_failure(self.failure)


NOTHING = Outcome()


def outcome_of(work: Callable[[], Any]) -> Outcome:
    """Do the work, on the thread that calls this.

    No variable here holds a failure: it leads to this call by its trace, and would hold what the work names for ever.
    """
    try:
        return Outcome(work())
    except UserError as error:
        return Outcome(failure=error)
    except BaseException as error:  # noqa: BLE001 - the edge of the thread: nothing above could hear it
        return Outcome(failure=_bug(error))


def _bug(cause: BaseException) -> BugError:
    bug = BugError(type(cause).__name__)  # not the error's own text, which may quote content
    bug.__cause__ = cause
    return bug
