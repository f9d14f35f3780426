"""A light French stemmer for folded words.

The family of rules is that of J. Savoy's light stemmers (« A stemming procedure and stopword list for general French
corpora », JASIS 50(10), 1999): plurals, feminines and a few endings of the verb and of the noun made from it, each only
when enough of the word is left. It works on words without accents, so that a missing accent changes nothing.
"""

# (ending, what replaces it, letters that must be left). The first that fits is taken, so the longer come first.
_FEMININE = (
    ("trices", "teur", 2),
    ("trice", "teur", 2),
    ("euses", "eur", 3),
    ("euse", "eur", 3),
    ("ieres", "ier", 2),
    ("iere", "ier", 2),
    ("ives", "if", 3),
    ("ive", "if", 3),
    ("elles", "el", 3),
    ("elle", "el", 3),
    ("ennes", "en", 3),
    ("enne", "en", 3),
    ("aux", "al", 3),
)
_ENDINGS = (
    ("issements", "iss", 3),
    ("issement", "iss", 3),
    ("ements", "", 4),
    ("ement", "", 4),
    ("ations", "", 5),
    ("ation", "", 5),
    ("ages", "", 5),
    ("age", "", 5),
    ("ees", "", 4),
    ("ee", "", 4),
    ("es", "", 3),
    ("er", "", 4),
    ("ez", "", 4),
    ("e", "", 3),
)


def stem(word: str) -> str:
    """Return the stem of a folded word: lower case, no accents. Words of up to three letters stay as they are."""
    if len(word) <= 3 or not word.isalpha():
        return word
    word = _replaced(_singular(word), _FEMININE)
    shorter = _replaced(word, _ENDINGS)
    return shorter[:-1] if len(shorter) > 4 and shorter[-1] == shorter[-2] and shorter[-1] in "lnt" else shorter


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word[-1] == "s" and word[-2] not in "su" and len(word) > 4:
        return word[:-1]
    if word[-1] == "s" and word[-2] == "u" and len(word) > 6:
        return word[:-1]
    return word


def _replaced(word: str, rules: tuple[tuple[str, str, int], ...]) -> str:
    for ending, replacement, left in rules:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word[: len(word) - len(ending)] + replacement
    return word
