"""« Dossiers installés »: what is read, from where and by whom it is signed; installing, and going back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.install_files import ask_packs
from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_table import InstalledTable
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.pack_words import offer_line
from onpe_desktop.gui.tasks import CancelToken, TaskRunner
from onpe_desktop.gui.unwaited import Unwaited
from onpe_desktop.installing.installer import Candidate, Installer
from onpe_desktop.installing.offers import Offer
from onpe_desktop.installing.station import InstalledPack, Station
from onpe_desktop.installing.trust import KeyList
from onpe_desktop.packs import Library
from onpe_desktop.policy import TrustedKey

CHANNEL = "install"
_READING = "installed packs"
_PREFERRED = QSize(980, 480)


class InstalledDialog(QDialog):
    """Installs for the user, in the background. What was installed is read when the window is opened again."""

    reopenWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(
        self,
        station: Station,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        ask_files: Callable[[QWidget], tuple[Path, ...]] = ask_packs,
        ask: Callable[[Candidate, QWidget], bool] = lambda candidate, parent: bool(
            InstallQuestion(candidate, parent).exec()
        ),
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._runner = runner
        self._outside = Unwaited(self)  # for what lies on a stick or a share
        self._ask_files = ask_files
        self._ask = ask
        self._waiting: list[Path] = []
        self._installer: Installer | None = None
        self._must_finish = False
        self._busy: frozenset[str] = frozenset()  # channels
        self.table = InstalledTable(self)
        self.detail = QLabel(self)  # the last column in full, when there is no room for it
        self.status = QLabel(self)
        self.progress = QProgressBar(self)
        self.install = QPushButton(self.tr("&Installer un pack…"), self)
        self.look = QPushButton(self.tr("&Chercher dans le dossier de dépôt"), self)
        self.back = QPushButton(self.tr("&Reprendre l’édition précédente"), self)
        self.reopen = QPushButton(self.tr("&Lire maintenant"), self)
        self.close_button = QPushButton(self.tr("&Fermer"), self)
        self._build()
        self._connect()
        self._show_packs()

    def reject(self) -> None:
        """Close, unless something is just being switched on; what is looked at or copied is given up."""
        if self._must_finish:
            self._say(self.tr("Attendez la fin de l’installation."))
        else:
            for channel in (CHANNEL, _READING):
                self._runner.cancel(channel)
            self._outside.cancel()
            super().reject()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Dossiers installés"))
        self.resize(_PREFERRED.boundedTo(self.screen().availableGeometry().size() * 0.95))
        for label in (self.detail, self.status):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.detail.hide()
        self.progress.setRange(0, 0)
        self.progress.setMaximumWidth(160)
        self.progress.setAccessibleName(self.tr("Avancement"))
        self.progress.hide()
        self.reopen.hide()
        self.look.setVisible(self._station.policy.drop_folder is not None)
        line, buttons = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self.status, stretch=1)
        line.addWidget(self.progress)
        line.addWidget(self.reopen)
        for button in (self.install, self.look, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        for button in (self.install, self.look, self.back, self.reopen, self.close_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.detail)
        column.addLayout(line)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.install.clicked.connect(lambda: self.install_files(self._ask_files(self)))
        self.look.clicked.connect(self._look)
        self.back.clicked.connect(self._go_back)
        self.reopen.clicked.connect(self._reopen)
        self.close_button.clicked.connect(self.reject)
        self.table.currentItemChanged.connect(self._follow)

    # --- what is read ----------------------------------------------------------------------------------------------

    def _show_packs(self) -> None:
        def work(_token: CancelToken) -> tuple[Library, tuple[InstalledPack, ...]]:
            return self._station.library(), tuple(self._station.installed())

        self._show_state(_READING, busy=True)
        self._runner.run(work, self._fill, self._show_unread, channel=_READING)

    def _fill(self, read: tuple[Library, tuple[InstalledPack, ...]]) -> None:
        self.table.show_packs(*read)
        self._show_state(_READING, busy=False)

    def _show_unread(self, error: OnpeDesktopError) -> None:
        self._show_state(_READING, busy=False)
        self._say(self._words_of(error))

    def _follow(self) -> None:
        can_go_back = bool(self.table.chosen())
        self.back.setEnabled(can_go_back and not self.progress.isVisible())
        self.back.setToolTip("" if can_go_back else self.tr("Seulement pour un dossier que vous avez installé."))
        self.detail.setText(self.table.cut_off())
        self.detail.setVisible(bool(self.detail.text()))

    # --- installing --------------------------------------------------------------------------------------------------

    def install_files(self, files: tuple[Path, ...]) -> None:
        """Receive each file, ask, and install."""
        self._waiting = list(files)
        self._receive_next()

    def _receive_next(self) -> None:
        if not self._waiting:
            self._show_packs()
            return
        source = self._waiting.pop(0)
        if source.suffix == ".toml":
            self._set_busy(self.tr("Vérification de la liste de clés…"))
            install = partial(self._station.install_keys, source, for_everybody=False)
            self._outside.run(install, self._tell_keys, self._show_failure)
            return
        try:
            store = self._station.store(for_everybody=False)
            installer = self._station.installer(store, unsigned=self._station.may_install_unsigned)
        except UserError as error:
            self._show_failure(error)
            return
        self._installer = installer
        self._set_busy(self.tr("Vérification du pack…"))
        self._outside.run(lambda: installer.receive(source), self._decide, self._show_failure, installer.discard)

    def _decide(self, candidate: Candidate) -> None:
        installer = self._installer
        assert installer is not None  # noqa: S101 - it has received this candidate
        if candidate.is_same:
            installer.discard(candidate)
            self._set_idle(self.tr("Cette édition est déjà là."))
        elif not self._ask(candidate, self):
            installer.discard(candidate)
            self._set_idle(self.tr("Rien n’est installé."))
        else:
            switch_on = partial(installer.switch_on, candidate, older=candidate.is_older)
            self._must_finish = True
            self._run(lambda _token: switch_on(), lambda _none: self._tell_done(), self.tr("Installation…"))
            return
        self._receive_next()

    def _tell_keys(self, installed: tuple[KeyList, TrustedKey]) -> None:
        keys, signer = installed
        said = self.tr("Liste de clés n° {number} installée, signée par {name}.")
        self._set_idle(said.format(number=keys.number, name=signer.name))
        self._receive_next()

    def _tell_done(self) -> None:
        self._must_finish = False
        self.reopen.show()
        self._set_idle(self.tr("Installé. Vous lisez encore l’édition d’avant."))
        self._receive_next()

    def _go_back(self) -> None:
        dossier = self.table.chosen()

        def work(_token: CancelToken) -> None:
            self._station.installer(self._station.store(for_everybody=False)).roll_back(dossier)

        def tell(_none: None) -> None:
            self._must_finish = False
            self.reopen.show()
            self._set_idle(self.tr("L’édition précédente est reprise. Vous lisez encore l’autre."))
            self._show_packs()

        self._must_finish = True
        self._run(work, tell, self.tr("Retour à l’édition précédente…"))

    def _look(self) -> None:
        folder = Path(str(self._station.policy.drop_folder))
        self._set_busy(self.tr("Recherche…"))
        self._outside.run(lambda: self._station.offers(folder), self._take_offers, self._show_failure)

    def _take_offers(self, offers: tuple[Offer, ...]) -> None:
        self._set_idle(offer_line(offers) if offers else self.tr("Rien de plus récent dans le dossier de dépôt."))
        if offers:
            self.install_files(tuple(offer.file for offer in offers))

    def _reopen(self) -> None:
        self.accept()
        self.reopenWanted.emit()

    # --- what is shown at the bottom ---------------------------------------------------------------------------------

    def _run(self, work: Callable[[CancelToken], object], then: Callable[..., None], words: str) -> None:
        self._set_busy(words)
        self._runner.run(work, then, self._show_failure, channel=CHANNEL)

    def _show_failure(self, error: OnpeDesktopError) -> None:
        self._waiting = []
        self._must_finish = False
        self._set_idle(self._words_of(error))

    def _words_of(self, error: OnpeDesktopError) -> str:
        if isinstance(error, UserError):
            return in_words(error)
        return self.tr("L’installation a rencontré une erreur qui vient du programme. Rien n’a changé.")

    def _set_busy(self, words: str) -> None:
        self._show_state(CHANNEL, busy=True)
        self._say(words)

    def _set_idle(self, words: str) -> None:
        self._show_state(CHANNEL, busy=False)
        self._say(words)

    def _show_state(self, channel: str, *, busy: bool) -> None:
        """Packs are read beside what is installed: one that ends does not end the other."""
        self._busy = self._busy | {channel} if busy else self._busy - {channel}
        self.progress.setVisible(bool(self._busy))
        for control in (self.install, self.look, self.reopen):
            control.setEnabled(not self._busy)
        self._follow()

    def _say(self, words: str) -> None:
        self.status.setText(words)
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
