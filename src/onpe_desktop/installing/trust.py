"""Whose signatures count on this machine: the policy's keys, and those of key lists that somebody trusted has signed.

A key list is how keys are changed on machines that nothing but a USB stick reaches: a TOML file with the policy's
`trusted_keys` and `revoked_keys`, and a `number` that only grows, signed like a pack.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

import tomli_w

from onpe_desktop.errors import RefusedError, UserError
from onpe_desktop.installing.places import KEY_LIST, key_list_files
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy, TrustedKey
from onpe_desktop.policy.reading import WrongValueError, read_keys, read_numbers
from onpe_desktop.saving import save_file
from onpe_desktop.signatures import Digest, Keyring, UnknownSignerError
from onpe_desktop.signatures.files import read_signature_of, read_small

LONGEST_LIST = 1 << 20  # bytes
_KEYS = {"number", "trusted_keys", "revoked_keys"}


class KeyListError(UserError):
    """A key list that cannot be used."""


class KeyList(NamedTuple):
    """Keys to trust, numbers of keys to trust no more; a list replaces those of a smaller `number`."""

    number: int = 0
    keys: tuple[TrustedKey, ...] = ()
    revoked: tuple[str, ...] = ()

    @classmethod
    def read(cls, content: bytes, name: str) -> "KeyList":
        """Read a list; `KeyListError` when it is not one."""
        try:
            table = tomllib.loads(content.decode("utf-8"))
            number = table.get("number")
            if not table.keys() <= _KEYS or not isinstance(number, int) or isinstance(number, bool) or number < 0:
                raise ValueError(number)  # noqa: TRY301 - one sentence for every fault
            return cls(number, read_keys(table.get("trusted_keys", [])), read_numbers(table.get("revoked_keys", [])))
        except (ValueError, TypeError, WrongValueError) as error:
            what = error.what if isinstance(error, WrongValueError) else "il y manque number, ou une clé est de trop"
            raise KeyListError(
                f"Le fichier {name} n’est pas une liste de clés\u00a0: {what}.",
                "Demandez une nouvelle copie à la personne qui vous l’a remis.",
            ) from error

    def write(self) -> bytes:
        """Return the list as a file."""
        rows = [
            {"name": key.name, "key": key.key, **({"dossiers": list(key.dossiers)} if key.dossiers else {})}
            for key in self.keys
        ]
        table = {"number": self.number, "revoked_keys": list(self.revoked), "trusted_keys": rows}
        return tomli_w.dumps(table).encode()


def read_keyring(paths: Paths, policy: Policy) -> Keyring:
    """Return the keys that count; a list that is damaged adds none, and what it withdrew is lost with it."""
    lists = [_read_own(file) for file in key_list_files(paths, policy)]
    keys = (*policy.trusted_keys, *(key for one in lists for key in one.keys))
    revoked = {*policy.revoked_keys, *(number for one in lists for number in one.revoked)}
    return Keyring(keys, frozenset(revoked))


def install_key_list(source: Path, folder: Path, keyring: Keyring) -> tuple[KeyList, TrustedKey]:
    """Let a signed list count in the store `folder`; return it and who signed it.

    Refused with `RefusedError` (a signature that does not count, a smaller number), `KeyListError` and `SavingError`:
    the list that was there then still counts. Only a key that may sign every dossier may sign a list.
    """
    try:
        content = read_small(source, LONGEST_LIST)
    except OSError as error:
        raise KeyListError(
            f"Le fichier {source.name} ne peut pas être lu.", "Vérifiez son nom et ses droits."
        ) from error
    signer = _signer(source, content, keyring)
    given, known = KeyList.read(content, source.name), _read_own(folder / KEY_LIST)
    if given.number <= known.number and given != known:
        raise RefusedError(
            f"Cette liste de clés (n° {given.number}) n’est pas plus récente que celle du poste (n° {known.number}).",
            "Demandez la dernière liste à la personne qui vous l’a remise.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    save_file(content, folder / KEY_LIST)
    return given, signer


def trust_key(file: Path, key: TrustedKey) -> None:
    """Add a key to those that the user trusts; `SavingError` when the disk refuses."""
    known = _read_own(file)
    others = tuple(one for one in known.keys if one.number != key.number)
    revoked = tuple(number for number in known.revoked if number != key.number)
    _save_own(KeyList(0, (*others, key), revoked), file)


def distrust_key(file: Path, number: str) -> None:
    """Withdraw a key: packs that it has signed count no more. `SavingError` when the disk refuses."""
    known = _read_own(file)
    keys = tuple(key for key in known.keys if key.number != number)
    _save_own(KeyList(0, keys, (*(one for one in known.revoked if one != number), number)), file)


def _signer(source: Path, content: bytes, keyring: Keyring) -> TrustedKey:
    digest = Digest()
    digest.take(content)
    signer = keyring.signer(source.name, digest.value(), read_signature_of(source).signature)
    if signer.dossiers:
        raise UnknownSignerError(source.name, signer.number, beyond_remit=True)
    return signer


def _read_own(file: Path) -> KeyList:
    try:
        return KeyList.read(read_small(file, LONGEST_LIST), file.name)
    except (OSError, KeyListError):
        return KeyList()


def _save_own(keys: KeyList, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file(keys.write(), file)
