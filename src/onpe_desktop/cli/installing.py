"""The verbs `pack install`, `list`, `rollback`, `trust` and `distrust`."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.cli.policy import machine_policy
from onpe_desktop.errors import ForbiddenError, UserError
from onpe_desktop.installing.changes import Changes
from onpe_desktop.installing.installer import Installer
from onpe_desktop.installing.library import open_packs
from onpe_desktop.installing.places import stores_of
from onpe_desktop.installing.signing import read_public_key, verify_pack
from onpe_desktop.installing.trust import distrust_key, install_key_list, read_keyring, trust_key
from onpe_desktop.packs import Pack
from onpe_desktop.packs.installed import UNSIGNED, PackStore
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy, TrustedKey
from onpe_desktop.rendering.wording import french_date

LIST_FORMAT = 1  # raised when a field of the JSON changes its meaning or goes; new fields may come without


def install_files(paths: Paths, values: argparse.Namespace) -> None:
    """Install each file; the first that is refused stops the rest. Raises `RefusedError`, `PackError` and others."""
    policy = machine_policy(paths)
    if values.unsigned and not policy.unsigned_packs and policy.is_set:
        raise ForbiddenError("L’installation d’un pack sans signature reconnue n’est pas permise sur ce poste.")
    store = _store(paths, system=values.system)
    for file in values.files:
        if file.suffix == ".toml":
            keys, signer = install_key_list(file, store.folder, read_keyring(paths, policy))
            print(f"Liste de clés n° {keys.number} installée, signée par {signer.name}.")
        else:
            _install(paths, policy, store, file, values)


def list_installed(paths: Paths, *, as_json: bool) -> None:
    """Print every installed edition and whether its signature still holds."""
    rows = list(_rows(paths))
    if as_json:
        print(
            json.dumps({"format": LIST_FORMAT, "packs": [row._asdict() for row in rows]}, ensure_ascii=False, indent=2)
        )
        return
    if not rows:
        print("Aucun pack n’est installé\u00a0: seuls les dossiers fournis avec le programme sont lus.")
    for row in rows:
        counts = "" if row.is_read else " (une autre édition est lue)"
        print(f"{row.title}  [{row.dossier}]{counts}")
        print(f"  édition du {row.modified}, {'pour tout le poste' if row.place == 'machine' else 'pour vous seul(e)'}")
        print(f"  {row.said}")


def roll_back(paths: Paths, dossier: str, *, system: bool) -> None:
    """Let the former edition of a dossier count again."""
    policy = machine_policy(paths)
    store = _store(paths, system=system)
    _installer(paths, policy, store, unsigned=False).roll_back(dossier)
    pack = open_packs(paths, policy).pack(dossier)
    if pack is None:
        print(f"Le dossier {dossier} n’est plus installé.")
    else:
        print(f"{pack.metadata.title}\u00a0: l’édition du {french_date(pack.metadata.modified)} est reprise.")


def trust(paths: Paths, values: argparse.Namespace) -> None:
    """Let packs of this key in, on a machine whose policy does not say whom to trust."""
    key = TrustedKey(values.name, read_public_key(values.key))
    trust_key(_own_keys(paths), key)
    print(f"La clé {key.number} ({key.name}) est reconnue pour vous sur ce poste.")


def distrust(paths: Paths, number: str) -> None:
    """Let packs of this key in no more, and stop reading those that are installed."""
    if not re.fullmatch(r"[0-9A-F]{16}", number.upper()):
        raise UserError(f"«\u00a0{number}\u00a0» n’est pas le numéro d’une clé.", "pack list montre les numéros.")
    distrust_key(_own_keys(paths), number.upper())
    print(f"La clé {number.upper()} n’est plus reconnue.")


def _install(paths: Paths, policy: Policy, store: PackStore, file: Path, values: argparse.Namespace) -> None:
    installer = _installer(paths, policy, store, unsigned=values.unsigned)
    candidate = installer.receive(file)
    title, day = candidate.pack.metadata.title, french_date(candidate.pack.metadata.modified)
    if candidate.is_same:
        installer.discard(candidate)
        print(f"{title}\u00a0: l’édition du {day} est déjà là.")
        return
    signer = f"signée par {candidate.signer.name}" if candidate.signer else "sans signature reconnue"
    changes = candidate.changes
    installer.switch_on(candidate, older=values.older)
    print(f"{title}\u00a0: édition du {day} installée, {signer}.")
    for line in _told(changes):
        print(f"  {line}")


def _told(changes: Changes) -> Iterator[str]:
    if changes.is_new:
        yield f"nouveau dossier, {len(changes.added)} sections"
        return
    if changes.is_empty:
        yield "aucune section n’a changé"
    for word, titles in (
        ("ajoutée", changes.added), ("modifiée", changes.changed), ("retirée", changes.removed),
    ):  # fmt: skip
        for title in titles:
            yield f"section {word}\u00a0: {title}"


def _store(paths: Paths, *, system: bool) -> PackStore:
    folder = paths.machine_packs if system else paths.user_packs
    if folder is None:
        raise UserError(
            "Il n’y a pas de dossier personnel où installer.", "Ajoutez --system, avec les droits d’administration."
        )
    return PackStore(folder)


def _own_keys(paths: Paths) -> Path:
    if machine_policy(paths).is_set:
        raise ForbiddenError("Le choix des clés reconnues n’est pas permis sur ce poste.")
    if paths.user_keys is None:
        raise UserError("Il n’y a pas de dossier personnel.", "Nommez la clé dans les règles du poste.")
    return paths.user_keys


def _installer(paths: Paths, policy: Policy, store: PackStore, *, unsigned: bool) -> Installer:
    def make_index(pack: Pack, folder: Path) -> None:
        from onpe_desktop.search import build_index

        build_index((pack,), folder)

    library = open_packs(paths, policy)
    return Installer(store, library, read_keyring(paths, policy), make_index, unsigned=unsigned)


class _Row(NamedTuple):
    dossier: str
    title: str
    modified: str
    place: str
    is_read: bool
    signer: str | None
    holds: bool
    said: str


def _rows(paths: Paths) -> Iterator[_Row]:
    policy = machine_policy(paths)
    library, keyring = open_packs(paths, policy), read_keyring(paths, policy)
    for problem in library.problems:
        print(f"{problem.file_name}\u00a0: {problem.error}", file=sys.stderr)
    for store in stores_of(paths):
        for dossier in store.dossiers():
            for edition in store.editions(dossier)[:1]:
                pack = library.pack(dossier)
                try:
                    opened = Pack.open(edition.pack).metadata
                    signer, holds, said = None, edition.signer == UNSIGNED, "sans signature reconnue"
                    if edition.signer != UNSIGNED:
                        key, _ = verify_pack(edition.pack, keyring)
                        signer, holds, said = key.number, True, f"signée par {key.name} (clé {key.number}), intacte"
                except UserError as error:
                    signer, holds, said = edition.signer, False, str(error)
                    opened = None
                yield _Row(
                    dossier,
                    opened.title if opened else dossier,
                    opened.modified.isoformat() if opened else "?",
                    "machine" if store.folder == paths.machine_packs else "user",
                    pack is not None and pack.path == edition.pack,
                    signer,
                    holds,
                    said,
                )
