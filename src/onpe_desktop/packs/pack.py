"""A pack opened for reading."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from onpe_desktop.dossiers import Metadata, OutlineEntry, path_to
from onpe_desktop.packs.archive import MAX_ENTRY, Archive
from onpe_desktop.packs.errors import PackError, damaged
from onpe_desktop.packs.package_reader import Package, read_navigation, read_package
from onpe_desktop.packs.vocabulary import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onpe_desktop.dossiers import Dossier, Media, Section
    from onpe_desktop.dossiers.terms import TermRow


class Pack:
    """A checked pack. Metadata and outline are read at opening, each content document when it is first asked for.

    No file stays open: the pack may be replaced on disk while it is used. Safe to share among threads: the worst that
    two threads can do is to read a document twice.
    """

    def __init__(
        self, path: Path, package: Package, outline: tuple[OutlineEntry, ...], documents: dict[str, str]
    ) -> None:
        self.path = path
        self.outline = outline
        self._package = package
        self._documents = documents
        self._sections: dict[str, Section] = {}

    @classmethod
    def open(cls, path: Path) -> "Pack":
        """Open `path`; raises `PackError` when it is missing, damaged, dangerous or of a later format."""
        with Archive(path) as archive:
            package = read_package(archive)
            outline, documents = read_navigation(archive)
        return cls(path, package, outline, documents)

    @property
    def metadata(self) -> Metadata:
        """What is known of the dossier as a whole."""
        return self._package.metadata

    @property
    def media(self) -> "Mapping[str, Media]":
        """What is known of pictures, videos and caption files, by name."""
        return self._package.media

    @property
    def terms(self) -> "tuple[TermRow, ...]":
        """Words that the pack adds to the search."""
        return self._package.terms

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the file, in hexadecimal; `PackError` when the file went away."""
        import hashlib  # with it comes OpenSSL, which no start needs

        try:
            with self.path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise PackError(f"Le pack {self.path.name} ne peut plus être lu.") from error

    def section(self, section_id: str) -> "Section":
        """Return a section with those below it; raises `PackError` when there is none or its document is bad."""
        if section_id not in self._documents:
            raise PackError(
                "Cette section n’existe pas dans le dossier.", "Revenez à la table des matières pour la choisir."
            )
        if section_id not in self._sections:
            self._read(self._documents[section_id])
        return self._sections[section_id]

    def title_path(self, section_id: str) -> tuple[str, ...]:
        """Titles from the top section down to this one; empty when there is no such section."""
        return tuple(entry.title for entry in path_to(self.outline, section_id))

    def read_media(self, name: str) -> bytes:
        """Return a picture, video or caption file; raises `PackError` when it is missing or not as it was packed."""
        import hashlib

        media = self._package.media.get(name)
        if media is None:
            raise PackError("Cette image ou cette vidéo n’est pas dans le pack.")
        with Archive(self.path) as archive:
            content = archive.read(f"{ROOT}media/{name}", MAX_ENTRY)
        if hashlib.sha256(content).hexdigest() != media.sha256:
            raise damaged(f"media/{name} a changé")
        return content

    def dossier(self) -> "Dossier":
        """Return the whole dossier; reads every document."""
        from onpe_desktop.dossiers import Dossier

        sections = tuple(self.section(entry.id) for entry in self.outline)
        return Dossier(self.metadata, sections, tuple(self._package.media.values()), self.terms)

    def _read(self, document: str) -> None:
        # With these come all kinds of blocks.
        from onpe_desktop.dossiers import outline_of, walk_sections
        from onpe_desktop.packs.content_reader import read_document

        name = f"{ROOT}text/{document}"
        with Archive(self.path) as archive:
            top = read_document(archive.read(name), name)
        if outline_of(top) not in self.outline or document != self._documents[top.id]:
            raise damaged("sa table des matières ne va pas avec son texte")
        self._sections.update((section.id, section) for section in walk_sections((top,)))
