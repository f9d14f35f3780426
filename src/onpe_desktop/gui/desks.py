"""What opens beside or over the text: printing, packs, videos, exports, imports, addresses outside, the projector.

Each is loaded when it is first wanted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from onpe_desktop.gui.column import Column
from onpe_desktop.gui.pack_desk import PackDesk
from onpe_desktop.gui.parts import Parts
from onpe_desktop.gui.print_desk import PrintDesk
from onpe_desktop.gui.video_desk import VideoDesk

if TYPE_CHECKING:
    from onpe_desktop.gui.meeting_mode import MeetingMode


class Desks(QObject):
    """Gives the actions that open something their effect."""

    told = Signal(str)  # what has been found
    reopenWanted = Signal()  # noqa: N815 - a Qt signal: other packs are to be read

    def __init__(self, window: QMainWindow, parts: Parts, column: Column) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._column = column  # of the text
        self._around: tuple[QWidget, ...] = ()
        self._meeting: MeetingMode | None = None
        actions, library, reader, runner = parts.actions, parts.library, parts.reader, parts.runner
        self.printing = PrintDesk(library, parts.paths.resources, runner, lambda: reader.section_read, window)
        self.printing.follow(actions, parts.panel)
        self.videos = VideoDesk(window, reader, library, parts.theme, runner)
        self.packs = PackDesk(window, parts.paths, parts.policy, runner)
        self.packs.told.connect(self.told)
        self.packs.reopenWanted.connect(self.reopenWanted)
        actions.installed.triggered.connect(self.packs.show)
        actions.import_.triggered.connect(self._import)
        actions.export.triggered.connect(self._export)
        actions.meeting.triggered.connect(self._meet)
        actions.quit.triggered.connect(window.close)
        reader.externalLinkFollowed.connect(self._ask_about)

    def leave_alone(self, *around: QWidget) -> None:
        """Let « mode réunion » take these widgets from around the text."""
        self._around = around

    def end_meeting(self) -> None:
        """Show the window as it was before « mode réunion », if that is on."""
        if self._meeting is not None:
            self._meeting.leave()

    def _meet(self) -> None:
        if self._meeting is None:
            from onpe_desktop.gui.meeting_mode import MeetingMode

            parts = self._parts
            self._meeting = MeetingMode(self._window, parts.view, parts.reader, parts.zoom, self._column)
        self._meeting.toggle(self._around)

    def _ask_about(self, address: str) -> None:
        from onpe_desktop.gui.external_link import ExternalLinkDialog

        ExternalLinkDialog(address, self._window).exec()

    def _export(self) -> None:
        from onpe_desktop.gui.export_dialog import ExportDialog

        parts = self._parts
        section = parts.reader.section_read
        ExportDialog(parts.library, section, parts.paths.resources, parts.runner, self._window).exec()

    def _import(self) -> None:
        # QtPdf and the importers' workflow are loaded here, the first time that something is imported.
        from onpe_desktop.authoring.importing import read_acronyms
        from onpe_desktop.gui.import_dialog import ImportDialog

        parts = self._parts
        acronyms = read_acronyms(parts.paths.index / "acronyms.csv")
        ImportDialog(parts.theme, parts.paths.resources, parts.runner, acronyms, self._window).exec()
