"""What a file is by its first bytes, whatever its name says."""

from pathlib import Path

from onpe_desktop.importers.archive import encrypted
from onpe_desktop.importers.errors import ImportRefusedError

_SIGNATURES = (
    (b"%PDF-", "un PDF"),
    (b"{\\rtf", "un document RTF"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"\x1f\x8b", "une archive compressée"),
    (b"7z\xbc\xaf", "une archive compressée"),
    (b"Rar!", "une archive compressée"),
    (b"MZ", "un programme"),
    (b"\x7fELF", "un programme"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_FEW = 0.001  # share of zero bytes that a text may hold by mistake
_OPEN = "Ouvrez le menu d’importation avec le bon fichier, ou enregistrez-le d’abord au bon format."


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of a file of at most `limit` bytes; `ImportRefusedError` says why not."""
    content = _start(path, limit + 1)
    if not content.strip():
        raise _empty(path.name)
    if len(content) > limit:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» est trop gros.", "Partagez la publication en plusieurs fichiers."
        )
    return content


def check_text(content: bytes, file_name: str, wanted: str) -> None:
    """Raise `ImportRefusedError` when the content is not text; `wanted` names what it should be (« une page HTML »)."""
    found = _kind(content)
    if (
        found is None
        and content.count(b"\0") > 8 + len(content) * _FEW
        and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        found = "un fichier binaire"
    if found is not None:
        raise other_kind(file_name, wanted, found)


def check_zip(path: Path, wanted: str) -> None:
    """Raise `ImportRefusedError` when the file is not a ZIP archive, and say what it is instead, or locked."""
    start = _start(path, 1 << 20)
    if not start.strip():
        raise _empty(path.name)
    if start.startswith(_OLE):
        if _ENCRYPTED in start:
            raise encrypted(path.name)
        raise other_kind(path.name, wanted, "un document d’un ancien logiciel")
    if not start.startswith(_ZIP):
        raise other_kind(path.name, wanted, _kind(start) or "autre chose")


def other_kind(file_name: str, wanted: str, found: str) -> ImportRefusedError:
    """Return the error for a file that is not what it was taken for."""
    return ImportRefusedError(f"Le fichier «\u00a0{file_name}\u00a0» n’est pas {wanted}\u00a0: c’est {found}.", _OPEN)


def _empty(file_name: str) -> ImportRefusedError:
    return ImportRefusedError(f"Le fichier «\u00a0{file_name}\u00a0» est vide.", "Vérifiez que c’est le bon fichier.")


def _start(path: Path, length: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(length)
    except FileNotFoundError as error:
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» n’existe pas.", "Vérifiez son nom.") from error
    except OSError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» ne peut pas être ouvert.", "Demandez le droit de lire ce fichier."
        ) from error


def _kind(content: bytes) -> str | None:
    if content.startswith(_OLE):
        return "un document d’un ancien logiciel"
    if content.startswith(_ZIP):
        return "un document compressé (texte, livre ou archive)"
    return next((name for signature, name in _SIGNATURES if content.startswith(signature)), None)
