"""The fenced YAML blocks of the source format: contact cards, sources, videos."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

import yaml
from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import ContactCard, Source
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import one_line, typeset_french

_STEP = "Voyez docs/source-format.md, «\u00a0Blocks\u00a0»."
_AS_TYPED = frozenset({"emails", "web", "addresses", "media", "captions"})


@dataclass(frozen=True, slots=True)
class VideoFence:
    """What a `video` block says; `transcript` is Markdown."""

    title: str
    media: str = ""
    captions: str = ""
    transcript: str = ""


def read_contact(node: SyntaxTreeNode, file: SourceFile) -> ContactCard:
    """Read a `contact` block; `SourceError` for bad YAML, an unknown entry or a missing name."""
    raw = _mapping(node, file, {field.name for field in fields(ContactCard)})
    try:
        return ContactCard(**{name: _value(name, value) for name, value in raw.items()})  # type: ignore[arg-type] # texts, and tuples of texts under the plural names
    except TypeError as error:
        raise file.error_at(node, "Il manque le nom du contact", _STEP) from error


def read_source(node: SyntaxTreeNode, file: SourceFile) -> Source:
    """Read a `source` block; `SourceError` for bad YAML, an unknown entry, or no title, date or day of verification."""
    raw = _mapping(node, file, {field.name for field in fields(Source)} - {"facts"})
    values = {name: _value(name, value) for name, value in raw.items() if name != "verified_on"}
    try:
        day = raw["verified_on"]
        verified_on = day if type(day) is date else date.fromisoformat(str(day))
        return Source(verified_on=verified_on, **values)  # type: ignore[arg-type] # as for a contact
    except (KeyError, TypeError, ValueError) as error:
        raise file.error_at(node, "Une source demande title, dated et verified_on (AAAA-MM-JJ)", _STEP) from error


def read_video(node: SyntaxTreeNode, file: SourceFile) -> VideoFence:
    """Read a `video` block; `SourceError` for bad YAML, an unknown entry or a missing title."""
    raw = _mapping(node, file, {field.name for field in fields(VideoFence)})
    texts = {name: _text(name, value) for name, value in raw.items() if name != "transcript"}
    try:
        return VideoFence(**texts, transcript=str(raw.get("transcript") or ""))
    except TypeError as error:
        raise file.error_at(node, "Il manque le titre de la vidéo", _STEP) from error


def _mapping(node: SyntaxTreeNode, file: SourceFile, known: set[str]) -> Mapping[str, object]:
    try:
        raw = yaml.safe_load(node.content)
    except yaml.YAMLError as error:
        raise file.error_at(node, "Ce bloc n’est pas du YAML", _STEP) from error
    if not isinstance(raw, dict):
        raise file.error_at(node, "Ce bloc n’est pas une liste d’entrées", _STEP)
    if unknown := {str(key) for key in raw} - known:
        raise file.error_at(node, f"Entrée inconnue\u00a0: {', '.join(sorted(unknown))}", _STEP)
    return raw


def _value(name: str, value: object) -> str | tuple[str, ...]:
    if name in {"phones", "emails", "web", "addresses"}:
        return tuple(_text(name, one) for one in value) if isinstance(value, list) else (_text(name, value),)
    return _text(name, value)


def _text(name: str, value: object) -> str:
    typed = one_line("" if value is None else str(value))
    return typed if name in _AS_TYPED else typeset_french(typed)
