"""Signatures as minisign writes them: read, checked and written.

Format: https://jedisct1.github.io/minisign/. Only the form that minisign writes since 0.10 is taken (Ed25519 over the
BLAKE2b-512 of the file), and only byte for byte as minisign writes it, so that no byte of a signature file can change
unnoticed: minisign itself does not look at the first line.
"""

import binascii
import hashlib
from typing import BinaryIO, NamedTuple

SUFFIX = ".minisig"
LONGEST = 10_000  # bytes of a signature file; minisign's own limit for the comment is 8,192
_FIRST_LINE = "untrusted comment: signature from minisign secret key"
_COMMENT = "trusted comment: "
_ALGORITHM = b"ED"  # prehashed; `Ed`, the older form, signs the file as a whole and would have to be held in memory
_CHUNK = 1 << 20


class Signature(NamedTuple):
    """What a signature file says. `number` is the key's, as minisign shows it; `comment` is signed, too."""

    number: str
    over_file: bytes
    comment: str
    over_comment: bytes


class Digest:
    """The digest of a file that passes by."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b()

    def take(self, chunk: bytes) -> None:
        """Add what comes next in the file."""
        self._hash.update(chunk)

    def value(self) -> bytes:
        """Return the 64 bytes that are signed."""
        return self._hash.digest()

    @classmethod
    def of(cls, stream: BinaryIO) -> bytes:
        """Return the digest of a whole open file."""
        digest = cls()
        while chunk := stream.read(_CHUNK):
            digest.take(chunk)
        return digest.value()


def read_signature(content: bytes) -> Signature:
    """Return what a signature file says; `ValueError` when it is not exactly as minisign writes it."""
    if len(content) > LONGEST:
        raise ValueError("too long for a signature")
    lines = content.decode("utf-8").split("\n")
    if len(lines) != 5:  # the last one ends, too
        raise ValueError("not four lines")
    signed, comment, over_comment = lines[1:4]
    raw = _decoded(signed, len(_ALGORITHM) + 8 + 64)
    if raw[:2] != _ALGORITHM or not comment.startswith(_COMMENT):
        raise ValueError("another kind of signature")
    signature = Signature(
        raw[2:10][::-1].hex().upper(), raw[10:], comment.removeprefix(_COMMENT), _decoded(over_comment, 64)
    )
    if write_signature(signature) != content:
        raise ValueError("not as minisign writes it")
    return signature


def write_signature(signature: Signature) -> bytes:
    """Return the signature file; `ValueError` for a comment of several lines."""
    if (not signature.comment.isprintable() and "\t" not in signature.comment) or "\n" in signature.comment:
        raise ValueError("a comment is one line")
    number = bytes.fromhex(signature.number)[::-1]
    lines = (
        _FIRST_LINE,
        _encoded(_ALGORITHM + number + signature.over_file),
        f"{_COMMENT}{signature.comment}",
        _encoded(signature.over_comment),
    )
    return "".join(f"{line}\n" for line in lines).encode()


def is_signed(digest: bytes, signature: Signature, key: str) -> bool:
    """Tell whether the owner of this public key (minisign's line) has signed a file of this digest."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    verifier = VerifyKey(binascii.a2b_base64(key)[10:])
    try:
        verifier.verify(digest, signature.over_file)
        verifier.verify(signature.over_file + signature.comment.encode(), signature.over_comment)
    except BadSignatureError:
        return False
    return True


def _decoded(line: str, length: int) -> bytes:
    raw = binascii.a2b_base64(line.encode("ascii"), strict_mode=True)
    if len(raw) != length:
        raise ValueError("another length")
    return raw


def _encoded(raw: bytes) -> str:
    return binascii.b2a_base64(raw, newline=False).decode("ascii")
