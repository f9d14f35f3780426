"""A sixth lot: publications of public services, associations and research whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none. « donnees-orales » has 163 pages; its notes that only cite works are not in the twin.
"""

from documents import Document

_ACCESS = "gc-da11yn/gc-da11yn.github.io@ced50a348402943d53d984ed10268a1638890a2a"
_OPINION = "canada-ca/PCO-Public-Opinion-Research__Recherche-en-opinion-publique--BCP"
_OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(  # DOCX, 49 pages, a final work of two students; notes, text boxes
        "flux-sonore",
        ("Lecomte/Memoire@7b22bb3b3a5bee7095183cf16248be10d93ee842",),
        "",
        "M*moire.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, how Shared Services Canada holds meetings that everybody can follow; notes
        "reunions-virtuelles",
        (_ACCESS,),
        "",
        "src/_docs/alternate-formats/Pratiques*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, what the same wants of what is bought; notes
        "achats-accessibles",
        (_ACCESS,),
        "",
        "src/_docs/ProcurementGuideFR.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, a form of the same, some pages landscape; tables
        "feuille-de-route",
        (_ACCESS,),
        "",
        "src/_docs/procurement-modele-de-feuille-de-route-pour-la-correction.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, how a poll was made for the Privy Council of Canada; tables
        "opinion-publique",
        (f"{_OPINION}@3b20576184a4fe3617209adbf4c9501927ba49f6",),
        "",
        "intermediate/081-16-f/rapportword.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, for those who keep dikes
        "manuel-digues",
        ("FranceDigues/SIRS-Digues-PluginQGis@87f0077f2366adb517cd0fb375b05085885c47ac",),
        "",
        "manuel_utilisateur_Module_QGis_V1.6.docx",
        tuned=False,
        again="soffice:",
    ),
)
_LATEX = (
    Document(  # in its makers' own class, Licence ouverte; of a school of archives: notes, long tables
        "donnees-orales",
        ("jeandamien-genero/Memoire-TNAH@900c8410a4dca233a3cc347fc31b15943880b3c5",),
        "",
        "main.tex\n",
        tuned=False,
        again="latexmk: -xelatex",
    ),
    Document(  # a report to the agency for research
        "occupation-sols",
        ("malletc/MAESTRIA_rapport_final@722a47960121041fa9c5534314ed96b64321a092",),
        "",
        "resume.tex\nmemoire.tex\nbiblio.bib",
        tuned=False,
        again="word:",
    ),
    Document(  # a report of the university of Québec in Montréal; notes
        "tests-moodle",
        ("Padreik/rapport-maitrise@e2bc826ea1ee5bc6d97a0c14ae4ed7698e196429",),
        "",
        "introduction.tex\nchapitre_introduction_moodle.tex\nchapitre_snowball.tex\nchapitre_test.tex\n"
        "chapitre_developpement.tex\nchapitre_resultats.tex\nconclusion.tex",
        tuned=False,
        again="fop:",
    ),
)
_GUIDE = "larmarange/guide-R@63ba49b30fcf06213f373358c46120aa1e98107a"
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # CC BY-NC-ND 4.0, of the ministries of economy and finance
        "charte-donnees",
        ("139bercy/charte-open-data-mef@e627c918f729f3ec8ae8aa321369a50a1439f9d6",),
        "",
        "src/main.md\n",
        tuned=False,
        again="context:",
    ),
    Document(  # of a laboratory; boxes, tables
        "manuel-cosma",
        ("graphlab-fr/cosma-docs@01c487502d61c2326f94fccdefa850ed0f473f4e",),
        "",
        "src/fr/manuel-utilisation-cli.md\n",
        tuned=False,
        again="asciidoctor-pdf: sectnums",
    ),
    Document(  # of a demographer, in Quarto; boxes, tables
        "classification",
        (_GUIDE,),
        "",
        "docs/analyses/dominance.html\ndocs/analyses_avancees/classification-ascendante-hierarchique.html",
        tuned=False,
        again="chromium: untagged",
    ),
    Document(  # of the same, in two columns; boxes
        "import-donnees",
        (_GUIDE,),
        "",
        "docs/bases/packages.html\ndocs/manipulation/import-export.html",
        tuned=False,
        again="chromium: brochure.css",
    ),
    Document(  # MIT, of the ministry of housing; many tables
        "architecture-logements",
        ("MTES-MCT/zero-logement-vacant@e2cca5479e87fd193b3982c448f33b61f87b6a08",),
        "",
        "docs/technical/DAT-Dossier-Architecture-Technique.md\n",
        tuned=False,
        again="weasyprint:",
    ),
    Document(  # of the State's services for digital matters: what law lets towns ask for data; tables
        "cadres-juridiques",
        ("etalab/data_pass@c3a17f129ff3f0471c94953ef2e813c9b7de4281",),
        "",
        "docs/api_particulier/cadres_juridiques.md\n",
        tuned=False,
        again="chromium: report.css untagged",
    ),
    Document(  # the rules of a Belgian association
        "statuts-liege",
        ("LgHS/legal-stuff@7ba914b2a18be4a711ff8a5dd942a449970f3ddf",),
        "",
        "statuts.md\ncharte-keys-holders.md",
        tuned=False,
        again="typst: papersize=a4",
    ),
)
SIXTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
