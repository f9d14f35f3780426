"""The small publication of `sample_publications` as a Word document and as an OpenDocument text."""

from pathlib import Path

from sample_publications import ALT, TITLE, png, zipped

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_PARA = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{}</w:p>'
_ITEM = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'


def run(text: str, properties: str = "") -> str:
    """A run of words of a DOCX."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def picture(key: str = "rId1") -> str:
    """A picture of a DOCX."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{ALT}"/><a:graphic><a:graphicData'
        f' uri="p"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


DOCX_BODY = (
    _PARA.format("Titre", run(TITLE))
    + _PARA.format("Titre1", run("Préparer"))
    + "<w:p>"
    + run("Un accueil ")
    + run("préparé", "<w:b/>")
    + run(" rassure")
    + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    + run(". Voir ")
    + f'<w:hyperlink w:anchor="apres">{run("la suite")}</w:hyperlink>'
    + run(" et ")
    + f'<w:hyperlink r:id="rId2">{run("le guide")}</w:hyperlink>'
    + run(".")
    + "</w:p>"
    + _ITEM.format(run("Écouter"))
    + _ITEM.format(run("Noter"))
    + "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>"
    + "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("Étape", "Délai"))
    + f'</w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>{run("Accueil")}</w:p></w:tc>'
    + f"<w:tc><w:p>{run('1 jour')}</w:p></w:tc></w:tr>"
    + f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>{run('2 jours')}</w:p></w:tc></w:tr></w:tbl>"
    + _PARA.format("Fiche2", '<w:bookmarkStart w:id="1" w:name="apres"/>' + run("Après l’accueil"))
    + "<w:p>"
    + run("Tout le monde ")
    + run("se revoit", '<w:rStyle w:val="Accentuation"/>')
    + run(".")
    + "</w:p>"
    + f"<w:p>{picture()}</w:p>"
    + _PARA.format("Citation", run("On m’a cru."))
)


def docx_files(body: str = DOCX_BODY) -> dict[str, str | bytes]:
    """The files of a Word document; its styles have French ids, as Word in French writes them."""
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
        for kind, key, name, more in (
            ("paragraph", "Titre", "Title", ""),
            ("paragraph", "Titre1", "heading 1", ""),
            ("paragraph", "Fiche", "Titre de fiche", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
            ("paragraph", "Fiche2", "Titre de fiche bis", '<w:basedOn w:val="Fiche"/>'),
            ("paragraph", "Citation", "Quote", ""),
            ("paragraph", "Legende", "caption", ""),
            ("paragraph", "TM1", "toc 1", ""),
            ("character", "Accentuation", "Emphasis", "<w:rPr><w:i/></w:rPr>"),
        )
    )
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/word/document.xml" ContentType="{part}document.main+xml"/></Types>'
        ),
        "_rels/.rels": _RELATIONS.format(
            f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _RELATIONS.format(
            f'<Relationship Id="rId1" Type="{_OFFICE}/image" Target="media/parcours.png"/>'
            f'<Relationship Id="rId2" Type="{_OFFICE}/hyperlink" Target="https://exemple.fr/guide"'
            f' TargetMode="External"/>'
            f'<Relationship Id="rId3" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId4" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
            f'<Relationship Id="rId5" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
        ),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": (
            f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>'
            f"</w:docDefaults>{styles}</w:styles>"
        ),
        "word/numbering.xml": (
            f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        ),
        "word/footnotes.xml": (
            f'<w:footnotes {_W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p>'
            f"<w:r><w:footnoteRef/></w:r>{run(' D’après l’équipe.')}</w:p></w:footnote></w:footnotes>"
        ),
        "word/media/parcours.png": png(),
    }


def write_docx(folder: Path) -> Path:
    """A Word document."""
    return zipped(folder / "guide.docx", docx_files())


ODT_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("script", "script"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

ODT_BODY = f"""\
<text:p text:style-name="Title">{TITLE}</text:p>
<text:h text:outline-level="1">Préparer</text:h>
<text:p>Un accueil <text:span text:style-name="T1">préparé</text:span> rassure<text:note text:note-class="footnote"
><text:note-citation>1</text:note-citation><text:note-body><text:p>D’après l’équipe.</text:p></text:note-body
></text:note>. Voir <text:a xlink:href="#apres">la suite</text:a> et
<text:a xlink:href="https://exemple.fr/guide">le guide</text:a>.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Écouter</text:p></text:list-item><text:list-item><text:p>
Noter</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>
<table:table-cell><text:p>Étape</text:p></table:table-cell><table:table-cell><text:p>Délai</text:p></table:table-cell>
</table:table-row></table:table-header-rows>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Accueil</text:p></table:table-cell>
<table:table-cell><text:p>1 jour</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>2 jours</text:p></table:table-cell>
</table:table-row></table:table>
<text:h text:outline-level="2"><text:bookmark text:name="apres"/>Après l’accueil</text:h>
<text:p>Tout le monde <text:span text:style-name="T2">se revoit</text:span>.</text:p>
<text:p><draw:frame><draw:image xlink:href="Pictures/parcours.png"/><svg:desc>{ALT}</svg:desc></draw:frame></text:p>
<text:p text:style-name="P1">On m’a cru.</text:p>
"""


def odt_files(body: str = ODT_BODY) -> dict[str, str | bytes]:
    """The files of an OpenDocument text."""
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
        '<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:border="0.5pt'
        ' solid #000"/>'
        '</style:style><text:list-style style:name="L1"><text:list-level-style-bullet'
        ' text:level="1"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        "</text:list-style>"
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content'
            f" {ODT_NAMES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>"
        ),
        "meta.xml": (
            f"<office:document-meta {ODT_NAMES}><office:meta><dc:language>fr</dc:language></office:meta>"
            "</office:document-meta>"
        ),
        "Pictures/parcours.png": png(),
    }


def write_odt(folder: Path) -> Path:
    """An OpenDocument text."""
    return zipped(folder / "guide.odt", odt_files())
