"""Secret keys as minisign writes them, for whoever signs. The field's program never has one.

The secret part is the keystream of scrypt (libsodium's `crypto_pwhash_scryptsalsa208sha256`) xor the key, as minisign
does it; the limits stand in the file, so minisign reads our keys and we read its.
"""

import binascii
import hashlib
import secrets
from typing import NamedTuple

from nacl.bindings import crypto_pwhash_scryptsalsa208sha256_ll, nacl_bindings_pick_scrypt_params
from nacl.signing import SigningKey

from onpe_desktop.errors import UserError
from onpe_desktop.signatures.minisign import Signature

_COMMENT = "untrusted comment: minisign encrypted secret key\n"
_ALGORITHM, _CHECKSUM, _SCRYPT, _PLAIN = b"Ed", b"B2", b"Sc", b"\0\0"
_LENGTH = 158
_HEAD = 54  # algorithms, salt and limits, in clear
_OPERATIONS, _MEMORY = 1 << 23, 1 << 28  # scrypt with N = 2^18: 256 MB and about a second; OWASP asks for 2^17
_MOST_MEMORY = 1 << 31  # bytes; minisign's own keys need 1 GiB


class SecretKeyError(UserError):
    """The secret key cannot be used."""


class SecretKey(NamedTuple):
    """A key that signs, out of its file."""

    number: bytes
    seed: bytes

    @classmethod
    def make(cls) -> "SecretKey":
        """Return a new key."""
        return cls(secrets.token_bytes(8), secrets.token_bytes(32))

    @classmethod
    def read(cls, content: bytes, passphrase: str) -> "SecretKey":
        """Read a secret key file; `SecretKeyError` for a wrong passphrase or another kind of file."""
        try:
            _, _, line = content.decode("ascii").partition("\n")
            raw = binascii.a2b_base64(line.strip(), strict_mode=True)
        except ValueError as error:
            raise _not_a_key() from error
        if len(raw) != _LENGTH or raw[:2] != _ALGORITHM or raw[4:6] != _CHECKSUM or raw[2:4] not in (_SCRYPT, _PLAIN):
            raise _not_a_key()
        secret, locked = raw[_HEAD:], raw[2:4] == _SCRYPT
        if locked:
            limits = int.from_bytes(raw[38:46], "little"), int.from_bytes(raw[46:54], "little")
            secret = _xor(secret, _keystream(passphrase, raw[6:38], *limits))
        number, seed, public, checksum = secret[:8], secret[8:40], secret[40:72], secret[72:]
        key = cls(number, seed)
        wrong = locked and key._checksum() != checksum  # minisign writes none into a key in clear
        if wrong or bytes(SigningKey(seed).verify_key) != public:
            raise SecretKeyError(
                "La phrase secrète n’est pas celle de cette clé.", "Essayez à nouveau\u202f; rien n’est signé."
            )
        return key

    def write(self, passphrase: str) -> bytes:
        """Return the secret key file, for the eyes of its owner only; an empty passphrase leaves it in clear."""
        secret = self.number + self.seed + bytes(SigningKey(self.seed).verify_key) + self._checksum()
        if passphrase:
            salt = secrets.token_bytes(32)
            limits = _OPERATIONS.to_bytes(8, "little") + _MEMORY.to_bytes(8, "little")
            secret = _xor(secret, _keystream(passphrase, salt, _OPERATIONS, _MEMORY))
            raw = _ALGORITHM + _SCRYPT + _CHECKSUM + salt + limits + secret
        else:
            raw = _ALGORITHM + _PLAIN + _CHECKSUM + bytes(48) + secret
        return _COMMENT.encode() + binascii.b2a_base64(raw)

    def public_line(self) -> str:
        """Return the public key as the policy and minisign take it."""
        raw = _ALGORITHM + self.number + bytes(SigningKey(self.seed).verify_key)
        return binascii.b2a_base64(raw, newline=False).decode("ascii")

    def public_file(self) -> bytes:
        """Return the file of the public key."""
        return f"untrusted comment: minisign public key {self.shown_number}\n{self.public_line()}\n".encode()

    @property
    def shown_number(self) -> str:
        """The number of the key, as minisign shows it."""
        return self.number[::-1].hex().upper()

    def sign(self, digest: bytes, comment: str) -> Signature:
        """Return the signature of a file of this digest; `comment` is signed with it."""
        signer = SigningKey(self.seed)
        over_file = signer.sign(digest).signature
        return Signature(self.shown_number, over_file, comment, signer.sign(over_file + comment.encode()).signature)

    def _checksum(self) -> bytes:
        signed = _ALGORITHM + self.number + self.seed + bytes(SigningKey(self.seed).verify_key)
        return hashlib.blake2b(signed, digest_size=32).digest()


def _keystream(passphrase: str, salt: bytes, operations: int, memory: int) -> bytes:
    if memory > _MOST_MEMORY:
        raise _not_a_key()
    n_log2, r, p = nacl_bindings_pick_scrypt_params(operations, memory)
    return crypto_pwhash_scryptsalsa208sha256_ll(
        passphrase.encode(), salt, 1 << n_log2, r, p, dklen=104, maxmem=_MOST_MEMORY
    )


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(left, right, strict=True))


def _not_a_key() -> SecretKeyError:
    return SecretKeyError(
        "Ce fichier n’est pas une clé secrète de minisign.", "Choisissez le fichier que pack keygen a écrit."
    )
