"""The inlines of Markdown: from syntax nodes to the model."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape

from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_external,
    is_link_target,
    join_texts,
    plain_text,
)
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import typeset_french

_LINK_STEP = (
    "Écrivez #section, dossier:identifiant, dossier:identifiant#section, ou une adresse https, http, mailto ou tel."
)
_CONTEXT = 20  # characters; the longest that a rule of typography looks back is a telephone number
_AFTER = re.compile(r"\d{1,4}|[;!?:»€%°]")
_SCHEME = re.compile(r"^[a-z]+:(//)?")


def read_inlines(nodes: Iterable[SyntaxTreeNode], file: SourceFile) -> tuple[Inline, ...]:
    """Read inline nodes; French typography is set over the whole run, since a space and its sign may be apart."""
    inlines = tuple(_merged(_inlines(nodes, file)))
    runs = iter(typeset_runs([run.text for run in _runs(inlines)], file.typeset))
    return _with_runs(inlines, runs)


def typeset_runs(runs: Sequence[str], typeset: Callable[[str], str] = typeset_french) -> list[str]:
    """Set typography in neighbouring runs of text as if they were one, without moving their borders.

    Each run is set between what is already set before it and the sign or the number after it.
    """
    done: list[str] = []
    for number, run in enumerate(runs):
        before = typeset("".join(done)[-_CONTEXT:])
        sign = _AFTER.match("".join(runs[number + 1 :]))
        after = sign[0] if sign else ""
        whole = typeset(before + run + after)
        if whole.startswith(before) and whole.endswith(after):
            done.append(whole[len(before) : len(whole) - len(after)])
        else:  # an accent on its own that belongs to the letter before the border
            done.append(typeset(run))
    return done


def _inlines(nodes: Iterable[SyntaxTreeNode], file: SourceFile) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "text":
                yield Text(node.content)
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield LineBreak()
            case "em":
                yield Emphasis(tuple(_inlines(node.children, file)))
            case "strong":
                yield Strong(tuple(_inlines(node.children, file)))
            case "link":
                yield _link(node, str(node.attrs.get("href", "")), file)
            case "span":
                yield from _span(node, file)
            case "footnote_ref":
                yield NoteReference(str(node.meta["label"]))
            case "image":
                raise file.error_at(node, "Une image est dans une phrase", "Laissez l’image seule dans son paragraphe.")
            case other:
                raise file.error_at(
                    node,
                    f"Ce qui est écrit ici n’est pas prévu ({other})",
                    "Voyez docs/source-format.md, «\u00a0Inlines\u00a0».",
                )


def _link(node: SyntaxTreeNode, target: str, file: SourceFile) -> Link:
    if not is_link_target(target):
        raise file.error_at(node, f"La cible du lien «\u00a0{target}\u00a0» n’est pas permise", _LINK_STEP)
    return Link(target, tuple(_inlines(node.children, file)))


def _span(node: SyntaxTreeNode, file: SourceFile) -> Iterator[Inline]:
    """`[ASE]{abbr="…"}` is an abbreviation, `[43]{page=43}` the start of a printed page.

    `[…]{.em}`, `[…]{.strong}` and `[…]{lien="…"}` say what signs cannot say at every place.
    """
    attributes = {key: unescape(str(value)) for key, value in node.attrs.items()}
    if expansion := attributes.get("abbr"):
        yield Abbreviation("".join(child.content for child in node.children), file.typeset(expansion))
    elif page := attributes.get("page"):
        yield PageBreak(page)
    elif target := attributes.get("lien"):
        yield _link(node, target, file)
    elif attributes.get("class") == "em":
        yield Emphasis(tuple(_inlines(node.children, file)))
    elif attributes.get("class") == "strong":
        yield Strong(tuple(_inlines(node.children, file)))
    else:
        raise file.error_at(
            node,
            "Un texte entre crochets porte des attributs inconnus",
            "Il n’y a que abbr, page, lien, .em et .strong.",
        )


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Join neighbouring texts at every depth: two sources that look the same are the same."""
    for inline in join_texts(inlines):
        match inline:
            case Emphasis(children=children) | Strong(children=children) | Link(children=children):
                yield replace(inline, children=tuple(_merged(children)))
            case _:
                yield inline


def _runs(inlines: Iterable[Inline]) -> Iterator[Text]:
    """Yield the texts that typography may change: not an address that stands for itself."""
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline
        elif isinstance(inline, Emphasis | Strong) or (isinstance(inline, Link) and not _shows_its_address(inline)):
            yield from _runs(inline.children)


def _with_runs(inlines: Iterable[Inline], runs: Iterator[str]) -> tuple[Inline, ...]:
    """Return the same inlines with `runs` in the place of what `_runs` yields, in the same order."""

    def visit(inline: Inline) -> Inline:
        match inline:
            case Text():
                return Text(next(runs))
            case Emphasis(children=children):
                return Emphasis(tuple(map(visit, children)))
            case Strong(children=children):
                return Strong(tuple(map(visit, children)))
            case Link(target=target, children=children) if not _shows_its_address(inline):
                return Link(target, tuple(map(visit, children)))
            case _:
                return inline

    return tuple(map(visit, inlines))


def _shows_its_address(link: Link) -> bool:
    shown = plain_text(link.children)
    return is_external(link.target) and shown in {link.target, _SCHEME.sub("", link.target)}
