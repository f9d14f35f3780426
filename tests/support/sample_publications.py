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


TYPST = f"""\
#set document(title: "{TITLE}")
#set text(lang: "fr", size: 11pt, font: "Libertinus Serif")
#set page(paper: "a5", numbering: "1")
= Préparer
Un accueil *préparé* rassure#footnote[D’après l’équipe.]. Voir #link(<apres>)[la suite]
et #link("https://exemple.fr/guide")[le guide].

- Écouter
- Noter

#table(columns: 2, table.header[Étape][Délai], table.cell(rowspan: 2)[Accueil], [1 jour], [2 jours])

== Après l’accueil <apres>
Tout le monde _se revoit_.

#image("parcours.png", alt: "{ALT}", width: 4cm)

#quote(block: true)[On m’a cru.]
"""


def write_pdf(folder: Path) -> Path:
    """A tagged PDF, set with the project's own means."""
    import typst

    (folder / "parcours.png").write_bytes(png())
    (folder / "guide.typ").write_text(TYPST, encoding="utf-8")
    path = folder / "guide.pdf"
    typst.compile(folder / "guide.typ", output=path)
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
