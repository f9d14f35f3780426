"""How a bookmark is called, and what is the matter with it."""

from PySide6.QtCore import QCoreApplication

from onpe_desktop.bookmarks import Bookmark
from onpe_desktop.dossiers import path_to
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Library


def name_of(bookmark: Bookmark) -> str:
    """Return the title as it was when it was marked, with the number of the paragraph."""
    title = bookmark.title or bookmark.section
    return (
        title if not bookmark.paragraph else _tr("{title}, § {number}").format(title=title, number=bookmark.paragraph)
    )


def anchor_of(bookmark: Bookmark) -> str:
    """Return the anchor of its place on the page."""
    return f"{bookmark.section}.p{bookmark.paragraph}" if bookmark.paragraph else bookmark.section


def problem_of(bookmark: Bookmark, library: Library) -> str:
    """Return why a bookmark leads nowhere in the dossiers at hand, in French; empty when it leads where it should."""
    pack = library.pack(bookmark.dossier)
    if pack is None:
        return _tr("ce dossier n’est pas dans la bibliothèque")
    if not path_to(pack.outline, bookmark.section):
        return _tr("cette section n’est pas dans cette édition du dossier")
    if not bookmark.paragraph:
        return ""
    from onpe_desktop.dossiers import paragraphs

    try:
        numbers = {paragraph.number for paragraph in paragraphs(pack.section(bookmark.section).blocks)}
    except UserError:
        return _tr("cette section ne peut pas être lue")
    return "" if bookmark.paragraph in numbers else _tr("ce paragraphe n’est pas dans cette édition du dossier")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bookmarks", text)
