"""Publications of public services and of professional bodies of the fifth, sealed lot, with the PDF of their makers.

They were sought for the fifth lot among repositories that no lot before had used, and taken for what they are about and
for the program that set them, before any reader had read them. Where no licence is named, their makers name none. The
twins lack what LaTeX counts (« Article 4 — ») in « statuts-visualisation », a page with the budget in
« assemblee-convoquee », and the chapter on the licence at its place in « integrateur-accessible », where each sheet
ends with a contents of all that the PDF does not have; « arcgis-collaboratif » names two titles twice and pictures as
listings, some words of it are of a later edition.
"""

from documents import Document

_STEPS = """introduction
mot_de_passe
securite_physique
installations_malveillantes
communications_securisees
messageries_chiffrees
phishing
mobiles
sauvegardes
navigation
reseau
formation"""
_CROSSROADS = (
    Document(  # XEP, of DocBook, which an ODT was written as; of the State's engineers of towns; GPL 3
        "ondes-vertes",
        ("CEREMA/territoires-ville.OndeV@7c28b73365e4626d3d5cc7da1bcfe4d499b92add",),
        "OndeV10_guide_utilisateur.pdf",
        "OndeV10v13.odt",
        tuned=False,
    ),
    Document(  # the same, of the same; its annexes have no titles below their own
        "carrefour-temps",
        ("CEREMA/territoires-ville.MiTemps@e811800928bedae98a48b4358c05dfb37fab394a",),
        "Mitemps30_guide_utilisateur.pdf",
        "MiTemps30v13.odt",
        tuned=False,
    ),
    Document(  # the same, of the same; with two footnotes and many tables of vehicles
        "girations",
        ("CEREMA/territoires-ville.Giration@ac9a93b01c7d2d43e182e469129cc91ba225bc8b",),
        "Giration33_guide_utilisateur.pdf",
        "Giration332.odt",
        tuned=False,
    ),
)
_COUNCIL = "Documentation/Modéle/Geostandard_Reseaux_enterres_des_eaux_v2024"
_FILES = "AddIn/ArcGisProEspaceCollaboratif/ArcGisProEspaceCollaboratif/Files"
_STATE = (
    Document(  # LibreOffice 7.4, 157 pages, some landscape; of the council for geographic information; Licence ouverte
        "standard-star-eau",
        ("cnigfr/Reseaux-eaux@4d86d8cc477107d40423fcc9bdbc104a37dbdf49",),
        f"{_COUNCIL}.pdf",
        f"{_COUNCIL}.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 5.0, tagged, of Markdown; of the State's services for digital matters; Licence ouverte
        "integrateur-accessible",
        ("DISIC/guide-integrateur@e3383f9012fb71d1f5ce7c93312df2870d7f8291",),
        "pdf/guide-integrateur.pdf",
        "\n".join(f"{number}-*.md" for number in range(13)),
        tuned=False,
    ),
    Document(  # Word, tagged; of the mapping agency; AGPL 3
        "arcgis-collaboratif",
        ("IGNF/espace-collaboratif-arcgis-addin@bf75bdff1cc170066a8c28686c81a7022ef9adcd",),
        f"{_FILES}/ENR_Espace_co_Add-in_ArcGIS_Pro_2.0.2.pdf",
        "docs/index.md",
        tuned=False,
    ),
    Document(  # pdfTeX; of the institute for research on waters; CC BY-SA 3.0
        "phytobenthos",
        ("Irstea/alisma@6c5ba5447eac49ee0ce42591939d75f099dbac8f",),
        "documentation/alisma.pdf",
        "documentation/alisma.tex",
        tuned=False,
    ),
)
_ENGLISH = (
    Document(  # Word for Microsoft 365, tagged, in English; of the Treasury Board of Canada
        "couts-nuage",
        (
            "canada-ca/TBS-OCIO-ESP@42764787cd7578172a25976889d438dff8ad25e2",
            "canada-ca/TBS-OCIO-ESP@d808f2f93e265cfcc3fe7c83670aa0c604d14d07",
        ),
        "cloud cost/GC Cloud Cost Management Playbook Published July 2022.pdf",
        "cloud cost/readme.md",
        tuned=False,
    ),
    Document(  # XeTeX, by pandoc, in English; of Luxembourg's centre for security incidents; AGPL 3
        "outils-csirt",
        ("CIRCL/compliance@7b583823eb4bc161c6d78a2cb6175bdb173da1f0",),
        "csirt-tooling-best-practices/csirt-tooling-best-practises.pdf",
        "csirt-tooling-best-practices/index.md",
        tuned=False,
    ),
)
_MEETING = "assemblees_generales"
_ASSOCIATIONS = (
    Document(  # pdfTeX, by pandoc; of a choir
        "statuts-chorale",
        ("leo-leesco/Chorale-du-Haut-Pas@e19cde98472a818265e5af8fbdb94d1ff22b8d08",),
        "statuts.pdf",
        "README.md",
        tuned=False,
    ),
    Document(  # XeTeX; of an association
        "statuts-visualisation",
        ("JeffAbrahamson/data-viz-nantes-statuts@b22cda93dd7b8b8801912896fdbcc2800f12963a",),
        "statuts.pdf",
        "statuts.tex",
        tuned=False,
    ),
    Document(  # LuaTeX; of an association of the Mans, with what it tells its members of the year
        "assemblee-convoquee",
        ("haum/legal@e79806aa9fb4016d8cbc12d8f7babf50f1bbc051",),
        f"{_MEETING}/ordinaire_2022/convocation_old/ago_2017.pdf",
        f"{_MEETING}/ordinaire_2017/convocation/ago_2017.tex",
        tuned=False,
    ),
    Document(  # pdfTeX, by pandoc; of the movement of associations of consumers and farmers
        "charte-amap",
        ("miramap/amap-charte@63182c024f31a57817fce23afb25b5d47b2c0da8",),
        "_formats/charte.fr_FR.pdf",
        "charte.fr_FR.md",
        tuned=False,
    ),
    Document(  # LibreOffice 7.4; of a Belgian volunteer, for a shop of Oxfam; GPL 3
        "permanences-benevoles",
        ("ymairesse/mafxo@8371cb2f6f5d4c8093ffda105a61c902bb12251d",),
        "manuelMDM.pdf",
        "manuel.odt",
        tuned=False,
    ),
)
_PROFESSIONS = (
    Document(  # pdfTeX, by pandoc with « Eisvogel », on pictures; for lawyers; CC BY-ND 4.0
        "hygiene-numerique",
        ("Cavernum/guideSecu@4e7758939404ccc8ba664db5096002682190d4d5",),
        "main.pdf",
        "\n".join(f"src/{step}.md" for step in _STEPS.splitlines()),
        tuned=False,
    ),
    Document(  # LibreOffice 3.3, mostly screens; of a company of French Polynesia
        "telephonie",
        ("sysnux/astportal@b42a567d96a116cb4b5afd38656550b4a1f9988d",),
        "doc/manuel.pdf",
        "doc/manuel.odt",
        tuned=False,
    ),
)
FIFTH_MAKERS = (*_CROSSROADS, *_STATE, *_ENGLISH, *_ASSOCIATIONS, *_PROFESSIONS)
