"""Small PDFs, made by the project's own means."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import typst

from onpe_desktop.importers.pdf import read_pdf
from onpe_desktop.importers.publication import Publication

GUIDE = """
#set document(title: "Guide d'essai", author: "Projet")
#set text(lang: "fr", font: "Libertinus Serif", size: 10pt)
#set page(paper: "a5", numbering: "1", header: [Guide d'essai de lecture])
#set heading(numbering: "1.1")
#show heading: set block(above: 2em, below: 1em)
#set par(justify: true, spacing: 1.2em)
#outline()
#pagebreak()
= Premier chapitre
Les mineurs victimes sont protégés#footnote[Une note de bas de page, avec #link("https://example.org/")[un site].]
par la loi. Voir @suite. #lorem(60)

== Un sous-chapitre
#lorem(40)

- premier point
- deuxième point
- troisième point

#block(fill: luma(230), inset: 8pt, width: 100%)[
  *À retenir* \\ Le numéro est le 119. Il est gratuit et ouvert tous les jours, à toute heure du jour et de la nuit.
]

#table(columns: 2, table.header[*Année*][*Nombre*], [2020], [12], [2021], [15])

= Deuxième chapitre <suite>
#lorem(420)

== Dernier sous-chapitre
#lorem(50)
"""

Typeset = Callable[..., Path]
ReadPdf = Callable[[Path], Publication]


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
