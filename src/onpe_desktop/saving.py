"""Writing a file where the user wants it: whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from onpe_desktop.errors import UserError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_PLACE = {errno.ENOENT, errno.ENOTDIR}


class SavingError(UserError):
    """The file was not written; an older one is intact."""


def save_file(content: bytes, target: Path, *, follow_link: bool = False) -> None:
    """Write `content` beside `target`, then switch. On `SavingError` the old file is intact and nothing is left over.

    What is neither a file nor free is refused: a device would be replaced. So is a link, unless `follow_link` says that
    the file it leads to is meant: then it stays a link.
    """
    if follow_link:
        target = Path(os.path.realpath(target))
    elif target.is_symlink():
        raise SavingError(
            "À cet endroit se trouve un lien vers un autre fichier\u00a0: rien n’est enregistré.",
            "Choisissez un autre nom de fichier.",
        )
    if target.exists() and not target.is_file() and not target.is_dir():
        raise SavingError("Seul un fichier peut être remplacé.", "Choisissez un autre nom de fichier.")
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise _refusal(error) from error


def _refusal(error: OSError) -> SavingError:
    if error.errno in _FULL:
        return SavingError(
            "Le disque est plein\u00a0: rien n’est enregistré.",
            "Libérez de la place ou choisissez un autre dossier, puis recommencez\u202f;"
            " un fichier plus ancien est intact.",
        )
    if error.errno in _REFUSED:
        return SavingError(
            "Le fichier ne peut pas être écrit à cet endroit.",
            "Fermez le fichier s’il est ouvert ailleurs, ou choisissez un dossier où vous pouvez écrire.",
        )
    if error.errno in _NO_PLACE:
        return SavingError("Le dossier choisi n’existe pas ou plus.", "Choisissez un autre dossier.")
    return SavingError(
        "Le fichier n’a pas pu être enregistré.", "Choisissez un autre dossier ou un autre nom de fichier."
    )
