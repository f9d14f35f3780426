"""The quality report of an import: what was found, by what, and what a human should look at."""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.publication import FindingKind
from onpe_desktop.importers.request import ImportReport, report_values

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
td.page { white-space: nowrap; }
.doubt { font-weight: bold; }
a:focus-visible { outline: 3px solid; }
"""
_NOTHING = "Rien à signaler."


def report_as_json(report: ImportReport) -> str:
    """Return the report as JSON (docs/importing.md says what each entry holds)."""
    return json.dumps(report_values(report), ensure_ascii=False, indent=2) + "\n"


def report_as_html(report: ImportReport, sources: Sequence[Path], folder: Path) -> str:
    """Return a page that needs no other file. Page numbers lead into the PDFs of `sources`, seen from `folder`."""
    links = [
        _page_address(source, record.format, folder) for source, record in zip(sources, report.sources, strict=True)
    ]
    title = f"Rapport de qualité\u00a0: {escape(report.title)}"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="fr">',
            f'<head><meta charset="utf-8"><title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>\n{_STYLE}</style></head>",
            f"<body><main>\n<h1>{title}</h1>",
            *_summary(report),
            *_findings(report, links),
            *_headings(report, links),
            "</main></body></html>\n",
        )
    )


def _summary(report: ImportReport) -> Iterator[str]:
    yield "<h2>En bref</h2>\n<table><caption>Fichiers importés</caption>"
    yield '<tr><th scope="col">Fichier</th><th scope="col">Format</th><th scope="col">Pages</th></tr>'
    for source in report.sources:
        pages = "–" if source.pages is None else str(source.pages)
        yield f"<tr><td>{escape(source.name)}</td><td>{escape(source.format)}</td><td>{pages}</td></tr>"
    yield "</table>\n<ul>"
    found = [one for one in report.headings if one.evidence]
    yield f"<li>Titres trouvés\u00a0: {len(found)}, dont {sum(not one.sure for one in found)} de niveau douteux</li>"
    for evidence, number in Counter(one.evidence for one in found).items():
        yield f"<li>Titres reconnus par\u00a0: {escape(evidence)} ({number})</li>"
    kinds = Counter(finding.kind for finding in report.findings)
    lost_tables, lost_notes = kinds[FindingKind.LOST_TABLE], kinds[FindingKind.LOST_NOTE]
    yield f"<li>Tableaux trouvés\u00a0: {report.tables}\u202f; perdus ou douteux\u00a0: {lost_tables}</li>"
    yield f"<li>Notes rattachées à leur appel\u00a0: {report.notes}\u202f; perdues\u00a0: {lost_notes}</li>"
    nameless = kinds[FindingKind.NO_ALTERNATIVE_TEXT]
    yield f"<li>Images\u00a0: {report.figures}, dont {nameless} sans texte de remplacement</li>"
    yield "</ul>"


def _findings(report: ImportReport, links: Sequence[str]) -> Iterator[str]:
    yield "<h2>À vérifier</h2>"
    if not report.findings:
        yield f"<p>{_NOTHING}</p>"
    only = links[0] if len(links) == 1 else ""  # a finding does not say which of several files it is about
    for kind in FindingKind:
        found = [finding for finding in report.findings if finding.kind is kind]
        if not found:
            continue
        yield f"<table><caption>{escape(kind.value.capitalize())} ({len(found)})</caption>"
        yield '<tr><th scope="col">Page</th><th scope="col">Constat</th><th scope="col">Extrait</th></tr>'
        for finding in found:
            yield (
                f'<tr><td class="page">{_page(finding.page, only)}</td><td>{escape(finding.words)}</td>'
                f"<td>{escape(finding.excerpt)}</td></tr>"
            )
        yield "</table>"


def _headings(report: ImportReport, links: Sequence[str]) -> Iterator[str]:
    yield "<h2>Titres</h2>\n<table><caption>Sections, dans l’ordre de lecture</caption>"
    yield (
        '<tr><th scope="col">Page</th><th scope="col">Niveau</th><th scope="col">Titre</th>'
        '<th scope="col">Reconnu par</th><th scope="col">Identifiant</th></tr>'
    )
    for one in report.headings:
        yield (
            f'<tr><td class="page">{_page(one.page, links[one.publication])}</td><td>{_level(one)}</td>'
            f"<td>{escape(one.title)}</td><td>{escape(one.evidence or '–')}</td><td>{escape(one.section)}</td></tr>"
        )
    yield "</table>"


def _level(heading: HeadingRecord) -> str:
    return str(heading.depth) if heading.sure else f'<span class="doubt">{heading.depth} (à vérifier)</span>'


def _page(page: int | None, address: str) -> str:
    if page is None:
        return "–"
    words = f"p.\u00a0{page}"
    return f'<a href="{escape(address)}#page={page}">{words}</a>' if address else words


def _page_address(source: Path, format_: str, folder: Path) -> str:
    """Return the address of a PDF from the report's folder, empty for another format or another disk."""
    if format_ != "PDF":
        return ""
    try:
        return quote(Path(os.path.relpath(source.absolute(), folder)).as_posix())
    except ValueError:  # another drive on Windows
        return source.absolute().as_uri()
