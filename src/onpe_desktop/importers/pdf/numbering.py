"""What a title's number tells: « Chapitre 3 » names a chapter, and 3.1 stands below it."""

import re

_DIVISIONS = (
    "chapitre|annexe|appendice|chapter|appendix|capitolo|capítulo|kapitel|anhang"  # what 1.1 and A.1 stand below
)
_PARTS = "partie|part|livre|titre|parte|teil"  # what holds chapters
_NUMBER_WORDS = (
    "une?|deux(?:ième)?|trois(?:ième)?|quatre|quatrième|cinq|cinquième|six|sixième|sept|septième|huit|neuf|dix|onze|"
    "douze|treize|quatorze|quinze|seize|vingt|premi[eè]re?|seconde?|préliminaire|"
    "one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty"
)
_WRITTEN = rf"(?:\d{{1,3}}|[IVXLC]{{1,7}}|[A-Z]|(?i:(?:{_NUMBER_WORDS})(?:[- ]?(?:et[- ])?(?:{_NUMBER_WORDS}))?))"
_LABEL = re.compile(rf"(?i:{_DIVISIONS}|{_PARTS})\s+{_WRITTEN}\s*[:.–—-]?")
_WORD = re.compile(rf"(?:{_DIVISIONS}|{_PARTS})", re.IGNORECASE)
_DIVISION = re.compile(rf"(?i:{_DIVISIONS})\s+{_WRITTEN}(?=\W|$)")
_PART = re.compile(rf"(?i:{_PARTS})\s+{_WRITTEN}(?=\W|$)")
_NUMBER = re.compile(r"(?:\d{1,2}|[A-Z](?=\.\d))(?:\.\d{1,3})*\.?|[IVXLC]{1,7}\.?")
_SCHEMES = (  # what follows the sign tells it from a word: « A. », « 1) », « I – »
    ("I", re.compile(r"[IVX]{1,5}\s?[.)°–—-]\s*\S")),
    ("A", re.compile(r"[A-Z]\s?[.)°–—-]\s*\S")),
    ("1", re.compile(r"\d{1,2}\s?[.)°–—-]?\s+\S")),
    ("a", re.compile(r"[a-z]\s?[.)°]\s*\S")),
)
_NUMBERS = re.compile(r"(\d{1,2}|[A-Z](?=\.\d))((?:\.\d{1,3})*)[.)]?\s+\S", re.IGNORECASE)


def is_number_label(text: str) -> bool:
    """Tell whether a text is only a division's name and number, such as « CHAPITRE 4 »: its title follows."""
    return _LABEL.fullmatch(text.strip()) is not None


def begins_label(text: str) -> bool:
    """Tell whether a text is only the name of a division, whose number, as « ONE », is set on a line of its own."""
    return _WORD.fullmatch(text.strip()) is not None


def is_number(text: str) -> bool:
    """Tell whether a text is only the number of a title, such as « 4 », « IV » or « A.2.1 »."""
    return _NUMBER.fullmatch(text.strip()) is not None


def depth_of(text: str) -> int:
    """Return how deep a title's number is: 1 for « Annexe A » or « 3. », 2 for 3.1 or A.1; 0 where it has none.

    A part has 0, too: chapters go on counting from one part to the next.
    """
    if _DIVISION.match(text):
        return 1
    match = _NUMBERS.match(text)
    return match.group(2).count(".") + 1 if match else 0


def number_of(text: str) -> tuple[str, ...]:
    """Return the parts of a title's number: 2, 3 and 1 for « 2.3.1 Définitions »; none where it has none."""
    match = _NUMBERS.match(text)
    return (match.group(1), *match.group(2).split(".")[1:]) if match else ()


def is_part(text: str) -> bool:
    """Tell whether a title names a part, which holds chapters."""
    return _PART.match(text) is not None


def scheme_of(text: str) -> str:
    """Return with what kind of numbers a title is counted: "I", "A", "1" or "a"; an empty string for none."""
    return next((name for name, pattern in _SCHEMES if pattern.match(text)), "")
