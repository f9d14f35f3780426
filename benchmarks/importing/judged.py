#!/usr/bin/env python3
"""Titles told by people who looked at the pages, where the makers of a publication style some by hand.

A twin holds the titles that its makers called so. Where they made others by hand (bold, large, numbered), it tells what
a reader of the page takes for a title as plain text, and every reader of the PDF that finds it would be wrong. Somebody
who knew nothing of what any reader had found has looked at all pages, and written down which blocks of the twin are
titles. `judged/NAME.txt` holds no text of the publication: `blocks DIGEST` of the twin, then `PLACE LEVEL` for each.
What the makers call a title and the page does not show as one (its cover, a title that its text follows on the same
line) may be read either way.

`judged.py NAME` lists a publication's blocks as `PLACE<tab>LEVEL<tab>TEXT`, with the levels that the twin has or, where
it has been judged, those told; `judged.py NAME --keep FILE` keeps the levels of such a list, corrected. A list may
leave out blocks that are no titles.
"""

import argparse
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

FOLDER = Path(__file__).resolve().parent / "judged"
MARK, OPEN = "judged-title", "open-title"
_WITHIN = frozenset({"td", "th", "li", "dt", "dd"})  # they hold a title, and stay what they are
_INLINE = frozenset(
    ["a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "q", "s"]
)
_INLINE |= {"samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr"}
_SKIPPED = frozenset({"script", "style", "head", "title", "nav"})


class JudgedAnotherEditionError(ValueError):
    """The twin has other blocks than the one that was looked at."""


def blocks_of(root: HtmlElement) -> list[HtmlElement]:
    """Return the innermost blocks of a page that hold words, in reading order."""
    return [element for element in root.iter() if _is_block(element) and " ".join(_own_words(element))]


def titles_of(name: str, roots: Sequence[HtmlElement], folder: Path = FOLDER) -> dict[int, int] | None:
    """Return the places of the titles among the blocks of all pages, with their levels; None where nobody has judged.

    Raises `JudgedAnotherEditionError` when the twin is another one by now.
    """
    kept = folder / f"{name}.txt"
    if not kept.is_file():
        return None
    first, *rest = kept.read_text(encoding="ascii").split("\n")
    if first != f"blocks {_digest(roots)}":
        raise JudgedAnotherEditionError(name)
    pairs = (line.split() for line in rest if line)
    return {int(place): int(level) for place, level in pairs}


def judge(roots: Sequence[HtmlElement], titles: dict[int, int]) -> None:
    """Make the blocks that were called titles headings of the pages, and mark those that only the makers call so."""
    blocks = [block for root in roots for block in blocks_of(root)]
    for root in roots:
        for heading in list(root.iter("h1", "h2", "h3", "h4", "h5", "h6")):
            heading.tag = "p"
            heading.set("class", OPEN)
    for place, level in titles.items():
        block = blocks[place]
        title = _inner(block) if block.tag in _WITHIN else block
        title.tag = f"h{level}"
        title.set("class", MARK)


def _inner(block: HtmlElement) -> HtmlElement:
    """Return a new element that holds all of a cell's or item's own text."""
    inner = html.Element("p")
    inner.text, block.text = block.text, None
    for child in list(block):
        if child.tag not in _INLINE:
            break
        inner.append(child)
    block.insert(0, inner)
    return inner


def _is_block(element: HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in _INLINE
        and element.tag not in _SKIPPED
        and not any(above.tag in _SKIPPED for above in element.iterancestors())
    )


def _own_words(element: HtmlElement) -> list[str]:
    """Return the words of an element before the first block in it, if there is one."""
    words = (element.text or "").split()
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag not in _INLINE or any(inner.tag not in _INLINE for inner in child.iter("*")):
            return words
        words += [*"".join(child.itertext()).split(), *(child.tail or "").split()]
    return words


def _digest(roots: Sequence[HtmlElement]) -> str:
    text = "\n".join(" ".join(_own_words(block)) for root in roots for block in blocks_of(root))
    text = re.sub(r"\d+", "", text)  # some twins hold the day they were made on
    return sha256(text.encode()).hexdigest()[:16]


def _listed(name: str, roots: Sequence[HtmlElement], folder: Path) -> list[str]:
    known, lines = titles_of(name, roots, folder), []
    for place, block in enumerate(block for root in roots for block in blocks_of(root)):
        twins = int(block.tag[1]) if re.fullmatch("h[1-6]", block.tag) else 0
        level = twins if known is None else known.get(place, 0)
        lines.append(f"{place}\t{level or '-'}\t{' '.join(_own_words(block))}")
    return lines


def _keep(name: str, roots: Sequence[HtmlElement], lines: Sequence[str], folder: Path) -> int:
    titles = [line.split("\t")[:2] for line in lines if line.strip()]
    told = [f"{int(place)} {int(level)}" for place, level in titles if level != "-"]
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text("\n".join([f"blocks {_digest(roots)}", *told]) + "\n", encoding="ascii")
    return len(told)


def main() -> None:
    from corpus import DOCUMENTS, SEALED
    from documents import twin_pages

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="of the publication")
    parser.add_argument("--keep", type=Path, help="the corrected list whose levels are kept")
    options = parser.parse_args()
    (document,) = [found for found in (*DOCUMENTS, *SEALED) if found.name == options.name]
    roots = [html.fromstring(page.read_bytes()) for page in twin_pages(document)]
    if options.keep:
        print(_keep(document.name, roots, options.keep.read_text(encoding="utf-8").splitlines(), FOLDER), "titles")
    else:
        print("\n".join(_listed(document.name, roots, FOLDER)))


if __name__ == "__main__":
    main()
