"""The quality report of an import: what was found, by what, and what a human should look at."""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.publication import Finding, FindingKind
from onpe_desktop.importers.request import ImportReport, report_values

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
td.page { min-width: 4rem; }
.doubt { font-weight: bold; }
a:focus-visible { outline: 3px solid; }
"""
_ENTRIES = {"title": "Titre", "publisher": "Éditeur", "issued": "Date", "rights": "Droits", "language": "Langue"}
_NOTHING = "Rien à signaler."


def report_as_json(report: ImportReport) -> str:
    """Return the report as JSON (docs/importing.md says what each entry holds)."""
    return json.dumps(report_values(report), ensure_ascii=False, indent=2) + "\n"


def report_as_html(report: ImportReport, sources: Sequence[Path], folder: Path) -> str:
    """Return a page that needs no other file. Page numbers lead into the PDFs of `sources`, seen from `folder`."""
    places = _Places(report, sources, folder)
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
            *_findings(report, places),
            *_headings(report, places),
            *_found(report, places),
            "</main></body></html>\n",
        )
    )


def _summary(report: ImportReport) -> Iterator[str]:
    yield "<h2>En bref</h2>\n<table><caption>Fichiers importés</caption>"
    yield '<tr><th scope="col">Fichier</th><th scope="col">Format</th><th scope="col">Pages</th></tr>'
    for source in report.sources:
        pages = "–" if source.pages is None else str(source.pages)
        yield f"<tr><td>{escape(source.name)}</td><td>{escape(source.format)}</td><td>{pages}</td></tr>"
    yield "</table>"
    if report.metadata:
        yield "<table><caption>Fiche du dossier</caption>"
        for name, value in (("title", report.title), *report.metadata.items()):
            yield f'<tr><th scope="row">{_ENTRIES.get(name, name)}</th><td>{escape(value)}</td></tr>'
        yield "</table>"
    yield "<ul>"
    found = [one for one in report.headings if one.evidence]
    yield f"<li>Titres trouvés\u00a0: {len(found)}, dont {sum(not one.sure for one in found)} de niveau douteux</li>"
    for evidence, number in Counter(one.evidence for one in found).items():
        yield f"<li>Titres reconnus par\u00a0: {escape(evidence)} ({number})</li>"
    kinds = Counter(finding.kind for finding in report.findings)
    count = Counter(one.kind for one in report.found)
    lost_tables, lost_notes = kinds[FindingKind.LOST_TABLE], kinds[FindingKind.LOST_NOTE]
    yield f"<li>Tableaux trouvés\u00a0: {count['tableau']}\u202f; perdus ou douteux\u00a0: {lost_tables}</li>"
    yield f"<li>Notes rattachées à leur appel\u00a0: {count['note']}\u202f; perdues\u00a0: {lost_notes}</li>"
    nameless = kinds[FindingKind.NO_ALTERNATIVE_TEXT]
    yield f"<li>Images\u00a0: {count['image']}, dont {nameless} sans texte de remplacement</li>"
    yield "</ul>"


def _findings(report: ImportReport, places: "_Places") -> Iterator[str]:
    yield "<h2>À vérifier</h2>"
    if not report.findings:
        yield f"<p>{_NOTHING}</p>"
    for kind in FindingKind:
        found = [finding for finding in report.findings if finding.kind is kind]
        if not found:
            continue
        yield f"<table><caption>{escape(kind.value.capitalize())} ({len(found)})</caption>"
        yield '<tr><th scope="col">Endroit</th><th scope="col">Constat</th><th scope="col">Extrait</th></tr>'
        for finding in found:
            yield (
                f'<tr><td class="page">{places.of(finding)}</td>'
                f"<td>{escape(finding.words)}</td><td>{escape(finding.excerpt)}</td></tr>"
            )
        yield "</table>"


def _found(report: ImportReport, places: "_Places") -> Iterator[str]:
    if not report.found:
        return
    yield "<h2>Tableaux, notes et images</h2>\n<table><caption>Trouvés, dans l’ordre de lecture</caption>"
    yield (
        '<tr><th scope="col">Page</th><th scope="col">Genre</th><th scope="col">Contenu</th>'
        '<th scope="col">Section</th></tr>'
    )
    for one in report.found:
        yield (
            f'<tr><td class="page">{places.shown(one.publication, one.page)}</td><td>{escape(one.kind)}</td>'
            f"<td>{escape(one.words)}</td><td>{escape(one.section)}</td></tr>"
        )
    yield "</table>"


def _headings(report: ImportReport, places: "_Places") -> Iterator[str]:
    yield "<h2>Titres</h2>\n<table><caption>Sections, dans l’ordre de lecture</caption>"
    yield (
        '<tr><th scope="col">Page</th><th scope="col">Niveau</th><th scope="col">Titre</th>'
        '<th scope="col">Reconnu par</th><th scope="col">Identifiant</th></tr>'
    )
    for one in report.headings:
        yield (
            f'<tr id="{escape(one.section)}"><td class="page">{places.shown(one.publication, one.page)}</td>'
            f"<td>{_level(one)}</td>"
            f"<td>{escape(one.title)}</td><td>{escape(one.evidence or '–')}</td><td>{escape(one.section)}</td></tr>"
        )
    yield "</table>"


def _level(heading: HeadingRecord) -> str:
    return str(heading.depth) if heading.sure else f'<span class="doubt">{heading.depth} (à vérifier)</span>'


class _Places:
    """Pages of the files that were imported, as links into them where a link can lead to a page."""

    def __init__(self, report: ImportReport, sources: Sequence[Path], folder: Path) -> None:
        self._names = [source.name for source in report.sources]
        self._titles = {one.section: one.title for one in report.headings}
        self._addresses = [
            _page_address(source, record.format, folder) for source, record in zip(sources, report.sources, strict=True)
        ]

    def of(self, finding: Finding) -> str:
        """Return HTML that names the place of a finding: its page, in a format without pages its section."""
        title = self._titles.get(finding.section, "")
        if finding.page or not title or finding.publication is None:
            return self.shown(finding.publication, finding.page)
        named = f"{self._names[finding.publication]}, " if len(self._names) > 1 else ""
        return f'{escape(named)}<a href="#{escape(finding.section)}">{escape(title)}</a>'

    def shown(self, publication: int | None, page: int | None) -> str:
        """Return HTML that names the page, and the file where there are several."""
        if publication is None:
            return "–"
        several = len(self._names) > 1
        words = ", ".join(
            part for part in (self._names[publication] if several else "", f"p.\u00a0{page}" if page else "") if part
        )
        address = self._addresses[publication]
        if not words or not page or not address:
            return escape(words) or "–"
        return f'<a href="{escape(address)}#page={page}">{escape(words)}</a>'


def _page_address(source: Path, format_: str, folder: Path) -> str:
    """Return the address of a PDF from the report's folder, empty for another format or another disk."""
    if format_ != "PDF":
        return ""
    try:
        return quote(Path(os.path.relpath(source.absolute(), folder)).as_posix())
    except ValueError:  # another drive on Windows
        return source.absolute().as_uri()
