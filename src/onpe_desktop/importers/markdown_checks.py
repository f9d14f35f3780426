"""What can be wrong in the syntax tree of a source before it is read: attributes, notes, links."""

import re
from collections.abc import Iterable

from markdown_it.rules_core import StateCore
from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import Section, walk_sections
from onpe_desktop.dossiers.contents import link_places
from onpe_desktop.importers.errors import SourceFile

AS_TYPED = "as-typed"
_STEP = "Voyez docs/source-format.md."
_NOTE_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_NONE: frozenset[str] = frozenset()
_ATTRIBUTES = {
    "paragraph": frozenset({"p"}),
    "dl": frozenset({"variantes"}),
    "ordered_list": frozenset({"start"}),
    "th": frozenset({"style"}),  # written by the parser for `:-:`
    "td": frozenset({"style"}),
    "link": frozenset({"href"}),
    "image": frozenset({"src", "alt", "title"}),
    "span": frozenset({"abbr", "page", "lien", "class"}),
    "blockquote": frozenset({"auteur"}),
}


def check_tree(root: SyntaxTreeNode, file: SourceFile) -> None:
    """Raise `SourceError` for an attribute that nobody would read and for the call of a note that is not there.

    The attributes of headings are those of sections, and are checked where sections are opened.
    """
    for node in root.walk():
        if node.type not in {"root", "heading"}:
            unknown = node.attrs.keys() - _ATTRIBUTES.get(node.type, _NONE)
            if unknown:
                raise file.error_at(node, f"Attribut inconnu ici\u00a0: {', '.join(sorted(unknown))}", _STEP)
        as_typed = str(node.meta.get(AS_TYPED, "")) if node.type == "inline" else ""
        if "](" in as_typed:
            raise file.error_at(node, "Un lien est mal écrit", "Écrivez [texte](cible), sans espace dans la cible.")
        if call := _NOTE_CALL.search(as_typed):
            raise file.error_at(
                node, f"La note «\u00a0{call[1]}\u00a0» n’existe pas", f"Écrivez [^{call[1]}]: et son texte plus bas."
            )


def note_typed_text(state: StateCore) -> None:
    """Keep the text of each line without what was written with a backslash, which is meant as it stands.

    A rule for the parser's core, before it joins both.
    """
    for token in state.tokens:
        if token.type == "inline":
            texts = ("\n" if child.type != "text" else child.content for child in token.children or ())
            token.meta[AS_TYPED] = "".join(texts)


def links_within(root: SyntaxTreeNode) -> Iterable[SyntaxTreeNode]:
    """Every link of the tree that leads into the same dossier."""
    return (node for node in root.walk() if node.type == "link" and str(node.attrs.get("href", "")).startswith("#"))


def check_links(links: Iterable[tuple[SourceFile, SyntaxTreeNode]], sections: tuple[Section, ...]) -> None:
    """Raise `SourceError` for a link whose section or paragraph does not exist."""
    places = {f"#{place}" for section in walk_sections(sections) for place in link_places(section)}
    for file, node in links:
        target = str(node.attrs["href"])
        if target not in places:
            raise file.error_at(
                node, f"Le lien «\u00a0{target}\u00a0» ne mène nulle part", "Corrigez la section ou le paragraphe visé."
            )
