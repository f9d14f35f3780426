"""The verbs `pack keygen`, `pack sign` and `pack verify`."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from onpe_desktop.cli.policy import machine_policy
from onpe_desktop.errors import UserError
from onpe_desktop.installing.signing import checked_comment, read_public_key, verify_pack
from onpe_desktop.installing.trust import read_keyring
from onpe_desktop.paths import Paths
from onpe_desktop.policy import TrustedKey
from onpe_desktop.saving import save_file
from onpe_desktop.signatures import SUFFIX, Digest, Keyring
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey


def make_key(values: argparse.Namespace) -> None:
    """Write a new key pair; `UserError` when one of the files is there already."""
    secret, public = (values.output.with_name(f"{values.output.name}.{end}") for end in ("key", "pub"))
    for file in (secret, public):
        if file.exists():
            raise UserError(f"Le fichier {file.name} existe déjà.", "Choisissez un autre nom\u202f; rien n’est écrit.")
    key = SecretKey.make()
    content = key.write(_passphrase(values, new=True))
    _save_secret(content, secret)
    save_file(key.public_file(), public)
    print(f"Clé {key.shown_number}")
    print(f"  à garder pour vous\u00a0: {secret}")
    print(f"  à donner\u00a0: {public}")
    print(f'  pour les règles d’un poste\u00a0: key = "{key.public_line()}"')


def sign_files(values: argparse.Namespace) -> None:
    """Write the signature beside each file; a pack is read whole before it is signed."""
    try:
        content = values.key.read_bytes()
    except OSError as error:
        raise UserError(f"La clé {values.key.name} ne peut pas être lue.", "Vérifiez son nom et ses droits.") from error
    comments = [checked_comment(file) for file in values.files]  # before anything is asked or signed
    key = SecretKey.read(content, _passphrase(values, new=False))
    for file, comment in zip(values.files, comments, strict=True):
        with file.open("rb") as stream:
            signature = key.sign(Digest.of(stream), comment)
        save_file(write_signature(signature), file.with_name(file.name + SUFFIX))
        print(f"Signé avec la clé {key.shown_number}\u00a0: {file.name}{SUFFIX}")


def verify_packs(paths: Paths, values: argparse.Namespace) -> None:
    """Print who signed each pack; the first one that is not good raises `SignatureError` or `PackError`."""
    if values.key is None:
        keyring = read_keyring(paths, machine_policy(paths))
    else:
        keyring = Keyring((TrustedKey(values.key.name, read_public_key(values.key)),))
    for file in values.files:
        signer, comment = verify_pack(file, keyring)
        print(f"{file.name}\u00a0: intact, signé par {signer.name} (clé {signer.number}). {comment}")


def _passphrase(values: argparse.Namespace, *, new: bool) -> str:
    if values.no_passphrase:
        return ""
    if values.passphrase_file is not None:
        try:
            return str(values.passphrase_file.read_text(encoding="utf-8")).rstrip("\r\n")
        except (OSError, ValueError) as error:
            name = values.passphrase_file.name
            raise UserError(f"Le fichier {name} ne peut pas être lu.", "Vérifiez son nom et ses droits.") from error
    if sys.stdin is None or not sys.stdin.isatty():
        raise UserError(
            "La phrase secrète ne peut être demandée que dans un terminal.", "Donnez-la avec --passphrase-file."
        )
    typed = getpass.getpass("Phrase secrète de la clé : ")
    if new and typed != getpass.getpass("La même, encore une fois : "):
        raise UserError("Les deux phrases ne sont pas les mêmes.", "Recommencez\u202f; rien n’est écrit.")
    if new and not typed:
        raise UserError("La phrase secrète est vide.", "Choisissez-en une, ou écrivez --no-passphrase.")
    return typed


def _save_secret(content: bytes, file: Path) -> None:
    """Write a file that only its owner reads; on Windows the folder's rights decide."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
    except OSError as error:
        raise UserError(
            "La clé n’a pas pu être écrite.", "Vérifiez la place libre et les droits du dossier d’arrivée."
        ) from error
