"""Whether words read like a title: no sentence, no caption, no item, no quotation."""

import re
from dataclasses import dataclass

from onpe_desktop.importers.pdf.boxes.side_boxes import is_label
from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.item_signs import NO_TITLES
from onpe_desktop.importers.pdf.numbering import depth_of, entitled
from onpe_desktop.importers.pdf.source.outline import is_contents_title

BULLET = re.compile(rf"[{re.escape(''.join(sorted(NO_TITLES)))}]\s")
NUMBER = re.compile(
    r"(?:(?:chapitre|partie|annexe|section|titre)\s+)?((?:\d+|[IVX]+|[A-Z])(?:\.\d+)*)[.)\s–—-]", re.IGNORECASE
)
_LONGEST = 220  # characters of a heading
_MOST_LINES = 4
_LONGEST_NOUN = 80  # characters of words without a verb that end as a sentence does
_SENTENCE = 9  # words that end with a point, however large they are
_FURTHER = re.compile(  # set as titles are, they are sections of a chapter
    r"pour en savoir plus|en pratique|(bon )?à (retenir|savoir|noter)|points? de vigilance", re.IGNORECASE
)
_QUOTATION = re.compile(r"[«“\"].*(?:\.\s?[»”\"]|[»”\"]\s?\.)", re.DOTALL)  # set larger than the text by some styles
_ADDRESS = re.compile(
    r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|info|be|ca|ch|lu)(?:/\S*)?"
)  # alone
_LABEL = re.compile(r"\[[^\[\]]*\]")  # « [ODP-3] »: of a rule, a work, a button
_KEYWORD = re.compile(r"\d{1,3}:? [a-zà-ÿ]+")  # « 10 end », as LaTeX numbers the lines of algorithms
_YEARS = re.compile(r"\d{4}([–-]\d{4})?")  # without letters, and yet a title: « 10.1.4 2006–2007 »
_LETTERED = re.compile(r"[a-z]\s?[.)°/–-]\s*[A-ZÀ-Ý]")  # « a/ Scores »
_STATES = re.compile(  # verbs that French titles do not have, but as questions
    r"\b(?:est|sont|sera|seront|doi(?:t|vent)|devra|devront|peu(?:t|vent)|ont|comprend|comprennent|suit|suivent|impose|"
    r"permet(?:tent)?|faut|il y a|vous|nous)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:qu|comment|où|pourquoi|combien)", re.IGNORECASE)
_SENTENCE_NUMBER = re.compile(r"\d+(\.\d+)+")


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of what may be a title, `text` without the label « CHAPITRE 4 », and over how many lines they stand.

    `large`: so much that it cannot be text. `narrow`: set so, as in a margin, that it takes many lines. `apart`: bold,
    with blank lines above and below, as neither items of lists nor sentences are.
    """

    whole: str
    text: str
    lines: int
    large: bool
    narrow: bool
    apart: bool = False


def reads_as_title(worded: Worded) -> bool:
    """Tell whether nothing in the words forbids them to be a title."""
    text, number = worded.text, NUMBER.match(worded.text)
    bare = text[number.end() if number else 0 :]
    words = "".join(bare.split())
    letters = sum(sign.isalpha() for sign in words)
    if len(text) > _LONGEST or (worded.lines > _MOST_LINES and not worded.narrow):
        return False
    years = depth_of(worded.whole) > 1 and _YEARS.fullmatch(words)
    if not years and (letters < 2 or letters < 0.4 * len(words)):
        return False
    if (is_label(text) and not _FURTHER.fullmatch(text)) or is_contents_title(text):
        return False
    if any(pattern.fullmatch(text) for pattern in (_ADDRESS, _QUOTATION, _KEYWORD, _LABEL)):
        return False
    named = worded.apart and "=" not in text and not states(bare)
    if captioned(text) or text.endswith((",", ";")) or (BULLET.match(text) and not (worded.large or named)):
        return False
    noun = named and len(text) <= _LONGEST_NOUN
    counted = number or entitled(text)
    if text.endswith(".") and not (noun or counted) and len(text.split()) >= _SENTENCE:
        return False
    return worded.large or (noun and text.endswith(".")) or not _reads_as_text(text, bare)


def states(text: str) -> bool:
    """Tell whether a text has a verb that titles do not have."""
    return _STATES.search(text) is not None


def _reads_as_text(text: str, bare: str) -> bool:
    """Tell whether words no larger than the text begin or end as a sentence does, or lead to what follows."""
    if text.endswith(("…", "...")):
        return True
    if text.endswith(":") and states(bare) and not _ASKS.match(bare):
        return True
    if text[:1].islower() and not _LETTERED.match(text):
        return True  # the name of a program begins so, too
    return text.endswith(".") and not (_SENTENCE_NUMBER.match(text) or entitled(text))
