"""Writing the PDF where the user wants it: whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from onpe_desktop.printing.errors import PrintingError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_PLACE = {errno.ENOENT, errno.ENOTDIR}


def save_pdf(pdf: bytes, target: Path) -> None:
    """Write `pdf` beside `target`, then switch. On `PrintingError` the old file is intact and nothing is left over.

    A link is followed, so that it stays one. What is neither a file nor free is refused: a device would be replaced.
    """
    target = Path(os.path.realpath(target))
    if target.exists() and not target.is_file() and not target.is_dir():
        raise PrintingError("Le PDF ne peut remplacer qu’un fichier.", "Choisissez un autre nom de fichier.")
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise _refusal(error) from error


def _refusal(error: OSError) -> PrintingError:
    if error.errno in _FULL:
        return PrintingError(
            "Le disque est plein : le PDF n’est pas enregistré.",
            "Libérez de la place ou choisissez un autre dossier, puis recommencez ; un fichier plus ancien est intact.",
        )
    if error.errno in _REFUSED:
        return PrintingError(
            "Le PDF ne peut pas être écrit à cet endroit.",
            "Fermez le fichier s’il est ouvert ailleurs, ou choisissez un dossier où vous pouvez écrire.",
        )
    if error.errno in _NO_PLACE:
        return PrintingError("Le dossier choisi n’existe pas ou plus.", "Choisissez un autre dossier.")
    return PrintingError(
        "Le PDF n’a pas pu être enregistré.", "Choisissez un autre dossier ou un autre nom de fichier."
    )
