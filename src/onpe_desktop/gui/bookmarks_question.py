"""Asked before the first bookmark: they tell whoever uses this computer what was read."""

from PySide6.QtWidgets import QDialog, QWidget

from onpe_desktop.gui.cautious_question import lay_out_question


class BookmarksQuestion(QDialog):
    """Accepted when bookmarks shall be kept. Cancelling is the default."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Marque-pages"))
        words = self.tr(
            "Les marque-pages ne sont pas activés. Ils sont enregistrés dans votre dossier personnel, sans mot de"
            " passe\u00a0: qui ouvre votre session peut voir ce que vous avez marqué. «\u00a0Effacer mes"
            " traces\u00a0» les supprime, «\u00a0Réglages de discrétion\u00a0» les désactive."
        )
        lay_out_question(self, words, self.tr("&Garder des marque-pages"), self.tr("&Annuler"))
