"""Inclusive writing: the forms that « travailleur·euse·s » stands for."""

import re

# Feminine ending -> masculine endings that it takes the place of. Other endings are added to the word.
_SHORTENED = {"ice": "rice"}  # auteur·ice
_REPLACED = {
    "rice": ("eur",),
    "trice": ("teur",),
    "euse": ("eur", "eux"),
    "eresse": ("eur",),
    "ere": ("er",),
    "iere": ("ier",),
    "ive": ("if",),
    "ve": ("f",),
    "elle": ("el",),
    "ale": ("al",),
}
_ENDINGS = re.compile(r"[a-z]+")


def forms(base: str, endings: str) -> tuple[str, ...]:
    """Return the singular masculine and feminine, folded, of a folded `base` with its folded `endings` (`·euse·s`).

    Only one form when the endings are a mere plural.
    """
    base = base.removesuffix("s") or base
    feminine = next(iter(_ENDINGS.findall(endings)), "s")
    if feminine == "s":
        return (base,)
    feminine = feminine.removesuffix("s")
    feminine = _SHORTENED.get(feminine, feminine)
    for masculine in _REPLACED.get(feminine, ()):
        if base.endswith(masculine):
            return (base, base.removesuffix(masculine) + feminine)
    return (base, base + feminine)
