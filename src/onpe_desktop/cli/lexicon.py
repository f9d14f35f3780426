"""The verb `lexicon`: the files that search knows words from, for the person who edits them."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onpe_desktop.dossiers.terms import TERMS_FILE
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.search.lexicon import STOP_WORDS
from onpe_desktop.search.lexicon_check import CHECKED, LexiconFault, check_lexicon, check_own_terms


def check(paths: Paths, folder: Path | None) -> bool:
    """Print every fault of the lexicon in `folder`, by default the program's own; return whether there is none.

    In the source of a dossier it is its `terms.csv` that is checked.
    `UserError` when there is no such folder.
    """
    folder = folder or paths.index
    if not folder.is_dir():
        raise UserError(
            f"Le dossier «\u00a0{folder}\u00a0» n’existe pas.",
            "Donnez le dossier qui contient les fichiers du lexique.",
        )
    if (folder / TERMS_FILE).is_file() and not (folder / STOP_WORDS).exists():
        return _told(check_own_terms(folder / TERMS_FILE), (TERMS_FILE,))
    sections = set(_sections(paths))
    if not sections:
        print("Aucun pack n’est construit\u00a0: les sections des questions ne sont pas vérifiées.", file=sys.stderr)
    return _told(check_lexicon(folder, sections or None), CHECKED)


def _told(faults: Sequence[LexiconFault], files: Iterable[str]) -> bool:
    for fault in faults:
        place = f"{fault.file}, ligne {fault.line}" if fault.line else fault.file
        print(f"{place}\u00a0: {fault.message}")
    if not faults:
        print(f"Aucune faute dans {', '.join(files)}.")
    return not faults


def _sections(paths: Paths) -> Iterator[tuple[str, str]]:
    for pack in Library.open([paths.packs]).packs:
        waiting = list(pack.outline)
        while waiting:
            entry = waiting.pop()
            yield pack.metadata.identifier, entry.id
            waiting += entry.children
