import json
from pathlib import Path
from typing import Any

from lxml import html

from onpe_desktop.authoring.quality_report import report_as_html, report_as_json
from onpe_desktop.importers.assembly import HeadingRecord
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
        Finding(FindingKind.DEAD_LINK, "Un lien ne mène nulle part.", 3, "<ici>"),
        Finding(FindingKind.NO_RIGHTS, "Rien."),
    ),
    tables=2,
    notes=1,
    figures=0,
)


def page(tmp_path: Path) -> str:
    return report_as_html(REPORT, [tmp_path / "pdf" / "guide n° 1.pdf"], tmp_path)


def parsed(text: str) -> Any:
    return html.fromstring(text)


def test_a_page_number_leads_into_the_pdf(tmp_path: Path) -> None:
    links = parsed(page(tmp_path)).xpath("//a/@href")

    assert "pdf/guide%20n%C2%B0%201.pdf#page=3" in links


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
