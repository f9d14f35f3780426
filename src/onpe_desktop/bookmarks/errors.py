"""What can go wrong with bookmarks."""

from onpe_desktop.errors import UserError


class BookmarkError(UserError):
    """Bookmarks cannot be read or stored now; those on the disk are as they were."""
