"""Finds what may tell who a note is about: for a warning before it is stored, never for a refusal.

Patterns find what is written as a name, a number or a date is written, and what follows « m. », « mme » or
« s’appelle »; lists find names that are common in France, in any letters. A rare name in small letters is not found,
nor one that is a word (« rose ») without a surname; a place or an institution with a capital is.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from onpe_desktop.notes.known_names import KnownNames


class Kind(StrEnum):
    """What was found, as it is said."""

    NAME = "un nom"
    DATE = "une date, peut-être de naissance"
    PHONE = "un numéro de téléphone"
    SOCIAL_SECURITY = "un numéro de sécurité sociale"


class PersonalData(NamedTuple):
    """What may tell who somebody is, and the words that it was found in."""

    kind: Kind
    words: str


_MONTHS = "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre"
_GAP = r"[ .\u00a0\u202f-]?"
# Sex, year, month (20 and over: unknown), department (2A and 2B: Corsica), commune, order, key.
_SOCIAL_SECURITY = re.compile(
    rf"(?<!\d)[1278]{_GAP}\d\d{_GAP}(?:0[1-9]|1[0-2]|[2-9]\d){_GAP}(?:\d\d|2[AB]){_GAP}\d{{3}}{_GAP}\d{{3}}"
    rf"(?:{_GAP}\d\d)?(?!\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(rf"(?<!\d)(?:(?:\+|00)33{_GAP}(?:\(0\))?{_GAP}[1-9]|0[1-9])(?:{_GAP}\d\d){{4}}(?!\d)")
_DATE = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d"
    rf"|(?:1er|\d{{1,2}})[ \u00a0](?:{_MONTHS})(?:[ \u00a0]\d{{4}})?"
    r"|(?:19|20)\d\d-\d\d-\d\d)(?!\d)|\b[Nn]ée?s? (?:le|en)\b[^.;,\n]{0,20}",
    re.IGNORECASE,
)
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']+(?:-[A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿ]+)*"
_NAME = re.compile(
    rf"\b(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr|Me)[ \u00a0](?:{_CAPITALISED}|[A-ZÀ-Þ]{{2,}})"
    rf"|(?:(?<=[a-zà-ÿ0-9,;:’'(][ \u00a0])|(?<=’)|(?<=\()){_CAPITALISED}(?:[ \u00a0](?:{_CAPITALISED}|[A-ZÀ-Þ]{{2,}}))*"
    rf"|{_CAPITALISED}[ \u00a0][A-ZÀ-Þ]{{2,}}\b"
    r"|\b[A-ZÀ-Þ]\.(?:[ -]?[A-ZÀ-Þ]\.)+"
)
_SMALL = r"(?!(?:l|d|qu)[’'])[a-zà-öø-ÿ]{2,}(?:-[a-zà-öø-ÿ]+)*"
_NO_NAME_FOLLOWS = (  # « madame la juge », « appelée à », « nommé par »
    r"(?!(?:à|a|au|aux|avec|car|chez|comme|dans|de|des|du|elle|en|est|et|hier|il|la|le|les|ma|mais|mon|ne|on|ou|par"
    r"|pas|plus|pour|puis|qu|que|qui|sa|sans|se|ses|si|son|sous|sur|un|une|vers|votre|y)\b)"
)
# « 20 m. du bord » is no Monsieur.
_NAMED = re.compile(
    rf"(?<![\w.])(?<!\d[ \u00a0])(?:m\.|mr\.?|mme|mlle|monsieur|madame|mademoiselle|dr\.?)[ \u00a0]"
    rf"{_NO_NAME_FOLLOWS}{_SMALL}"
    rf"|\b(?:s[’']appelle|se nomme|(?:pré|dé|sur)?nommée?s?|appelée?s?)[ \u00a0]{_NO_NAME_FOLLOWS}{_SMALL}",
    re.IGNORECASE,
)
# Words of the trade with a capital of their own, which name nobody.
_NO_NAMES = {
    "État", "Code", "Conseil", "Département", "Défenseur", "Éducation", "Europe", "France", "Internet", "Justice",
    "Ministère", "Observatoire", "Police", "Gendarmerie", "République", "Samu", "Volet", "Fiche", "Repères",
}  # fmt: skip
NO_LISTS = KnownNames()


def find_personal_data(text: str, names: KnownNames = NO_LISTS) -> tuple[PersonalData, ...]:
    """Return what was found, each words once, the surest kinds first."""
    return tuple(dict.fromkeys(_found(text, names)))


def _found(text: str, names: KnownNames) -> Iterator[PersonalData]:
    for kind, pattern in (
        (Kind.SOCIAL_SECURITY, _SOCIAL_SECURITY),
        (Kind.PHONE, _PHONE),
        (Kind.DATE, _DATE),
        (Kind.NAME, _NAME),
        (Kind.NAME, _NAMED),
    ):
        for match in pattern.finditer(text):
            words = match.group().strip()
            if kind is not Kind.NAME or words.split()[0] not in _NO_NAMES:
                yield PersonalData(kind, words)
        text = pattern.sub(lambda match: " " * len(match.group()), text)  # what a number is part of is said once
    for start, end in names.find(text):
        words = text[start:end]
        if words.capitalize() not in _NO_NAMES:
            yield PersonalData(Kind.NAME, words)
