"""The error of search."""

from onpe_desktop.errors import UserError


class SearchError(UserError):
    """Search cannot work at all: a part of the program itself is missing or cannot be read."""
