"""The pictures of a publication: their files, and the names by which its blocks show them."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from onpe_desktop.importers.pdf.batches.reader import FileReader
from onpe_desktop.importers.pdf.page import Picture


class Media:
    """Pictures by page, drawn from now on; who asks for names or files waits until all are."""

    def __init__(self, reader: FileReader, pictures: Mapping[int, Sequence[Picture]]) -> None:
        self._pictures = pictures
        self._drawn = reader.pictures([(number, picture) for number, found in pictures.items() for picture in found])

    @cached_property
    def _named(self) -> dict[int, tuple[str, bytes]]:
        places = [(number, index, one) for number, found in self._pictures.items() for index, one in enumerate(found)]
        return {
            id(picture): (f"page-{number + 1}-{index + 1}.{file[1]}", file[0])
            for (number, index, picture), file in zip(places, self._drawn, strict=True)
            if file is not None
        }

    @property
    def names(self) -> dict[int, str]:
        """The names of those that can be shown, by id() of the picture."""
        return {key: name for key, (name, _) in self._named.items()}

    @property
    def files(self) -> dict[str, bytes]:
        """Their files by name."""
        return dict(self._named.values())
