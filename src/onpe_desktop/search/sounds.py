"""How a French word sounds, roughly: so that one written by ear is found (« adolesante », « fisique », « anfan »)."""

import re

_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"h", ""),
        (r"eau|au", "o"),
        (r"oeu|oe|eu", "E"),
        (r"s?c(?=[eiyE])", "s"),
        (r"t(?=i[oaeE])", "s"),  # prostitution, initiative
        (r"qu|q|c|k", "k"),
        (r"ge(?=[aou])|g(?=[eiyE])", "j"),
        (r"gu(?=[eiyE])", "g"),
        (r"[ae][nm](?![nmaeiouyE])", "A"),
        (r"(?:[ae]?i|y)[nm](?![nmaeiouyE])", "I"),
        (r"o[nm](?![nmaeiouyE])", "O"),
        (r"ai|ei|ay|ey", "e"),
        (r"y", "i"),
        (r"z|x", "s"),
        (r"w", "v"),
        (r"(.)\1+", r"\1"),
        (r"(?:e[rz]?)?s?$", ""),  # mineur·e·s, signaler, signalez
        (r"[tdps]+$", ""),
        (r"e$", ""),
    )
)
_FIRST = {
    "a": "ahe", "c": "ckqs", "e": "eaho", "f": "fp", "g": "gj", "h": "haeiouy", "i": "ihy", "j": "jg", "k": "kcq",
    "o": "ohae", "q": "qck", "s": "scz", "u": "uh", "v": "vw", "w": "wv", "y": "yi", "z": "zs",
}  # fmt: skip


def sound_of(form: str) -> str:
    """Return a key that folded words share when they sound alike; capitals stand for vowels that take several letters.

    Endings that are not heard, or seldom, are left out. It tells less apart than an ear does: for words that are found
    in no other way.
    """
    for pattern, sound in _SPELLINGS:
        form = pattern.sub(sound, form)
    return form


def first_letters(form: str) -> str:
    """Return the letters that a word which sounds like this one may begin with."""
    return _FIRST.get(form[0], form[0])
