"""Publications of public services and of professional bodies of the fourth lot, with the PDF of their makers.

They were sought for the fourth lot, named by what they are about before anything was looked at. Where no licence is
named, their makers name none.
"""

from documents import Document

_HANDBOOK = "assets/posts/2017-08-10/handbook"
_CHILDREN = (
    Document(
        "autisme-parents",
        ("autisme/autisme.github.io@b047164dd1b0cf01eb35f72c78e62c89198b0612",),
        f"{_HANDBOOK}/parent.pdf",
        f"{_HANDBOOK}/parent.odt",
        tuned=False,
    ),
    Document(
        "autisme-enseignants",
        ("autisme/autisme.github.io@b047164dd1b0cf01eb35f72c78e62c89198b0612",),
        f"{_HANDBOOK}/teacher.pdf",
        f"{_HANDBOOK}/teacher.odt",
        tuned=False,
    ),
)
_OFFICE = (
    Document(
        "depot-ouvert",
        ("dissemin/communication@40865ca784b69a9b5291fa2586b0b211022c5ea3",),
        "ANR/ANR Flash Dissemin.pdf",
        "ANR/ANR Flash Dissemin.odt",
        tuned=False,
    ),
    Document(
        "dictionnaire-archives",
        (
            "culturecommunication/seda@f8c05f1bf93e3549115573c177a7379d0edfb5db",
            "culturecommunication/seda@c929e472939c93461e59ca0c32cb9a49bbebacdb",
        ),
        "doc/seda-2.2-dictionnaire_[DocumentDeTravail-2022-01-31].pdf",
        "Dictionnaire_SEDA2_2_index_jvr2022.docx",
        tuned=False,
    ),
    Document(
        "remontees-terrain",
        ("IGNF/espace-collaboratif-qgis-plugin@b0e26f267b3ef750e7fc5c6981ea9c13cf6fb63f",),
        "files/Manuel utilisateur plugin RIPart pour QGIS.pdf",
        "files/Manuel utilisateur plugin RIPart pour QGIS.docx",
        tuned=False,
    ),
)
_MARKED = (
    Document(
        "autoevaluation-recherche",
        ("danielleberre/pandochceres@97d6635399770b5f1df60139a4ff2eadb52ff9c1",),
        "trame_dae_ur_fr.pdf",
        "trame_dae_ur_fr.tex",
        tuned=False,
    ),
    Document(
        "donnees-hydrologie",
        (
            "bdoh-inrae/bdoh-doc@821403549c50d69a8b0df36996035b34f2f5145c",
            "bdoh-inrae/bdoh-doc@059e2bb785dbbb50134922046c41ce01862edfbf",
        ),
        "modele/modele_donnees.pdf",
        "dev/*/modele_donnees_v12.md",
        tuned=False,
    ),
)
_LATEX = (
    Document(
        "statuts-apprentissage",
        ("nantes-machine-learning-meetup/NMLA@f996b4da4681bf44fa4cfb3094bea7285632dfda",),
        "statuts.pdf",
        "statuts.tex",
        tuned=False,
    ),
)
FOURTH_MAKERS = (*_CHILDREN, *_OFFICE, *_MARKED, *_LATEX)
