"""Signature files beside the files that they sign."""

from pathlib import Path
from typing import NamedTuple

from onpe_desktop.signatures.errors import AlteredError, UnsignedError
from onpe_desktop.signatures.minisign import LONGEST, SUFFIX, Signature, read_signature


class SignatureFile(NamedTuple):
    """The bytes of a signature file, and what they say."""

    content: bytes
    signature: Signature


def read_signature_of(signed: Path) -> SignatureFile:
    """Return the signature file beside `signed`; `UnsignedError` without one, `AlteredError` for a bad one."""
    try:
        content = read_small(signed.with_name(signed.name + SUFFIX), LONGEST)
        return SignatureFile(content, read_signature(content))
    except OSError as error:
        raise UnsignedError(signed.name) from error
    except ValueError as error:
        raise AlteredError(signed.name) from error


def read_small(file: Path, limit: int) -> bytes:
    """Return a whole file; `ValueError` when it is longer than `limit` bytes."""
    with file.open("rb") as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise ValueError("too long")
    return content
