"""An extract as a ZIM file, which Kiwix reads on phones: an article for each top section, with an index for searching.

An extra: libzim is under the GPL-3, so that it is in no bundle of ours and is used only where somebody installed it. It
gives each file a new UUID: this is the one format that is not the same bytes twice.
"""

import re
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from onpe_desktop.dossiers import Dossier, ItemList, Link, ListItem, Paragraph, Section, Text, walk_sections
from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.extract import Extract
from onpe_desktop.exporting.html import html_bytes

_MAIN = "accueil"
_LANGUAGES = {"fr": "fra", "en": "eng"}  # ISO 639-1 -> ISO 639-3
_LONGEST_DESCRIPTION = 80  # characters that the format allows
_INSIDE = re.compile(rb'href="#([a-z][a-z0-9-]*)((?:\.[^"]*)?)"')  # our own HTML: a text holds no bare quotes


def zim_bytes(extract: Extract) -> bytes:
    """Return the file; `ExportError` when libzim is not installed or refuses."""
    try:
        from libzim import writer
    except ImportError as error:
        raise ExportError(
            "Le format ZIM demande la bibliothèque libzim, qui n’est pas installée.",
            "Installez-la avec «\u00a0pip install onpe-desktop[zim]\u00a0», ou choisissez le format epub ou html.",
        ) from error
    with TemporaryDirectory() as folder:
        target = Path(folder) / "extrait.zim"
        try:
            _write(extract, target, writer)
        except RuntimeError as error:  # libzim's only error
            raise ExportError("Le fichier ZIM n’a pas pu être écrit.", "Choisissez le format epub ou html.") from error
        return target.read_bytes()


def _write(extract: Extract, target: Path, writer: Any) -> None:  # noqa: ANN401 - libzim ships no types
    metadata = extract.dossier.metadata
    language = _LANGUAGES.get(metadata.language[:2], "mul")
    with writer.Creator(target).config_indexing(True, language) as creator:  # noqa: FBT003 - libzim's signature
        creator.set_mainpath(_MAIN)
        creator.add_illustration(48, _blank_picture(48))
        for name, value in (
            ("Title", metadata.title), ("Creator", metadata.publisher), ("Publisher", metadata.publisher),
            ("Name", metadata.identifier), ("Description", metadata.description[:_LONGEST_DESCRIPTION]),
            ("Language", language), ("Date", metadata.modified.isoformat()), ("Source", metadata.source),
            ("License", metadata.rights),
        ):  # fmt: skip
            creator.add_metadata(name, value)
        make = _item_maker(writer)
        for path, (title, content) in _articles(extract).items():
            creator.add_item(make(path, title, content))


def _articles(extract: Extract) -> Mapping[str, tuple[str, bytes]]:
    """Return title and HTML of each article by its path; links lead from one article to the other."""
    dossier = extract.dossier
    article = {below.id: top.id for top in dossier.sections for below in walk_sections((top,))}
    items = tuple(
        ListItem((Paragraph((Link(f"#{top.id}", (Text(top.title),)),), number),))
        for number, top in enumerate(dossier.sections, 1)
    )
    main = Section(_MAIN, dossier.metadata.title, blocks=(ItemList(items),))
    pages = {_MAIN: main} | {top.id: top for top in dossier.sections}
    made = {}
    for path, top in pages.items():
        alone = Dossier(replace(dossier.metadata, title=top.title), (top,), dossier.media)
        html = html_bytes(Extract(alone, extract.media))
        made[path] = (top.title, _INSIDE.sub(partial(_lead, {**article, _MAIN: _MAIN}), html))
    return made


def _lead(article: Mapping[str, str], match: re.Match[bytes]) -> bytes:
    section = match[1].decode("ascii")
    if section not in article:  # an anchor of the page itself
        return match.group()
    return b'href="' + article[section].encode("ascii") + b"#" + match[1] + match[2] + b'"'


def _item_maker(writer: Any) -> Callable[[str, str, bytes], Any]:  # noqa: ANN401 - libzim ships no types
    class Article(writer.Item):  # type: ignore[misc] # a class that is known when libzim is
        def __init__(self, path: str, title: str, content: bytes) -> None:
            super().__init__()
            self._path, self._title, self._content = path, title, content

        def get_path(self) -> str:
            return self._path

        def get_title(self) -> str:
            return self._title

        def get_mimetype(self) -> str:
            return "text/html"

        def get_contentprovider(self) -> Any:  # noqa: ANN401 - libzim ships no types
            return writer.StringProvider(self._content)

        def get_hints(self) -> dict[Any, Any]:
            return {writer.Hint.FRONT_ARTICLE: True}

    return Article


def _blank_picture(side: int) -> bytes:
    """Return a PNG of one colour: the format asks for a picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    lines = (b"\0" + b"\x1b\x5a\x8c" * side) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
