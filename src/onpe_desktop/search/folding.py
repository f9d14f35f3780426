"""From written characters to bare lower-case ones: what accents, ligatures and typography must not keep apart."""

import re
import unicodedata
from functools import lru_cache

# Signs that stand for each other, one for one, so that places in the text stay the same.
_SIGNS = tuple(
    (sign, plain)
    for plain, signs in (
        ("'", "’ʼ′´`‘"),
        ("-", "\u2010\u2011\u2212\ufe63\uff0d"),  # hyphens; a dash ends a word
        ("·", "•∙⋅‧・･"),
        (" ", "_\u00a0\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))),  # no-break, thin and other spaces
        ("@", "＠"),
    )
    for sign in signs
)
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, zero-width signs; for a character class
_ANY_SIGN = re.compile("[" + "".join(sign for sign, _plain in _SIGNS) + "]")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))  # ASCII without its signs
_ASKED = 4  # names of which the words are kept: every step of a query asks for those of its text
_DROPPED = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_FRENCH = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy") | {ord("œ"): "oe", ord("æ"): "ae"}
_SPELLED = {ord("œ"): "oe", ord("æ"): "ae", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ı"): "i"}


def level_signs(text: str) -> str:
    """Return `text`, as long as before, with one apostrophe, one hyphen, one inclusive point and plain spaces."""
    if not _ANY_SIGN.search(text):  # most of what is typed
        return text
    for sign, plain in _SIGNS:  # ten times as fast as str.translate on text that is not ASCII
        if sign in text:
            text = text.replace(sign, plain)
    return text


def whole_name(text: str) -> str:
    """Return a whole title, folded: what is asked by all its words and no other. Empty without a word."""
    return " ".join(folded_words(text))


@lru_cache(_ASKED)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: letters and digits only, folded."""
    levelled = level_signs(text)
    lowered = levelled.lower()
    plain = lowered if lowered.isascii() else lowered.translate(_FRENCH)
    if plain.isascii():  # nearly always: all words at once
        return tuple(plain.translate(_BETWEEN).split())
    return tuple(map(fold, _WORD.findall(levelled)))


def fold(word: str) -> str:
    """Return a word without case, accents, ligatures, invisible signs and spaces. Its length may change."""
    if word.isascii():
        return word.lower()
    french = word.lower().translate(_FRENCH)
    if french.isascii() and french.isalnum():  # what follows gives the same, more slowly
        return french
    visible = unicodedata.normalize("NFKD", word.translate(_DROPPED).casefold()).casefold()
    bare = "".join(character for character in visible if not unicodedata.combining(character))
    return "".join(unicodedata.normalize("NFKC", bare).translate(_SPELLED).split())
