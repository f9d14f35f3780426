"""Damaged publications of every format: chance changes their bytes, or the parts inside archives and PDF streams."""

import io
import random
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import sample_office as office
import sample_publications as samples
from mutations import mutated

from onpe_desktop.importers.formats import READERS_WITHOUT_RECOGNITION, Format, reader_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A sound file, and the format that it is read as."""

    kind: Format
    content: bytes

    @property
    def name(self) -> str:
        """The format's name, as the end of a file's name."""
        return self.kind.value.lower()

    def damaged(self, chance: random.Random) -> bytes:
        """Return the file with damage: half the time inside its parts, where it has such."""
        if chance.random() < 0.5 and self.content.startswith(b"PK"):
            return with_damaged_part(self.content, chance)
        if chance.random() < 0.7 and self.kind is Format.PDF:
            return mutated(unpacked_pdf(self.content), chance)
        return mutated(self.content, chance)

    def read(self, path: Path) -> bool:
        """Read a file as this format; raises what the importer raises. Tell whether there is anything in it."""
        return bool(reader_of(self.kind, READERS_WITHOUT_RECOGNITION)(path, samples.silent).parts)


def sample_subjects() -> list[Subject]:
    """Return the common small publication in every format."""
    writers = {
        Format.HTML: samples.write_html,
        Format.MARKDOWN: samples.write_markdown,
        Format.EPUB: samples.write_epub,
        Format.DOCX: office.write_docx,
        Format.ODT: office.write_odt,
        Format.PDF: samples.write_pdf,
    }
    with TemporaryDirectory() as folder:
        return [Subject(kind, write(Path(folder)).read_bytes()) for kind, write in writers.items()]


@cache
def unpacked_pdf(content: bytes) -> bytes:
    """Return a PDF whose streams are not compressed, so that damage reaches what they say."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(
            output,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return output.getvalue()


def with_damaged_part(content: bytes, chance: random.Random) -> bytes:
    """Return a sound archive whose parts are damaged, one to three of them."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        names = [name for name in source.namelist() if not name.endswith("/")]
        broken = {chance.choice(names) for _ in range(chance.randint(1, 3))}
        for name in names:
            part = source.read(name)
            target.writestr(name, mutated(part, chance) if name in broken else part)
    return output.getvalue()
