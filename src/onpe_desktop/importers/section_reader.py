"""The sections of Markdown files: headings with their attributes, what stands below them, notes and sources."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

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
    Note,
    NoteReference,
    Section,
    SectionKind,
    Source,
    block_inlines,
    number_paragraphs,
    paragraphs,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.fences import read_source
from onpe_desktop.importers.markdown_blocks import BlockReader, alternatives
from onpe_desktop.importers.markdown_checks import check_links, check_tree, links_within, note_typed_text

_STEP = "Voyez docs/source-format.md, «\u00a0Sections\u00a0»."
_ATTRIBUTES = frozenset({"id", "kind", "facts", "audience", "titles", "keywords"})
_NESTING = 100  # of lists and quotations; the parser's own 20 would cut what publications hold
_SUBHEADING = "intertitre"
_SECTION_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NOTE_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")


@dataclass(slots=True)
class _Draft:
    """A section while its text is being read."""

    node: SyntaxTreeNode
    file: SourceFile
    level: int
    section: Section
    nodes: list[SyntaxTreeNode] = field(default_factory=list)
    notes: dict[str, SyntaxTreeNode] = field(default_factory=dict)  # those that are written in it
    children: "list[_Draft]" = field(default_factory=list)


class SectionReader:
    """Reads files one after the other into one tree of sections."""

    def __init__(self, facts: FactTable | None) -> None:
        self._facts = facts
        self._parser = _parser()
        self._top: list[_Draft] = []
        self._notes: dict[str, dict[str, SyntaxTreeNode]] = {}
        self._ids: set[str] = set()
        self._links: list[tuple[SourceFile, SyntaxTreeNode]] = []
        self._called: set[tuple[str, str]] = set()
        self.remarks: list[str] = []

    def read(self, text: str, file: SourceFile) -> None:
        """Sort the blocks of a file into sections; every file begins at the top of the tree again."""
        open_sections: list[_Draft] = []
        notes = self._notes.setdefault(file.name, {})
        for node in self._parse(text, file).children:
            if node.type == "footnote_reference":
                self._keep_note(node, file, notes, open_sections[-1].notes if open_sections else {})
            elif node.type == "heading" and _SUBHEADING not in str(node.attrs.get("class", "")).split():
                self._open(node, file, open_sections)
            elif not open_sections:
                raise file.error_at(node, "Du texte précède le premier titre", _STEP)
            else:
                open_sections[-1].nodes.append(node)

    def sections(self) -> tuple[Section, ...]:
        """Return the finished tree; raises `SourceError` also for links that lead nowhere."""
        finished = tuple(self._finish(draft) for draft in self._top)
        check_links(self._links, finished)
        self.remarks += (
            f"La note «\u00a0{label}\u00a0» de {name} n’est appelée nulle part."
            for name, notes in self._notes.items()
            for label in notes
            if (name, label) not in self._called
        )
        return finished

    def _parse(self, text: str, file: SourceFile, notes: Iterable[str] = ()) -> SyntaxTreeNode:
        """Parse and check; `notes` are those that are known before the text is read."""
        known = {"footnotes": {"refs": {f":{label}": -1 for label in notes}, "list": {}}}
        root = SyntaxTreeNode(self._parser.parse(text, known))
        check_tree(root, file)
        self._links += ((file, link) for link in links_within(root))
        return root

    def _keep_note(
        self,
        node: SyntaxTreeNode,
        file: SourceFile,
        notes: dict[str, SyntaxTreeNode],
        own: dict[str, SyntaxTreeNode],
    ) -> None:
        label = str(node.meta["label"])
        if label in own:
            raise file.error_at(node, f"La note «\u00a0{label}\u00a0» est écrite deux fois", "Renommez l’une des deux.")
        if not _NOTE_NAME.fullmatch(label):
            raise file.error_at(
                node, f"Le nom de la note «\u00a0{label}\u00a0» ne convient pas", "N’employez que a-z, 0-9 et -."
            )
        own[label] = notes[label] = node

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
        if not _SECTION_ID.fullmatch(section_id):
            raise file.error_at(
                node,
                f"L’identifiant «\u00a0{section_id}\u00a0» ne convient pas",
                "N’employez que des minuscules sans accent et des chiffres, en mots joints par un tiret.",
            )
        if section_id in self._ids:
            raise file.error_at(
                node, f"L’identifiant «\u00a0{section_id}\u00a0» sert deux fois", "Changez l’un des deux."
            )
        self._ids.add(section_id)
        return Section(
            id=section_id,
            title=BlockReader(file, self._parse).plain(node),
            kind=self._kind(attributes.get("kind", "section"), node, file),
            sources=self._sources(attributes.get("facts", "").split(), node, file),
            audience=tuple(self._audience(name, node, file) for name in attributes.get("audience", "").split()),
            other_titles=alternatives(attributes.get("titles", ""), file),
            keywords=alternatives(attributes.get("keywords", ""), file),
        )

    def _kind(self, name: str, node: SyntaxTreeNode, file: SourceFile) -> SectionKind:
        try:
            return SectionKind(name)
        except ValueError as error:
            known = ", ".join(SectionKind)
            raise file.error_at(
                node, f"Le genre «\u00a0{name}\u00a0» n’existe pas", f"Choisissez parmi\u00a0: {known}."
            ) from error

    def _audience(self, name: str, node: SyntaxTreeNode, file: SourceFile) -> Audience:
        try:
            return Audience(name)
        except ValueError as error:
            known = ", ".join(Audience)
            raise file.error_at(
                node, f"Le public «\u00a0{name}\u00a0» n’existe pas", f"Choisissez parmi\u00a0: {known}."
            ) from error

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
        reader = BlockReader(draft.file, partial(self._parse, notes=self._notes[draft.file.name]))
        sources = [node for node in draft.nodes if _is_source(node)]
        blocks = reader.read(node for node in draft.nodes if not _is_source(node))
        notes = tuple(self._notes_of(blocks, draft, reader))
        self._check_pinned(blocks, draft)
        numbered = number_paragraphs((*blocks, *(block for note in notes for block in note.blocks)))
        return replace(
            draft.section,
            blocks=numbered[: len(blocks)],
            notes=_with_blocks(notes, numbered[len(blocks) :]),
            sources=(*draft.section.sources, *(read_source(node, draft.file) for node in sources)),
            children=tuple(self._finish(child) for child in draft.children),
        )

    def _check_pinned(self, blocks: tuple[Block, ...], draft: _Draft) -> None:
        pinned = [paragraph.number for paragraph in paragraphs(blocks) if paragraph.number]
        for number in sorted(set(pinned)):
            if pinned.count(number) > 1:
                raise draft.file.error_at(
                    draft.node,
                    f"Deux paragraphes de «\u00a0{draft.section.title}\u00a0» portent le numéro {number}",
                    "Donnez un numéro libre à celui qui est arrivé en dernier.",
                )

    def _notes_of(self, blocks: tuple[Block, ...], draft: _Draft, reader: BlockReader) -> Iterator[Note]:
        """Yield the notes that the blocks call, then those that these notes call, each once."""
        known = self._notes[draft.file.name] | draft.notes  # its own before another section's of the same name
        waiting = list(_called_notes(blocks))
        done: set[str] = set()
        while waiting:
            label = waiting.pop(0)
            if label not in done:
                done.add(label)
                note = Note(label, reader.read(known[label].children))
                waiting += _called_notes(note.blocks)
                yield note
        self._called.update((draft.file.name, label) for label in done)


def _is_source(node: SyntaxTreeNode) -> bool:
    return node.type == "fence" and node.info.strip() == "source"


def _called_notes(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk_blocks(blocks):
        for run in block_inlines(block):
            yield from (inline.note_id for inline in walk_inlines(run) if isinstance(inline, NoteReference))


def _with_blocks(notes: Sequence[Note], blocks: tuple[Block, ...]) -> tuple[Note, ...]:
    """Give each note its share of `blocks`, which are those of all notes in order."""
    shared: list[Note] = []
    start = 0
    for note in notes:
        end = start + len(note.blocks)
        shared.append(replace(note, blocks=blocks[start:end]))
        start = end
    return tuple(shared)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    # Every link is let through, to be refused with its line: the parser would leave a bad one as plain text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005 # its hook
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign] # an address stays as it was written
    parser.options["maxNesting"] = _NESTING
    parser.core.ruler.before("text_join", "typed_text", note_typed_text)
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(attrs_plugin, spans=True).use(attrs_block_plugin)
    for kind in CalloutKind:
        parser.use(container_plugin, name=kind.value)
    return parser
