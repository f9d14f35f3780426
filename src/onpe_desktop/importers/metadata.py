"""The metadata of an imported dossier: what the officer gives, else what the file says, else that nobody said it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from onpe_desktop.dossiers import Metadata, block_inlines, plain_text, walk_blocks
from onpe_desktop.importers.language import language_of
from onpe_desktop.importers.publication import (
    Finding,
    FindingKind,
    Publication,
    PublicationHeading,
    PublicationMetadata,
)
from onpe_desktop.importers.request import GivenMetadata
from onpe_desktop.importers.said_titles import is_title
from onpe_desktop.importers.tidying import short
from onpe_desktop.text import slug

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the form of BCP 47
_READ_AS = {
    "fr": "Le fichier dit être écrit dans une autre langue\u00a0: le dossier est en français, comme le texte.",
    "en": "Le fichier dit être écrit dans une autre langue\u00a0: le dossier est en anglais, comme le texte.",
}
_NAME_OF_A_FILE = "Le titre que dit le fichier n’en est pas un\u00a0: donnez celui de la publication."
NO_RIGHTS = "droits non renseignés"
NO_PUBLISHER = "éditeur non renseigné"
NO_DATE = "sans date"


def choose_metadata(given: GivenMetadata, said: PublicationMetadata, names: Sequence[str], today: date) -> Metadata:
    """Return the metadata: what is given, else what the first publication says, else what nobody said."""
    stem = Path(names[0]).stem.replace("_", " ").strip() or "Sans titre"
    title = _first(given.title, said.title, stem)
    identifier = slug(_first(given.identifier, title))[:60].rstrip("-")
    return Metadata(
        identifier=identifier,
        title=title,
        publisher=_first(given.publisher, said.publisher, NO_PUBLISHER),
        issued=_first(given.issued, said.issued, NO_DATE),
        modified=today,
        verified_on=today,
        rights=_first(given.rights, said.rights, NO_RIGHTS),
        source=_first(given.source, ", ".join(names)),
        language=said.language if _LANGUAGE.fullmatch(said.language) else "fr",
        subtitle=_first(said.subtitle, ""),
        description=_first(said.description, ""),
    )


def _first(*texts: str) -> str:
    return next((line for text in texts if (line := short(text))), "")


def with_true_title(publication: Publication) -> Publication:
    """Return the publication without the title that its file says, where that is none; the report tells it."""
    said = publication.metadata.title
    if not said or is_title(said):
        return publication
    told = Finding(FindingKind.METADATA, _NAME_OF_A_FILE, excerpt=said)
    metadata = replace(publication.metadata, title="")
    return replace(publication, metadata=metadata, findings=(*publication.findings, told))


def with_written_language(publication: Publication) -> Publication:
    """Return the publication in the language of its text: programs write the one that they were set to."""
    written = language_of(_texts(publication))
    said = publication.metadata.language
    if not written or said.split("-")[0] == written:
        return publication
    metadata = replace(publication.metadata, language=written)
    if not _LANGUAGE.fullmatch(said):
        return replace(publication, metadata=metadata)
    told = Finding(FindingKind.METADATA, _READ_AS[written], excerpt=said)
    return replace(publication, metadata=metadata, findings=(*publication.findings, told))


def _texts(publication: Publication) -> Iterator[str]:
    for part in publication.parts:
        if isinstance(part, PublicationHeading):
            yield plain_text(part.inlines)
        else:
            yield from (plain_text(run) for block in walk_blocks((part.block,)) for run in block_inlines(block))


def missing_metadata(metadata: Metadata, author: str) -> Iterator[Finding]:
    """Yield what nobody said; `author` is whom the file names as its writer, who may be the publisher."""
    if metadata.publisher == NO_PUBLISHER:
        words = "L’éditeur n’est pas renseigné\u00a0: le pack le dira."
        hint = "L’éditeur n’est pas renseigné\u00a0: est-ce l’auteur que le fichier nomme\u202f? Il n’est pas repris."
        yield Finding(FindingKind.METADATA, hint if author else words, excerpt=author)
    if metadata.issued == NO_DATE:
        words = "La date de la publication n’est pas renseignée\u00a0: le pack le dira."
        yield Finding(FindingKind.METADATA, words)
    if metadata.rights == NO_RIGHTS:
        words = "Les droits de la publication ne sont pas renseignés\u00a0: sans eux, le pack ne peut pas être diffusé."
        yield Finding(FindingKind.NO_RIGHTS, words)
