"""A small guide that tests typeset, and what their fixtures do."""

from collections.abc import Callable
from pathlib import Path

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
