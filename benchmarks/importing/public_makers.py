"""Publications of public services and of professional bodies whose makers give the PDF beside what they wrote.

They were sought for the third lot, named by what they are about before anything was looked at. Where no licence is
named, their makers name none.
"""

from documents import Document

_TRUST = "Version1_4/PSP-CCP-V-1.4-Vue-D-Ensemble-Regroupee-FR-2021-12-16"
_EARLIER = "Version1_1/PSP-PCTF-V1.1-Consultation-Draft"
_RESIP = "resip/doc/Manuel Application ReSIP V0.9-SNAPSHOT-181112"
_MEANS = "EMSI-RESOURCE.RTYPE.CLASS"
_GUIDE = "RGAA-3-2017-Guide-Accompagnement"
_MINUTES = "suivi/2022-04-08-Pleniere-GT/SPP-22-0447_CR_Réunion_Plénière-08-04-2022"
OFFICE = (  # word processors
    Document(  # Word for Mac, printed by macOS; of the government of Canada; Licence du gouvernement ouvert
        "confiance",
        ("canada-ca/PCTF-CCP@61e0159adcf33e588193aed449c37fa68fb3f688",),
        f"{_TRUST}.pdf",
        f"{_TRUST}.docx",
        tuned=False,
    ),
    Document(  # Word, PDFCreator; of the archives of three ministries; CeCILL 2.1
        "versements",
        ("ProgrammeVitam/vitam@d98c13f639cefc6d5e609a460e2c23f02f45efb8",),
        "doc/fr/autres/fonctionnel/Design_SIP.pdf",
        "doc/fr/autres/fonctionnel/Design_SIP.odt",
        tuned=False,
    ),
    Document(  # Word 2013, tagged, with its makers' corrections in the margin; of the same archives; CeCILL 2.1
        "archives-resip",
        ("ProgrammeVitam/sedatools@be0c65a1f9d225d64ef2ab4ef75e75eddc66ccd6",),
        f"{_RESIP}.pdf",
        f"{_RESIP}.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 7.3; of university libraries; BSD
        "periodiques",
        ("abes-esr/eplouribousse@03f3d4c391f711e26178916b84a7d13ce8c139d8",),
        "static/doc/User_Documentation.pdf",
        "static/doc/User_Documentation.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 7.0, tagged; of the State's office for digital matters; Licence Ouverte
        "audit-type",
        ("DISIC/accessibilite.numerique.gouv.fr@c27e511fe3a3eced1c8e6a47ada8b43dfa2820d6",),
        "src/doc/rgaa4-2019-modele-rapport-audit.pdf",
        "src/doc/rgaa4-2019-modele-rapport-audit.odt",
        tuned=False,
    ),
    Document(  # xhtml2pdf, and DOCX from the same nomenclature; of the agency for digital health; Apache 2.0
        "moyens-secours",
        ("ansforge/SAMU-Hub-Modeles@e3d4411b2f30e8776f10ca09e0138ade2890bbd2",),
        f"nomenclature_parser/out/latest/pdf/{_MEANS}.pdf",
        f"nomenclature_parser/out/latest/word/{_MEANS}.docx",
        tuned=False,
        titled=False,
    ),
)
LATER = (  # word processors, once more
    Document(  # Word for Office 365, tagged; an earlier state of « confiance »; Licence du gouvernement ouvert
        "confiance-2020",
        ("canada-ca/PCTF-CCP@61e0159adcf33e588193aed449c37fa68fb3f688",),
        f"{_EARLIER}-FR.pdf",
        f"{_EARLIER}-MS-WORD-FR.docx",
        tuned=False,
    ),
    Document(  # OpenOffice.org 2.2; on the national format of theses
        "theses-rdf",
        ("abes-esr/theses-schemas-tef-stef@e6986e3e1c8a2e85e2ff99a124a955e246bb5abd",),
        "schemas/tef/rdf/tef_rdf_04072007.pdf",
        "schemas/tef/rdf/tef_rdf_04072007.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 5.2; of the tax office; the twin is older by some words, and narrow cells of the PDF break
        "comptabilites",  # « alphanumérique » without a hyphen, which makes the ceiling lower
        (
            "DGFiP/Test-Compta-Demat@1563a42a260e754a7543b2ee178d4300d1582db5",
            "DGFiP/Test-Compta-Demat@42485d52c667afc8430fc1e966de8de73d7c620d",
        ),
        "doc/Notice Test Compta Demat_maj 2021 .pdf",
        "doc/Notice Test Compta Demat_maj 2017.odt",
        tuned=False,
    ),
)
LATEX = (
    Document(  # pdfLaTeX; of an institute for research; contents and numbers of titles make the ceiling seem lower
        "otolithes",
        ("Irstea/otolithe@df2e851bcb2f42fbd917d8ec2eea014213183de2",),
        "database/documentation/otolithe_documentation.pdf",
        "database/documentation/otolithe_documentation.tex",
        tuned=False,
    ),
    Document(  # pdfLaTeX; of a learned society; its own commands for words of both genders make the ceiling lower; CC0
        "mathematiciens",
        ("goudenege/livret_accueil@c9f070c2e24f7011ad6bd665478731bf7a2f559c",),
        "livret.pdf",
        "livret.tex",
        tuned=False,
    ),
    Document(  # XeLaTeX; rules of an association; titles in words that the class builds make the ceiling lower
        "reglement-interieur",
        ("julien-deoux/ceten@f9378182375fc82bcab005c4195e6915d725514f",),
        "documents_officiels/ri.pdf",
        "documents_officiels/ri.tex",
        tuned=False,
    ),
)
GUIDED = (  # word processors, a third time
    Document(  # LibreOffice 5.2, tagged; of the State's office for digital matters; Licence Ouverte
        "rgaa-accompagnement",
        ("DISIC/rgaa_referentiel@739724ab5ac5ece78ec1b2837bac388be6f49e7f",),
        f"RGAA-PDF/RGAA-3-2017-PDF/{_GUIDE}.pdf",
        f"RGAA-PDF/RGAA-3-2017-Libre-Office/{_GUIDE}.odt",
        tuned=False,
    ),
    Document(  # Word 2010: a plenary on geographical data of risks; comments in the margin make the ceiling lower
        "pleniere-risques",
        (
            "cnigfr/Geostandards-Risques@c38ee8c19855c961f8ddffbcb2f22fffeea8165f",
            "cnigfr/Geostandards-Risques@a5f58e3166abe03ad934b90889301ad388edf06b",
        ),
        f"{_MINUTES}.pdf",
        f"{_MINUTES}.docx",
        tuned=False,
    ),
)
PRINTED = (
    Document(  # Firefox, Cairo: minutes of an association
        "assemblee-2024",
        ("zestedesavoir/documents-association@8f3c136e1ba042837bb1e8a0bd04d33f1e98795a",),
        "2024/2024-04-06_PV_AGO.pdf",
        "2024/2024-04-06_PV_AGO.md",
        tuned=False,
    ),
)
COURT = (  # LaTeX by way of pandoc: pleadings before the Conseil d'État
    Document(
        "decret-place",
        ("regardscitoyens/recours-decret-place@0487b1030d48e210b56e67d0559a0e5f87c633b6",),
        "2016-12-30-requete-complementaire/00-requete.pdf",
        "2016-12-30-requete-complementaire/00-requete.md",
        tuned=False,
    ),
    Document(
        "question-prioritaire",
        ("regardscitoyens/recours-decret-place@0487b1030d48e210b56e67d0559a0e5f87c633b6",),
        "2016-12-30-requete-qpc/00-requete.pdf",
        "2016-12-30-requete-qpc/00-requete.md",
        tuned=False,
    ),
    Document(  # the twin was made of the same source for its readers
        "titres-electroniques",
        ("hugoroy/exegetes-web@6ba25f4f30dbcdcf0e11fcc6430c55f4fade8f1c",),
        "_dossiers/fichiertes/consultation-TES-REP-ampliatif-projet.pdf",
        "_dossiers/fichiertes/consultation-TES-REP-ampliatif-projet.docx",
        tuned=False,
    ),
)
PUBLIC_MAKERS = (*OFFICE, *LATER, *GUIDED, *LATEX, *PRINTED, *COURT)
