"""Writing a dossier as a pack: an EPUB 3 file, the same bytes for the same dossier."""

import contextlib
import io
import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from onpe_desktop.dossiers import Dossier, walk_sections
from onpe_desktop.dossiers.terms import write_terms
from onpe_desktop.packs.content_writer import ContentWriter
from onpe_desktop.packs.errors import PackError
from onpe_desktop.packs.package_writer import container, navigation, package
from onpe_desktop.packs.soundness import check_dossier
from onpe_desktop.packs.vocabulary import CONTAINER_PATH, MIMETYPE, NAV_PATH, PACKAGE_PATH, ROOT, STYLE_PATH, TERMS_PATH

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a fixed time for every entry, the first that ZIP can say
_STYLE = """\
body { line-height: 1.5; }
.title { font-weight: bold; }
.callout { border-left: 3px solid; padding-left: 1em; margin: 1em 0; }
.contact { list-style: none; padding-left: 0; }
ul.boxes { list-style: none; padding-left: 0; }
.boxes > li > :first-child::before { content: "☐ "; }
.sources { font-size: smaller; }
dt { font-weight: bold; }
th { text-align: left; }
"""


def write_pack(dossier: Dossier, media: Mapping[str, bytes], target: Path) -> None:
    """Write `target` beside, then switch it in: a reader sees the old pack or the whole new one.

    `media` holds the bytes of every entry of `dossier.media`. Neighbouring runs of text are read back as one, and an
    unordered list starts at 1; all else is read back as it is. Raises `PackError` for a dossier that a pack cannot hold
    (a link that leads nowhere, a control character) or when the disk refuses; an existing pack is then as it was.
    """
    files = _sound_files(dossier, media)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(files, beside)
        beside.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise PackError(
            f"Le pack {target.name} n’a pas pu être écrit.",
            "Vérifiez la place libre et les droits du dossier d’arrivée\u202f; un pack plus ancien est intact.",
        ) from error


def pack_bytes(dossier: Dossier, media: Mapping[str, bytes]) -> bytes:
    """Return the bytes that `write_pack` would write; raises `PackError` for a dossier that a pack cannot hold."""
    stream = io.BytesIO()
    _zip(_sound_files(dossier, media), stream)
    return stream.getvalue()


def _sound_files(dossier: Dossier, media: Mapping[str, bytes]) -> tuple[tuple[str, bytes], ...]:
    check_dossier(dossier, media)
    try:
        return tuple(_files(dossier, media))
    except ValueError as error:  # lxml: a character that XML does not have
        raise PackError(
            f"Le dossier «\u00a0{dossier.metadata.title}\u00a0» contient un caractère de contrôle.",
            "Retirez-le de la source\u202f; il est souvent invisible et vient d’un copier-coller.",
        ) from error


def _zip(files: Iterable[tuple[str, bytes]], stream: BinaryIO) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            _add(archive, name, content)


def _write(files: Iterable[tuple[str, bytes]], target: Path) -> None:
    with target.open("xb") as stream:
        _zip(files, stream)
        stream.flush()
        os.fsync(stream.fileno())


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # the same bytes on every system
    entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _files(dossier: Dossier, media: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    documents = {below.id: f"{top.id}.xhtml" for top in dossier.sections for below in walk_sections((top,))}
    writer = ContentWriter(documents, dossier.metadata.language)
    contents = {f"{top.id}.xhtml": _bytes(writer.document(top)) for top in dossier.sections}
    yield "mimetype", MIMETYPE.encode()
    yield CONTAINER_PATH, _bytes(container())
    yield PACKAGE_PATH, _bytes(package(dossier, list(contents)))
    yield NAV_PATH, _bytes(navigation(dossier, documents, writer.pages))
    yield STYLE_PATH, _STYLE.encode()
    if dossier.terms:
        yield TERMS_PATH, write_terms(dossier.terms).encode()
    for name, content in contents.items():
        yield f"{ROOT}text/{name}", content
    for one in dossier.media:
        yield f"{ROOT}media/{one.name}", media[one.name]


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)
