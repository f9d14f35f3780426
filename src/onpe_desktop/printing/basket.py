"""The print basket: sections chosen one by one, from several dossiers, in the order wanted; and its file.

The file is JSON that the user keeps where he wants: `{"format": "onpe-desktop/panier", "version": 1, "sections":
[{"dossier": "reperes", "section": "numero-119"}]}`. It holds no text of a dossier. What is read may come from anybody.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.dossiers import OutlineEntry
from onpe_desktop.packs import Library
from onpe_desktop.printing.errors import PrintingError

MOST_ENTRIES = 1_000
SUFFIX = ".panier.json"
_FORMAT, _VERSION = "onpe-desktop/panier", 1
_MOST_BYTES = 512 * 1024
_NAME = re.compile(r"[a-z][a-z0-9-]{0,199}")


class Entry(NamedTuple):
    """A section that is printed with those below it."""

    dossier: str
    section: str


class FoundEntries(NamedTuple):
    """The entries of a list that the packs at hand have, and how many they have not."""

    entries: tuple[Entry, ...]
    missing: int


def write_basket(entries: Iterable[Entry]) -> bytes:
    """Return the bytes of the file, each entry once."""
    sections = [entry._asdict() for entry in dict.fromkeys(entries)]
    content = {"format": _FORMAT, "version": _VERSION, "sections": sections}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_basket(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a file, each once; `PrintingError` when it cannot be read or is none of ours."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise PrintingError(
            "La liste d’impression ne peut pas être lue.", "Vérifiez que le fichier existe et que vous pouvez l’ouvrir."
        ) from error
    if len(content) > _MOST_BYTES:
        raise _refused()
    try:
        values = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _refused() from error
    return _entries(values)


def find_entries(entries: Iterable[Entry], library: Library) -> FoundEntries:
    """Return the entries that the library has, in their order."""
    known = {
        Entry(pack.metadata.identifier, section) for pack in library.packs for section in _section_ids(pack.outline)
    }
    wanted = tuple(dict.fromkeys(entries))
    found = tuple(entry for entry in wanted if entry in known)
    return FoundEntries(found, len(wanted) - len(found))


def _entries(values: object) -> tuple[Entry, ...]:
    if not isinstance(values, dict) or values.get("format") != _FORMAT:
        raise _refused()
    if values.get("version") != _VERSION or isinstance(values.get("version"), bool):
        raise PrintingError(
            "Cette liste d’impression vient d’une version plus récente du programme.", "Mettez le programme à jour."
        )
    sections = values.get("sections")
    if not isinstance(sections, list) or len(sections) > MOST_ENTRIES:
        raise _refused()
    return tuple(dict.fromkeys(_entry(value) for value in sections))


def _entry(value: object) -> Entry:
    if not isinstance(value, dict):
        raise _refused()
    names = [value.get("dossier"), value.get("section")]
    if not all(isinstance(name, str) and _NAME.fullmatch(name) for name in names):
        raise _refused()
    return Entry(value["dossier"], value["section"])


def _section_ids(outline: Iterable[OutlineEntry]) -> Iterable[str]:
    for line in outline:
        yield line.id
        yield from _section_ids(line.children)


def _refused() -> PrintingError:
    return PrintingError(
        "Ce fichier n’est pas une liste d’impression, ou il est abîmé.",
        "Choisissez un fichier enregistré par «\u00a0Enregistrer la liste…\u00a0».",
    )
