"""What the tests of printing share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from print_sample import DAY, METADATA, make_sample_part, rich_parts
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from onpe_desktop.dossiers import Metadata
from onpe_desktop.printing import PrintedPart, PrintOptions
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.press import print_coverage


@pytest.fixture(scope="session")
def resources() -> Path:
    return Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def coverage(resources: Path) -> Coverage:
    return print_coverage(resources / "fonts")


@pytest.fixture
def options() -> PrintOptions:
    return PrintOptions(DAY)


@pytest.fixture
def metadata() -> Metadata:
    return METADATA


MakePart = Callable[..., PrintedPart]


@pytest.fixture
def make_part() -> MakePart:
    """Makes a part of one section from blocks."""
    return make_sample_part


@pytest.fixture
def rich() -> tuple[PrintedPart, PrintedPart]:
    """Two parts with every kind of block and inline; the first has a section below it."""
    return rich_parts()


@dataclass(frozen=True)
class Pages:
    """The text of each page of a PDF, as a reader of PDF files sees it."""

    texts: Sequence[str]
    spans: Sequence[tuple[float, float]] = ()  # from where to where the words of each page reach, in points

    @property
    def whole(self) -> str:
        return "\n".join(self.texts)

    def page_of(self, words: str, first: int) -> int:
        """Number of the first page, from `first` on, that shows these words."""
        return next(n for n, text in enumerate(self.texts, start=1) if n >= first and words in text)


ReadPages = Callable[[bytes], Pages]


@pytest.fixture
def read_pages() -> ReadPages:
    def read(pdf: bytes) -> Pages:
        buffer = QBuffer()
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        texts = tuple(document.getAllText(page).text().replace("\r\n", "\n") for page in range(document.pageCount()))
        bounds = [document.getAllText(page).boundingRectangle() for page in range(document.pageCount())]
        document.close()
        return Pages(texts, [(rect.left(), rect.right()) for rect in bounds])

    return read
