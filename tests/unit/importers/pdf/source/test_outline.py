import pytest
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.publication import PublicationHeading

GUIDE = """#set page(numbering: "1")
#outline(title: [Sommaire])
#outline(title: [Table des figures], target: figure)
#pagebreak()
#for number in range(1, 7) [= Titre numéro #number
#lorem(60)
#figure(rect(width: 40pt, height: 30pt), caption: [Ce que montre le schéma #number], supplement: [Figure])
#lorem(60)]"""


@pytest.mark.parametrize("name", ["Table des figures", "Index des figures"])
def test_a_list_of_figures_promises_no_titles(name: str, typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(GUIDE.replace("Table des figures", name), tagged=False, outlined=False))
    headings = [part for part in publication.parts if isinstance(part, PublicationHeading)]

    titles = [plain_text(heading.inlines) for heading in headings]

    assert titles == [f"Titre numéro {number}" for number in range(1, 7)]
