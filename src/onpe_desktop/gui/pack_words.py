"""What the window says about installed packs."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from onpe_desktop.gui.languages import in_words, said
from onpe_desktop.installing.installer import Candidate
from onpe_desktop.installing.offers import Offer
from onpe_desktop.installing.station import InstalledPack
from onpe_desktop.rendering.wording import french_date, in_a_row


def offer_line(offers: Sequence[Offer]) -> str:
    """Say what the drop folder has."""
    names = in_a_row([_tr("«\u00a0{title}\u00a0»").format(title=offer.metadata.title) for offer in offers])
    one = _tr(
        "Une édition plus récente est prête\u00a0: {names}. Pour l’installer\u00a0: Fichier › Dossiers installés."
    )
    several = _tr(
        "Des éditions plus récentes sont prêtes\u00a0: {names}. Pour les installer\u00a0: Fichier › Dossiers installés."
    )
    return (one if len(offers) == 1 else several).format(names=names)


def signature_words(pack: InstalledPack) -> str:
    """Say who signed an installed edition, or what is wrong with it."""
    if pack.problem is not None:
        return in_words(pack.problem)
    if pack.signer is None:
        return _tr("sans signature reconnue")
    return _tr("signé par {name}, intact").format(name=pack.signer.name)


def candidate_words(candidate: Candidate) -> Iterator[str]:
    """Say what would be installed, one sentence a line."""
    metadata = candidate.pack.metadata
    yield _tr("«\u00a0{title}\u00a0», édition {edition} du {day}.").format(
        title=metadata.title, edition=metadata.edition, day=said(french_date(metadata.modified))
    )
    if candidate.signer is not None:
        yield _tr("Signée par {name} (clé {number}), intacte.").format(
            name=candidate.signer.name, number=candidate.signer.number
        )
    else:
        yield _tr("Sans signature reconnue\u00a0: rien ne prouve de qui elle vient.")
    if candidate.before is None:
        yield _tr("Ce dossier est nouveau sur ce poste.")
        return
    day = said(french_date(candidate.before.metadata.modified))
    if candidate.is_older:
        yield _tr("Attention\u00a0: elle est plus ancienne que celle que vous lisez ({day}).").format(day=day)
    else:
        yield _tr("Elle remplace celle du {day}, qui est gardée et peut être reprise.").format(day=day)


def change_lines(candidate: Candidate) -> Iterator[str]:
    """Say which sections are new, different or gone, one a line."""
    changes = candidate.changes
    if changes.is_empty:
        yield _tr("Aucune section ne change.")
    added = _tr("Nouvelle\u00a0: {title}") if not changes.is_new else "{title}"
    for words, titles in (
        (added, changes.added),
        (_tr("Modifiée\u00a0: {title}"), changes.changed),
        (_tr("Retirée\u00a0: {title}"), changes.removed),
    ):
        for title in titles:
            yield words.format(title=title)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PackWords", text)
