"""A line of text as Markdown (CommonMark): what is no mark of ours is never taken for one."""

import re

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
    plain_text,
    walk_inlines,
)
from onpe_desktop.spaces import NO_BREAK_SPACE

LINE_BREAK = "\\\n"
_MARKS = re.compile(r"([\\`*_\[\]<>|~&$#])")
_NUMBER = re.compile(r"[0-9]{1,9}(?=[.)])")
_NOTE_START = re.compile(r"^(\[\^[^\]]*\]):")
_LINK_AFTER_MARK = re.compile(r"!(?=\[)")
_IN_TARGET = str.maketrans({"\\": "%5C", "<": "%3C", ">": "%3E"})


def escaped(words: str) -> str:
    """Return words on one line in which nothing is a mark."""
    return _MARKS.sub(r"\\\1", " ".join(re.split(r"[ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+", words)))


def line(inlines: tuple[Inline, ...], note_prefix: str = "") -> str:
    """Return one line without spaces at its ends, safe at the start of a line too."""
    return safe_start(_joined(inlines, note_prefix).replace(LINE_BREAK, " "))


def lines(inlines: tuple[Inline, ...], note_prefix: str = "") -> str:
    """Return the same with its line breaks, but for those that nothing follows, which Markdown does not have."""
    written = [safe_start(words) for words in _joined(inlines, note_prefix).split(LINE_BREAK)]
    while len(written) > 1 and not written[-1].strip():
        written.pop()
    return LINE_BREAK.join(written)


def safe_start(words: str) -> str:
    """Return a line whose first characters start neither list, heading nor the text of a note."""
    words = _NOTE_START.sub(r"\1\:", words.strip(" "))
    if numbered := _NUMBER.match(words):
        return f"{numbered[0]}\\{words[numbered.end() :]}"
    return f"\\{words}" if words[:1] in {"+", "-", "=", ":"} else words


def _joined(inlines: tuple[Inline, ...], note_prefix: str) -> str:
    written = ""
    for inline in inlines:
        words = _inline(inline, note_prefix)
        if words.startswith("*") and written.endswith("*"):  # marks side by side would be read as others
            words = _joined(_children(inline), note_prefix)
        written += words
    return _LINK_AFTER_MARK.sub(r"\!", written)


def _inline(inline: Inline, note_prefix: str) -> str:
    match inline:
        case Text(text=words) | Abbreviation(short=words):
            return escaped(words)
        case Emphasis(children=children):
            return _stressed("*", children, note_prefix)
        case Strong(children=children):
            return _stressed("**", children, note_prefix)
        case Link(target=target, children=children):
            words = escaped(plain_text(children)).strip(" ")
            return f"[{words or escaped(target)}](<{target.translate(_IN_TARGET)}>)" if is_external(target) else words
        case NoteReference(note_id=note_id):
            return f"[^{note_prefix}{note_id}]"
        case LineBreak():
            return LINE_BREAK
        case PageBreak(label=label):
            return escaped(f"[p.{NO_BREAK_SPACE}{label}] ")


def _children(inline: Inline) -> tuple[Inline, ...]:
    return inline.children if isinstance(inline, Emphasis | Strong) else (inline,)


def _stressed(mark: str, children: tuple[Inline, ...], note_prefix: str) -> str:
    """Stress plain words between letters or digits: of anything else Markdown might not make stress."""
    is_plain = all(isinstance(one, Text | Emphasis | Strong) for one in walk_inlines(children))
    words = escaped(plain_text(children))
    inner = words.strip(" ")
    if not is_plain or not inner or not (inner[0].isalnum() and inner[-1].isalnum()):
        return _joined(children, note_prefix)
    before, after = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
    return f"{before}{mark}{inner}{mark}{after}"
