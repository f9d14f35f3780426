"""What analysis makes of a text: terms at their places."""

from typing import NamedTuple


class Token(NamedTuple):
    """A term at its place.

    `position` counts words, stop words included; `width` is the number of positions that the term covers (a hyphenated
    word joined, an acronym written out). `start` and `end` are places in the text as it was given. `form` is the word
    as written, folded: what a half-typed word is compared with. `extra` terms are indexed for other ways to ask, but
    are not asked for themselves. Tokens that cover the same positions are alternatives.
    """

    term: str
    form: str
    position: int
    width: int
    start: int
    end: int
    extra: bool = False

    @property
    def binds_words(self) -> bool:
        """Tell whether the term stands for several words: « volet 1 », an acronym written out, a synonym."""
        return self.width > 1 and ("_" in self.term or "+" in self.term or self.term.isupper())
