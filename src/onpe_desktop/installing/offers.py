"""What a folder (a USB stick, a file share) has that is newer than what is read here."""

from collections.abc import Callable, Collection
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.dossiers import Metadata
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Library, Pack
from onpe_desktop.packs.library import SUFFIX
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import Digest, Keyring
from onpe_desktop.signatures.files import read_signature_of

MOST_FILES = 200  # that are looked at: a folder with more is not a drop folder


class Offer(NamedTuple):
    """A newer edition, signed by somebody trusted. It is checked whole when it is installed."""

    file: Path
    metadata: Metadata
    signer: TrustedKey


def find_offers(
    folder: Path,
    library: Library,
    keyring: Keyring,
    withdrawn: Collection[str] = (),
    is_wanted: Callable[[], bool] = lambda: True,
) -> tuple[Offer, ...]:
    """Return what can be offered, at most one edition of a dossier. Never raises: what is not good is not offered.

    `withdrawn` names editions that were rolled back (`PackStore`). Every call of the disk may hang where a share has
    gone: this runs on a thread that nobody waits for. It stops when `is_wanted` says so.
    """
    offers: dict[str, Offer] = {}
    try:
        files = sorted(islice((file for file in folder.iterdir() if _may_be_pack(file)), MOST_FILES))
    except OSError:
        return ()
    for file in files:
        if not is_wanted():
            return ()
        offer = _offer(file, library, keyring, withdrawn)
        known = offers.get(offer.metadata.identifier) if offer else None
        if offer and (known is None or known.metadata.modified < offer.metadata.modified):
            offers[offer.metadata.identifier] = offer
    return tuple(offers.values())


def _may_be_pack(file: Path) -> bool:
    return file.name.lower().endswith(SUFFIX) and not file.name.startswith(".")


def _offer(file: Path, library: Library, keyring: Keyring, withdrawn: Collection[str]) -> Offer | None:
    try:
        if not file.is_file():  # a device has no end
            return None
        signature = read_signature_of(file).signature
        if keyring.key(signature.number) is None:
            return None  # before anything of the pack is read
        metadata = Pack.open(file).metadata
        known = library.pack(metadata.identifier)
        if known is not None and metadata.modified <= known.metadata.modified:
            return None
        with file.open("rb") as stream:
            digest = Digest.of(stream)
        signer = keyring.signer(file.name, digest, signature)
    except (OSError, UserError):
        return None
    is_withdrawn = any(edition.startswith(digest.hex()[:32]) for edition in withdrawn)
    return Offer(file, metadata, signer) if signer.may_sign(metadata.identifier) and not is_withdrawn else None
