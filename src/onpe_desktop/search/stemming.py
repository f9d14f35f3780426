"""A light stemmer for French words without accents.

After the idea of Jacques Savoy's light stemmer (UniNE: few rules, plural and gender first, no verb tables), with rules
of our own. It makes plural and singular, feminine and masculine, infinitive, participle and noun of action meet
(éducateurs, éducatrice; signaler, signalement; dépister, dépistage) and keeps apart what the field keeps apart
(foyer, foi). What the rules get wrong is listed as data: `index/protected-words.txt`.
"""

# Ending of a singular, what stands in its place, fewest letters before it. The first that fits is taken.
_GENDER = (
    ("trice", "teur", 2),
    ("euse", "eur", 3),
    ("iere", "ier", 3),
    ("ere", "er", 4),
    ("ouse", "ou", 2),
    ("ive", "if", 3),
)
_ACTION = (
    ("issement", "", 4),
    ("ement", "", 4),
    ("isation", "is", 3),
    ("ation", "", 5),
    ("age", "", 5),
)
_VERB = (("er", "", 3), ("ez", "", 4), ("ir", "", 4), ("ente", "", 5), ("ent", "", 5))
_AGENT = (
    ("eur", "eu", 3),  # mineur and mineure, travailleur and travailleuse, dangereux and dangereuse
    ("i", "", 5),  # établie and établir, maladie and malade
)


def stem(word: str) -> str:
    """Return the stem of a folded word. Up to three letters, or with a sign or digit in it, it stays as it is."""
    if len(word) <= 3 or not word.isalpha():
        return word
    masculine = _replaced(_singular(word), _GENDER)
    shorter = _replaced(masculine, _ACTION)
    if shorter == masculine:
        shorter = _replaced(masculine, _VERB)
    if shorter == masculine:
        shorter = _replaced(_without_mute_e(masculine), _AGENT)
    if len(shorter) > 3 and shorter[-1] == shorter[-2]:
        return shorter[:-1]
    return shorter


def _singular(word: str) -> str:
    if word.endswith("aux") and not word.endswith("eaux") and len(word) > 5:
        return word[:-2] + "l"
    if word.endswith(("s", "eaux", "eux", "oux")):
        return word[:-1]
    return word


def _without_mute_e(word: str) -> str:
    """Drop the e of the feminine and the é, ée of the participle."""
    while word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word


def _replaced(word: str, endings: tuple[tuple[str, str, int], ...]) -> str:
    for ending, replacement, shortest in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)] + replacement
    return word
