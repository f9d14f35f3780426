"""The window's language, and what the layers below say put into it.

Those layers speak French and know of no other language. What they say goes through `said` where it is shown: Qt's
translators are asked for it in a context of its own, `Phrasebook` among them.
"""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from onpe_desktop.settings import LANGUAGE, Settings

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from onpe_desktop.errors import UserError

SAID = "said"
_OURS = "translation"  # name of each translator
_ENGLISH_OF_WINDOWS = 0x09  # LANG_ENGLISH of winnt.h, the lower ten bits of a LANGID


class Language(StrEnum):
    """What the window can speak."""

    FRENCH = "fr"
    ENGLISH = "en"


def said(words: str) -> str:
    """Return in the window's language what a layer below says in French; as it is when nobody has translated it."""
    return QCoreApplication.translate(SAID, words) if words else ""


def in_words(error: "UserError") -> str:
    """Return both sentences of an error in the window's language, on one line."""
    return f"{said(error.message)} {said(error.next_step)}"


def chosen_language(settings: Settings, environment: Mapping[str, str] | None = None) -> Language:
    """Return the language that the user wants: the system's when it is English and nothing else is chosen."""
    choice = settings[LANGUAGE]
    if choice in set(Language):
        return Language(str(choice))
    return _system_language(os.environ if environment is None else environment)


def speak(application: QCoreApplication, language: Language, folder: Path) -> None:
    """Let everything that is made from now on be in `language`, whose catalogue lies in `folder`.

    French is what the sources are written in: nothing is loaded for it here, and Qt's own words only by
    `speak_of_buttons`.
    """
    _forget(application)
    if language is Language.FRENCH:
        return
    from PySide6.QtCore import QTranslator

    from onpe_desktop.gui.phrasebook import Phrasebook

    catalogue = QTranslator(application)
    phrasebook = Phrasebook(folder / f"onpe-desktop_{language}.ts", SAID, application)
    if catalogue.load(str(folder / f"onpe-desktop_{language}.qm")):
        for translator in (phrasebook, catalogue):  # the last installed is asked first
            _install(application, translator)
        application.aboutToQuit.connect(partial(_forget, application))  # before Python goes, which answers in one


def speak_of_buttons(application: QCoreApplication, language: Language) -> None:
    """Let Qt's own words, dates and numbers be in `language`, too; what needs not be there before the first paint."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    if language is Language.ENGLISH:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    else:
        QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _install(application, translator)


def _forget(application: QCoreApplication) -> None:
    """Take back what an earlier window had installed."""
    if not application.property(_OURS):  # at a start; to look through the children costs 5 ms, for PySide wraps each
        return
    application.setProperty(_OURS, False)  # noqa: FBT003 - Qt's signature
    for child in application.children():
        if child.objectName() == _OURS:
            application.removeTranslator(cast("QTranslator", child))
            child.deleteLater()


def _install(application: QCoreApplication, translator: "QTranslator") -> None:
    translator.setObjectName(_OURS)
    application.installTranslator(translator)
    application.setProperty(_OURS, True)  # noqa: FBT003 - Qt's signature


def _system_language(environment: Mapping[str, str]) -> Language:
    if sys.platform == "win32":
        import ctypes

        is_english = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _ENGLISH_OF_WINDOWS
        return Language.ENGLISH if is_english else Language.FRENCH
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # as gettext asks them
    wanted = next((environment[name] for name in names if environment.get(name)), "")
    return Language.ENGLISH if wanted.startswith("en") else Language.FRENCH
