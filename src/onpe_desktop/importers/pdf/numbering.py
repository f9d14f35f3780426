"""What a title's number tells: « Chapitre 3 » names a chapter, and 3.1 stands below it."""

import re
from collections.abc import Sequence

from onpe_desktop.importers.numerals import roman_value

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
_ORDINALS = "premi[eè]re|seconde|(?:deux|trois|quatr|cinqu|six|sept|huit)i[eè]me"
_WRITTEN = rf"(?:\d{{1,3}}|[IVXLC]{{1,7}}|[A-Z]|(?i:(?:{_NUMBER_WORDS})(?:[- ]?(?:et[- ])?(?:{_NUMBER_WORDS}))?))"
_LABEL = re.compile(  # « Chapitre 4 », and « Première partie » as babel has it in French
    rf"(?:(?i:{_DIVISIONS}|{_PARTS}|section)\s+[^\w\s]?{_WRITTEN}|(?i:{_ORDINALS})\s+(?i:partie))\s*[:.–—-]?"
)
_WORD = re.compile(rf"(?:{_DIVISIONS}|{_PARTS})", re.IGNORECASE)
_DIVISION = re.compile(rf"(?i:{_DIVISIONS})\s+{_WRITTEN}(?=\W|$)")
_PART = re.compile(rf"(?:(?i:{_PARTS})\s+{_WRITTEN}|(?i:{_ORDINALS})\s+(?i:partie))(?=\W|$)")
_DEEPER = r"(?:\.(?:\d{1,3}|[A-Za-z](?![A-Za-z])))"  # .1, or .A and .a in plans such as « II.A.1 »
_DOTTED = rf"(\d{{1,2}}|[A-Za-z](?=\.\d)|[IVX]{{1,5}}(?=\.[\dA-Z]))({_DEEPER}*)"
_NUMBER = re.compile(rf"{_DOTTED}\.?|[IVXLC]{{1,7}}\.?")
_SCHEMES = (  # what follows the sign tells it from a word: « A. », « 1) », « I – », « 1/ »
    ("I", re.compile(r"[IVX]{1,5}(?:\s?[.)°–—-]\s*|/\s+)\S")),
    ("A", re.compile(r"(?!N\s?°)[A-Z](?:\s?[.)°–—-]\s*|/\s+)\S")),
    ("1", re.compile(r"\d{1,2}\s?[.)°/–—-]?\s+\S")),
    ("a", re.compile(r"(?!n\s?°)[a-z]\s?[.)°/]\s*\S")),
)
_SINGLE = re.compile(r"(?P<sign>\d{1,2}|[IVX]{1,5}|[A-Z])(?:\s?[.)°–—-]|\s)\s*[^\W\d]")
_NAMED = re.compile(  # « Fiche n° 3 : », « Étape 2 – », « Article 1er »
    r"(?P<name>[^\W\d_]{3,15})\s+(?:n\s?[°º]\s?)?(?P<sign>\d{1,2}(?!\d)|[IVX]{1,5}(?!\w))(?:er|re)?\s?(?:[:.–—-](?!\d)|$)"
)
_ENTITLED = (
    re.compile(  # « Article 8 Les salles de cours », « Chapitre Ier : Objet », not « Article L. 324-1 » of a code
        r"(?P<name>article|art\.|chapitre|annexe|section|titre|partie|fiche|étape|phase|lot|mesure|action|axe|question)"
        r"\s+(?:n\s?[°º]\s?)?(?:\d{1,3}|[ivx]{1,5}|premier)(?:er|re)?(?:\s?(?:bis|ter|quater))?"
        r"(?:\s?[:.–—-](?!\d)|$|\s+(?=(?-i:[A-ZÀ-Ý«])))",
        re.IGNORECASE,
    )
)
_ROMAN = re.compile(r"[IVX]{1,5}(?:\.\S*)?\)?\s")
_NUMBERS = re.compile(rf"{_DOTTED}[.)]?\s+\S")
_ZERO = re.compile(r"(\d{1,2})\.0(?=\.?\s)")  # « 1.0 », above 1.1
_DASHED = re.compile(
    r"(\d{1,2}|[IVX]{1,5})((?:[-.]\d{1,2})+)(?=[.)]?\s+(?:[–—-]\s+)?[^\W\d_a-zà-ÿ])"
)  # « I-1 Contexte », « 1-1 – Contexte », not « 1-3 ans »
_ARTICLE = re.compile(r"(?:article|art\.)\s+(\d{1,3})((?:[-.]\d{1,2})+)(?=[\s.:–—-])", re.IGNORECASE)


def with_number_signs(text: str) -> str:
    """Return a text in small letters with a sign for each number: « Page 12 » and « Page 13 » are the same then."""
    return re.sub(r"\d+", "#", text.casefold())


def is_number_label(text: str) -> bool:
    """Tell whether a text is only a division's name and number, such as « CHAPITRE 4 »: its title follows."""
    return _LABEL.fullmatch(text.strip()) is not None


def is_only_label(text: str) -> bool:
    """Tell whether a text is only a label of whatever kind, as « CHAPITRE 4 » or « AXE 2 »."""
    return is_number_label(text) or is_named_only(text)


def without_ornament(label: str) -> str:
    """Return a label without the sign that some styles set before its number, as the bar in « CHAPITRE |4 »."""
    return re.sub(r"(?<=\s)[^\w\s](?=\w)", "", label)


def begins_label(text: str) -> bool:
    """Tell whether a text is only the name of a division, whose number, as « ONE », is set on a line of its own."""
    return _WORD.fullmatch(text.strip()) is not None


def is_number(text: str) -> bool:
    """Tell whether a text is only the number of a title, such as « 4 », « IV » or « A.2.1 »."""
    return _NUMBER.fullmatch(text.strip()) is not None


def is_section_number(text: str) -> bool:
    """Tell whether a text that stands before a title is the number of a section: « 2.1 », not « 2 »."""
    return depth_of(f"{text} Titre") > 1


def depth_of(text: str) -> int:
    """Return how deep a title's number is: 1 for « Annexe A » or « 3. », 2 for 3.1 or A.1; 0 where it has none.

    A part has 0, too: chapters go on counting from one part to the next.
    """
    if _DIVISION.match(text):
        return 1
    match = _NUMBERS.match(_as_section(text))
    return match.group(2).count(".") + 1 if match else 0


def _as_section(text: str) -> str:
    """Return « 1.2 – Objet » for « Article 1-2 – Objet » and « 1-2 Objet »: such numbers are those of sections.

    « 1.0 Objet » is « 1 Objet », above 1.1.
    """
    if match := _ARTICLE.match(text) or _DASHED.match(text):
        number = f"{match.group(1)}{match.group(2).replace('-', '.')}"
        text = f"{number} {text[match.end() :].lstrip(' .):–—-')}"
    return f"{match.group(1)}{text[match.end() :]}" if (match := _ZERO.match(text)) else text


def depths_of(texts: Sequence[str]) -> list[int]:
    """Return how deep each title's number is; « II » has depth 1 where « II.1 » or « II.A » stands below it."""
    depths = [depth_of(text) for text in texts]
    roman = any(depth > 1 and _ROMAN.match(text) for text, depth in zip(texts, depths, strict=True))
    return [depth or (1 if roman and _ROMAN.match(text) else 0) for text, depth in zip(texts, depths, strict=True)]


def is_labelled(text: str) -> bool:
    """Tell whether a title names its division, as « Chapitre 3 » and « Annexe A » do."""
    return _DIVISION.match(text) is not None


def dotted_or_named(texts: Sequence[str]) -> list[int]:
    """Return how deep each title's number is; 0 for « 3. » behind a title that names its division, as « Chapitre 2 ».

    It is counted below that, at whatever depth.
    """
    depths: list[int] = []
    named = False
    for text in texts:
        labelled, depth = is_labelled(text), depth_of(text)
        named = named or labelled
        depths.append(0 if named and depth == 1 and not labelled else depth)
    return depths


def number_of(text: str) -> tuple[str, ...]:
    """Return the parts of a title's number: 2, 3 and 1 for « 2.3.1 Définitions »; none where it has none."""
    match = _NUMBERS.match(_as_section(text))
    return (match.group(1), *match.group(2).split(".")[1:]) if match else ()


def is_part(text: str) -> bool:
    """Tell whether a title names a part, which holds chapters."""
    return _PART.match(text) is not None


def single_number_of(text: str) -> tuple[str, int]:
    """Return the kind of a title's single number, as `scheme_of` names it, and its value; ("", 0) where it has none.

    The kind of « Fiche n° 3 : » is its word in small letters.
    """
    if (named := _NAMED.match(text)) is not None:
        sign = named["sign"]
        return named["name"].casefold(), int(sign) if sign.isdigit() else roman_value(sign)
    match = _SINGLE.match(text)
    sign = match["sign"] if match else ""
    if sign.isdigit():
        return "1", int(sign)
    kind = scheme_of(text)
    if kind == "I":
        return kind, roman_value(sign)
    return (kind, ord(sign) - ord("A") + 1) if kind == "A" and sign else ("", 0)


def entitled(text: str) -> str:
    """Return in small letters the word by which a title is counted, as « article »; an empty string for none."""
    match = _ENTITLED.match(text)
    return match["name"].casefold() if match else ""


def is_named_only(text: str) -> bool:
    """Tell whether a text is nothing but such a word and its number: « Article 3. »."""
    return _ENTITLED.fullmatch(text.strip()) is not None


def scheme_of(text: str) -> str:
    """Return with what kind of numbers a title is counted: "I", "A", "1" or "a"; an empty string for none."""
    return next((name for name, pattern in _SCHEMES if pattern.match(text)), "")
