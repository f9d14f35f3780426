"""The help's texts: Markdown files beside the program, one or several chapters each, as HTML."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.rendering.frame import text
from onpe_desktop.spaces import NARROW_SPACE, NO_BREAK_SPACE
from onpe_desktop.text import slug, typeset_french

FILES = ("guide", "accessibilite", "a-propos")  # in the order of the page
FRENCH = "fr"
_GUIDE = "guide"  # its title is the page's own


class Chapter(NamedTuple):
    """A part of the help with its place in the contents; `html` begins below the title."""

    id: str
    title: str
    html: str


def read_help(folder: Path, language: str) -> tuple[Chapter, ...]:
    """Return the chapters, each file in `language` where it is there, else in French. A missing file is left out."""
    return tuple(chapter for name in FILES for chapter in _read(folder, name, language))


def _read(folder: Path, name: str, language: str) -> Iterator[Chapter]:
    for file, spoken in ((folder / f"{name}.{language}.md", language), (folder / f"{name}.md", FRENCH)):
        try:
            written = file.read_text(encoding="utf-8")
        except OSError:
            continue
        french = spoken == FRENCH
        if name == _GUIDE:
            yield from _chapters(written, level=2, french=french)
        else:
            yield from (chapter._replace(id=name) for chapter in _chapters(written, level=1, french=french))
        return


def _chapters(written: str, *, level: int, french: bool) -> Iterator[Chapter]:
    """Cut a text at its headings of `level`; what stands before the first of them has no chapter."""
    _, *parts = re.split(rf"^#{{{level}}} +(.+)$", written, flags=re.MULTILINE)
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        yield Chapter(slug(title), _set(title, french=french), _html(body, level, french=french))


def _html(written: str, level: int, *, french: bool) -> str:
    """Return Markdown as HTML that the style sheet of the pages suits: keys in bold, no space between the tags."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(written)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{int(token.tag[1:]) + 2 - level}"
        for inline in token.children or ():
            match inline.type:
                case "text":
                    inline.content = _set(inline.content, french=french)
                case "softbreak":
                    inline.type, inline.content = "text", " "
                case "code_inline":
                    inline.type, inline.content = "html_inline", f"<b>{text(inline.content)}</b>"
                case "link_open":
                    inline.attrSet("href", _address(str(inline.attrGet("href"))))
    html = str(markdown.renderer.render(tokens, markdown.options, {}))
    return html.replace("\n", "").replace("<table>", '<table class="data" width="100%" cellpadding="6">')


def _address(written: str) -> str:
    """Return where a link to another file of the help leads on the page; other addresses as they are."""
    file, _, anchor = written.partition("#")
    return f"#{anchor or file.removesuffix('.md')}" if file.endswith(".md") else written


def _set(words: str, *, french: bool) -> str:
    """Set French as French is set; a sign that follows a key or a bold word begins a text of its own."""
    if not french:
        return words
    return re.sub("^ (?=[;!?])", NARROW_SPACE, re.sub("^ (?=:)", NO_BREAK_SPACE, typeset_french(words)))
