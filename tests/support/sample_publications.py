"""One small publication in every format that an importer reads, written by hand: nothing but the format differs."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

TITLE = "Guide de l’accueil"
ALT = "Schéma du parcours"


def silent(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def png(width: int = 120, height: int = 80, colour: bytes = b"\x20\x60\xa0") -> bytes:
    """Return a plain picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + colour * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def zipped(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write an archive; its files are compressed but for a first one called `mimetype`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, kind)
    return path


BODY = f"""\
<h1>Préparer</h1>
<p>Un accueil <strong>préparé</strong> rassure<a id="appel" href="#note">1</a>. Voir <a href="#apres">la suite</a>
et <a href="https://exemple.fr/guide">le guide</a>.</p>
<ul><li>Écouter</li><li>Noter</li></ul>
<table><thead><tr><th>Étape</th><th>Délai</th></tr></thead>
<tbody><tr><td rowspan="2">Accueil</td><td>1 jour</td></tr><tr><td>2 jours</td></tr></tbody></table>
<h2 id="apres">Après l’accueil</h2>
<p>Tout le monde <em>se revoit</em>.</p>
<p><img src="parcours.png" alt="{ALT}"/></p>
<blockquote><p>On m’a cru.</p></blockquote>
<aside id="note"><p><a href="#appel">1</a> D’après l’équipe.</p></aside>
"""

MARKDOWN = f"""\
---
title: {TITLE}
lang: fr
---
# Préparer

Un accueil **préparé** rassure[^1]. Voir [la suite](#apres) et [le guide](https://exemple.fr/guide).

- Écouter
- Noter

<table><tr><th>Étape</th><th>Délai</th></tr>
<tr><td rowspan="2">Accueil</td><td>1 jour</td></tr><tr><td>2 jours</td></tr></table>

## Après l’accueil {{#apres}}

Tout le monde *se revoit*.

![{ALT}](parcours.png)

> On m’a cru.

[^1]: D’après l’équipe.
"""


def write_html(folder: Path) -> Path:
    """A single page."""
    (folder / "parcours.png").write_bytes(png())
    page = folder / "guide.html"
    page.write_text(
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{TITLE}</title></head>'
        f"<body><nav><a href='/'>Site</a></nav><main>{BODY}</main><footer>Pied</footer></body></html>",
        encoding="utf-8",
    )
    return page


def write_saved_page(folder: Path) -> Path:
    """A page that a browser saved with its folder of files."""
    files = folder / "guide_files"
    files.mkdir()
    (files / "parcours.png").write_bytes(png())
    page = write_html(folder)
    (folder / "parcours.png").unlink()
    page.write_text(
        page.read_text(encoding="utf-8").replace("parcours.png", "guide_files/parcours.png"), encoding="utf-8"
    )
    return page


def write_site(folder: Path) -> Path:
    """A folder of two pages with an index."""
    site = folder / "site"
    site.mkdir()
    (site / "parcours.png").write_bytes(png())
    first, second = BODY.split('<h2 id="apres">')
    body, note = second.split("<aside")
    page = '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>'
    (site / "index.html").write_text(
        page.format(TITLE, first.replace("#apres", "suite.html#apres") + f"<aside{note}"), encoding="utf-8"
    )
    (site / "suite.html").write_text(page.format("Suite", f'<h2 id="apres">{body}'), encoding="utf-8")
    return site


def write_markdown(folder: Path) -> Path:
    """A Markdown file."""
    (folder / "parcours.png").write_bytes(png())
    path = folder / "guide.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return path


EPUB_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def epub_files() -> dict[str, str | bytes]:
    """The files of a book in EPUB 3: two documents, notes in the second."""
    head = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="fr"><head><title>x</title></head><body>'
    )
    first, second = BODY.split('<h2 id="apres">')
    first = first.replace('href="#apres"', 'href="un%20deux.xhtml#apres"').replace(
        '<a id="appel" href="#note"', '<a epub:type="noteref" id="appel" href="un%20deux.xhtml#note"'
    )
    second = second.replace('<aside id="note">', '<aside epub:type="footnote" id="note">').replace(
        '<a href="#appel">1</a> ', ""
    )
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": EPUB_CONTAINER,
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier>'
            f"<dc:title>{TITLE}</dc:title><dc:language>fr</dc:language></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="a" href="texte/un.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="b" href="texte/un%20deux.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="p" href="texte/parcours.png" media-type="image/png"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
        ),
        "OEBPS/nav.xhtml": (
            f'{head}<nav epub:type="toc"><ol><li><a href="texte/un.xhtml">Préparer</a></li></ol></nav></body></html>'
        ),
        "OEBPS/texte/un.xhtml": f"{head}{first}</body></html>",
        "OEBPS/texte/un deux.xhtml": f'{head}<h2 id="apres">{second}</body></html>',
        "OEBPS/texte/parcours.png": png(),
    }


def write_epub(folder: Path) -> Path:
    """A book."""
    return zipped(folder / "guide.epub", epub_files())


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
></text:note>. Voir <text:a xlink:href="#apres">la suite</text:a> et <text:a xlink:href="https://exemple.fr/guide">le guide</text:a
>.</text:p>
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
