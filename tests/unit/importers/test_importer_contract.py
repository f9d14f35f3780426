"""The same small publication in every format gives the same publication."""

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from PIL import Image

from onpe_desktop.dossiers import (
    Block,
    Cell,
    Emphasis,
    Figure,
    ItemList,
    Link,
    ListItem,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
    plain_text,
)
from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.epub import read_epub
from onpe_desktop.importers.errors import ImportCancelledError, ImportRefusedError, Progress
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.odt import read_odt
from onpe_desktop.importers.pdf.reading import read_pdf
from onpe_desktop.importers.publication import Evidence, Publication, PublicationBlock, PublicationHeading
from onpe_desktop.importers.single_markdown import read_markdown_file


@dataclass(frozen=True, slots=True)
class Format:
    name: str
    write: Callable[[Path], Path]
    read: Callable[[Path, Progress], Publication]


FORMATS = (
    Format("html", samples.write_html, read_html),
    Format("saved-page", samples.write_saved_page, read_html),
    Format("site", samples.write_site, read_html),
    Format("epub", samples.write_epub, read_epub),
    Format("docx", office.write_docx, read_docx),
    Format("odt", office.write_odt, read_odt),
    Format("pdf", samples.write_pdf, read_pdf),
    Format("markdown", samples.write_markdown, read_markdown_file),
)


def silent(done: int, total: int) -> None:
    assert 0 <= done <= total


@pytest.fixture(params=FORMATS, ids=lambda one: one.name)
def publication(request: pytest.FixtureRequest, tmp_path: Path) -> Publication:
    one: Format = request.param
    return one.read(one.write(tmp_path), silent)


def blocks(publication: Publication) -> list[Block]:
    """The blocks, without the numbers of pages that only a PDF has."""
    found = [part.block for part in publication.parts if isinstance(part, PublicationBlock)]
    if publication.pages is None or not isinstance(found[0], Paragraph):
        return found
    assert found[0].inlines[0] == PageBreak("1")
    return [Paragraph(found[0].inlines[1:], 0), *found[1:]]


def paragraph(*inlines: Text | Strong | Emphasis | Link | NoteReference) -> Paragraph:
    return Paragraph(inlines, 0)


def test_headings(publication: Publication) -> None:
    headings = [part for part in publication.parts if isinstance(part, PublicationHeading)]

    assert [(plain_text(each.inlines), each.level, each.evidence, each.sure) for each in headings] == [
        ("Préparer", 1, Evidence.STRUCTURE, True),
        ("Après l’accueil", 2, Evidence.STRUCTURE, True),
    ]


def test_metadata(publication: Publication) -> None:
    assert publication.metadata.title == samples.TITLE
    assert publication.metadata.language.split("-")[0] == "fr"


def test_blocks_in_order(publication: Publication) -> None:
    (name,) = publication.media
    first, items, table, last, figure, quotation = blocks(publication)

    assert items == ItemList((ListItem((paragraph(Text("Écouter")),)), ListItem((paragraph(Text("Noter")),))))
    assert table == Table(
        (Row((Cell((Text("Étape"),), header=True), Cell((Text("Délai"),), header=True))),),
        (
            Row((Cell((Text("Accueil"),), rows=2), Cell((Text("1 jour"),)))),
            Row((Cell((Text("2 jours"),)),)),
        ),
    )
    assert last == paragraph(Text("Tout le monde "), Emphasis((Text("se revoit"),)), Text("."))
    assert figure == Figure(name, samples.ALT)
    assert quotation == Quotation((paragraph(Text("On m’a cru.")),))
    assert isinstance(first, Paragraph)


def test_inlines_links_and_the_call_of_the_note(publication: Publication) -> None:
    (note,) = publication.notes
    (after,) = [part.anchors for part in publication.parts if isinstance(part, PublicationHeading)][1:]

    assert blocks(publication)[0] == paragraph(
        Text("Un accueil "),
        Strong((Text("préparé"),)),
        Text(" rassure"),
        NoteReference(note),
        Text(". Voir "),
        Link(f"#{after[0]}", (Text("la suite"),)),
        Text(" et "),
        Link("https://exemple.fr/guide", (Text("le guide"),)),
        Text("."),
    )


def test_the_note_and_nothing_of_it_in_the_text(publication: Publication) -> None:
    assert list(publication.notes.values()) == [(paragraph(Text("D’après l’équipe.")),)]


def test_the_picture_is_the_one_of_the_file(publication: Publication) -> None:
    (picture,) = publication.media.values()

    if publication.pages is None:
        assert picture == samples.png()
    else:  # a PDF holds the pixels of a picture, not its file
        assert pixels(picture) == pixels(samples.png())


def pixels(picture: bytes) -> bytes:
    with Image.open(io.BytesIO(picture)) as image:
        return image.convert("RGB").tobytes()


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_name_with_accents_and_spaces(one: Format, tmp_path: Path) -> None:
    written = one.write(tmp_path)
    renamed = written.rename(written.with_name(f"été à l’école {written.name}"))

    assert len(one.read(renamed, silent).parts) == 8


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_progress_may_cancel(one: Format, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:  # noqa: ARG001 # what a Progress takes
        raise ImportCancelledError

    with pytest.raises(ImportCancelledError):
        one.read(one.write(tmp_path), cancel)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_empty_missing_and_wrong_files_are_refused(one: Format, tmp_path: Path) -> None:
    empty = tmp_path / "vide"
    empty.write_bytes(b"")
    wrong = tmp_path / "faux"
    wrong.write_bytes(b"%PDF-1.7\n...")

    for path in (empty, wrong, tmp_path / "absent"):
        with pytest.raises(ImportRefusedError) as refusal:
            one.read(path, silent)
        assert refusal.value.message.endswith(".")
        assert refusal.value.next_step.endswith(".")


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_the_same_file_gives_the_same_publication(one: Format, tmp_path: Path) -> None:
    written = one.write(tmp_path)

    assert one.read(written, silent) == one.read(written, silent)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_light_installation_says_what_is_missing(
    one: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onpe_desktop.importers.components.find_spec", lambda _name: None)

    with pytest.raises(ImportRefusedError, match="un composant n’est pas installé"):
        one.read(one.write(tmp_path), silent)


def test_heavy_libraries_wait_for_a_file() -> None:
    code = (
        "import sys, onpe_desktop.importers.docx, onpe_desktop.importers.epub, onpe_desktop.importers.html,"
        " onpe_desktop.importers.odt, onpe_desktop.importers.pdf, onpe_desktop.importers.single_markdown;"
        "print(*{'mammoth', 'selectolax', 'PIL', 'pypdfium2'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""
