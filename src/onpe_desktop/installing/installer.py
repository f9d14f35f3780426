"""Installing an edition: copied aside and checked there, shown, then switched on; or going back to the one before.

The bytes that are checked are the bytes that are installed: the pack is hashed while it is copied to a folder of ours,
and everything after that looks at the copy.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.errors import RefusedError, UserError
from onpe_desktop.installing.changes import Changes, compare
from onpe_desktop.installing.signing import read_whole
from onpe_desktop.packs import Library, Pack, PackError
from onpe_desktop.packs.archive import MAX_TOTAL
from onpe_desktop.packs.installed import INDEX, PACK, UNSIGNED, PackStore, State
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import SUFFIX, Digest, Keyring, UnknownSignerError, UnsignedError
from onpe_desktop.signatures.files import SignatureFile, read_signature_of

_CHUNK = 1 << 20
MakeIndex = Callable[[Pack, Path], None]  # builds the search index of a pack in a folder


class OlderEditionError(RefusedError):
    """The edition is older than the one that is read now."""


class InstallError(UserError):
    """The disk refuses; what was installed before still counts."""


class Candidate(NamedTuple):
    """An edition that lies aside, whole and checked. Give it to `switch_on` or `discard`.

    `signer` is None for one that nobody trusted has signed.
    """

    folder: Path
    edition: str
    pack: Pack
    before: Pack | None  # the edition that is read now
    signer: TrustedKey | None
    changes: Changes

    @property
    def is_older(self) -> bool:
        """Tell whether the edition that is read now is a later one."""
        return self.before is not None and self.pack.metadata.modified < self.before.metadata.modified

    @property
    def is_same(self) -> bool:
        """Tell whether these very bytes are read now."""
        return self.before is not None and self.pack.digest == self.before.digest


class Installer:
    """Installs into one store. `library` is what is read now; `unsigned` lets in what nobody trusted has signed."""

    def __init__(
        self, store: PackStore, library: Library, keyring: Keyring, make_index: MakeIndex, *, unsigned: bool = False
    ) -> None:
        self._store = store
        self._library = library
        self._keyring = keyring
        self._make_index = make_index
        self._unsigned = unsigned

    def receive(self, source: Path) -> Candidate:
        """Copy a pack aside and check it whole: signature, remit of the key, every document and picture.

        Raises `SignatureError`, `PackError` or `InstallError`, and then leaves nothing behind.
        """
        if not source.is_file():
            raise PackError(
                f"Le pack {source.name} n’existe pas ou plus.", "Vérifiez son nom, ou branchez à nouveau la clé USB."
            )
        with _explained():
            folder = self._store.new_folder()
        try:
            with _explained():
                return self._receive(source, folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def switch_on(self, candidate: Candidate, *, older: bool = False) -> None:
        """Let the candidate count from the next start on; the edition before it is kept for `roll_back`.

        Raises `OlderEditionError` for an older edition unless `older` says that it is meant, and `InstallError`. In
        both cases the candidate is discarded, and what counted still counts.
        """
        try:
            if candidate.is_older and not older:
                assert candidate.before is not None  # noqa: S101 - `is_older` has just said so
                raise OlderEditionError(
                    f"Cette édition ({candidate.pack.metadata.modified:%d/%m/%Y}) est plus ancienne que celle qui est"
                    f" lue aujourd’hui ({candidate.before.metadata.modified:%d/%m/%Y}).",
                    "Gardez la plus récente, ou demandez expressément l’ancienne.",
                )
            with _explained():
                self._make_index(candidate.pack, candidate.folder / INDEX)
                self._switch_on(candidate)
        finally:
            self.discard(candidate)

    def discard(self, candidate: Candidate) -> None:
        """Forget a candidate that was not switched on."""
        shutil.rmtree(candidate.folder, ignore_errors=True)

    def roll_back(self, dossier: str) -> None:
        """Let the edition count that did before, the bundled one if there was none; `InstallError`."""
        state = self._store.state(dossier)
        if not state.current:
            raise InstallError(
                "Aucune édition de ce dossier n’est installée ici\u00a0: il n’y a rien à reprendre.",
                "Tapez onpe-desktop pack list pour voir ce qui est installé, et où.",
            )
        shown = self._library.pack(dossier)
        passed_over = shown.metadata.modified.isoformat() if shown and state.former else ""
        withdrawn = tuple(one for one in dict.fromkeys((*state.withdrawn, state.current)) if one != state.former)
        with _explained():
            self._store.switch(
                dossier, State(state.former, state.current, max(passed_over, state.instead_of), withdrawn)
            )
            self._store.clean(dossier)

    def _receive(self, source: Path, folder: Path) -> Candidate:
        signed = self._signature(source)
        digest = _copy(source, folder / PACK)
        signer = self._signer(source.name, digest, signed)
        pack = read_whole(folder / PACK)
        if signer is not None and not signer.may_sign(pack.metadata.identifier):
            raise UnknownSignerError(source.name, signer.number, beyond_remit=True)
        if signed is not None:
            (folder / (PACK + SUFFIX)).write_bytes(signed.content)
        before = self._library.pack(pack.metadata.identifier)
        edition = f"{digest.hex()[:32]}.{signer.number if signer else UNSIGNED}"
        return Candidate(folder, edition, pack, before, signer, compare(before, pack))

    def _signature(self, source: Path) -> SignatureFile | None:
        try:
            return read_signature_of(source)
        except UnsignedError:
            if self._unsigned:
                return None
            raise

    def _signer(self, name: str, digest: bytes, signed: SignatureFile | None) -> TrustedKey | None:
        if signed is None:
            return None
        try:
            return self._keyring.signer(name, digest, signed.signature)
        except UnknownSignerError:
            if self._unsigned:
                return None
            raise

    def _switch_on(self, candidate: Candidate) -> None:
        dossier = candidate.pack.metadata.identifier
        state = self._store.state(dossier)
        self._store.take_in(candidate.folder, dossier, candidate.edition)
        latest = candidate.before.metadata.modified.isoformat() if candidate.before and candidate.is_older else ""
        former = state.former if state.current == candidate.edition else state.current
        withdrawn = tuple(one for one in state.withdrawn if one != candidate.edition)
        self._store.switch(dossier, State(candidate.edition, former, latest, withdrawn))
        self._store.clean(dossier)


def _copy(source: Path, target: Path) -> bytes:
    """Copy a file and return the digest that signatures are made of; `PackError` when it is too big."""
    digest, room = Digest(), MAX_TOTAL
    with source.open("rb") as incoming, target.open("xb") as outgoing:
        while chunk := incoming.read(_CHUNK):
            room -= len(chunk)
            if room < 0:
                raise PackError(f"Le pack {source.name} est trop gros.")
            digest.take(chunk)
            outgoing.write(chunk)
    return digest.value()


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InstallError(
            "Le pack n’a pas pu être copié ou installé\u202f; ce qui était installé l’est toujours.",
            "Vérifiez la place libre, les droits, et que la clé ou le partage est toujours là, puis recommencez.",
        ) from error
