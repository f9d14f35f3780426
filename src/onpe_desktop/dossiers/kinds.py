"""The kinds of sections, callouts and readers, in the words of the documentation officers."""

from enum import StrEnum


class SectionKind(StrEnum):
    """What a section is, in the words of the documentation officers."""

    SECTION = "section"
    VOLET = "volet"
    FICHE = "fiche"
    VIDEO = "vidéo"
    PAGE = "page"
    CONTACT = "contact"
    LETTER = "lettre"
    NUMBER = "numéro"
    LAW = "loi"
    FIGURE = "chiffre"
    ACTOR = "acteur"
    POLICY = "politique"
    PUBLICATION = "publication"
    ACRONYM = "sigle"
    SITUATION = "situation"  # leads to other sections, in the order in which they help


class Audience(StrEnum):
    """For whom a unit is written."""

    PROFESSIONALS = "professionnels"
    FAMILIES = "familles"
    YOUNG_PEOPLE = "jeunes"


class CalloutKind(StrEnum):
    """What a callout is for."""

    INFO = "info"
    WARNING = "attention"
    DANGER = "danger"
    LAW = "loi"
    PRACTICE = "pratique"
    MISSING = "manquant"  # says that the original document is not in the pack, and how to import it
