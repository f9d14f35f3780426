"""Small PDFs, made by the project's own means."""

from pathlib import Path

import pikepdf
import pytest
import typst
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.importers.pdf.reading import read_pdf


@pytest.fixture
def typeset(tmp_path: Path) -> Typeset:
    """Typeset Typst markup; without `tagged` (and `outlined`), the file has no tags (and no bookmarks)."""

    def make(source: str, *, tagged: bool = True, outlined: bool = True, name: str = "essai.pdf") -> Path:
        path = tmp_path / name
        path.write_bytes(typst.compile(source.encode(), format="pdf"))  # type: ignore[arg-type, unused-ignore]
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            if not tagged:
                for key in ("/StructTreeRoot", "/MarkInfo"):
                    if key in pdf.Root:
                        del pdf.Root[key]
            if not outlined and "/Outlines" in pdf.Root:
                del pdf.Root["/Outlines"]
            pdf.save(path)
        return path

    return make


@pytest.fixture
def read() -> ReadPdf:
    """Read a PDF without looking at the progress."""
    return lambda path: read_pdf(path, lambda _done, _total: None)
