"""Reads a file's pages in their order, and draws its pictures, with a second process where there are many pages."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from onpe_desktop.importers.pdf.batches.batch import Batch, batches_of, read_batch
from onpe_desktop.importers.pdf.batches.encoding import asked_picture, decoded, decoded_picture
from onpe_desktop.importers.pdf.batches.second import SecondProcess
from onpe_desktop.importers.pdf.batches.sharing import Shared
from onpe_desktop.importers.pdf.page import PageContent, Picture
from onpe_desktop.importers.pdf.source.opening import PdfFile
from onpe_desktop.importers.pdf.source.pictures import PictureFile, picture_bytes

_LEAST = 3  # batches: to read fewer takes no longer than to start a process


class FileReader:
    """Gives the pages of a file, then its pictures. Use it in a `with` block: at its end no process runs any more."""

    def __init__(self, file: PdfFile, path: Path) -> None:
        self.file = file
        self.path = path
        self._second: SecondProcess | None = None
        self._shared: list[Shared[Batch] | Shared[PictureFile | None]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._second is not None:
            self._second.stop()
            for shared in self._shared:
                shared.join()
            self._second.close()

    def pages(self) -> Iterator[PageContent]:
        """Yield every page in order, once. The targets of their links are the file's from then on."""
        numbers = batches_of(self.file.pages)
        if len(numbers) >= _LEAST and (os.cpu_count() or 1) > 1:
            with contextlib.suppress(OSError):
                self._second = SecondProcess(self.path)
        second = self._second
        shared = Shared(numbers, self._read, (lambda number: second.answer([number])) if second else None, decoded)
        self._shared.append(shared)
        for number in numbers:
            batch = shared.result(number)
            self.file.targets.update(batch.targets)
            yield from batch.pages

    def pictures(self, wanted: Sequence[tuple[int, Picture]]) -> Iterator[PictureFile | None]:
        """Begin to draw pictures of pages, in the second process if there is one; return them in their order."""
        second = self._second
        shared = Shared(
            range(len(wanted)),
            lambda place: picture_bytes(self.file, *wanted[place]),
            (lambda place: second.answer(asked_picture(*wanted[place]))) if second else None,
            decoded_picture,
        )
        self._shared.append(shared)
        return map(shared.result, range(len(wanted)))

    def _read(self, number: int) -> Batch:
        """Read a batch here; the targets of the batches before stay the file's."""
        targets = dict(self.file.targets)
        batch = read_batch(self.file, number)
        self.file.targets.update(targets)
        return batch
