"""French typography and the plain-text helpers that every layer needs."""

import re
import unicodedata

from onpe_desktop.spaces import NARROW_SPACE, NO_BREAK_SPACE

_BEFORE_HIGH_SIGN = re.compile(r"(?<=[^\s;!?])[ \u00a0\u202f]*([;!?]+)(?=[\s»)\]]|$)")
_BEFORE_COLON = re.compile(r"(?<=[^\s\d:/])[ \u00a0\u202f]+:(?=\s|$)|(?<=[\d])[ \u00a0\u202f]+:(?=\s|$)")
_AFTER_OPENING_QUOTE = re.compile(r"«[ \u00a0\u202f]*")
_BEFORE_CLOSING_QUOTE = re.compile(r"[ \u00a0\u202f]*»")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))")
_BEFORE_UNIT = re.compile(r"(?<=\d)[ \u00a0\u202f](?=(?:[€%°]|h\b|ans?\b|min\b|mois\b))")
_AFTER_ABBREVIATION = re.compile(r"\b(art\.|n°|nᵒ|p\.|L\.|R\.|D\.|M\.|Mme|Dr) (?=[\dA-ZÉ])")
_PHONE = re.compile(r"(?<!\d)(0[1-9])[ .\u00a0](\d\d)[ .\u00a0](\d\d)[ .\u00a0](\d\d)[ .\u00a0](\d\d)(?!\d)")


def typeset_french(text: str) -> str:
    """Put the no-break spaces and apostrophes that French typography asks for.

    Idempotent. Rule: *Lexique des règles typographiques en usage à l'Imprimerie nationale*: a narrow no-break space
    before `; ! ?` and between thousands, a no-break space before `:` and `€`, and inside `« »`. Done once, when a
    source is read, so that screen, search and print see the same text.
    """
    text = unicodedata.normalize("NFC", text).replace("'", "’")
    text = _AFTER_OPENING_QUOTE.sub("«" + NO_BREAK_SPACE, text)
    text = _BEFORE_CLOSING_QUOTE.sub(NO_BREAK_SPACE + "»", text)
    text = _PHONE.sub(lambda match: NO_BREAK_SPACE.join(match.groups()), text)
    text = _THOUSANDS.sub(NARROW_SPACE, text)
    text = _BEFORE_UNIT.sub(NO_BREAK_SPACE, text)
    text = _AFTER_ABBREVIATION.sub(lambda match: match.group(1) + NO_BREAK_SPACE, text)
    text = _BEFORE_HIGH_SIGN.sub(NARROW_SPACE + r"\1", text)  # after the quotes, whose spaces they may stand before
    return _BEFORE_COLON.sub(NO_BREAK_SPACE + ":", text)


def slug(text: str) -> str:
    """Lower-case ASCII words of `text` joined by hyphens: a valid section id, or `section` when nothing is left."""
    spelled = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", " ")
    folded = unicodedata.normalize("NFKD", spelled)
    words = re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode())
    joined = "-".join(words)
    if not joined:
        return "section"
    return joined if joined[0].isalpha() else f"s-{joined}"


def one_line(text: str) -> str:
    """Return `text` with every run of ordinary white space as one space, no-break spaces kept."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", text).strip()
