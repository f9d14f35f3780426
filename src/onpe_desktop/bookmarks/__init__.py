"""What the user asked to keep of the places in the dossiers: bookmarks, and what was read.

The only package that knows SQLite.
"""

from onpe_desktop.bookmarks.bookmark import Bookmark
from onpe_desktop.bookmarks.errors import BookmarkError
from onpe_desktop.bookmarks.reading import Reading
from onpe_desktop.bookmarks.reading_store import ReadingStore
from onpe_desktop.bookmarks.store import BookmarkStore

__all__ = ["Bookmark", "BookmarkError", "BookmarkStore", "Reading", "ReadingStore"]
