import itertools
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from dossier_strategies import MEDIA, PICTURE, dossiers
from epubcheck import epubcheck_messages
from hypothesis import HealthCheck, given, settings
from lxml import html

from onpe_desktop.dossiers import (
    Dossier,
    Link,
    PageBreak,
    Paragraph,
    Section,
    Text,
    plain_text,
    walk_blocks,
    walk_inlines,
    walk_sections,
)
from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.formats import ExportFormat, export, format_of, suggested_name
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.packs import Pack, write_pack

ALWAYS_THERE = [one for one in ExportFormat if one is not ExportFormat.ZIM]
DAY = date(2026, 11, 26)
some_dossiers = settings(max_examples=25, suppress_health_check=list(HealthCheck))


def parts_of(*packs: Pack) -> list[ExportedPart]:
    return [ExportedPart(pack, entry.id) for pack in packs for entry in pack.outline]


def exported(dossier: Dossier, wanted: ExportFormat) -> bytes:
    with TemporaryDirectory() as folder:
        write_pack(dossier, {MEDIA.name: PICTURE}, Path(folder) / "pack.epub")
        return export(parts_of(Pack.open(Path(folder) / "pack.epub")), wanted, DAY)


@pytest.mark.parametrize("wanted", ALWAYS_THERE)
def test_the_same_packs_and_day_give_the_same_bytes_in_any_folder(
    two_packs: tuple[Pack, Pack], tmp_path: Path, wanted: ExportFormat
) -> None:
    (tmp_path / "ailleurs").mkdir()
    copies = [Pack.open(Path(shutil.copy(pack.path, tmp_path / "ailleurs"))) for pack in two_packs]

    first = export(parts_of(*two_packs), wanted, DAY)

    assert first == export(parts_of(*two_packs), wanted, DAY)
    assert first == export(parts_of(*copies), wanted, DAY)


def test_the_epub_is_a_pack_that_opens(two_packs: tuple[Pack, Pack], tmp_path: Path) -> None:
    (tmp_path / "extrait.epub").write_bytes(export(parts_of(*two_packs), ExportFormat.EPUB, DAY))

    pack = Pack.open(tmp_path / "extrait.epub")

    assert pack.metadata.title == "Bibliothèque hors ligne – extrait"
    assert pack.read_media("d1-schema.png") == PICTURE
    assert pack.section("d1-riche").notes[0].id == "1"


def test_epubcheck_has_nothing_to_say(two_packs: tuple[Pack, Pack], tmp_path: Path) -> None:
    (tmp_path / "extrait.epub").write_bytes(export(parts_of(*two_packs), ExportFormat.EPUB, DAY))

    assert epubcheck_messages([tmp_path / "extrait.epub"]) == []


@given(dossiers())
@some_dossiers
def test_any_dossier_is_exported_as_epub(dossier: Dossier) -> None:
    content = exported(dossier, ExportFormat.EPUB)

    with TemporaryDirectory() as folder:
        (Path(folder) / "extrait.epub").write_bytes(content)
        read = Pack.open(Path(folder) / "extrait.epub").dossier()
    assert [one.title for one in walk_sections(read.sections)][:-1] == [one.title for one in dossier.walk()]


Find = Callable[..., list[Any]]


def finder(content: bytes) -> Find:
    """A function that finds by XPath in the HTML."""
    tree = html.document_fromstring(content.decode("utf-8"))

    def find(path: str, **values: str) -> list[Any]:
        found = tree.xpath(path, **values)  # type: ignore[arg-type] # the stub takes no names
        assert isinstance(found, list)
        return found

    return find


def numbered(dossier: Dossier) -> dict[str, str]:
    """What each paragraph of the blocks says, by its id in the HTML; without pages, whose numbers are in brackets."""
    said = {}
    for section in dossier.walk():
        for block in walk_blocks(section.blocks):
            if isinstance(block, Paragraph) and not any(
                isinstance(one, PageBreak) or (isinstance(one, Link) and not one.children)
                for one in walk_inlines(block.inlines)
            ):
                said[f"d1-{section.id}.p{block.number}"] = plain_text(block.inlines)
    return said


@given(dossiers())
@some_dossiers
def test_no_word_of_a_paragraph_is_lost_in_html(dossier: Dossier) -> None:
    find = finder(exported(dossier, ExportFormat.HTML))

    for name, said in numbered(dossier).items():
        (found,) = find("//*[@id=$name]", name=name) or [None]
        pieces = [] if found is None else found.xpath(".//text()[not(ancestor::sup)] | .//br")
        shown = "".join(piece if isinstance(piece, str) else "\n" for piece in pieces)
        assert shown.split() == said.split()


@given(dossiers())
@some_dossiers
def test_ids_are_used_once_and_links_lead_somewhere(dossier: Dossier) -> None:
    find = finder(exported(dossier, ExportFormat.HTML))

    ids = Counter(find("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    for address in find("//@href"):
        assert address[0] != "#" or address[1:] in ids
    for labelled in find("//@aria-labelledby"):
        assert labelled in ids


@given(dossiers())
@some_dossiers
def test_html_needs_and_runs_nothing(dossier: Dossier) -> None:
    find = finder(exported(dossier, ExportFormat.HTML))

    assert not find("//script | //iframe | //object | //embed | //link | //base | //form | //video")
    assert not [name for name in find("//@*") if name.attrname.lower().startswith("on")]
    assert all(source.startswith("data:image/") for source in find("//@src"))
    assert all(re.match(r"#|https?://|mailto:|tel:", address) for address in find("//@href"))


def test_the_policy_of_the_file_forbids_everything_else(two_packs: tuple[Pack, Pack]) -> None:
    find = finder(export(parts_of(*two_packs), ExportFormat.HTML, DAY))

    (policy,) = find("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_hostile_words_stay_words(make_pack: Callable[..., Pack]) -> None:
    hostile = '</style></title><script>alert(1)</script><img src=x onerror="a()">&lt;'
    pack = make_pack("un", Section("s", hostile, blocks=(Paragraph((Text(hostile),), 1),)))

    find = finder(export(parts_of(pack), ExportFormat.HTML, DAY))

    assert not find("//script | //img")
    (paragraph,) = find("//*[@id='d1-s.p1']")
    assert paragraph.text == hostile


def test_headings_go_down_one_level_at_a_time(two_packs: tuple[Pack, Pack]) -> None:
    find = finder(export(parts_of(*two_packs), ExportFormat.HTML, DAY))

    levels = [int(one.tag[1]) for one in find("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_everything_of_a_rich_section_is_in_the_html(two_packs: tuple[Pack, Pack]) -> None:
    find = finder(export(parts_of(*two_packs), ExportFormat.HTML, DAY))

    assert find("//img/@alt") == ["Un point blanc"]
    assert find("//abbr/@title") == ["aide sociale à l’enfance"]
    assert find("//thead//th/@scope") == ["col", "col"]
    assert find("//tbody//th/@scope") == ["row"]
    assert len(find("//a[@role='doc-noteref']")) == 2
    assert len(find("//a[@role='doc-backlink']")) == 1
    assert find("//nav//a/@href")[:3] == ["#d1", "#d1-riche", "#d1-dessous"]
    shown = "".join(find("//main//text()"))
    for words in (
        "[p.\u00a012]",
        "Transcription.",
        "— Quelqu’un",
        "Danger\u00a0: Vite",
        "En 2022".lower(),
        "Un rapport",
    ):
        assert words in shown


def test_citations_are_exported_one_for_each_part(two_packs: tuple[Pack, Pack]) -> None:
    one, two = two_packs
    parts = [ExportedPart(one, "riche"), ExportedPart(one, "dessous"), ExportedPart(two, "liens")]

    items = json.loads(export(parts, ExportFormat.CSL_JSON, DAY))

    assert [item["title"] for item in items] == ["Riche", "Dessous", "Liens"]
    assert items[0]["page"] == "12"


@pytest.mark.parametrize("wanted", ExportFormat)
def test_nothing_to_export_is_told(wanted: ExportFormat) -> None:
    with pytest.raises(ExportError):
        export([], wanted, DAY)


def test_the_name_of_a_file_tells_its_format_and_nothing_else(two_packs: tuple[Pack, Pack]) -> None:
    for wanted in ExportFormat:
        assert format_of(PurePath(f"a{wanted.suffix}")) is wanted
    assert format_of(PurePath("A.HTM")) is ExportFormat.HTML
    assert format_of(PurePath("a.pdf")) is None
    assert suggested_name(parts_of(*two_packs)[:1], ExportFormat.HTML) == "extrait.html"
    assert suggested_name(parts_of(*two_packs), ExportFormat.EPUB) == "extrait-4-sections.epub"
