"""Publications of public services and of professional bodies of the fourth lot, with the PDF of their makers.

They were sought for the fourth lot, named by what they are about before anything was looked at. Where no licence is
named, their makers name none. Where a page's lines are titles for a quarter, ``ceiling_of`` takes it for a contents: it
is too low of « conformite-libre », « dictionnaire-archives », « gisements-fonciers », « securite-mobile » and
« violence-conjugale », whose words differ by two in a hundred at most.
"""

from documents import Document

_RESULTS = """mesures/1-education-jeunesse/1-dedoubler-classes-rep.md
mesures/1-education-jeunesse/3-devoirs-faits.md
mesures/1-education-jeunesse/4-scolarisation-inclusive.md
mesures/1-education-jeunesse/5-parcoursup.md
mesures/1-education-jeunesse/6-engagement-jeunes.md
mesures/1-education-jeunesse/2-limiter-les-classes-a-24.md
mesures/2-economie-emploi/8-taxe-habitation.md
mesures/2-economie-emploi/4-un-jeune-une-solution.md
mesures/2-economie-emploi/6-pacte-ambition.md
mesures/2-economie-emploi/1-france-relance.md
mesures/2-economie-emploi/7-egalite-professionnelle.md
mesures/2-economie-emploi/5-renforcer-competences-nation.md
mesures/2-economie-emploi/3-apprentissage.md
mesures/2-economie-emploi/2-numerisation-tpe-pme.md
mesures/3-transition-ecologique/4-zones-faible-emission.md
mesures/3-transition-ecologique/3-verdir-parc-automobile.md
mesures/3-transition-ecologique/2-petites-lignes-ferroviaires.md
mesures/3-transition-ecologique/1-plan-velo.md
mesures/3-transition-ecologique/5-plastique-usage-unique.md
mesures/4-agriculture/2-aides-pac.md
mesures/4-agriculture/1-produits-phytosanitaires.md
mesures/5-securite/5-mortalite-sur-les-routes.md
mesures/5-securite/2-lutter-stupefiants.md
mesures/5-securite/4-atteintes-principes-republicains.md
mesures/5-securite/3-violences-faites-aux-femmes.md
mesures/5-securite/1-securite-quotidien.md
mesures/6-justice/1-aide-juridictionnelle.md
mesures/6-justice/2-lutter-recidive.md
mesures/7-sante-famille-handicap/1-accompagner-aidants.md
mesures/7-sante-famille-handicap/2-impayes-pensions-alimentaires.md
mesures/7-sante-famille-handicap/3-lunettes-appareils-auditifs-protheses-dentaires.md
mesures/7-sante-famille-handicap/4-maisons-sante.md
mesures/7-sante-famille-handicap/6-allonger-conge-paternite.md
mesures/7-sante-famille-handicap/5-droits-personnes-handicapees.md
mesures/8-logement/1-maprimerenov.md
mesures/8-logement/2-logement-dabord.md
mesures/9-services-publics-territoires/1-qualite-service-usager.md
mesures/9-services-publics-territoires/4-france-services.md
mesures/9-services-publics-territoires/5-coeurs-ville.md
mesures/9-services-publics-territoires/3-bonne-couverture-internet.md
mesures/10-culture-sports/2-nager-circuler-velo.md
mesures/10-culture-sports/1-pass-culture.md"""
_HANDBOOK = "assets/posts/2017-08-10/handbook"
_CHILDREN = (
    Document(  # LibreOffice 6.0; of parents and professionals; its form's empty cells are told as doubtful
        "autisme-parents",
        ("autisme/autisme.github.io@b047164dd1b0cf01eb35f72c78e62c89198b0612",),
        f"{_HANDBOOK}/parent.pdf",
        f"{_HANDBOOK}/parent.odt",
        tuned=False,
    ),
    Document(  # LibreOffice 6.0; of the same
        "autisme-enseignants",
        ("autisme/autisme.github.io@b047164dd1b0cf01eb35f72c78e62c89198b0612",),
        f"{_HANDBOOK}/teacher.pdf",
        f"{_HANDBOOK}/teacher.odt",
        tuned=False,
    ),
)
_OFFICE = (
    Document(  # Google Docs, of which the ODT is, styled by hand, in English; of researchers, for the research agency
        "depot-ouvert",
        ("dissemin/communication@40865ca784b69a9b5291fa2586b0b211022c5ea3",),
        "ANR/ANR Flash Dissemin.pdf",
        "ANR/ANR Flash Dissemin.odt",
        tuned=False,
    ),
    Document(  # Word 2016, tagged, landscape; of the archives of France
        "dictionnaire-archives",
        (
            "culturecommunication/seda@f8c05f1bf93e3549115573c177a7379d0edfb5db",
            "culturecommunication/seda@c929e472939c93461e59ca0c32cb9a49bbebacdb",
        ),
        "doc/seda-2.2-dictionnaire_[DocumentDeTravail-2022-01-31].pdf",
        "Dictionnaire_SEDA2_2_index_jvr2022.docx",
        tuned=False,
    ),
    Document(  # Word 2010, tagged; of the mapping agency; title 6.5 stands among text boxes in the twin
        "remontees-terrain",
        ("IGNF/espace-collaboratif-qgis-plugin@b0e26f267b3ef750e7fc5c6981ea9c13cf6fb63f",),
        "files/Manuel utilisateur plugin RIPart pour QGIS.pdf",
        "files/Manuel utilisateur plugin RIPart pour QGIS.docx",
        tuned=False,
    ),
    Document(  # LibreOffice 7.0; of a volunteer; CC BY-SA
        "gestion-projets",
        ("Luc-Ami/PlanLibre@0e472e2de816727496962a16ddd9265be4aab8b1",),
        "docs/manuel_francais.pdf",
        "docs/manuel.odt",
        tuned=False,
    ),
    Document(  # ONLYOFFICE, styled by hand, its words divided; of the State's engineers of towns and land
        "gisements-fonciers",
        ("aandrieu1406/qgisfoncierV2@6dd005c6243feb244c482f80f8e85d5b8b38e06f",),
        "doc/notice.pdf",
        "doc/notice.docx",
        tuned=False,
    ),
)
_SECURITY = "OWASP Application Security Verification Standard 4.0.3-fr"
_MOBILE = "OWASP_Mobile_AppSec_Verification_Standard_1.1.3_Document-fr.pdf"
_NORMS = (
    Document(  # Word for Microsoft 365, tagged, of pandoc's DOCX; of a foundation; CC BY-SA 3.0
        "exigences-securite",
        ("OWASP/ASVS@fe04986146b0db0a54d3eb2b9c755c78874ce910",),
        f"4.0/{_SECURITY}.pdf",
        f"4.0/docs_fr/{_SECURITY}.docx",
        tuned=False,
    ),
    Document(  # calibre, by GitBook; of the same; CC BY-SA
        "securite-mobile",
        ("OWASP/owasp-masvs@d5ec998291a7e3486ddf70bf9d043b47cbfd6067",),
        f"generated/{_MOBILE}",
        """Document-fr/Foreword.md
Document-fr/CHANGELOG.md
Document-fr/0x0[2-9]-*.md
Document-fr/0x1*.md
Document-fr/GLOSSARY.md
Document-fr/0x91*.md""",
        tuned=False,
    ),
    Document(  # LibreOffice 6.2; of a foundation; CC BY 4.0
        "conformite-libre",
        ("OpenChain-Project/Specification-Translation-French@b2e4419adce532869a4f2053dd3c27e2b925c258",),
        "OpenChain-2.0-Template_ODF_FR_RC2.pdf",
        "OpenChain-2.0-Template_ODF_FR_RC2.odt",
        tuned=False,
    ),
)
_LEAFLET = "content/lead-magnets"
_MARKED = (
    Document(  # WeasyPrint; of a psychologist; four of its titles stand in lists of the twin
        "violence-conjugale",
        ("daviskay75/safashili@be570337bdf86d409348b4022b0d16345e176e93",),
        f"public/{_LEAFLET}/pdfs/guide-sortir-violence-conjugale.pdf",
        f"{_LEAFLET}/sortir-violence-conjugale.md",
        tuned=False,
    ),
    Document(  # XeLaTeX by Jupyter Book; of networks of the CNRS; CC BY 4.0; without a glossary and links
        "donnees-recherche",
        ("miti-gt-donnees/guide@b6e82abe6d88dc747a4ae7c87055d448f4ccbd2c",),
        "guide_bonnes_pratiques_gestion_donnees_recherche_v2.pdf",
        "0[0-8]-*.md\n1[013]-*.md",
        tuned=False,
    ),
    Document(  # Typora; of a platform of small ads
        "conditions-confiance",
        ("GensDeConfiance/legal@4cae47b3dbd5090fc23821f1acc5cb31a735f74c",),
        "CGU.pdf",
        "CGU.md",
        tuned=False,
    ),
    Document(  # pandoc and LaTeX; of the State; names of subjects and an introduction are not in the twin
        "barometre-resultats",
        ("etalab/barometre-resultats-documentation@a620db7af127426169f9d2b007c12a0ca1f0e315",),
        "documentation_barometre_resultats.pdf",
        _RESULTS,
        tuned=False,
    ),
    Document(  # pdfTeX, of pandoc, of a form of the State's evaluators; of a university
        "autoevaluation-recherche",
        ("danielleberre/pandochceres@97d6635399770b5f1df60139a4ff2eadb52ff9c1",),
        "trame_dae_ur_fr.pdf",
        "trame_dae_ur_fr.tex",
        tuned=False,
    ),
)
_LATEX = (
    Document(  # pdfTeX, of a school of engineers; cites by number, lists acronyms
        "ia-enseignement",
        ("AmmarMian/synthese_ia_polytech@e367568a53640864e2829529d78c3093a8559257",),
        "main.pdf",
        "main.tex\nreferences.bib",
        tuned=False,
    ),
    Document(  # pdfTeX, by bookdown; a student's, of the ministries' survey on poverty; its charts have words
        "espace-pauvrete",
        ("antuki/EspaceSocial_Pauvrete@4ec8ef6fc35dded48c333f753e9823c58b385c48",),
        "rapport/_book/M2_ANTUNEZ_SQD.pdf",
        "rapport/_book/M2_ANTUNEZ_SQD.tex",
        tuned=False,
    ),
    Document(  # pdfTeX; of an association
        "statuts-apprentissage",
        ("nantes-machine-learning-meetup/NMLA@f996b4da4681bf44fa4cfb3094bea7285632dfda",),
        "statuts.pdf",
        "statuts.tex",
        tuned=False,
    ),
)
FOURTH_MAKERS = (*_CHILDREN, *_OFFICE, *_NORMS, *_MARKED, *_LATEX)
