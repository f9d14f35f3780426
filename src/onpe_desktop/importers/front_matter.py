"""The front matter of `index.md`: the metadata of a dossier."""

from collections.abc import Mapping
from datetime import date

import yaml

from onpe_desktop.dossiers import Audience, Metadata
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import one_line, typeset_french

_FENCE = "---"
_TEXTS = (
    "identifier", "title", "subtitle", "publisher", "issued", "language", "rights", "authorisation", "source",
    "description", "edition",
)  # fmt: skip
_AS_TYPED = frozenset({"identifier", "language", "issued", "edition"})
_DAYS = ("modified", "verified_on")
_KNOWN = frozenset((*_TEXTS, *_DAYS, "audience", "order"))
_STEP = "Voyez docs/source-format.md, « Front matter »."


def split_front_matter(text: str, file: SourceFile) -> tuple[str, str, int]:
    """Return the YAML, the Markdown below it, and how many lines stand above the Markdown."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        raise file.error("Les métadonnées manquent en tête", _STEP)
    for number, line in enumerate(lines[1:], 1):
        if line.strip() == _FENCE:
            return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 1
    raise file.error("Les métadonnées ne se terminent pas par « --- »", _STEP)


def read_metadata(front_matter: str, file: SourceFile) -> Metadata:
    """Read the metadata; raises `SourceError` for bad YAML, an unknown or missing entry, or a wrong value."""
    try:
        raw = yaml.safe_load(front_matter)
    except yaml.YAMLError as error:
        raise file.error("Les métadonnées ne sont pas du YAML", _STEP) from error
    if not isinstance(raw, dict):
        raise file.error("Les métadonnées ne sont pas une liste d’entrées", _STEP)
    if unknown := {str(key) for key in raw} - _KNOWN:
        raise file.error(f"Entrée inconnue dans les métadonnées\u00a0: {', '.join(sorted(unknown))}", _STEP)
    try:
        return Metadata(
            **_texts(raw),  # type: ignore[arg-type] # only texts are in there
            **{name: _day(raw[name]) for name in _DAYS},  # type: ignore[arg-type] # only days are in there
            audience=tuple(Audience(name) for name in raw.get("audience") or ()),
            order=int(raw.get("order", 100)),
        )
    except KeyError as error:
        raise file.error(f"Il manque «\u00a0{error.args[0]}\u00a0» dans les métadonnées", _STEP) from error
    except (TypeError, ValueError) as error:
        raise file.error(f"Une valeur des métadonnées ne convient pas\u00a0: {error}", _STEP) from error


def _texts(raw: Mapping[str, object]) -> dict[str, str]:
    texts = {}
    for name in _TEXTS:
        if raw.get(name) is not None:
            typed = one_line(str(raw[name]))
            texts[name] = typed if name in _AS_TYPED else typeset_french(typed)
    return texts


def _day(value: object) -> date:
    return value if type(value) is date else date.fromisoformat(str(value))
