import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import html

from onpe_desktop.authoring.quality_report import report_as_html, report_as_json
from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.found import FoundRecord
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.request import ImportReport, SourceRecord, read_report, report_values

REPORT = ImportReport(
    "Guide <été>",
    (SourceRecord("guide n° 1.pdf", "PDF", 4),),
    (
        HeadingRecord("guide", "Guide", 1, "", 1, sure=True, publication=0),
        HeadingRecord("suite", "Suite & fin", 1, "typographie", 3, sure=False, publication=0),
    ),
    (
        Finding(FindingKind.DEAD_LINK, "Un lien ne mène nulle part.", 3, "<ici>", publication=0),
        Finding(FindingKind.NO_RIGHTS, "Rien."),
    ),
    (
        FoundRecord("tableau", "3 lignes, 2 colonnes", "suite", 4, publication=0),
        FoundRecord("note", "Une <note>.", "suite", None, publication=0),
    ),
    {"publisher": "Un <service>", "issued": "2022-11"},
)
SEVERAL = replace(
    REPORT,
    sources=(*REPORT.sources, SourceRecord("fiche.docx", "DOCX", None), SourceRecord("annexe.pdf", "PDF", 9)),
    findings=(
        Finding(FindingKind.DEAD_LINK, "Un lien ne mène nulle part.", 3, "ici", publication=2),
        Finding(FindingKind.LEFT_OUT, "Des macros sont laissées de côté.", publication=1),
        Finding(FindingKind.NO_RIGHTS, "Rien."),
    ),
)


def page(tmp_path: Path) -> str:
    return report_as_html(REPORT, [tmp_path / "pdf" / "guide n° 1.pdf"], tmp_path)


def parsed(text: str) -> Any:
    return html.fromstring(text)


def test_a_page_number_leads_into_the_pdf(tmp_path: Path) -> None:
    links = parsed(page(tmp_path)).xpath("//a/@href")

    assert "pdf/guide%20n%C2%B0%201.pdf#page=3" in links


def test_everything_that_has_a_page_leads_there(tmp_path: Path) -> None:
    links = parsed(page(tmp_path)).xpath("//td/a")

    pages = [(link.text_content(), link.get("href").rpartition("#")[2]) for link in links]
    assert pages == [("p.\u00a03", "page=3"), ("p.\u00a01", "page=1"), ("p.\u00a03", "page=3"), ("p.\u00a04", "page=4")]


def test_of_several_files_the_one_meant_is_named(tmp_path: Path) -> None:
    sources = [tmp_path / name for name in ("guide n° 1.pdf", "fiche.docx", "annexe.pdf")]

    root = parsed(report_as_html(SEVERAL, sources, tmp_path))

    cells = root.xpath("//h2[.='À vérifier']/following-sibling::table[position() <= 3]//td[1]")
    assert [cell.text_content() for cell in cells] == ["annexe.pdf, p.\u00a03", "–", "fiche.docx"]
    assert cells[0].find("a").get("href") == "annexe.pdf#page=3"


def test_what_the_pack_will_say_of_itself_is_shown(tmp_path: Path) -> None:
    rows = parsed(page(tmp_path)).xpath("//caption[.='Fiche du dossier']/following-sibling::tr")

    assert [[cell.text_content() for cell in row] for row in rows] == [
        ["Titre", "Guide <été>"], ["Éditeur", "Un <service>"], ["Date", "2022-11"],
    ]  # fmt: skip


def test_what_was_found_is_counted_and_listed(tmp_path: Path) -> None:
    text = parsed(page(tmp_path)).text_content()

    assert "Tableaux trouvés\u00a0: 1" in text
    assert "Notes rattachées à leur appel\u00a0: 1" in text
    assert "3 lignes, 2 colonnes" in text
    assert "Une <note>." in text


def test_the_page_is_one_file_in_french_with_captions_and_heads(tmp_path: Path) -> None:
    root = parsed(page(tmp_path))

    assert root.get("lang") == "fr"
    assert not root.xpath("//script | //link | //img")
    assert all(table.find("caption") is not None for table in root.iter("table"))
    assert all(head.get("scope") for head in root.iter("th"))
    assert len(root.xpath("//h1")) == 1


def test_what_the_publication_says_is_text(tmp_path: Path) -> None:
    text = parsed(page(tmp_path)).text_content()

    assert "Guide <été>" in text
    assert "<ici>" in text
    assert "1 (à vérifier)" in text


def test_json_holds_the_same() -> None:
    assert read_report(json.loads(report_as_json(REPORT))) == REPORT
    assert read_report(report_values(REPORT)) == REPORT


def test_a_finding_without_a_page_leads_to_its_section(tmp_path: Path) -> None:
    finding = Finding(FindingKind.DEAD_LINK, "Un lien ne mène nulle part.", None, "ici", 0, "suite")
    report = replace(REPORT, sources=(SourceRecord("guide.docx", "DOCX", None),), findings=(finding,))

    root = parsed(report_as_html(report, [tmp_path / "guide.docx"], tmp_path))

    (link,) = root.xpath("//h2[.='À vérifier']/following-sibling::table[1]//td[1]/a")
    assert (link.text_content(), link.get("href")) == ("Suite & fin", "#suite")
    assert len(root.xpath("//*[@id='suite']")) == 1
