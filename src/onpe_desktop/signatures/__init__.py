"""Signatures of packs and of key lists, in minisign's format: what is signed, by whom, and who may."""

from onpe_desktop.signatures.errors import (
    AlteredError,
    RevokedKeyError,
    SignatureError,
    UnknownSignerError,
    UnsignedError,
)
from onpe_desktop.signatures.keyring import Keyring
from onpe_desktop.signatures.minisign import SUFFIX, Digest, Signature, read_signature

__all__ = [
    "SUFFIX", "AlteredError", "Digest", "Keyring", "RevokedKeyError", "Signature", "SignatureError",
    "UnknownSignerError", "UnsignedError", "read_signature",
]  # fmt: skip
