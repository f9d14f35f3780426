"""The verbs `pack install`, `list`, `rollback`, `trust` and `distrust`."""

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from onpe_desktop.cli.json_output import print_json
from onpe_desktop.cli.policy import machine_policy
from onpe_desktop.errors import ForbiddenError, UserError
from onpe_desktop.installing.changes import Changes
from onpe_desktop.installing.signing import read_public_key
from onpe_desktop.installing.station import InstalledPack, Station
from onpe_desktop.installing.trust import distrust_key, trust_key
from onpe_desktop.packs.installed import PackStore
from onpe_desktop.paths import Paths
from onpe_desktop.policy import TrustedKey
from onpe_desktop.rendering.wording import french_date

LIST_FORMAT = 1  # raised when a field of the JSON changes its meaning or goes; new fields may come without


def install_files(paths: Paths, values: argparse.Namespace) -> None:
    """Install each file; the first that is refused stops the rest. Raises `RefusedError`, `PackError` and others."""
    station = Station(paths, machine_policy(paths))
    store = station.store(for_everybody=values.system)
    with _readable(by_everybody=values.system):
        for file in values.files:
            if file.suffix == ".toml":
                keys, signer = station.install_keys(file, for_everybody=values.system)
                print(f"Liste de clés n° {keys.number} installée, signée par {signer.name}.")
            else:
                _install(station, store, file, values)


def list_installed(paths: Paths, *, as_json: bool) -> None:
    """Print every installed edition and whether its signature still holds."""
    station = Station(paths, machine_policy(paths))
    for problem in station.library().problems:
        print(f"{problem.file_name}\u00a0: {problem.error}", file=sys.stderr)
    packs = tuple(station.installed())
    if as_json:
        listed = {"format": LIST_FORMAT, "packs": [_as_json(pack) for pack in packs]}
        print_json(listed)
    elif not packs:
        print("Aucun pack n’est installé\u00a0: seuls les dossiers fournis avec le programme sont lus.")
    else:
        for pack in packs:
            print("\n  ".join(_lines(pack)))


def roll_back(paths: Paths, dossier: str, *, system: bool) -> None:
    """Let the former edition of a dossier count again."""
    station = Station(paths, machine_policy(paths))
    with _readable(by_everybody=system):
        station.installer(station.store(for_everybody=system)).roll_back(dossier)
    pack = station.library().pack(dossier)
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


@contextlib.contextmanager
def _readable(*, by_everybody: bool) -> Iterator[None]:
    """Let everybody read what is made meanwhile, whatever an administrator's session says (umask 077)."""
    before = os.umask(0o022) if by_everybody else None
    try:
        yield
    finally:
        if before is not None:
            os.umask(before)


def _install(station: Station, store: PackStore, file: Path, values: argparse.Namespace) -> None:
    installer = station.installer(store, unsigned=values.unsigned)
    candidate = installer.receive(file)
    title, day = candidate.pack.metadata.title, french_date(candidate.pack.metadata.modified)
    if candidate.is_same:
        installer.discard(candidate)
        print(f"{title}\u00a0: l’édition du {day} est déjà là.")
        return
    installer.switch_on(candidate, older=values.older)
    signer = f"signée par {candidate.signer.name}" if candidate.signer else "sans signature reconnue"
    print(f"{title}\u00a0: édition du {day} installée, {signer}.")
    for line in _told(candidate.changes):
        print(f"  {line}")


def _told(changes: Changes) -> Iterator[str]:
    if changes.is_new:
        count = len(changes.added)
        yield f"nouveau dossier, {count} section{'s' if count > 1 else ''}"
        return
    if changes.is_empty:
        yield "aucune section n’a changé"
    for word, titles in (("ajoutée", changes.added), ("modifiée", changes.changed), ("retirée", changes.removed)):
        for title in titles:
            yield f"section {word}\u00a0: {title}"


def _own_keys(paths: Paths) -> Path:
    if machine_policy(paths).is_set:
        raise ForbiddenError("Le choix des clés reconnues n’est pas permis sur ce poste.")
    if paths.user_keys is None:
        raise UserError("Il n’y a pas de dossier personnel.", "Nommez la clé dans les règles du poste.")
    return paths.user_keys


def _lines(pack: InstalledPack) -> Iterator[str]:
    yield f"{pack.title}  [{pack.dossier}]{'' if pack.is_read else ' (une autre édition est lue)'}"
    day = french_date(pack.modified) if pack.modified else "?"
    yield f"édition du {day}, {'pour tout le poste' if pack.for_everybody else 'pour vous'}"
    if pack.problem is not None:
        yield str(pack.problem)
    elif pack.signer is not None:
        yield f"signée par {pack.signer.name} (clé {pack.number}), intacte"
    else:
        yield "sans signature reconnue"


def _as_json(pack: InstalledPack) -> dict[str, object]:
    return {
        "dossier": pack.dossier,
        "title": pack.title,
        "modified": pack.modified.isoformat() if pack.modified else None,
        "place": "machine" if pack.for_everybody else "user",
        "is_read": pack.is_read,
        "signer": pack.signer.name if pack.signer else None,
        "key": pack.number or None,
        "holds": pack.holds,
    }
