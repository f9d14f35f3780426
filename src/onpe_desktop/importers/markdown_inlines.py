"""The inlines of Markdown: from syntax nodes to the model."""

from collections.abc import Iterable, Iterator

from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Inline,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_link_target,
)
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import typeset_french

_LINK_STEP = (
    "Écrivez #section, dossier:identifiant, dossier:identifiant#section, ou une adresse https, http, mailto ou tel."
)


def read_inlines(nodes: Iterable[SyntaxTreeNode], file: SourceFile) -> tuple[Inline, ...]:
    """Read inline nodes; French typography is set over the whole run, since a space and its sign may be apart."""
    return _typeset(tuple(_merged(_inlines(nodes, file))))


def _inlines(nodes: Iterable[SyntaxTreeNode], file: SourceFile) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "text":
                yield Text(node.content)
            case "softbreak" | "hardbreak":
                yield Text(" ")
            case "em":
                yield Emphasis(tuple(_inlines(node.children, file)))
            case "strong":
                yield Strong(tuple(_inlines(node.children, file)))
            case "link":
                yield _link(node, file)
            case "span":
                yield from _span(node, file)
            case "footnote_ref":
                yield NoteReference(str(node.meta["label"]))
            case "image":
                raise file.error_at(node, "Une image est dans une phrase", "Laissez l’image seule dans son paragraphe.")
            case other:
                raise file.error_at(
                    node, f"Ce qui est écrit ici n’est pas prévu ({other})", "Voyez docs/source-format.md, « Inlines »."
                )


def _link(node: SyntaxTreeNode, file: SourceFile) -> Link:
    target = str(node.attrs.get("href", ""))
    if not is_link_target(target):
        raise file.error_at(node, f"La cible du lien «\u00a0{target}\u00a0» n’est pas permise", _LINK_STEP)
    return Link(target, tuple(_inlines(node.children, file)))


def _span(node: SyntaxTreeNode, file: SourceFile) -> Iterator[Inline]:
    """`[ASE]{abbr="…"}` is an abbreviation, `[43]{page=43}` the start of a printed page."""
    attributes = {key: str(value) for key, value in node.attrs.items()}
    if expansion := attributes.get("abbr"):
        yield Abbreviation("".join(child.content for child in node.children), typeset_french(expansion))
    elif page := attributes.get("page"):
        yield PageBreak(page)
    else:
        raise file.error_at(
            node, "Un texte entre crochets porte des attributs inconnus", "Il n’y a que « abbr » et « page »."
        )


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Join neighbouring runs of text, at every depth: two sources that look the same are the same."""
    run = ""
    for inline in inlines:
        if isinstance(inline, Text):
            run += inline.text
            continue
        if run:
            yield Text(run)
            run = ""
        match inline:
            case Emphasis(children=children):
                yield Emphasis(tuple(_merged(children)))
            case Strong(children=children):
                yield Strong(tuple(_merged(children)))
            case Link(target=target, children=children):
                yield Link(target, tuple(_merged(children)))
            case _:
                yield inline
    if run:
        yield Text(run)


def _typeset(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(_typeset_one(inline) for inline in inlines)


def _typeset_one(inline: Inline) -> Inline:
    match inline:
        case Text(text=text):
            return Text(typeset_french(text))
        case Emphasis(children=children):
            return Emphasis(_typeset(children))
        case Strong(children=children):
            return Strong(_typeset(children))
        case Link(target=target, children=children):
            return Link(target, _typeset(children))
        case _:
            return inline
