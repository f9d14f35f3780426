"""What the peers are given: the program's own terms, spelled so that any engine keeps them whole."""

import re

from onpe_desktop.search.analysis import bundled_analyzer

WEIGHTS = (8.0, 2.0, 1.0)  # title, titles above, text: those of the program


def terms(text: str) -> list[str]:
    """Return the terms of a text in letters and digits only, acronyms told from words."""
    return [spelled(token.term) for token in bundled_analyzer().tokens(text)]


def asked_terms(text: str) -> list[str]:
    """Return the terms that a query asks for, each once."""
    return list(dict.fromkeys(spelled(token.term) for token in bundled_analyzer().tokens(text) if not token.extra))


def asked_words(text: str) -> list[str]:
    """Return the words of a query as typed, without the stop words."""
    stop_words = bundled_analyzer().lexicon.stop_words
    words = re.findall(r"[^\W_]+", text.lower())
    return [word for word in words if word not in stop_words and len(word) > 1] or words


def spelled(term: str) -> str:
    """Return a term of the program in letters and digits only."""
    return f"q{term.lower()}q" if term.isupper() else re.sub(r"[^a-z0-9]", "x", term)
