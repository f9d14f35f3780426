"""A fourth lot: publications of public services and associations whose makers give only sources, set anew.

They were chosen without a look at what the importer makes of them. Where no licence is named, their makers name none.
"""

from documents import Document

_TOOLBOX = "gc-da11yn/gc-dat@c5e2af9c9b494f23341523a61b88a991eff92baf"
_STRATEGIES = "sara-sabr/ITStrategy@7c1dd2a947821bb166926440cd39e73b937139be"
_OPINIONS = "PCO-Public-Opinion-Research__Recherche-en-opinion-publique--BCP"
_MESSAGES = "rabbitmq-recommandations-developpeurs"
OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(  # DOCX, MIT, a guide of Canada's public service
        "evenements-accessibles",
        (_TOOLBOX,),
        "",
        "src/_docs/Best_Practices_For_Hosting_Accessible_Events_FR.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, of Shared Services Canada; a page full of titles counts as a page of contents
        "norme-accessibilite",
        (_TOOLBOX,),
        "",
        "src/_docs/SPC_Resume_technique_de_la_norme_EN_301_549_v3.2.1_(2021)_31mai2024_FR.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, of the agency for information on hospital care
        "infections-hospitalieres",
        ("ATIH/SAS_indicateurs_HAS@22acc354a53c2ba5f560e69ba432423db8b8bbdf",),
        "",
        "ISO_ORTHO/ISO_ORTHO_spec.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, Open Government Licence – Canada, a survey for the Privy Council Office
        "sondage",
        (f"canada-ca/{_OPINIONS}@3b20576184a4fe3617209adbf4c9501927ba49f6",),
        "",
        "intermediate/081-16-f/rapportword.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, AGPL, on questionnaires of inspections
        "questionnaires",
        ("SocialGouv/collecte-pro@09fd13a2f4e2830046d8bf414985fbc8058f9305",),
        "",
        "docs/Description fonctionnelle.odt",
        tuned=False,
        again="soffice:",
    ),
)
SET_IN_LATEX = (  # what a word processor wrote, as pandoc lets LaTeX print it
    Document(  # DOCX, a memorial of associations to the Council of State; footnotes
        "memoire-conseil-etat",
        ("hugoroy/exegetes-doc@3d099dc6263054e3f17ab1b4d833daef2f8c2d54",),
        "",
        "pandocincludes/exegetes.docx",
        tuned=False,
        again="xelatex: article",
    ),
)
_COMMONS = ("1-concepts", "2-constituants", "3-roles")
_TROUBLES = "anxiete deficience-intellectuelle depression difficultes-apprentissage psychose tda-h trouble-attachement"
_TROUBLES += " syndrome-gilles-tourette trouble-obsessionnel-compulsif trouble-opposition trouble-spectre-autisme"
PLAIN = (  # what is written for the web, as it is printed
    Document(  # MIT, a strategy of Canada's ministry of employment; footnotes
        "solution-cible",
        (_STRATEGIES,),
        "",
        "_pages/fr/la-solution-de-TI-cible.md\n",
        tuned=False,
        again="chromium: report.css",
    ),
    Document(  # MIT, lessons from a pilot of the same ministry; footnotes
        "micro-acquisition",
        (_STRATEGIES,),
        "",
        "_pages/fr/pilote-de-micro-acquisition-les-lecons-tirees.md\n",
        tuned=False,
        again="weasyprint: report.css",
    ),
    Document(  # the statutes and rules of an association
        "libre-connaissance",
        ("PierreSelim/wikimedia_fr@2e7c79b8cb5c48a119135af51e33f5eaf85580fe",),
        "",
        "statuts.md\nreglement_interieur.md",
        tuned=False,
        again="xelatex: scrartcl",
    ),
    Document(  # the statutes and rules of an association in Belgium
        "cercle",
        ("Cerkinfo/Statuts@dffa97f802a171515522de6449b5fad0a840895e",),
        "",
        "statuts.md\nroi.md",
        tuned=False,
        again="lualatex: report",
    ),
    Document(  # what parents and staff of a nursery agreed on for its children
        "projet-pedagogique",
        ("crechecapucine/documents@b0db359230ae0ed498e45a07d94e82cbcc2ed106",),
        "",
        "docs/projet_pedagogique.md\n",
        tuned=False,
        again="xelatex: scrreprt",
    ),
    Document(  # Artistic License 2.0, what a book of an association tells of copyright; footnotes
        "droit-des-auteurs",
        ("framatophe/Optionlibredbudll@dccb04b6cfdd243d12e9756bf274b44932205402",),
        "",
        "introPart1.md\npart1_chap1.md\nbibliographieOL.bib",
        tuned=False,
        again="lualatex: scrbook numbersections block-headings",
    ),
    Document(  # CC BY-SA 4.0, a white paper on commons; whose makers print it without its footnotes
        "communs",
        ("MattiSG/livre-blanc-communs-numeriques@e12289ba2293c998752c05bac6941811df5d2739",),
        "",
        "\n".join(f"{part}/{name}.md" for part in _COMMONS for name in ("README", "[1-9]*")),
        tuned=False,
        again="xelatex: memoir",
    ),
    Document(  # sheets of a clinic in Québec on disorders of children
        "troubles",
        ("afunnydev/clinique-tandem@833eb6e9c08d7d8e9602a0991cd350da2981245e",),
        "",
        "\n".join(f"content/ressources/mieux-comprendre/{name}.md" for name in _TROUBLES.split()),
        tuned=False,
        again="weasyprint: report.css",
    ),
    Document(  # what doctors are told of the rules on driving with diseases
        "permis",
        ("djibe/recommandations-medicales@46b969150e6ca843a06429d0bda5b00486364758",),
        "",
        "content/recommandations/pathologies-permis-conduire.md\n",
        tuned=False,
        again="chromium: report.css",
    ),
    Document(  # GFDL 1.3, sheets of good practices of a public administration
        "ecoconception",
        ("lredor/referentiel-ecoconception@5c15c6b9d6eb0f275f3ebc96215185fdf505b5f1",),
        "",
        "architecture/*.md\nstrategie/*.md",
        tuned=False,
        again="weasyprint: brochure.css",
    ),
    Document(  # recipes for those who work together
        "travail-en-reseau",
        ("lilianricaud/travail-en-reseau@b86d993fee903e6403ba5a5b97534b38626f43ed",),
        "",
        "co-construire-lieu-innovation.md\ntous_dans_le_meme_bateau.md\nelagage.md\nminuto_systeme_de_paiment_autoproduit.md",
        tuned=False,
        again="typst: papersize=a4",
    ),
    Document(  # recommendations of a canton in Switzerland
        "messages",
        (f"republique-et-canton-de-geneve/{_MESSAGES}@f8740b42c2014239a0995abbc8674360e8bfd99e",),
        "",
        "README.md\nitems/*.md",
        tuned=False,
        again="word:",
    ),
)
PRINTED = (  # by its makers, from what they wrote
    Document(  # Markdown, the rules of a nursery
        "creche",
        ("crechecapucine/documents@b0db359230ae0ed498e45a07d94e82cbcc2ed106",),
        "docs/RI_creche.pdf",
        "docs/RI_creche.md\n",
        tuned=False,
    ),
)
OWN = (  # in LaTeX, as its makers' own tools write it
    Document(  # a guide for a laboratory of the ministry of education
        "datavisualisation",
        ("datactivist/datavizchallenge@f360f2069553b13743abeaaccfd4757cae9b2782",),
        "",
        "guide/guide.tex",
        tuned=False,
        again="latexmk: -pdf",
    ),
)
FOURTH_ANEW = (*OFFICE, *SET_IN_LATEX, *PLAIN, *PRINTED, *OWN)
