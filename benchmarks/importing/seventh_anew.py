"""A seventh lot: publications of public services, associations and research whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none. The notes of « carte-chronologie » that only cite works are not in the twin; « effets-cumulatifs » and
« donnees-administratives » tell the works that they cite at their end.
"""

from documents import Document

_MINUMECO = "DISIC/MiNumEco@6a64404c8cb30ad6750dbe388baf37e15137b193"
_COMMUNE = "JeffAbrahamson/chemins-communs@fa687d27ab7347a2f49a980f28c55da1c87af800"
_OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(  # DOCX, 8 pages; minutes of a group of the State that agrees on roads in forests; tables, titles by hand
        "reunion-dessertes",
        ("cnigfr/DessertesEnForet-schema@90028613393f8601bcc4467fc3c91dadc96b4c4b",),
        "",
        "suivi/2025-11-17_3eme_reunion_pleniere/GT*CR_Reunion3*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 13 pages; four years of a village's accounts; coloured tables, charts, titles by hand
        "comptes-commune",
        ("GauTit/analyse_budget_M57@9f66ab9ec41ce9216caea62085ab43ee540ab567",),
        "",
        "output/rapport_analyse_multi_annees*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, 6 pages; a manual for those who forecast the economy; tables, a contents table
        "tableaux-chiffres",
        ("hadrilec/chiffres@77890a831da9c768506b6835d1862c19a1a43451",),
        "",
        "Manuel*.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # Licence ouverte, 15 pages; what the State asks of computers that it buys; long tables without rules
        "achats-bureautique",
        (_MINUMECO,),
        "",
        "content/ressources/documents-reference/guide-achats-responsables/fiches-pratiques/bureautique.md\n",
        tuned=False,
        again="writer",
    ),
    Document(  # GPL 3, 36 pages; the first and last pages of a thesis on the sea, of Québec; notes, works cited
        "effets-cumulatifs",
        ("david-beauchesne/ThesePhD@ad2980afe372e7743226a275761dabb531ca4617",),
        "",
        "introduction/intro.md\nconclusion/conclu.md\nmybiblio.bib",
        tuned=False,
        again="word:",
    ),
)
_LATEX = (
    Document(  # in its makers' own class, 98 pages; of a school of archives: notes, boxes, listings, running heads
        "carte-chronologie",
        ("TheoBurnel/Memoire-LaTex@50797eaa1242eed647435f33daa941fbfff83da6",),
        "",
        "memoire.tex\n",
        tuned=False,
        again="latexmk: -xelatex",
    ),
    Document(  # GPL 3, 29 pages; why an association for walkers is ruled as it is
        "choix-gouvernance",
        (_COMMUNE,),
        "",
        "choix-de-gouvernance.md\nintentions-fondatrices.md",
        tuned=False,
        again="xelatex: article",
    ),
    Document(  # 8 pages; the rules of an association
        "statuts-fluff",
        ("matiboux/FluffEvent-association-documents@46d4216d2947a1bfb28c33119cabb99e1811a786",),
        "",
        "Statuts.md\n",
        tuned=False,
        again="context:",
    ),
)
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # 6 pages; what parents of disabled children ask the school, of the ministry of education
        "ecole-pour-tous",
        ("entrepreneur-interet-general/verslecolepourtous@61e81f0d36e69703f4c03ef26d21694f7cd3fb39",),
        "",
        "Contenus/QuestionsReponses.md\n",
        tuned=False,
        again="fop:",
    ),
    Document(  # Licence ouverte, 11 pages; laws on what computers do to nature
        "reglementation-numerique",
        (_MINUMECO,),
        "",
        "content/reglementation/index.md\n",
        tuned=False,
        again="weasyprint:",
    ),
    Document(  # of Insee, in Quarto, in two columns, 22 pages; boxes, notes, a table
        "donnees-administratives",
        ("InseeFrLab/cours-nouvelles-donnees-site@ae91eb6c4bf373b0f80f49126de0b4ab0741f03c",),
        "",
        "administratives.qmd\ntextes.qmd\nreferences.bib",
        tuned=False,
        again="chromium: brochure.css untagged",
    ),
    Document(  # MIT, 15 pages; how to publish data, of the State's services for digital matters
        "publier-donnees",
        ("etalab/doc.data.gouv.fr@1e1afbd5e690c4237bcf732947cdae30899f59ea",),
        "",
        "articles/_jeux-de-donnees/publier-un-jeu-de-donnees.md\n"
        "articles/_a-propos/que-publier-et-comment-le-publier.md",
        tuned=False,
        again="chromium: report.css",
    ),
    Document(  # 13 pages; two assemblies of an association, with accounts in tables, and its rules
        "assemblees-infobourg",
        ("Infobourg/docs@61d235999fc1d7397c70269eba1557d6e2008fa0",),
        "",
        "Proc*/PV_2019_09_30_AG_0.md\nProc*/PV_2020_04_25_AG_1.md\nSTATUTS.md",
        tuned=False,
        again="wkhtmltopdf:",
    ),
    Document(  # Licence ouverte, 15 pages; a year's meetings of a programme of the State, with timetables
        "accompagnement-eig",
        ("entrepreneur-interet-general/eig-link@eda80651043c9f40aa58fe629eb22c4413812036",),
        "",
        "archives/2019/accompagnement.md\n",
        tuned=False,
        again="asciidoctor-pdf: sectnums",
    ),
    Document(  # GPL 3, 28 pages; the rules of an association for walkers, in many articles
        "chemins-communs",
        (_COMMUNE,),
        "",
        "statuts.md\nreglement-interieur.md",
        tuned=False,
        again="typst: papersize=a4",
    ),
)
SEVENTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
