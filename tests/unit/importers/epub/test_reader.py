from pathlib import Path

import sample_publications as samples
from sample_publications import silent

from onpe_desktop.dossiers import PageBreak, plain_text
from onpe_desktop.importers.epub import read_epub
from onpe_desktop.importers.publication import Publication, PublicationHeading

Files = dict[str, str | bytes]
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Premier'
    " chapitre</text></navLabel>"
    '<content src="texte/un.xhtml"/></navPoint></navMap><pageList><pageTarget'
    ' value="7"><navLabel><text>7</text></navLabel>'
    '<content src="texte/un.xhtml#milieu"/></pageTarget></pageList></ncx>'
)


def read(folder: Path, files: Files) -> Publication:
    return read_epub(samples.zipped(folder / "livre.epub", files), silent)


def page(body: str) -> str:
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>'
        f"<body>{body}</body></html>"
    )


def titles(publication: Publication) -> list[str]:
    return [plain_text(part.inlines) for part in publication.parts if isinstance(part, PublicationHeading)]


def test_the_spine_gives_the_order_and_what_is_not_linear_comes_last(tmp_path: Path) -> None:
    files = samples.epub_files()
    files["OEBPS/book.opf"] = str(files["OEBPS/book.opf"]).replace(
        '<itemref idref="a"/><itemref idref="b"/>', '<itemref idref="a" linear="no"/><itemref idref="b"/>'
    )

    assert titles(read(tmp_path, files)) == ["Après l’accueil", "Préparer"]


def test_printed_pages_that_the_text_marks(tmp_path: Path) -> None:
    files = samples.epub_files()
    files["OEBPS/texte/un.xhtml"] = page(
        '<h1>a</h1><p>b <span epub:type="pagebreak" title="12"/>c</p><div epub:type="pagebreak"'
        ' id="p13">13</div><p>d</p>'
    )

    publication = read(tmp_path, files)

    assert publication.pages == 2
    assert [str(part).count("PageBreak") for part in publication.parts[:3]] == [0, 1, 1]
    assert repr(PageBreak("13")) in str(publication.parts[2])


def test_an_older_book_titles_and_pages_of_its_contents(tmp_path: Path) -> None:
    files = samples.epub_files()
    del files["OEBPS/nav.xhtml"]
    files["OEBPS/book.opf"] = (
        str(files["OEBPS/book.opf"])
        .replace('version="3.0"', 'version="2.0"')
        .replace(
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
            '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        )
    )
    files["OEBPS/toc.ncx"] = NCX
    files["OEBPS/texte/un.xhtml"] = page('<p>Sans titre.</p><p id="milieu">Suite.</p>')

    publication = read(tmp_path, files)

    assert titles(publication) == ["Premier chapitre", "Après l’accueil"]
    assert repr(PageBreak("7")) in str(publication.parts[2])


def test_metadata_with_its_refinements(tmp_path: Path) -> None:
    files = samples.epub_files()
    files["OEBPS/book.opf"] = str(files["OEBPS/book.opf"]).replace(
        "<dc:language>",
        '<dc:title id="s">Fiche 2</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
        "<dc:publisher>Éditeur</dc:publisher><dc:date>2022-11-05T00:00:00Z</dc:date><dc:rights>CC"
        " BY</dc:rights><dc:language>",
    )

    said = read(tmp_path, files).metadata

    assert (said.title, said.subtitle, said.publisher, said.issued, said.rights) == (
        samples.TITLE,
        "Fiche 2",
        "Éditeur",
        "2022-11-05",
        "CC BY",
    )


def test_the_contents_inside_the_spine_are_not_text(tmp_path: Path) -> None:
    files = samples.epub_files()
    files["OEBPS/book.opf"] = str(files["OEBPS/book.opf"]).replace("<spine>", '<spine><itemref idref="nav"/>')

    assert titles(read(tmp_path, files)) == ["Préparer", "Après l’accueil"]
