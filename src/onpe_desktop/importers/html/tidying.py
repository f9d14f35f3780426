"""Inlines as a careful writer would have typed them: no doubled spaces, no empty emphasis, no text in pieces."""

import re
from collections.abc import Iterable, Iterator

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
    plain_text,
    walk_inlines,
)

_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the same lines: white space runs are one space, none at the ends, and equal neighbours are one.

    Spaces at the border of a stressed run or a link stand outside of it; calls of notes stand close to their word.
    """
    merged = _merge(_outward(_flat(inlines)))
    line = tuple(_merge(_at_ends(_single_spaced(merged))))
    if not plain_text(line).strip():  # nothing but spaces, or what has no width
        return tuple(inline for inline in walk_inlines(line) if isinstance(inline, PageBreak | NoteReference))
    return line


def _flat(inlines: Iterable[Inline], around: frozenset[type] = frozenset()) -> Iterator[Inline]:
    """Leave out a stress inside the same stress, and what is empty."""
    for inline in inlines:
        match inline:
            case Text(text=text):
                if text:
                    yield Text(_SPACES.sub(" ", text))
            case Emphasis(children=children) | Strong(children=children):
                kind = type(inline)
                inner = tuple(_flat(children, around | {kind}))
                if kind in around or not _shows(inner):
                    yield from inner
                else:
                    yield kind(inner)
            case Link(target=target, children=children):
                inner = tuple(_flat(children, around))
                if _shows(inner):
                    yield Link(target, inner)
                else:
                    yield from inner
            case _:
                yield inline


def _outward(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Move the spaces, pages and notes at the borders of stressed runs and links outside of them."""
    for inline in inlines:
        if not isinstance(inline, Emphasis | Strong | Link):
            yield inline
            continue
        inner = list(_merge(_outward(inline.children)))
        before, after = _taken(inner, 0), _taken(inner, -1)
        yield from before
        if inner:
            yield _again(inline, tuple(inner))
        yield from reversed(after)


def _taken(inner: list[Inline], end: int) -> list[Inline]:
    """Take off one end of a run what belongs outside of it."""
    taken: list[Inline] = []
    while inner:
        inline = inner[end]
        if isinstance(inline, PageBreak | NoteReference | LineBreak):
            taken.append(inner.pop(end))
            continue
        if isinstance(inline, Text):
            stripped = inline.text.lstrip(" ") if end == 0 else inline.text.rstrip(" ")
            if stripped != inline.text:
                taken.append(Text(" "))
                inner.pop(end)
                if stripped:
                    inner.insert(0 if end == 0 else len(inner), Text(stripped))
                    break
                continue
        break
    return taken


def _merge(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Join neighbours of the same kind."""
    last: Inline | None = None
    for inline in inlines:
        joined = _joined(last, inline)
        if joined is None:
            if last is not None:
                yield last
            last = inline
        else:
            last = joined
    if last is not None:
        yield last


def _joined(first: Inline | None, second: Inline) -> Inline | None:
    match first, second:
        case Text(text=one), Text(text=two):
            return Text(_SPACES.sub(" ", one + two))
        case Emphasis(children=before), Emphasis(children=after):
            return Emphasis(tuple(_merge((*before, *after))))
        case Strong(children=before), Strong(children=after):
            return Strong(tuple(_merge((*before, *after))))
        case Link(target=target, children=before), Link(target=other, children=after) if target == other:
            return Link(target, tuple(_merge((*before, *after))))
        case _:
            return None


def _single_spaced(inlines: Iterable[Inline], *, ends_in_space: bool = True) -> list[Inline]:
    """Leave out a space after a space, where something without width stands between, and before a note's call.

    Beside a line break no space stays, and no other line break.
    """
    done: list[Inline] = []
    owed = False  # a space that stood before a call and may be needed after it
    for inline in inlines:
        if isinstance(inline, Text):
            text = inline.text.lstrip(" ") if ends_in_space else inline.text
            if owed and text[:1].isalnum():
                text = f" {text}"
            if text:
                done.append(Text(text))
                ends_in_space, owed = text.endswith(" "), False
        elif isinstance(inline, NoteReference):
            last = done[-1] if done else None
            if isinstance(last, Text) and last.text.endswith(" "):
                done[-1:] = [Text(last.text.rstrip(" "))] if last.text.strip(" ") else []
                ends_in_space, owed = False, True
            done.append(inline)
        elif isinstance(inline, PageBreak):
            done.append(inline)
        elif isinstance(inline, LineBreak):
            done = _at_ends(done)
            if plain_text(tuple(done)).strip(" "):
                done.append(inline)
            ends_in_space, owed = True, False
        else:
            inner = inline.children if isinstance(inline, Emphasis | Strong | Link) else ()
            done.append(_again(inline, tuple(_single_spaced(inner, ends_in_space=False))))
            ends_in_space = False
    return done


def _at_ends(inlines: list[Inline]) -> list[Inline]:
    """Leave out the spaces and line breaks that end a line, also before what has no width."""
    for place in range(len(inlines) - 1, -1, -1):
        inline = inlines[place]
        if isinstance(inline, Text):
            inlines[place] = Text(inline.text.rstrip(" "))
        elif isinstance(inline, LineBreak):
            inlines[place] = Text("")
        if not isinstance(inline, PageBreak | NoteReference) and plain_text((inlines[place],)):
            break
    return [inline for inline in inlines if inline != Text("")]


def _again(inline: Inline, children: tuple[Inline, ...]) -> Inline:
    match inline:
        case Emphasis():
            return Emphasis(children)
        case Strong():
            return Strong(children)
        case Link(target=target):
            return Link(target, children)
        case _:
            return inline


def _shows(inlines: tuple[Inline, ...]) -> bool:
    return bool(plain_text(inlines).strip(" ")) or any(isinstance(inline, Abbreviation) for inline in inlines)
