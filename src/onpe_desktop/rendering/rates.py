"""Expressions such as « 7 j/7 » and « 24 h/24 »: no line ends within them, neither in the window nor on paper.

Qt breaks lines behind a slash. What is shown holds invisible joiners there; what is copied is as it was written.
"""

import re

from onpe_desktop.spaces import NO_BREAK_SPACE

_JOINER = "\u2060"  # the word joiner of Unicode: no line ends beside it
_HELD_SPACE = _JOINER + NO_BREAK_SPACE  # stands for an ordinary space
_RATE = re.compile(r"(?<![\w/])(\d{1,3})([ \u00a0\u202f]?)([^\W\d_]{1,6}/)(?=\d{1,3}(?![\w/]))")


def held(words: str) -> str:
    """Return words as the window shows them."""
    if "/" not in words:
        return words
    return _RATE.sub(lambda rate: f"{rate[1]}{_HELD_SPACE if rate[2] == ' ' else rate[2]}{rate[3]}{_JOINER}", words)


def as_written(shown: str) -> str:
    """Return the words of which `held` made what is shown."""
    return shown.replace(_HELD_SPACE, " ").replace(_JOINER, "") if _JOINER in shown else shown


def with_no_break_spaces(words: str) -> str:
    """Return words as they are printed: Typst ends no line behind such a slash."""
    if "/" not in words:
        return words
    return _RATE.sub(lambda rate: rate[1] + rate[2].replace(" ", NO_BREAK_SPACE) + rate[3], words)
