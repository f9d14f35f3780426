"""A ninth lot: publications of associations, services, schools and research whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none. The titles of `releve-saproxyliques` are made by hand, some beside frames in which its twin does not tell
them; so they are not measured.
"""

from documents import Document

_OFFICE = (  # what word processors wrote, or set
    Document(  # DOCX, GPL, 4 pages; a form for beetles in the forests of the Cévennes; tables, frames
        "releve-saproxyliques",
        ("LPOAgirPourLaBiodiversite/protocoles_suivi@3a434b3ae357aa7878788e5e64d3489b8baf6be0",),
        "",
        "lichens_bio_indicateurs/docs/fiche_descriptif_site_piege*.docx",
        tuned=False,
        again="soffice:",
        titled=False,
    ),
    Document(  # ODT, 14 pages; students let networks tell a language by its sound; notes, some titles in a list
        "detection-langue",
        ("JofreyLuc/IR2017_detecLangue@18e07f5e2a69e46e4131f5428a0eab3788ec08c1",),
        "",
        "rapport/rapport*.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 28 pages; students of imaging put a game of cards on a table of glass; tables, listings
        "jeu-balises",
        ("ChtemeleSurface/ChtemeleSurface@2bc664503bd04936784692c78d0d985ef9bdc9d1",),
        "",
        "memoire/M*moire.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, AGPL, 4 pages; how a prefect tells a firm for insertion of a sanction; tables, titles by hand
        "sanction-insertion",
        ("gip-inclusion/les-emplois@543eae8d2d547947d3e3ead6dbb2e9668c16db44",),
        "",
        "itou/static/templates/modele_decision_sanction*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # 19 pages; a student with the firm of the power lines; many titles, notes, listings
        "previsions-consommation",
        ("lovasoa/rapport-stage-erdf@92d09ef10f4bac009c4fcc5c8051cb753e869ded",),
        "",
        "rapport.md\n",
        tuned=False,
        again="writer",
    ),
)
_LATEX = (
    Document(  # 27 pages; a poet and a painter, in a thesis of letters: long paragraphs, quotations, many notes
        "lettres-francaises",
        ("AllyBook/memoire@92d020b6176a1995c5712b29363f983dfcea4854",),
        "",
        "parties/introduction.tex\nparties/premierepartie.tex\nbibliographie.bib",
        tuned=False,
        again="context:",
    ),
    Document(  # 24 pages; a student of robots on how an arm moves; formulas, notes, tables, works that are not cited
        "mouvements-optimaux",
        ("jdhp-docs/rapport-stage-m2-iad@14614e5d953c11e532bf66dd1ea897b15a5f4804",),
        "",
        "article.tex\n",
        tuned=False,
        again="latexmk: -pdf",
    ),
    Document(  # 11 pages; what an association asks of its school; titles without numbers, a table
        "demande-budget",
        ("gconfs/budget@4f9b7eb1e649e71b3c9f2bae3934045f39b63c9f",),
        "",
        "2012-2013/budget.markdown\n",
        tuned=False,
        again="xelatex: report",
    ),
)
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # MIT, 53 small pages; the life of Zoroaster, of the 18th century; speeches as quotations, notes
        "zoroastre-guschtasp",
        ("hdorgeval/le-livre-des-rois@89451c576ee395fb76a4834bda16d367db0f8dbb",),
        "",
        "src/markdown/fr/15-guschtasp/0[3-8]-*.md",
        tuned=False,
        again="typst: papersize=a5",
    ),
    Document(  # 22 pages; where what is known of care for children comes from; many short titles, tables
        "sources-medicosociales",
        ("mThorlak/observatoire-offre-medicosociale-enfance@a594ebc0933c21905a28b3635ec5f3521e1fbca4",),
        "",
        "docs/08_SOURCES_DONNEES.md\n",
        tuned=False,
        again="chromium: report.css untagged",
    ),
    Document(  # in Quarto, in two columns, 13 pages; a lesson of Québec in R; boxes, notes, listings
        "filtrer-tableaux",
        ("desautm/statistiquesR@10019fc2e3329bada9fd17245792d33a5596eba8",),
        "",
        "filter.qmd\n",
        tuned=False,
        again="chromium: brochure.css",
    ),
    Document(  # of the same, in two columns, 10 pages; boxes, listings
        "tracer-graphiques",
        ("desautm/statistiquesR@10019fc2e3329bada9fd17245792d33a5596eba8",),
        "",
        "ggplot2.qmd\n",
        tuned=False,
        again="weasyprint: brochure.css",
    ),
    Document(  # 7 pages; the rules of a shared office in Metz; bold items like titles
        "reglement-partage",
        ("coworking-metz/Documents@4806c3cbb6586de4d286786c03797ebba5a9d1b7",),
        "",
        "reglement-interieur.md\n",
        tuned=False,
        again="fop:",
    ),
    Document(  # 20 pages; a student of mathematics on chains and diseases; tall tables, pictures, formulas as written
        "marches-polymeres",
        ("feelpp/2017-stage-oxana@329240889743827a098af03cf4b46ecc1ede7c22",),
        "",
        "Rapport.adoc\n",
        tuned=False,
        again="asciidoctor-pdf: sectnums",
    ),
)
NINTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
