"""A fifth lot: publications of public services and associations whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none.
"""

from documents import Document

_BREATH = "ProgRT/manuel@6669c6a97adf397aeb42871775533dd30f885942"
_PILOT = "canada-ca/micro-acquisition@875499a3185cbe937f415c5254a2c638f62ff145"
OFFICE = (  # what word processors wrote, with its makers' own styles
    Document(  # DOCX, the budget of a national fund for sport in Burkina Faso
        "budget-sport",
        ("LnDevAi/plateforme-reporting@63de7c888d0be1d8c7a162d8e620a8d863a93ff1",),
        "",
        "docs/report-templates/sessions/budgetaire/elaboration/presentation Budget 2021.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, what respiratory therapists in Québec are taught of a ventilator; a footnote
        "ventilation-percussive",
        (_BREATH,),
        "",
        "doc/VDR-4 - Notes de sours - 1.1.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, a supplement to that
        "circuits-ventilation",
        (_BREATH,),
        "",
        "doc/VDR-4 - Notes de cours - *.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, a convention for what canteens give away, of the ministry of agriculture; footnotes
        "dons-alimentaires",
        ("betagouv/ma-cantine@04dddca907df745d27935bf3e6884b1396451fac",),
        "",
        "web/static/documents/convention-type_restauration_collective_1.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, how the council for geographic information wants standards written
        "modele-geostandard",
        ("cnigfr/FabriqueStandards@a7df28f773246d19b53033d67326a7b8f3b3ed0d",),
        "",
        "StandardsDesStandards/template/V3_*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # ODT, MIT, in English, the last report on a pilot of Canada's ministry of employment; footnotes
        "pilote-achats",
        (_PILOT,),
        "",
        "assets/Closeout-report-micro-acquisition-pilot-final.odt",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, a guide of the agency for digital health
        "jeux-de-valeurs",
        ("ansforge/TestContenuCDA-2-41@d890ebd8e50857c522b9a47ec16a3ca788cb1781",),
        "",
        "CI-SIS_Schematrons-CDA_20210216.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, a form of the same agency
        "expression-besoins",
        ("ansforge/IG-doctrine-ci-sis@e04788e86a0d5e27d67aeb7d0b8740f2887947e9",),
        "",
        "input/images/CI-SIS_FORMULAIRE_EXPRESSION DE BESOINS.docx",
        tuned=False,
        again="soffice:",
    ),
)
_METADATA = "MTES-MCT/metadata-postgresql@064ae4d80247afb662709b7709edc3d88f27bd99"
_PLUME = ("gestion_plume_pg", "modeles_de_formulaire", "metadonnees_calculees", "actions_generales")
_GEOPORTAL = "presentation contexte desc-generale dd-namespace-decoupage-fonctionnel dd_protocols dd_protocols_ajax"
_GEOPORTAL += " dd_services dd_services_autoconf dd_services_geocodage-direct"
_GEOPORTAL += " dd_services_geocodage-inverse dd_services_autocompletion dd_services_altimetrie"
_GEOPORTAL += " dd_services_itineraire dd_services_isochrone dd_services_transfo-coordonnees"
_GEOPORTAL += " dd_services_validity-area dd_services_gestion-formats"
_WATER = "choix_des_geometries gestion_des_id gestion_des_versions Liste-de-valeurs Format_de_fichier montage_en_base"
_WATER += " difference_purge_vidange noue_infiltration rehabilitation_reseau deversoir_orage"
PLAIN = (  # what is written for the web, as it is printed
    Document(  # AGPL, how services of the ministry of ecology describe their data; footnotes
        "fiches-metadonnees",
        (_METADATA,),
        "",
        "\n".join(f"docs/usage/{name}.md" for name in _PLUME),
        tuned=False,
        again="word:",
    ),
    Document(  # MIT, Canada's assessment of what an application does to privacy; its makers number notes by hand
        "vie-privee",
        ("cds-snc/covid-alert-documentation@08d5e8099a63d8c36ff60b20c93dede92e1dcee0",),
        "",
        "EvaluationViePriveeAlerteCOVID.md\n",
        tuned=False,
        again="chromium: report.css untagged",
    ),
    Document(  # the rules of a parliament in 1945, as an association gives them
        "reglement-assemblee",
        ("regardscitoyens/historique_reglements_AN@8224747bd2fe5c9cf9daf164230f8f0719fdac62",),
        "",
        "textes_des_reglements/004-*/19451122*.md",
        tuned=False,
        again="context:",
    ),
    Document(  # AGPL, how their metadata fit a European profile; footnotes
        "profil-metadonnees",
        (_METADATA,),
        "",
        "docs/usage/conformite_geodcat_ap.md\n",
        tuned=False,
        again="chromium: report.css",
    ),
    Document(  # CC BY 3.0, Luxembourg's references for applications that everybody can use
        "applications-accessibles",
        ("accessibility-luxembourg/ReferentielAccessibiliteMobile@b5c5cefab8676b0864269b062883668ff465c298",),
        "",
        "fr/introduction.md\nfr/environnement.md\nfr/methodologie.md\nfr/glossaire.md",
        tuned=False,
        again="typst: papersize=a4",
    ),
    Document(  # the rules of an association of students in Québec
        "regles-association",
        ("ageei/charte@c83906d85409100f2fbd82223f64aa51bbd48306",),
        "",
        "charte.md\n",
        tuned=False,
        again="asciidoctor-pdf: sectnums",
    ),
    Document(  # MIT, in English, why Canada's ministry of employment made that pilot; footnotes
        "projet-achats",
        (_PILOT,),
        "",
        "assets/ma-business-case.md\n",
        tuned=False,
        again="weasyprint: report.css",
    ),
    Document(  # GPL 3, an official journal of Senegal, as an association gives it
        "journal-officiel",
        ("Code-for-Senegal/vie-publique.sn@54691b227458afa850500a4e741004ef14c24342",),
        "",
        "content/journal-officiel-senegal/11.jors-7733-du-11-mai-2024.md\n",
        tuned=False,
        again="fop:",
    ),
    Document(  # what the institute of geography wanted of an interface; footnotes
        "services-geographiques",
        ("IGNF/evolution-apigeoportail@a5691cfc19a24b8be31f9925566b0c7885739516",),
        "",
        "\n".join(f"bibacces/{name}.md" for name in _GEOPORTAL.split()),
        tuned=False,
        again="xelatex: scrartcl numbersections",
    ),
    Document(  # what the council for geographic information answers on networks of water; a footnote
        "reseaux-eau",
        ("cnigfr/StaR-Eau@5896f2c10a45be04ffb0d77409a4291cb39cf770",),
        "",
        "\n".join(f"aide/book/FAQ/{name}.md" for name in _WATER.split()),
        tuned=False,
        again="weasyprint:",
    ),
)
FIFTH_ANEW = (*OFFICE, *PLAIN)
