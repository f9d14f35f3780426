"""Public keys, as minisign writes them: the base64 of `Ed`, an 8-byte number and the 32-byte Ed25519 key."""

import binascii
from typing import NamedTuple

_LENGTH = 2 + 8 + 32


class TrustedKey(NamedTuple):
    """A public key, who it belongs to, and the dossiers that it may sign; none named: every dossier, and key lists."""

    name: str
    key: str
    dossiers: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        """The 16 hexadecimal digits by which minisign calls the key; `ValueError` when it is not one."""
        return key_number(self.key)

    def may_sign(self, dossier: str) -> bool:
        """Tell whether a pack of this dossier is in its remit."""
        return not self.dossiers or dossier in self.dossiers


def key_number(key: str) -> str:
    """Return the number of a public key, as minisign shows it; `ValueError` when it is no such key."""
    raw = binascii.a2b_base64(key.encode("ascii"), strict_mode=True)
    if len(raw) != _LENGTH or raw[:2] != b"Ed":
        raise ValueError("not an Ed25519 key of minisign")
    return raw[2:10][::-1].hex().upper()  # minisign shows the number as little-endian integer
