"""What is said above the results of a search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onpe_desktop.gui.languages import said
from onpe_desktop.spaces import NARROW_SPACE

if TYPE_CHECKING:
    from onpe_desktop.search import Results


def status_of(results: "Results") -> str:
    """Say how many results there are."""
    if not results.total:
        return _tr("Aucun résultat")
    if results.total < results.unfiltered:
        total, unfiltered = _grouped(results.total), _grouped(results.unfiltered)
        words = _tr("1 résultat sur {unfiltered}") if results.total == 1 else _tr("{total} résultats sur {unfiltered}")
        return words.format(total=total, unfiltered=unfiltered)
    if results.total == 1:
        return _tr("1 résultat")
    return _tr("{count} résultats").format(count=_grouped(results.total))


def advice_of(results: "Results") -> str:
    """Say what helps when there are none, or what those that are there are; often nothing."""
    if not results.total:
        return said(results.advice)
    if results.relaxed:
        return _tr("Aucun passage ne contient tous les mots\u00a0: voici ceux qui en contiennent le plus.")
    shown = sum(len(group.hits) for group in results.groups)
    if shown < results.total:
        return _tr("Les {shown} meilleurs sont affichés.").format(shown=shown)
    return ""


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", NARROW_SPACE)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ResultWords", words)
