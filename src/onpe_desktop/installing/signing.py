"""Checks around signatures that need no installation: what is signed, and whether it still is what was signed."""

from pathlib import Path

from onpe_desktop.errors import UserError
from onpe_desktop.installing.trust import KeyList
from onpe_desktop.packs import Pack, PackError
from onpe_desktop.policy import TrustedKey
from onpe_desktop.policy.keys import key_number
from onpe_desktop.signatures import Digest, Keyring, UnknownSignerError
from onpe_desktop.signatures.files import read_signature_of, read_small

BLANK = "À REMPLIR"  # what the model of a carte locale has where something is to be written
_LONGEST_KEY = 4096  # bytes


def checked_comment(file: Path) -> str:
    """Return what is signed along with a pack or a key list: what it is, for whoever looks at the signature.

    Reads the file whole, so that nothing damaged is signed; `UserError` for what is neither pack nor key list.
    """
    if file.suffix == ".toml":
        try:
            keys = KeyList.read(file.read_bytes(), file.name)
        except OSError as error:
            raise UserError(f"Le fichier {file.name} ne peut pas être lu.", "Vérifiez son nom.") from error
        return f"onpe-desktop keys {keys.number}"
    pack = read_whole(file)
    if BLANK in repr(pack.dossier()):
        raise UserError(
            f"Il reste «\u00a0{BLANK}\u00a0» dans le pack {file.name}.", "Complétez la source, puis refaites le pack."
        )
    return f"onpe-desktop pack {pack.metadata.identifier} {pack.metadata.modified.isoformat()}"


def verify_pack(file: Path, keyring: Keyring) -> tuple[TrustedKey, str]:
    """Return who signed a pack and the comment that was signed with it; `SignatureError` or `PackError`."""
    if not file.is_file():
        raise PackError(f"Le pack {file.name} n’existe pas.", "Vérifiez son nom.")
    signature = read_signature_of(file).signature
    with file.open("rb") as stream:
        signer = keyring.signer(file.name, Digest.of(stream), signature)
    identifier = read_whole(file).metadata.identifier
    if not signer.may_sign(identifier):
        raise UnknownSignerError(file.name, signer.number, beyond_remit=True)
    return signer, signature.comment


def read_whole(file: Path) -> Pack:
    """Open a pack and read every document and picture of it; `PackError` at the first fault."""
    pack = Pack.open(file)
    pack.dossier()
    for name in pack.media:
        pack.read_media(name)
    return pack


def read_public_key(file: Path) -> str:
    """Return the line of a public key's file; `UserError` when it is none."""
    try:
        line = read_small(file, _LONGEST_KEY).decode("ascii").strip().splitlines()[-1]
        key_number(line)
    except (OSError, ValueError, IndexError) as error:
        raise UserError(
            f"Le fichier {file.name} n’est pas une clé publique de minisign.",
            "Choisissez le fichier .pub que pack keygen a écrit.",
        ) from error
    return line
