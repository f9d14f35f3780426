"""The encrypted form of the notes: what is in the file, byte by byte.

| bytes | what |
|---|---|
| 16 | `onpe-notes 1` and four line ends |
| 16 | salt |
| 4, 4 | passes and KiB of Argon2id, big-endian |
| 40 | an empty message under the key: tells a wrong passphrase from damage |
| 4 | CRC-32 of all before: tells damage from a wrong passphrase |
| rest | the notes, under the key: XChaCha20-Poly1305, bound to all before |

PyNaCl (libsodium) does the work: Argon2id13 for the key, the AEAD of `nacl.secret.Aead`, with a fresh nonce each time.
"""

import struct
from typing import NamedTuple
from zlib import crc32

from onpe_desktop.notes.errors import NotesError, WrongPassphraseError

_MAGIC = b"onpe-notes 1\n\n\n\n"
_COSTS = struct.Struct(">II")
_SUM = struct.Struct(">I")
_SALT, _CHECK = 16, 40  # 40: nonce (24) and tag (16)
_HEAD = len(_MAGIC) + _SALT + _COSTS.size + _CHECK + _SUM.size
PASSES, KIBIBYTES = 3, 256 * 1024  # "moderate" of libsodium
_DEAREST = 16, 1024 * 1024  # a file that asks for more is not ours
_BLOCK = 4096  # bytes: the length of the file tells little of that of the notes


class DamagedError(Exception):
    """The bytes are not those of a file of notes, or were changed."""


class Key(NamedTuple):
    """What a passphrase became, and the head of the file that says how."""

    secret: bytes
    head: bytes


def new_key(passphrase: str) -> Key:
    """Make the key of a new file. Takes about a second and 256 MiB, as `key_of` does; `NotesError` without them."""
    from nacl.secret import Aead
    from nacl.utils import random

    head = _MAGIC + random(_SALT) + _COSTS.pack(PASSES, KIBIBYTES)
    secret = _derive(passphrase, head)
    head += Aead(secret).encrypt(b"", head)
    return Key(secret, head + _SUM.pack(crc32(head)))


def key_of(passphrase: str, content: bytes) -> Key:
    """Return the key of a file; `WrongPassphraseError`, `DamagedError`, or `NotesError` without the memory for it."""
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    head = content[:_HEAD]
    plain, check = head[: -_CHECK - _SUM.size], head[-_CHECK - _SUM.size : -_SUM.size]
    if len(head) < _HEAD or not head.startswith(_MAGIC) or _SUM.pack(crc32(head[: -_SUM.size])) != head[-_SUM.size :]:
        raise DamagedError
    secret = _derive(passphrase, plain)
    try:
        Aead(secret).decrypt(check, plain)
    except CryptoError as error:
        raise WrongPassphraseError(
            "Ce n’est pas la phrase secrète de ces notes.",
            "Essayez à nouveau\u202f; sans elle, personne ne peut les ouvrir.",
        ) from error
    return Key(secret, head)


def seal(text: bytes, key: Key) -> bytes:
    """Return the bytes of the file."""
    from nacl.secret import Aead

    padded = text + b" " * (-len(text) % _BLOCK)
    return key.head + bytes(Aead(key.secret).encrypt(padded, key.head))


def unseal(content: bytes, key: Key) -> bytes:
    """Return the text with spaces at its end; `DamagedError` when a bit was changed, or it has another key."""
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    if not content.startswith(key.head):
        raise DamagedError
    try:
        return Aead(key.secret).decrypt(content[_HEAD:], key.head)
    except (CryptoError, ValueError) as error:
        raise DamagedError from error


def _derive(passphrase: str, head: bytes) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    salt = head[len(_MAGIC) : len(_MAGIC) + _SALT]
    passes, kibibytes = _COSTS.unpack_from(head, len(_MAGIC) + _SALT)
    if passes > _DEAREST[0] or kibibytes > _DEAREST[1]:
        raise DamagedError
    try:
        return argon2id.kdf(32, passphrase.encode(), salt, opslimit=passes, memlimit=kibibytes * 1024)
    except (CryptoError, ValueError, MemoryError) as error:
        raise NotesError(
            "Les notes n’ont pas pu être ouvertes\u00a0: il n’y a pas assez de mémoire libre.",
            "Fermez d’autres programmes, puis essayez à nouveau.",
        ) from error
