"""What can go wrong with what the user asked to keep."""

from onpe_desktop.errors import UserError


class BookmarkError(UserError):
    """What was to be kept cannot be read or stored now; what is on the disk is as it was."""
