"""The front matter of `index.md`: the metadata of a dossier."""

import re
from collections.abc import Callable, Mapping
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
_REQUIRED = ("identifier", "title", "publisher", "issued", *_DAYS, "rights", "source")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_KNOWN = frozenset((*_TEXTS, *_DAYS, "audience", "order", "typography"))
_TYPOGRAPHY: Mapping[str, Callable[[str], str]] = {"française": typeset_french, "originale": str}
_STEP = "Voyez docs/source-format.md, «\u00a0Front matter\u00a0»."


def split_front_matter(text: str, file: SourceFile) -> tuple[str, str, int]:
    """Return the YAML, the Markdown below it, and how many lines stand above the Markdown."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        raise file.error("Les métadonnées manquent en tête", _STEP)
    for number, line in enumerate(lines[1:], 1):
        if line.strip() == _FENCE:
            return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 1
    raise file.error("Les métadonnées ne se terminent pas par «\u00a0---\u00a0»", _STEP)


def read_metadata(front_matter: str, file: SourceFile) -> tuple[Metadata, Callable[[str], str]]:
    """Read the metadata, and what sets the typography of all texts of the dossier.

    Raises `SourceError` for bad YAML, an unknown or missing entry, or a wrong value.
    """
    try:
        raw = yaml.safe_load(front_matter)
    except yaml.YAMLError as error:
        raise file.error("Les métadonnées ne sont pas du YAML", _STEP) from error
    if not isinstance(raw, dict):
        raise file.error("Les métadonnées ne sont pas une liste d’entrées", _STEP)
    if unknown := {str(key) for key in raw} - _KNOWN:
        raise file.error(f"Entrée inconnue dans les métadonnées\u00a0: {', '.join(sorted(unknown))}", _STEP)
    for name in _REQUIRED:
        if not str(raw.get(name) or "").strip():
            raise file.error(f"Il manque «\u00a0{name}\u00a0» dans les métadonnées", _STEP)
    typeset = _TYPOGRAPHY.get(str(raw.get("typography", "française")))
    if typeset is None:
        raise file.error(
            "Dans les métadonnées, typography nomme une typographie inconnue",
            f"Choisissez parmi\u00a0: {', '.join(_TYPOGRAPHY)}.",
        )
    texts = _texts(raw, typeset)
    if not _IDENTIFIER.fullmatch(texts["identifier"]):
        raise file.error(
            f"L’identifiant (identifier) «\u00a0{texts['identifier']}\u00a0» ne convient pas",
            "N’employez que des minuscules sans accent et des chiffres, en mots joints par un tiret.",
        )
    metadata = Metadata(
        **texts,  # type: ignore[arg-type] # only texts are in there
        **{name: _day(raw[name], name, file) for name in _DAYS},  # type: ignore[arg-type] # only days are in there
        audience=_audience(raw.get("audience") or (), file),
        order=_order(raw.get("order", 100), file),
    )
    return metadata, typeset


def _texts(raw: Mapping[str, object], typeset: Callable[[str], str]) -> dict[str, str]:
    texts = {}
    for name in _TEXTS:
        if raw.get(name) is not None:
            typed = one_line(str(raw[name]))
            texts[name] = typed if name in _AS_TYPED else typeset(typed)
    return texts


def _day(value: object, name: str, file: SourceFile) -> date:
    try:
        return value if type(value) is date else date.fromisoformat(str(value))
    except ValueError as error:
        raise file.error(f"Dans les métadonnées, {name} n’est pas une date", f"Écrivez {name}: AAAA-MM-JJ.") from error


def _audience(value: object, file: SourceFile) -> tuple[Audience, ...]:
    names = value if isinstance(value, list | tuple) else (value,)
    try:
        return tuple(Audience(name) for name in names)
    except ValueError as error:
        raise file.error(
            "Dans les métadonnées, audience nomme un public inconnu", f"Choisissez parmi\u00a0: {', '.join(Audience)}."
        ) from error


def _order(value: object, file: SourceFile) -> int:
    if type(value) is not int:
        raise file.error("Dans les métadonnées, order n’est pas un nombre entier", "Écrivez par exemple order: 10.")
    return value
