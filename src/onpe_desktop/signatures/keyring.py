"""Whose signatures count on this machine."""

from typing import NamedTuple

from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures.errors import AlteredError, RevokedKeyError, UnknownSignerError
from onpe_desktop.signatures.minisign import Signature, is_signed


class Keyring(NamedTuple):
    """Keys that are trusted, and the numbers of those that were withdrawn. A withdrawn key counts nowhere."""

    keys: tuple[TrustedKey, ...] = ()
    revoked: frozenset[str] = frozenset()

    def key(self, number: str) -> TrustedKey | None:
        """Return the trusted key of this number, withdrawn or not."""
        return next((key for key in self.keys if key.number == number), None)

    def signer(self, name: str, digest: bytes, signature: Signature) -> TrustedKey:
        """Return who signed the file `name` of this digest; `SignatureError` unless it is somebody trusted."""
        if signature.number in self.revoked:
            raise RevokedKeyError(name, signature.number)
        key = self.key(signature.number)
        if key is None:
            raise UnknownSignerError(name, signature.number)
        if not is_signed(digest, signature, key.key):
            raise AlteredError(name)
        return key
