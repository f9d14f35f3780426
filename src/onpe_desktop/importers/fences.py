"""The fenced YAML blocks of the source format: contact cards, sources, videos."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

import yaml
from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import ContactCard, Source
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import one_line

_STEP = "Voyez docs/source-format.md, «\u00a0Blocks\u00a0»."
_AS_TYPED = frozenset({"emails", "web", "addresses", "media", "captions"})


@dataclass(frozen=True, slots=True)
class VideoFence:
    """What a `video` block says; `transcript` is Markdown."""

    title: str
    media: str = ""
    captions: str = ""
    transcript: str = ""


@dataclass(frozen=True, slots=True)
class FigureFence:
    """What a `figure` block says, where `alt` may be missing; `caption` is Markdown."""

    media: str
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class DefinitionFence:
    """What a `definition` block says; `text` is Markdown."""

    term: str
    expansion: str = ""
    variants: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class WrittenCell:
    """A cell of a `table` block; `text` is Markdown."""

    text: str
    header: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableFence:
    """What a `table` block says; `caption` is Markdown."""

    head: tuple[tuple[WrittenCell, ...], ...]
    body: tuple[tuple[WrittenCell, ...], ...]
    caption: str


def read_contact(node: SyntaxTreeNode, file: SourceFile) -> ContactCard:
    """Read a `contact` block; `SourceError` for bad YAML, an unknown entry or a missing name."""
    raw = _mapping(node, file, {field.name for field in fields(ContactCard)})
    try:
        return ContactCard(**{name: _value(name, value, file) for name, value in raw.items()})  # type: ignore[arg-type] # texts, and tuples of texts under the plural names
    except TypeError as error:
        raise file.error_at(node, "Il manque le nom du contact", _STEP) from error


def read_source(node: SyntaxTreeNode, file: SourceFile) -> Source:
    """Read a `source` block; `SourceError` for bad YAML, an unknown entry, or no title, date or day of verification."""
    raw = _mapping(node, file, {field.name for field in fields(Source)} - {"facts"})
    values = {name: _value(name, value, file) for name, value in raw.items() if name != "verified_on"}
    try:
        day = raw["verified_on"]
        verified_on = day if type(day) is date else date.fromisoformat(str(day))
        return Source(verified_on=verified_on, **values)  # type: ignore[arg-type] # as for a contact
    except (KeyError, TypeError, ValueError) as error:
        raise file.error_at(node, "Une source demande title, dated et verified_on (AAAA-MM-JJ)", _STEP) from error


def read_video(node: SyntaxTreeNode, file: SourceFile) -> VideoFence:
    """Read a `video` block; `SourceError` for bad YAML, an unknown entry or a missing title."""
    raw = _mapping(node, file, {field.name for field in fields(VideoFence)})
    texts = {name: _text(name, value, file) for name, value in raw.items() if name != "transcript"}
    try:
        return VideoFence(**texts, transcript=str(raw.get("transcript") or ""))
    except TypeError as error:
        raise file.error_at(node, "Il manque le titre de la vidéo", _STEP) from error


def read_figure(node: SyntaxTreeNode, file: SourceFile) -> FigureFence:
    """Read a `figure` block; `SourceError` for bad YAML, an unknown entry or no name of a file."""
    raw = _mapping(node, file, {field.name for field in fields(FigureFence)})
    if not raw.get("media"):
        raise file.error_at(node, "Il manque le fichier de l’image", _STEP)
    return FigureFence(str(raw["media"]), _text("alt", raw.get("alt"), file), str(raw.get("caption") or ""))


def read_definition(node: SyntaxTreeNode, file: SourceFile) -> DefinitionFence:
    """Read a `definition` block; `SourceError` for bad YAML, an unknown entry or a missing term."""
    raw = _mapping(node, file, {field.name for field in fields(DefinitionFence)})
    if not raw.get("term"):
        raise file.error_at(node, "Il manque le terme défini", _STEP)
    variants = raw.get("variants") or []
    return DefinitionFence(
        _text("term", raw["term"], file),
        _text("expansion", raw.get("expansion"), file),
        tuple(_text("variants", one, file) for one in (variants if isinstance(variants, list) else [variants])),
        str(raw.get("text") or ""),
    )


def read_table(node: SyntaxTreeNode, file: SourceFile) -> TableFence:
    """Read a `table` block: rows are lists of cells, a cell is its text or a mapping with `text`.

    `SourceError` for bad YAML, an unknown entry or a wrong value.
    """
    raw = _mapping(node, file, {field.name for field in fields(TableFence)})
    try:
        head, body = (tuple(_row(row) for row in _list(raw.get(part))) for part in ("head", "body"))
    except (TypeError, ValueError) as error:
        raise file.error_at(node, "Une cellule du tableau est mal écrite", _STEP) from error
    return TableFence(head, body, str(raw.get("caption") or ""))


def _row(row: object) -> tuple[WrittenCell, ...]:
    return tuple(_cell(cell) for cell in _list(row))


def _cell(cell: object) -> WrittenCell:
    if not isinstance(cell, dict):
        return WrittenCell("" if cell is None else str(cell))
    made = WrittenCell(**(cell | {"text": str(cell.get("text") or "")}))
    if not all(type(span) is int and span > 0 for span in (made.columns, made.rows)):
        raise TypeError("a cell")
    return made


def _list(value: object) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError("a list")
    return value


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


def _value(name: str, value: object, file: SourceFile) -> str | tuple[str, ...]:
    if name in {"phones", "emails", "web", "addresses"}:
        given = value if isinstance(value, list) else [value]
        return tuple(_text(name, one, file) for one in given)
    return _text(name, value, file)


def _text(name: str, value: object, file: SourceFile) -> str:
    typed = one_line("" if value is None else str(value))
    return typed if name in _AS_TYPED else file.typeset(typed)
