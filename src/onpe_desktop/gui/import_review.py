"""The second page of an import: what was read beside the original, before anything is kept.

Imports QtPdf: import this module when something is imported, not when the window opens.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from onpe_desktop.authoring.importing import Imported
from onpe_desktop.authoring.outline import OutlineLine
from onpe_desktop.errors import UserError
from onpe_desktop.gui.import_findings import ImportFindings
from onpe_desktop.gui.import_outline import ImportOutline
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.importers.request import ImportReport
from onpe_desktop.packs import PackError
from onpe_desktop.rendering.section import Surroundings, render_section
from onpe_desktop.rendering.style import Style

if TYPE_CHECKING:
    from pathlib import Path

_PDF = "PDF"


class ImportReview(QWidget):
    """Table of contents to correct, the section's text as it will be read, and the original page or the findings."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._imported: Imported | None = None
        self._shown_pdf: Path | None = None
        self._outline = ImportOutline(self)
        self._text = ReadingView(self)
        self._original = PrintPreview(self)
        self._findings = ImportFindings(self)
        self._tabs = QTabWidget(self)
        self._build()

    @property
    def lines(self) -> tuple[OutlineLine, ...]:
        """The sections as they are corrected."""
        return self._outline.lines

    def show_import(self, imported: Imported) -> None:
        """Show what was read, from its first section."""
        self._imported = imported
        self._shown_pdf = None
        report = imported.report
        self._tabs.setTabVisible(0, any(source.format == _PDF for source in report.sources))
        self._tabs.setTabText(1, self.tr("À vérifier ({count})").format(count=len(report.findings)))
        self._findings.show_report(report)
        doubtful = frozenset(one.section for one in report.headings if one.evidence and not one.sure)
        self._outline.show_lines(imported.lines(), doubtful)

    def take_focus(self) -> None:
        """Let the keyboard begin with the table of contents."""
        self._outline.take_focus()

    def _build(self) -> None:
        self._text.setAccessibleName(self.tr("Texte importé"))
        self._tabs.addTab(self._original, self.tr("Page d’origine"))
        self._tabs.addTab(self._findings, self.tr("À vérifier"))
        self._tabs.setAccessibleName(self.tr("Original et constats"))
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, width in ((self._outline, 300), (self._text, 460), (self._tabs, 420)):
            halves.addWidget(widget)
            widget.setMinimumWidth(width // 2)
        halves.setSizes([300, 460, 420])
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
        self._outline.sectionChosen.connect(self._show_section)
        self._findings.sectionChosen.connect(self._outline.show_section)
        self._findings.placeChosen.connect(self._show_original)
        self._findings.placeWanted.connect(lambda: self._tabs.setCurrentWidget(self._original))

    def _show_section(self, section_id: str) -> None:
        if self._imported is None:
            return
        dossier = self._imported.source.dossier
        section = dossier.find_section(section_id)
        if section is None:
            return
        html = render_section(replace(section, children=()), Surroundings(dossier.metadata), self._style)
        self._text.show_page(html, self._style, self._read_media)
        heading = next((one for one in self._imported.report.headings if one.section == section_id), None)
        if heading is not None and heading.page is not None:
            self._show_original(heading.publication, heading.page)

    def _show_original(self, publication: int, page: int) -> None:
        report = self._report()
        if self._imported is None or report is None or report.sources[publication].format != _PDF:
            return
        path = self._imported.request.sources[publication]
        if path != self._shown_pdf:
            self._shown_pdf = path
            try:
                self._original.show_pdf(path.read_bytes())
            except OSError:
                self._original.show_message(self.tr("Le fichier d’origine ne peut plus être lu."))
        self._original.show_page(page)

    def _report(self) -> ImportReport | None:
        return None if self._imported is None else self._imported.report

    def _read_media(self, name: str) -> bytes:
        content = None if self._imported is None else self._imported.source.media.get(name)
        if content is None:
            raise PackError(self.tr("Cette image n’est pas dans l’importation."))
        return content


def sentences(error: Exception, bug: tuple[str, str]) -> str:
    """Say what happened: the user's own sentences, or calm ones for a bug of ours."""
    return in_words(error) if isinstance(error, UserError) else " ".join(bug)
