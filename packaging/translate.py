#!/usr/bin/env python3
"""Keep the English of the window complete: `translate.py`, then `translate.py words.json`, with the project's Python.

Without an argument: takes the messages of the sources into `resources/i18n/*.ts`, compiles them, and prints what is
still to be translated as JSON, French to nothing. With a file of that form, filled in: puts it into the catalogue.
The words of the window's classes may also be translated with Qt Linguist; then run this without an argument.
"""

import json
import sys
from pathlib import Path

from translating.extraction import Message, messages
from translating.linguist import compile_catalogue, read, write

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.importers.publication import FindingKind
from onpe_desktop.printing.options import PRESET_NAMES
from onpe_desktop.rendering.blocks import CALLOUT_LABELS
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING
from onpe_desktop.rendering.wording import kind_label
from onpe_desktop.search.explanation import Field
from onpe_desktop.search.plan import Reason
from onpe_desktop.text import typeset_french

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "onpe_desktop"
CATALOGUE = ROOT / "resources" / "i18n" / "onpe-desktop_en.ts"
LABELS = (
    *map(str, (*SectionKind, *Audience, *Field, *Reason, *FindingKind)),
    *map(kind_label, SectionKind),
    *(f"les {audience}" for audience in Audience),
    *CALLOUT_LABELS.values(),
    *PRESET_NAMES.values(),
    *(number.name for number in (*IMMEDIATE_DANGER, *LISTENING)),
    *(typeset_french(number.detail) for number in (*IMMEDIATE_DANGER, *LISTENING) if number.detail),
    *("{1}, paragraphe\u00a0{2}", "mot-clé", "titre au-dessus", "1 fois"),
    *("\u00a0: ", "«\u00a0", "\u00a0»"),
)
"""What the layers below say in single words, which do not look like sentences."""


def main(arguments: list[str]) -> int:
    """Renew the catalogue; the exit code is 1 while something is left to translate."""
    catalogue = read(CATALOGUE).renewed(wanted())
    for file in arguments:
        catalogue = catalogue.filled(json.loads(Path(file).read_text(encoding="utf-8")))
    write(catalogue, CATALOGUE)
    compile_catalogue(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    if catalogue.missing:
        print(json.dumps(dict.fromkeys(catalogue.missing, ""), ensure_ascii=False, indent=1))
    return bool(catalogue.missing)


def wanted() -> list[Message]:
    """Return every message of the sources."""
    return messages(PACKAGE, LABELS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
