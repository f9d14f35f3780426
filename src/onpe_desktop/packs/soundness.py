"""What the types of the model leave open and a pack needs: ids used once, links, notes and media that exist."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from onpe_desktop.dossiers import Dossier, Link, NoteReference, PageBreak, Section
from onpe_desktop.dossiers.contents import all_inlines, link_places, paragraph_numbers, used_media
from onpe_desktop.dossiers.terms import read_terms, write_terms
from onpe_desktop.packs.errors import PackError

_NOTE_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_MEND_SOURCE = "Corrigez la source du dossier, puis reconstruisez le pack."


def check_dossier(dossier: Dossier, media: Mapping[str, bytes]) -> None:
    """Raise `PackError`, naming the section, for a dossier that would make a pack nobody can read."""
    for one in dossier.media:
        content = media.get(one.name)
        if content is None or len(content) != one.size or hashlib.sha256(content).hexdigest() != one.sha256:
            raise PackError(f"Le fichier media/{one.name} manque ou n’est pas celui qui est annoncé.", _MEND_SOURCE)
    if dossier.terms and read_terms(write_terms(dossier.terms)) != (dossier.terms, ()):
        raise PackError("Les termes de recherche du dossier ne peuvent pas être écrits.", _MEND_SOURCE)
    _check_once("L’identifiant", (section.id for section in dossier.walk()))
    places = {f"#{place}" for section in dossier.walk() for place in link_places(section)}
    names = {one.name for one in dossier.media}
    for section in dossier.walk():
        _check_section(section, places, names)


def _check_section(section: Section, places: set[str], media: set[str]) -> None:
    where = f"Dans «\u00a0{section.title}\u00a0»,"
    _check_once(f"{where} le numéro de paragraphe", map(str, paragraph_numbers(section)))
    _check_once(f"{where} la note", (note.id for note in section.notes))
    notes = {note.id for note in section.notes}
    if any(not _NOTE_ID.fullmatch(note) for note in notes):
        raise PackError(f"{where} un nom de note ne convient pas.", _MEND_SOURCE)
    if any(number < 1 for number in paragraph_numbers(section)):
        raise PackError(f"{where} un paragraphe n’a pas de numéro.", _MEND_SOURCE)
    for name in used_media(section):
        if name not in media:
            raise PackError(f"{where} il manque le fichier media/{name}.", _MEND_SOURCE)
    for inline in all_inlines(section):
        match inline:
            case Link(target=target) if target.startswith("#") and target not in places:
                raise PackError(f"{where} le lien «\u00a0{target}\u00a0» ne mène nulle part.", _MEND_SOURCE)
            case NoteReference(note_id=note_id) if note_id not in notes:
                raise PackError(f"{where} la note «\u00a0{note_id}\u00a0» n’existe pas.", _MEND_SOURCE)
            case PageBreak(label=label) if not label.strip():
                raise PackError(f"{where} une page d’origine n’a pas de numéro.", _MEND_SOURCE)


def _check_once(what: str, names: Iterable[str]) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            raise PackError(f"{what} «\u00a0{name}\u00a0» sert deux fois.", _MEND_SOURCE)
