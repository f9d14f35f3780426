"""A line of text as Markdown that `markdown_inlines` reads back as the same line."""

import re
from collections.abc import Sequence
from html import escape

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
)

_SIGNS = re.compile(r"[\\`*\[\]<{~^]|(?<![^\W_])_|_(?![^\W_])|&(?=#|[A-Za-z])")
_LINE_START = re.compile(r"[#>+=:|-]|\d+(?=[.)])")
_ATTRIBUTE_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "{}\\"}
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BARE_ADDRESS = re.compile(r"[^()<>\s\x00-\x1f]+")
_LINE_BREAK = "\\\n"
_WORD = re.compile(r"[^\W_]")


def write_line(inlines: Sequence[Inline]) -> str:
    """Return the lines as they may stand in a paragraph or note; empty for no inlines.

    A line break that nothing follows is left out: Markdown has none.
    """
    lines = write_inlines(inlines).split(_LINE_BREAK)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return _LINE_BREAK.join(_kept_ends(_no_sign_first(line)) for line in lines)


def _no_sign_first(written: str) -> str:
    """Return a line without what would begin a block of another kind."""
    match = _LINE_START.match(written)
    if match is None:
        return written
    end = match.end()
    return f"{written[:end]}\\{written[end:]}" if match[0].isdigit() else f"\\{written}"


def write_heading(inlines: Sequence[Inline]) -> str:
    """Return the line as it may stand after the signs of a heading, which a `#` at its end would be taken for."""
    written = write_inlines(inlines).replace(_LINE_BREAK, " ")
    return _kept_ends(f"{written[:-1]}\\#" if written.endswith("#") else written)


def write_cell(inlines: Sequence[Inline]) -> str:
    """Return the line as it may stand between the bars of a table."""
    return write_line(inlines).replace("|", "&#124;")


def write_inlines(inlines: Sequence[Inline]) -> str:
    """Return the inlines as they may stand inside a line."""
    pieces = [_plain(inline) for inline in inlines]
    written = ""
    for number, inline in enumerate(inlines):
        following = pieces[number + 1] if number + 1 < len(pieces) else ""
        signed = _signed(inline, written[-1:], following[:1])
        piece = pieces[number] if signed is None else signed
        if written.endswith("!") and piece.startswith("["):
            written = f"{written[:-1]}\\!"  # it is no picture
        written += piece
    return written


def write_attribute(value: str) -> str:
    """Return a value as it may stand after `name=`."""
    return value if _BARE.fullmatch(value) else f'"{escape(value).translate(_ATTRIBUTE_SIGNS)}"'


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)


def _plain(inline: Inline) -> str:
    """Write an inline so that it means the same at every place."""
    match inline:
        case Text(text=text):
            return _escaped(text)
        case Emphasis(children=children):
            return f"[{write_inlines(children)}]{{.em}}"
        case Strong(children=children):
            return f"[{write_inlines(children)}]{{.strong}}"
        case Link(target=target, children=children):
            shown = write_inlines(children)
            if all(isinstance(child, Text) for child in children):
                address = _escaped(target)
                return f"[{shown}]({address})" if _BARE_ADDRESS.fullmatch(address) else f"[{shown}](<{address}>)"
            return f"[{shown}]{{lien={write_attribute(target)}}}"
        case NoteReference(note_id=note_id):
            return f"[^{note_id}]"
        case Abbreviation(short=short, expansion=expansion):
            return f"[{_plain(Text(short))}]{{abbr={write_attribute(expansion)}}}"
        case LineBreak():
            return _LINE_BREAK
        case PageBreak(label=label):
            return f"[{_plain(Text(label))}]{{page={write_attribute(label)}}}"


def _signed(inline: Inline, before: str, after: str) -> str | None:
    """Write emphasis with its signs where they are understood: around whole words; None elsewhere."""
    match inline:
        case Emphasis(children=(Text(text=text),)):
            sign = "*"
        case Strong(children=(Text(text=text),)):
            sign = "**"
        case _:
            return None
    if not (_WORD.match(text[:1]) and _WORD.match(text[-1:])):
        return None
    if before not in {"", " ", "\n", "(", "\u00a0", "’"} or after not in {
        "",
        " ",
        ",",
        ".",
        ";",
        ":",
        ")",
        "\u00a0",
        "\u202f",
    }:
        return None
    return f"{sign}{_plain(inline.children[0])}{sign}"


def _kept_ends(written: str) -> str:
    """Write the white space at both ends so that no reader of Markdown takes it away."""
    kept = written.strip()
    if not kept:
        return "".join(f"&#{ord(space)};" for space in written)
    start = len(written) - len(written.lstrip())
    ends = (written[:start], written[start + len(kept) :])
    first, last = ("".join(f"&#{ord(space)};" for space in end) for end in ends)
    return f"{first}{kept}{last}"
