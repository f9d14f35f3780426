"""An eighth lot: publications of associations, towns, schools and research whose makers give only sources, set anew.

They were chosen for variety, without a look at what any reader makes of them. Where no licence is named, their makers
name none. What « ecriture-machines » cites stands as its site writes it. The table of « minorites-jeux-video » goes on
beyond the edge of its pages.
"""

from documents import Document

_OFFICE = (  # what word processors wrote, or set
    Document(  # DOCX, 20 pages; who is shown in games, and how: notes, a table wider than the page, titles by hand
        "minorites-jeux-video",
        ("leyyleyyy/ma-thesis@1b6f343f447f7484d909e7ae2d117dd2df146d38",),
        "",
        "Th*se*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, MIT, 52 pages; what a party promises a town of Québec; boxes as tables, titles by hand
        "plateforme-quebec",
        ("emilehpGgle/BoussoleMunicipale@d59b09ee7524ffd61888a2c53050c7331d0331f6",),
        "",
        "Docs/RC Plateforme*2025*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 5 pages; a contract of Madagascar for a school's wall, with its annexes; a table, titles by hand
        "convention-travaux",
        ("Kyle-001817/Stage@306fdc985737e6e71b401674f313c51ff33b6a03",),
        "",
        "Mr_Andry/CONVENTION*ANALAIVA*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # DOCX, 16 pages; students weigh what learning machines do to the climate; a table, titles by hand
        "apprentissage-carbone",
        ("GreenAIECE2023/GREEN-AI@2c832542304bf5f8b9ca6207f9db14ce1e94e0c1",),
        "",
        "Rapport_final*.docx",
        tuned=False,
        again="soffice:",
    ),
    Document(  # MIT, 6 pages; why public services care for digital commons; notes, a table without rules
        "communs-mobilite",
        ("fabmob/fabmob.io@fc4183f890619d05bcf138433693eb6bc9abf930",),
        "",
        "contenu/articles/2024/communs-numeriques-politique-publique.md\n",
        tuned=False,
        again="writer",
    ),
    Document(  # 22 pages; two pamphlets of a libertarian booklet, long paragraphs and a note
        "democratie-livret",
        ("loskraes/TeX-le-livret-libertaire@240f6f29fd6beb1d2712f6fbee08d0b528778cb4",),
        "",
        "src/democratie.md\nsrc/assez-bons.md",
        tuned=False,
        again="word:",
    ),
)
_LATEX = (
    Document(  # in KOMA-Script, 14 pages; the rules of an association of musicians; articles, heads on each page
        "statuts-promolily",
        ("BertrandBordage/PromoLily@0a31b83bcac3794f082394eca6024e4509accfc1",),
        "",
        "Statuts.tex\n",
        tuned=False,
        again="latexmk: -pdf",
    ),
    Document(  # 13 pages; two papers of sociology on work, with notes; titles by hand, some plain
        "enquetes-sociologie",
        ("Charlene19/secondBrain@8aa7ce60373420ba7f744708b2e80b505b37b4e2",),
        "",
        "content/sociologie/enquete.md\ncontent/sociologie/divisiontravail.md",
        tuned=False,
        again="context:",
    ),
)
_PLAIN = (  # what is written for the web, as it is printed
    Document(  # 15 pages; two assemblies of an association, with votes and speeches
        "assemblees-agile",
        ("AgileFrance/AgileFrance.github.io@62f22dd9447c77381f742b8f676249490158d16e",),
        "",
        "_assemblee_generale/2021-02-17.md\n_assemblee_generale/2018-02-19.md",
        tuned=False,
        again="fop:",
    ),
    Document(  # 27 pages; how a thesis of Montréal begins and ends: verses, quotations, notes at the end
        "ecriture-machines",
        ("Mmellet/paume@bbd453ec858c82b83a3f7846f0c20997adcc939d",),
        "",
        "content/pages/introduction.md\ncontent/pages/conclusion.md",
        tuned=False,
        again="weasyprint:",
    ),
    Document(  # in Quarto, in two columns, 14 pages; a lesson of Montréal in figures: boxes, tables, listings
        "laboratoire-kinesiologie",
        ("jotremblay/KIN6520@be563962ada53efce947e546867337bc314c3fa9",),
        "",
        "tutoriel.qmd\n",
        tuned=False,
        again="chromium: brochure.css untagged",
    ),
    Document(  # 13 pages; students ask what is right in how trains sell tickets; long questions as titles, a table
        "charte-numerique-cff",
        ("mircoprofico/charte-ethique-CFF@f633f0562980e25e97b62298e14fa2b4afb57c9e",),
        "",
        "question_charte.md\n",
        tuned=False,
        again="chromium: report.css",
    ),
    Document(  # 11 pages; the assembly of a sports club, with accounts in tables, and its rules; a box
        "assemblee-arts-martiaux",
        ("artsmartiauxgenas/web@47361bac5f044efa4027c2810266fe49ad992a29",),
        "",
        "src/docs/legal/assemblees/2025-11-06-pv-ag.md\nsrc/docs/legal/reglements/2026-reglement.md",
        tuned=False,
        again="wkhtmltopdf:",
    ),
    Document(  # 5 pages; the rules of an association of students in Lausanne, in many articles
        "statuts-hackers",
        ("HackEPFL/administrative@a5886e3c6a7620eb7bc73ffd15c896ae0e3f3099",),
        "",
        "statutes.md\n",
        tuned=False,
        again="typst: papersize=a4",
    ),
)
EIGHTH_ANEW = (*_OFFICE, *_LATEX, *_PLAIN)
