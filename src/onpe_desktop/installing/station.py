"""One workstation as the command line and the window see it: its rules, its keys, what is installed and from where."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.errors import ForbiddenError, UserError
from onpe_desktop.installing.installer import Installer
from onpe_desktop.installing.library import open_packs
from onpe_desktop.installing.offers import Offer, find_offers
from onpe_desktop.installing.places import stores_of
from onpe_desktop.installing.signing import verify_pack
from onpe_desktop.installing.trust import KeyList, install_key_list, read_keyring
from onpe_desktop.packs import Library, Pack
from onpe_desktop.packs.installed import UNSIGNED, InstalledEdition, PackStore
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy, TrustedKey
from onpe_desktop.signatures import Keyring


class InstalledPack(NamedTuple):
    """An installed edition, and whether its signature still holds; `problem` says why not."""

    dossier: str
    title: str
    modified: date | None
    for_everybody: bool
    is_read: bool
    number: str  # of the key, empty without a trusted signature
    signer: TrustedKey | None
    problem: UserError | None

    @property
    def holds(self) -> bool:
        """Tell whether nothing is wrong with it."""
        return self.problem is None


class Station:
    """Looks at the disk each time it is asked: what is installed may have changed meanwhile."""

    def __init__(self, paths: Paths, policy: Policy) -> None:
        self.paths = paths
        self.policy = policy

    def library(self) -> Library:
        """Return the packs that a new start would read."""
        return open_packs(self.paths, self.policy)

    def keyring(self) -> Keyring:
        """Return the keys that count."""
        return read_keyring(self.paths, self.policy)

    def store(self, *, for_everybody: bool) -> PackStore:
        """Return where to install; `UserError` when there is no such place."""
        folder = self.paths.machine_packs if for_everybody else self.paths.user_packs
        if folder is None:
            raise UserError(
                "Il n’y a pas de dossier personnel où installer.", "Demandez à votre service informatique d’installer."
            )
        return PackStore(folder)

    def store_of(self, dossier: str) -> PackStore | None:
        """Return the store from which a dossier is read, None for one that came with the program."""
        pack = self.library().pack(dossier)
        return next((store for store in stores_of(self.paths) if pack and pack.path.is_relative_to(store.folder)), None)

    def installer(self, store: PackStore, *, unsigned: bool = False) -> Installer:
        """Return what installs there; `ForbiddenError` when unsigned packs are wanted and not allowed."""
        if unsigned and not self.may_install_unsigned:
            raise ForbiddenError("L’installation d’un pack sans signature reconnue n’est pas permise sur ce poste.")
        return Installer(store, self.library(), self.keyring(), _make_index, unsigned=unsigned)

    def install_keys(self, file: Path, *, for_everybody: bool) -> tuple[KeyList, TrustedKey]:
        """Let a signed key list count; return it and who signed it.

        `ForbiddenError` for the user's own list where a policy says whom to trust: it would not count.
        """
        if self.policy.is_set and not for_everybody:
            raise ForbiddenError("L’installation d’une liste de clés pour soi seul n’est pas permise sur ce poste.")
        return install_key_list(file, self.store(for_everybody=for_everybody).folder, self.keyring())

    @property
    def may_install_unsigned(self) -> bool:
        """Tell whether the policy lets in what nobody trusted has signed, on demand."""
        return self.policy.unsigned_packs

    def offers(self, folder: Path) -> tuple[Offer, ...]:
        """Return what a folder has that is newer; may hang where a share has gone."""
        withdrawn = {
            edition
            for store in stores_of(self.paths)
            for dossier in store.dossiers()
            for edition in store.state(dossier).withdrawn
        }
        return find_offers(folder, self.library(), self.keyring(), withdrawn)

    def installed(self) -> Iterator[InstalledPack]:
        """Yield every edition that counts in a store; each is verified again."""
        library, keyring = self.library(), self.keyring()
        for store in stores_of(self.paths):
            for dossier in store.dossiers():
                for edition in store.editions(dossier)[:1]:
                    yield _looked_at(edition, library, keyring, store.folder == self.paths.machine_packs)


def _looked_at(edition: InstalledEdition, library: Library, keyring: Keyring, for_everybody: bool) -> InstalledPack:  # noqa: FBT001 - passed on
    read = library.pack(edition.dossier)
    title, modified, signer, problem = edition.dossier, None, None, None
    number = "" if edition.signer == UNSIGNED else edition.signer
    try:
        metadata = Pack.open(edition.pack).metadata
        title, modified = metadata.title, metadata.modified
        if number:
            signer, _ = verify_pack(edition.pack, keyring)
    except UserError as error:
        problem = error
    is_read = read is not None and read.path == edition.pack
    return InstalledPack(edition.dossier, title, modified, for_everybody, is_read, number, signer, problem)


def _make_index(pack: Pack, folder: Path) -> None:
    from onpe_desktop.search import build_index

    build_index((pack,), folder)
