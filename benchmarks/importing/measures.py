"""How near a reading comes to the truth."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import dropwhile, takewhile

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel
from truth import Truth, heading_key, spaces_of, words_of


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures of one reading; a ratio is None where the truth has nothing of the kind."""

    heading_precision: float
    heading_recall: float
    heading_f1: float
    levels: float | None
    words: float
    heads_left: float  # per page
    hyphens: float  # wrong ones in 10,000 words
    notes: float | None
    tables: float | None
    cells: float | None
    boxes: float | None
    spaces: float | None  # no-break ones kept, of those in the twin whose words were read
    false_tables: int  # found ones of which the truth has less than half
    false_boxes: int  # found ones that the truth does not have
    counts: dict[str, int]  # of tables, cells and boxes, for the shares of all documents together

    def values(self) -> dict[str, float | None]:
        """Return the figures by name."""
        return dict(asdict(self))


def compare(truth: Truth, found: Truth, heads: set[str], pages: int) -> Figures:
    """Measure a reading. `heads` are patterns of running lines (numbers as `#`)."""
    precision, recall, f1, levels = _headings(truth, found)
    counts = {**_tables(truth, found), **_boxes(truth, found)}
    return Figures(
        precision,
        recall,
        f1,
        levels,
        Indel.normalized_similarity(*_as_numbers(*_texts(truth, found))),
        _heads_left(truth, found, heads) / max(pages, 1),
        _hyphens(truth, found) / max(len(found.words), 1) * 10_000,
        _notes(truth, found),
        _share(counts["tables_right"], counts["tables"]),
        _share(2 * counts["cells_right"], counts["cells"] + counts["cells_read"]) if counts["tables"] else None,
        _share(counts["boxes_right"], counts["boxes"]),
        _spaces(truth, found),
        _false_tables(truth, found),
        counts["boxes_read"] - counts["boxes_right"],
        counts,
    )


def pattern_of(line: str) -> str:
    """Return a line with its numbers as signs."""
    return re.sub(r"[\d]+", "#", " ".join(line.split())).strip("*_#| ").casefold()


def _heads_left(truth: Truth, found: Truth, heads: set[str]) -> int:
    """Count the running lines left; what the twin has as a title, or as a block of text, is none, as often.

    Nor is, once, what was read as a title, or stands on the cover, before the first title or between that with which it
    begins and the next: twins lack « Bibliographie ».
    """
    titles = Counter(heading_key(text) for _, text in truth.headings) + Counter([heading_key(truth.title)])
    titles += Counter(heading_key(text) for text in truth.text.splitlines())
    read = {heading_key(text) for _, text in found.headings}
    below = dropwhile(read.__contains__, map(heading_key, found.lines))
    cover = takewhile(lambda key: key not in read, below)
    titles += Counter({key: 1 for key in {*read, *cover} if not titles[key]})
    left = 0
    for line in found.lines:
        key = heading_key(line)
        if pattern_of(line) not in heads:
            continue
        left += titles[key] <= 0
        titles[key] -= 1
    return left


def _as_numbers(first: list[str], second: list[str]) -> tuple[list[int], list[int]]:
    numbers: dict[str, int] = {}
    one = [numbers.setdefault(word, len(numbers)) for word in first]
    return one, [numbers.setdefault(word, len(numbers)) for word in second]


def matched_keys(first: list[str], second: list[str]) -> list[tuple[int, int]]:
    """Return the places at which both have the same, in order."""
    pairs: list[tuple[int, int]] = []
    for block in Indel.opcodes(*_as_numbers(first, second)):
        if block.tag == "equal":
            pairs.extend(
                zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True)
            )
    return pairs


def _texts(truth: Truth, found: Truth) -> tuple[list[str], list[str]]:
    """Return the words of both, with those of the titles that only one of them takes for titles.

    Who takes a title for text, or text for a title, has its words in their place: that he is wrong is told apart.
    """
    pairs = matched_keys(*([heading_key(title) for _, title in text.headings] for text in (truth, found)))
    return _with_titles(truth, {one for one, _ in pairs}), _with_titles(found, {two for _, two in pairs})


def _with_titles(text: Truth, without: set[int]) -> list[str]:
    words: list[str] = []
    done = 0
    for number, ((_, title), place) in enumerate(zip(text.headings, text.places, strict=True)):
        words += text.words[done:place]
        words += [] if number in without else words_of(title)
        done = place
    return words + text.words[done:]


def _headings(truth: Truth, found: Truth) -> tuple[float, float, float, float | None]:
    """Match headings in order. Levels are compared as those that were matched nest, up to one shift for all of them."""
    wanted = [(level, key) for level, text in truth.headings if (key := heading_key(text))]
    given = without_open(truth, [(level, key) for level, text in found.headings if (key := heading_key(text))])
    pairs = matched_keys([key for _, key in wanted], [key for _, key in given])
    precision, recall = len(pairs) / max(len(given), 1), len(pairs) / max(len(wanted), 1)
    depths = _nested(wanted[first][0] for first, _ in pairs), _nested(given[second][0] for _, second in pairs)
    shifts = Counter(first - second for first, second in zip(*depths, strict=True))
    right = shifts.most_common(1)[0][1] / len(pairs) if pairs else None
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), right


def without_open(truth: Truth, given: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the titles without those that the twin leaves open, as often as it has them."""
    rest = Counter(heading_key(text) for text in truth.open_titles) - Counter(
        heading_key(text) for _, text in truth.headings
    )
    kept = []
    for level, key in given:
        if rest[key] > 0:
            rest[key] -= 1
        else:
            kept.append((level, key))
    return kept


def _nested(levels: Iterable[int]) -> list[int]:
    """Return how deep each title lies: 1, 3, 4 and 1, 2, 3 are the same, since a pack has no jumps of level."""
    above: list[int] = []
    depths = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        depths.append(len(above))
    return depths


def _hyphens(truth: Truth, found: Truth) -> int:
    """Count words that the truth does not have, but has with one hyphen more or less."""
    known = set(truth.words) | {word for _, text in truth.headings for word in words_of(text)}
    known |= {word for _, note in truth.notes for word in note.split()}
    wrong = 0
    for word in found.words:
        if word in known or len(word) < 5:
            continue
        fewer = (word[:place] + word[place + 1 :] for place, sign in enumerate(word) if sign == "-")
        more = (word[:place] + "-" + word[place:] for place in range(2, len(word) - 1))
        wrong += any(other in known for other in (*fewer, *more))
    for first, second in zip(found.words, found.words[1:], strict=False):
        joined = first + second
        broken = first not in known or second not in known
        wrong += broken and joined in known and min(len(first), len(second)) > 1
    return wrong


def _notes(truth: Truth, found: Truth) -> float | None:
    if not truth.notes:
        return None
    right = 0
    for before, note in truth.notes:
        right += any(
            fuzz.token_set_ratio(note, other) > 80 and (before.endswith(word) or word.endswith(before) or not before)
            for word, other in found.notes
        )
    return right / len(truth.notes)


def _share(right: int, wanted: int) -> float | None:
    return right / wanted if wanted else None


def _tables(truth: Truth, found: Truth) -> dict[str, int]:
    """Count the tables found (half of the cells), and the cells that are right. Each cell that was read counts once.

    Of tables that have as much in common the smallest is the one: a long list may hold all of a short one.
    """
    rest = [_filled(table) for table in found.tables]
    hits = right = 0
    for table in truth.tables:
        cells = _filled(table)
        best = max(rest, key=lambda other: ((cells & other).total(), -other.total()), default=Counter())
        common = cells & best
        best.subtract(common)
        shared = common.total()
        right += shared
        if shared >= 0.5 * sum(cells.values()):
            hits += 1
    return {
        "tables": len(truth.tables),
        "tables_right": hits,
        "cells": sum(sum(_filled(table).values()) for table in truth.tables),
        "cells_right": right,
        "cells_read": sum(sum(table.values()) for table in _certain(truth, found)) if truth.tables else 0,
    }


def _filled(table: list[str]) -> Counter[str]:
    return Counter(cell for cell in table if cell)


def _certain(truth: Truth, found: Truth) -> list[Counter[str]]:
    """Return the tables read, without those that the twin leaves open: few cells that lay out a row or a cover."""
    wanted, doubtful = [_filled(table) for table in truth.tables], [_filled(table) for table in truth.doubtful]
    read = [_filled(table) for table in found.tables]
    return [cells for cells in read if _is_among(cells, wanted) or not _is_among(cells, doubtful)]


def _false_tables(truth: Truth, found: Truth) -> int:
    tables = [_filled(table) for table in truth.tables]
    return sum(not _is_among(cells, tables) for cells in _certain(truth, found))


def _is_among(cells: Counter[str], tables: list[Counter[str]]) -> bool:
    return any(2 * sum((cells & other).values()) >= min(sum(cells.values()), sum(other.values())) for other in tables)


_LEAST_PLACES = 20
_SAME_BOX = 80  # of 100: boxes so alike are the same


def _spaces(truth: Truth, found: Truth) -> float | None:
    """Compare the places that both have; None where the twin has few no-break spaces."""
    wanted, _ = spaces_of(truth.text)
    kept, everywhere = spaces_of(found.text)
    comparable = sum((wanted & everywhere).values())
    return sum((wanted & kept).values()) / comparable if comparable >= _LEAST_PLACES else None


def _boxes(truth: Truth, found: Truth) -> dict[str, int]:
    rest = list(found.boxes)
    wanted = [box for box in truth.boxes if box]
    for box in wanted:
        same = max(rest, key=lambda other: fuzz.ratio(box, other), default="")
        if same and fuzz.ratio(box, same) > _SAME_BOX:
            rest.remove(same)
    right = len(found.boxes) - len(rest)
    return {"boxes": len(wanted), "boxes_right": right, "boxes_read": len(found.boxes)}
