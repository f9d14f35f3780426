"""The most that any reader could reach in the measure of words: what the PDF and its twin have in common.

Twin and PDF differ by design: addresses that one of them prints, indexes, floats, what a style sheet adds, labels.
"""

import re
import subprocess
from collections import Counter
from pathlib import Path

from measures import pattern_of
from truth import Truth, heading_key, words_of

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d*\s*$")


def ceiling_of(truth: Truth, pdf: Path, heads: set[str]) -> float:
    """Return the similarity of poppler's words with the twin's if they were in the best order.

    Running lines, pages of contents, and the words of titles and notes are taken off: they are measured apart. So are
    numbers that only the PDF has. Where poppler does not put accents on their letters (latex2e), it is too low.
    """
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    titles = {heading_key(text) for _, text in truth.headings}
    wanted = Counter(truth.words)
    read: Counter[str] = Counter()
    for page in done.stdout.decode("utf-8", "replace").split("\f"):
        lines = [line for line in page.splitlines() if line.strip()]
        ends = {*lines[:4], *lines[-4:]}
        text = [line for line in lines if not (line in ends and _is_running(line, heads))]
        if sum(_is_contents(line, titles) for line in text) < len(text) / 4:
            read.update(_whole(text, wanted))
    for _, note in truth.notes:
        read -= Counter(note.split())
    for _, title in truth.headings:
        read -= Counter(words_of(title))
    read = Counter({word: count for word, count in read.items() if word in wanted or not word.isdigit()})
    return 2 * (wanted & read).total() / max(wanted.total() + read.total(), 1)


def _is_running(line: str, heads: set[str]) -> bool:
    return pattern_of(line) in heads or not re.sub(r"[\W\divxlc]", "", line)


def _is_contents(line: str, titles: set[str]) -> bool:
    title = re.sub(r"[\s.]+\d+\s*$", "", line)
    return bool(_LEADERS.search(line)) or heading_key(title) in titles


def _whole(lines: list[str], wanted: Counter[str]) -> list[str]:
    """Return the words of lines; where the twin has what a hyphen at a line's end divides, it is one word."""
    words: list[str] = []
    divided = False
    for line in lines:
        of_line = words_of(line)
        if divided and words and of_line:
            for one in (words[-1] + of_line[0], f"{words[-1]}-{of_line[0]}"):
                if one in wanted:
                    words[-1:], of_line = [one], of_line[1:]
                    break
        words.extend(of_line)
        divided = line.rstrip().endswith(("-", "‐", "\u00ad"))
    return words
