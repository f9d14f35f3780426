"""The errors of exporting that the user can act on."""

from onpe_desktop.errors import UserError


class ExportError(UserError):
    """Nothing was exported."""
