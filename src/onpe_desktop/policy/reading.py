"""From the administrator's TOML file to a policy. `docs/policy.schema.json` says the same; a test compares them."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath, PureWindowsPath
from typing import NamedTuple

from onpe_desktop.policy.keys import TrustedKey, key_number
from onpe_desktop.policy.policy import EMERGENCY, HOME, Policy, PolicyError
from onpe_desktop.settings import DISCREET_AFTER, THEMES

LANGUAGES = ("fr", "en")
_KEYS = "trusted_keys"
_DOSSIER = re.compile(r"[a-z][a-z0-9-]*")
_START_PAGE = re.compile(r"[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?")
_NUMBER = re.compile(r"[0-9A-F]{16}")
_FAULTY_LINE = re.compile(r"\(at line (\d+)")
_NEXT_STEP = "Corrigez le fichier, puis vérifiez-le avec onpe-desktop policy check."


class WrongValueError(Exception):
    """What is wrong with `key`; it stands in the `row`-th (from 0) table of the name `table`, or in none."""

    def __init__(self, key: str, what: str, table: str = "", row: int = 0) -> None:
        super().__init__(what)
        self.key, self.what, self.table, self.row = key, what, table, row


class _Field(NamedTuple):
    read: Callable[[object], object]  # `ValueError` or `TypeError` for a value that it does not take
    expected: str  # end of « … doit être »


def read_policy(content: bytes, name: str) -> Policy:
    """Return the policy of a file's bytes; `PolicyError` names file, line and key of the first fault."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _fault(name, 1 + content[: error.start].count(b"\n"), "le texte n’est pas en UTF-8") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _FAULTY_LINE.search(str(error))
        line = int(found[1]) if found else 1 + text.count("\n")  # « at end of document »
        raise _fault(name, line, "ce n’est pas du TOML") from error
    try:
        values = _read_table(table, _FIELDS)
    except WrongValueError as error:
        raise _fault(name, _line_of(text, error), error.what) from error
    discretion = values.pop("discretion", {})
    return Policy(is_set=True, **values, **discretion)  # type: ignore[arg-type] # the fields have checked each


def read_file(file: Path) -> Policy:
    """Read a file that somebody wants to check; `PolicyError` when it is not there or has a fault."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise PolicyError(f"Le fichier {file.name} ne peut pas être lu.", "Vérifiez son nom et ses droits.") from error
    return read_policy(content, file.name)


def _read_table(
    given: Mapping[str, object], fields: Mapping[str, _Field], table: str = "", row: int = 0
) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in given.items():
        place = f"{table}.{key}" if table else key
        if key not in fields:
            raise WrongValueError(key, f"la clé «\u00a0{place}\u00a0» n’existe pas", table, row)
        try:
            values[key] = fields[key].read(value)
        except (ValueError, TypeError) as error:
            what = f"«\u00a0{place}\u00a0» doit être {fields[key].expected}"
            raise WrongValueError(key, what, table, row) from error
    return values


def _fault(name: str, line: int, what: str) -> PolicyError:
    return PolicyError(f"{name}, ligne {line}\u00a0: {what}.", _NEXT_STEP)


def _line_of(text: str, error: WrongValueError) -> int:
    """Return the line on which a key stands, 1 when it is written in a way that is not found; tomllib does not tell."""
    key = re.compile(rf"\s*[\"']?{re.escape(error.key)}[\"']?\s*[=.]")
    inside = re.compile(rf"\s*{re.escape(error.table)}\s*[=.].*\b{re.escape(error.key)}\b")  # an inline table
    here, rows = "", -1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\[?\s*[\"']?([\w-]+)[\"']?\s*\]", line):
            here = header[1]
            rows += here == error.table
            if here == error.key and not error.table:
                return number
            if here == error.table == error.key and rows == error.row:
                return number
        elif (here == error.table and rows in (error.row, -1) and key.match(line)) or (
            not here and error.table and inside.match(line)
        ):
            return number
    return 1


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _some_of(known: tuple[str, ...]) -> Callable[[object], tuple[str, ...]]:
    def read(value: object) -> tuple[str, ...]:
        chosen = _items(value)
        if not chosen or not all(one in known for one in chosen):
            raise ValueError
        return tuple(one for one in known if one in chosen)

    return read


def _minutes(value: object) -> int:
    if not isinstance(value, int) or not DISCREET_AFTER.accepts(value):
        raise ValueError
    return value


def _folder(value: object) -> PurePath:
    folder = _text(value)
    if not PureWindowsPath(folder).is_absolute() and not folder.startswith("/"):
        raise ValueError
    return PurePath(folder)


def _key(value: object) -> str:
    key = _text(value)
    key_number(key)
    return key


def _dossiers(value: object) -> tuple[str, ...]:
    names = _items(value)
    if not names or not all(isinstance(name, str) and _DOSSIER.fullmatch(name) for name in names):
        raise ValueError
    return tuple(map(str, names))


def _name(value: object) -> str:
    if not _text(value).strip():
        raise ValueError
    return _text(value).strip()


def read_keys(value: object) -> tuple[TrustedKey, ...]:
    """Return the keys of an array of tables; `ValueError` or `TypeError` for what is none."""
    keys = []
    for number, row in enumerate(_items(value)):
        if not isinstance(row, dict):
            raise TypeError
        values = _read_table(row, _KEY_FIELDS, _KEYS, number)
        if missing := {"name", "key"} - values.keys():
            what = f"il manque «\u00a0{min(missing)}\u00a0» à une table [[{_KEYS}]]"
            raise WrongValueError(_KEYS, what, _KEYS, number)
        keys.append(TrustedKey(**values))  # type: ignore[arg-type] # the fields have checked each
    return tuple(keys)


def read_numbers(value: object) -> tuple[str, ...]:
    """Return the numbers of an array; `ValueError` or `TypeError` for what is none."""
    numbers = _items(value)
    if not all(isinstance(number, str) and _NUMBER.fullmatch(number) for number in numbers):
        raise ValueError
    return tuple(map(str, numbers))


def _start_page(value: object) -> str:
    page = _text(value)
    if page not in (HOME, EMERGENCY) and not _START_PAGE.fullmatch(page):
        raise ValueError
    return page


def _read_discretion(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    values = _read_table(value, _DISCRETION_FIELDS, "discretion")
    names = {"pin": "discretion_pin", "idle_minutes": "idle_minutes"}
    return {names[key]: one for key, one in values.items()}


_ON_OFF = _Field(_boolean, "true ou false")
_DISCRETION_FIELDS = {
    "pin": _ON_OFF,
    "idle_minutes": _Field(_minutes, f"un nombre entier de 0 (jamais) à {DISCREET_AFTER.largest}"),
}
_KEY_FIELDS = {
    "name": _Field(_name, "le nom de qui signe"),
    "key": _Field(_key, "une clé publique de minisign (une ligne qui commence par RW)"),
    "dossiers": _Field(_dossiers, "une liste d’identifiants de dossiers, non vide"),
}
_FIELDS = {
    "printing": _ON_OFF,
    "export": _ON_OFF,
    "copy": _ON_OFF,
    "notes": _ON_OFF,
    "bookmarks": _ON_OFF,
    "discretion": _Field(_read_discretion, "une table [discretion]"),
    "themes": _Field(_some_of(THEMES), f"une liste, non vide, de {', '.join(THEMES)}"),
    "languages": _Field(_some_of(LANGUAGES), f"une liste, non vide, de {', '.join(LANGUAGES)}"),
    "drop_folder": _Field(_folder, "le chemin complet d’un dossier"),
    _KEYS: _Field(read_keys, "une suite de tables [[trusted_keys]] avec name et key"),
    "revoked_keys": _Field(read_numbers, "une liste de numéros de clés (16 chiffres hexadécimaux, en majuscules)"),
    "unsigned_packs": _ON_OFF,
    "start_page": _Field(_start_page, "home, emergency, un dossier ou dossier/section"),
}
