"""A folder of Markdown files with front matter: the source of a bundled dossier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from onpe_desktop.dossiers import (
    Audience,
    Block,
    CalloutKind,
    Dossier,
    Note,
    NoteReference,
    Section,
    SectionKind,
    Source,
    block_inlines,
    number_paragraphs,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.errors import SourceError, SourceFile
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.fences import read_source
from onpe_desktop.importers.front_matter import read_metadata, split_front_matter
from onpe_desktop.importers.markdown_blocks import BlockReader
from onpe_desktop.importers.media import read_media
from onpe_desktop.text import one_line, typeset_french

_STEP = "Voyez docs/source-format.md, « Sections »."
_ATTRIBUTES = frozenset({"id", "kind", "facts", "audience", "titles", "keywords"})
_SUBHEADING = "intertitre"


@dataclass(frozen=True, slots=True)
class ImportedDossier:
    """A dossier with the bytes of its media by name, and what a human should look at, in French sentences."""

    dossier: Dossier
    media: Mapping[str, bytes]
    remarks: tuple[str, ...] = ()


def read_markdown(folder: Path, facts: FactTable | None = None) -> ImportedDossier:
    """Read `index.md`, then every other `*.md` file in the order of its name.

    Raises `SourceError` with file and line for anything that docs/source-format.md does not allow.
    """
    index = folder / "index.md"
    front_matter, text, skipped = split_front_matter(_text(index), SourceFile(index.name))
    metadata = read_metadata(front_matter, SourceFile(index.name))
    reader = _SectionReader(facts)
    reader.read(text, SourceFile(index.name, skipped))
    for path in sorted(folder.glob("*.md")):
        if path != index:
            reader.read(_text(path), SourceFile(path.name))
    sections = reader.sections()
    media, remarks = read_media(folder / "media", sections)
    dossier = Dossier(metadata, sections, tuple(one for one, _ in media))
    return ImportedDossier(dossier, {one.name: content for one, content in media}, (*reader.remarks, *remarks))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"Le fichier {path.name} du dossier « {path.parent.name} » est illisible.",
            "Vérifiez qu’il existe et qu’il est en UTF-8.",
        ) from error


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(attrs_plugin, spans=True).use(attrs_block_plugin)
    for kind in CalloutKind:
        parser.use(container_plugin, name=kind.value)
    return parser


@dataclass(slots=True)
class _Draft:
    """A section while its text is being read."""

    node: SyntaxTreeNode
    file: SourceFile
    level: int
    section: Section
    nodes: list[SyntaxTreeNode] = field(default_factory=list)
    children: "list[_Draft]" = field(default_factory=list)


class _SectionReader:
    """Reads files one after the other into one tree of sections."""

    def __init__(self, facts: FactTable | None) -> None:
        self._facts = facts
        self._parser = _parser()
        self._top: list[_Draft] = []
        self._notes: dict[str, dict[str, SyntaxTreeNode]] = {}
        self._ids: set[str] = set()
        self.remarks: list[str] = []

    def read(self, text: str, file: SourceFile) -> None:
        """Sort the blocks of a file into sections; every file begins at the top of the tree again."""
        open_sections: list[_Draft] = []
        notes = self._notes.setdefault(file.name, {})
        for node in self._parse(text).children:
            if node.type == "footnote_reference":
                notes[str(node.meta["label"])] = node
            elif node.type == "heading" and _SUBHEADING not in str(node.attrs.get("class", "")).split():
                self._open(node, file, open_sections)
            elif not open_sections:
                raise file.error_at(node, "Du texte précède le premier titre", _STEP)
            else:
                open_sections[-1].nodes.append(node)

    def sections(self) -> tuple[Section, ...]:
        """Return the finished tree."""
        return tuple(self._finish(draft) for draft in self._top)

    def _parse(self, text: str) -> SyntaxTreeNode:
        return SyntaxTreeNode(self._parser.parse(text))

    def _open(self, node: SyntaxTreeNode, file: SourceFile, open_sections: list[_Draft]) -> None:
        level = int(node.tag[1])
        while open_sections and open_sections[-1].level >= level:
            open_sections.pop()
        draft = _Draft(node, file, level, self._heading(node, file))
        (open_sections[-1].children if open_sections else self._top).append(draft)
        open_sections.append(draft)

    def _heading(self, node: SyntaxTreeNode, file: SourceFile) -> Section:
        attributes = {key: str(value) for key, value in node.attrs.items()}
        if unknown := attributes.keys() - _ATTRIBUTES:
            raise file.error_at(node, f"Attribut inconnu\u00a0: {', '.join(sorted(unknown))}", _STEP)
        section_id = attributes.get("id", "")
        if not section_id:
            raise file.error_at(node, "Un titre n’a pas d’identifiant", "Écrivez {#identifiant} sur la ligne d’avant.")
        if section_id in self._ids:
            raise file.error_at(
                node, f"L’identifiant «\u00a0{section_id}\u00a0» sert deux fois", "Changez l’un des deux."
            )
        self._ids.add(section_id)
        try:
            return Section(
                id=section_id,
                title=plain_text(BlockReader(file, self._parse).inlines(node)),
                kind=SectionKind(attributes.get("kind", "section")),
                sources=self._sources(attributes.get("facts", "").split(), node, file),
                audience=tuple(Audience(name) for name in attributes.get("audience", "").split()),
                other_titles=_alternatives(attributes.get("titles", "")),
                keywords=_alternatives(attributes.get("keywords", "")),
            )
        except ValueError as error:
            raise file.error_at(node, f"Un attribut de ce titre ne convient pas\u00a0: {error}", _STEP) from error

    def _sources(self, ids: list[str], node: SyntaxTreeNode, file: SourceFile) -> tuple[Source, ...]:
        if not ids:
            return ()
        if self._facts is None:
            raise file.error_at(node, "Ce titre nomme des faits, mais il n’y a pas de table des faits", _STEP)
        try:
            return self._facts.sources_for(ids)
        except KeyError as error:
            raise file.error_at(
                node,
                f"Le fait {error.args[0]} n’est pas dans la table",
                "Corrigez son numéro ou ajoutez-le à la table.",
            ) from error

    def _finish(self, draft: _Draft) -> Section:
        reader = BlockReader(draft.file, self._parse)
        sources = [node for node in draft.nodes if _is_source(node)]
        blocks = reader.read(node for node in draft.nodes if not _is_source(node))
        notes = tuple(self._notes_of(blocks, draft, reader))
        numbered = number_paragraphs((*blocks, *(block for note in notes for block in note.blocks)))
        return replace(
            draft.section,
            blocks=numbered[: len(blocks)],
            notes=_with_blocks(notes, numbered[len(blocks) :]),
            sources=(*draft.section.sources, *(read_source(node, draft.file) for node in sources)),
            children=tuple(self._finish(child) for child in draft.children),
        )

    def _notes_of(self, blocks: tuple[Block, ...], draft: _Draft, reader: BlockReader) -> Iterator[Note]:
        known = self._notes[draft.file.name]
        for label in dict.fromkeys(_called_notes(blocks)):
            if not label.replace("-", "").isalnum() or not label.isascii():
                raise draft.file.error_at(
                    known[label], f"Le nom de la note «\u00a0{label}\u00a0» ne convient pas", _STEP
                )
            yield Note(label, reader.read(known[label].children))


def _is_source(node: SyntaxTreeNode) -> bool:
    return node.type == "fence" and node.info.strip() == "source"


def _called_notes(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk_blocks(blocks):
        for run in block_inlines(block):
            yield from (inline.note_id for inline in walk_inlines(run) if isinstance(inline, NoteReference))


def _with_blocks(notes: tuple[Note, ...], blocks: tuple[Block, ...]) -> tuple[Note, ...]:
    """Give each note its share of `blocks`, which are those of all notes in order."""
    shared: list[Note] = []
    start = 0
    for note in notes:
        end = start + len(note.blocks)
        shared.append(replace(note, blocks=blocks[start:end]))
        start = end
    return tuple(shared)


def _alternatives(written: str) -> tuple[str, ...]:
    return tuple(typeset_french(one_line(part)) for part in written.split("|") if part.strip())
