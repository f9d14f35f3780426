"""Everything that menus, buttons and keys can ask for, each as one action."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from onpe_desktop.gui.discretion import gesture_name
from onpe_desktop.gui.emergency_strip import EMERGENCY_KEY
from onpe_desktop.gui.theme import Theme

_AS_PRINTED = QKeySequence.SequenceFormat.NativeText


class Actions(QObject):
    """The actions of the window. Each is in a menu, so that no key is secret."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons: list[tuple[QAction, str]] = []
        self.search = self._action(self.tr("&Rechercher dans tous les dossiers"), "search", "Ctrl+K")
        self.find = self._action(self.tr("&Trouver dans cette page"), "", "Ctrl+F")
        self.next_hit = self._action(self.tr("Mot trouvé &suivant"), "chevron-down", "F3")
        self.previous_hit = self._action(self.tr("Mot trouvé &précédent"), "chevron-up", "Shift+F3")
        self.acronym = self._action(self.tr("Sens du si&gle"), "", "F4")
        self.why = self._action(self.tr("Pour&quoi ce résultat\u202f?"), "", "Alt+Return")
        self.why.setEnabled(False)
        self.import_ = self._action(self.tr("I&mporter une publication…"), "", "Ctrl+I")
        self.installed = self._action(self.tr("&Dossiers installés…"), "")
        self.discreet = self._action(self.tr("Écran &discret"), "eye-off")
        self.discreet.setToolTip(self.tr("Écran discret ({gesture})").format(gesture=gesture_name()))
        self.erase = self._action(self.tr("&Effacer mes traces…"), "")
        self.discretion = self._action(self.tr("&Réglages de discrétion…"), "")
        self.print = self._action(self.tr("&Imprimer…"), "printer", "Ctrl+P")
        self.basket = self._action(self.tr("Panie&r d’impression…"), "", "Ctrl+Shift+P")
        self.to_basket = self._action(self.tr("A&jouter la section au panier"), "", "Ctrl+J")
        self.results_to_basket = self._action(self.tr("Ajouter les r&ésultats au panier"), "")
        self.results_to_basket.setEnabled(False)
        self.export = self._action(self.tr("&Exporter…"), "", "Ctrl+Shift+E")
        self.copy_with_reference = self._action(self.tr("Copier avec la &référence"), "", "Ctrl+Shift+C")
        self.copy_address = self._action(self.tr("Copier l’&adresse"), "", "Ctrl+Shift+A")
        self.quit = self._action(self.tr("&Quitter"), "", "Ctrl+Q")
        self.home = self._action(self.tr("&Accueil"), "house", "Alt+Home")
        self.back = self._action(self.tr("&Page précédemment lue"), "arrow-left", "Alt+Left", "Back")
        self.forward = self._action(self.tr("&Revenir en avant"), "arrow-right", "Alt+Right", "Forward")
        self.previous_section = self._action(self.tr("Section pré&cédente"), "", "Ctrl+PgUp")
        self.next_section = self._action(self.tr("Section sui&vante"), "", "Ctrl+PgDown")
        self.next_heading = self._action(self.tr("T&itre suivant dans la page"), "", "F7")
        self.previous_heading = self._action(self.tr("Ti&tre précédent dans la page"), "", "Shift+F7")
        self.emergency = self._action(self.tr("&Numéros d’urgence"), "phone-call", EMERGENCY_KEY)
        self.next_pane = self._action(self.tr("&Zone suivante (table, texte, recherche)"), "", "F6")
        self.side = self._action(self.tr("&Table des matières"), "panel-left", "Ctrl+B")
        self.side.setCheckable(True)
        self.side.setChecked(True)
        self.larger = self._action(self.tr("&Agrandir le texte"), "zoom-in", "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("&Réduire le texte"), "zoom-out", "Ctrl+-")
        self.normal_size = self._action(self.tr("Taille &normale"), "", "Ctrl+0")
        self.comfort = self._action(self.tr("&Confort de lecture…"), "", "Ctrl+Shift+T")
        self.keys = self._action(self.tr("&Les touches…"), "", "Ctrl+F1")
        self.accessibility = self._action(self.tr("A&ccessibilité"), "")
        self.help = self._action(self.tr("&Aide, licences, à propos"), "circle-question-mark", "F1")
        self._add_reading_actions()
        self._name_buttons()
        self.themes = self._theme_actions()
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def _add_reading_actions(self) -> None:
        self.mark = self._action(self.tr("&Marquer ou démarquer ce paragraphe"), "", "Ctrl+D")
        self.bookmarks = self._action(self.tr("Mar&que-pages…"), "", "Ctrl+Shift+D")
        self.button_names = self._action(self.tr("Noms sous les &boutons"), "")
        self.button_names.setCheckable(True)
        self.situations = self._action(self.tr("Partir d’une &situation"), "", "Ctrl+Shift+S")
        self.meeting = self._action(self.tr("M&ode réunion"), "", "F11")
        self.ruler = self._action(self.tr("Règle de lectur&e"), "", "F8")
        self.ruler.setCheckable(True)
        self.resume = self._action(self.tr("Reprendre la &lecture"), "", "Ctrl+R")
        self.read = self._action(self.tr("Section &déjà lue"), "", "Ctrl+L")
        self.read.setCheckable(True)
        self.unread_all = self._action(self.tr("Tout remettre à «\u00a0non l&u\u00a0»…"), "")

    def _name_buttons(self) -> None:
        """Give the actions of the tool bar names that are short enough for it."""
        for action, name in (
            (self.side, self.tr("Table")),
            (self.back, self.tr("Retour")),
            (self.forward, self.tr("Suite")),
            (self.home, self.tr("Accueil")),
            (self.smaller, self.tr("Réduire")),
            (self.larger, self.tr("Agrandir")),
            (self.print, self.tr("Imprimer")),
            (self.emergency, self.tr("Urgence")),
            (self.discreet, self.tr("Discret")),
        ):
            action.setIconText(name)

    def fill_menu_bar(self) -> None:
        """Put every action into the window's menus."""
        bar = self._window.menuBar()
        for title, actions in (
            (
                self.tr("&Fichier"),
                (self.import_, self.installed, None, self.print, self.basket, self.to_basket, self.results_to_basket,
                 None, self.export, None, self.quit),
            ),
            (self.tr("&Édition"), (self.copy_with_reference, self.copy_address)),
            (
                self.tr("&Rechercher"),
                (self.search, self.find, self.why, None, self.next_hit, self.previous_hit, None, self.acronym),
            ),
            (
                self.tr("A&ller à"),
                (self.home, self.situations, self.emergency, None, self.back, self.forward, None, self.previous_section,
                 self.next_section, self.previous_heading, self.next_heading, None, self.resume, self.read,
                 self.unread_all, None, self.mark, self.bookmarks, None, self.next_pane),
            ),
            (
                self.tr("&Affichage"),
                (self.side, self.button_names, None, self.larger, self.smaller, self.normal_size, None, self.comfort,
                 self.ruler, self.meeting),
            ),
            (self.tr("&Discrétion"), (self.discreet, None, self.erase, self.discretion)),
            (self.tr("A&ide"), (self.help, self.accessibility, self.keys)),
        ):  # fmt: skip
            menu = bar.addMenu(title)
            for action in actions:
                menu.addSeparator() if action is None else menu.addAction(action)
            if self.side in actions:
                menu.addMenu(self.theme_menu(menu))
                self.display = menu

    def theme_menu(self, parent: QWidget) -> QMenu:
        """Return a menu with the choices of the theme."""
        menu = QMenu(self.tr("T&hème"), parent)
        menu.addActions(list(self.themes.values()))
        return menu

    def named_keys(self) -> Iterator[tuple[str, str]]:
        """Yield what each key does, and its name."""
        for action in self._window.actions():
            if action.shortcuts():
                yield bare_name(action), action.shortcut().toString(_AS_PRINTED)
        yield self.tr("Écran discret, et retour"), gesture_name()

    def _action(self, text: str, icon: str, *keys: str) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        name = text.replace("&", "")
        action.setToolTip(f"{name} ({action.shortcut().toString(_AS_PRINTED)})" if keys else name)
        if icon:
            self._icons.append((action, icon))
        self._window.addAction(action)  # keys work wherever the keyboard is
        return action

    def _theme_actions(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {}
        for choice, text in (
            ("system", self.tr("Comme le s&ystème")),
            ("light", self.tr("&Clair")),
            ("dark", self.tr("&Sombre")),
            ("sepia", self.tr("S&épia")),
            ("contrast-light", self.tr("Contraste élevé, &noir sur blanc")),
            ("contrast-dark", self.tr("Contraste élevé, &blanc et jaune sur noir")),
        ):
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(choice == self._theme.choice)
            actions[choice] = action
        return actions

    def _draw_icons(self) -> None:
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon))
            action.setIconVisibleInMenu(False)


def bare_name(action: QAction) -> str:
    """Return what an action is called, without the marks of a menu."""
    return action.text().replace("&", "").rstrip("…")
