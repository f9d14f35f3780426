"""Lines whose words are set tighter, or whose letters are set wider, than spaces usually tell.

Designers squeeze a line, or space the letters of a title (« tracking »), until it fits; programs such as InDesign then
write no space at all. What is a space, the other gaps of the line tell.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.styles import family_of

_LEAST_LETTERS = 20
_LONGEST = 15  # letters of a word on average: French has five
_LETTERS = 0.7  # of the signs of words
_ADDRESS = frozenset("/@_\\")
_TIGHT = 0.11  # of the size: letters that are not set wide stand closer
_LEAST_LONE = 8  # letters that stand alone
_LONE = 0.7  # of the pieces
_LEAST_PAIRS, _EVEN, _NEAR = 3, 1.3, 0.22  # letters; times the usual gap; of the size: a space of words is as wide
_SET = 0.05  # of the size: letters that are placed one by one, as they are set, stand no wider apart
_PLACED = 0.08  # of the size: words of such letters do (of 23,000 gaps of a report hardly any is near)
_LEAST_GAPS, _SHORT = 40, 3.0  # between the pieces of a style; letters between two: of French words more than four
_HALF = 0.5  # of the spaces that are known
_APART = 1.1  # of the size: no gap between words of one line is wider
_WIDER, _WIDER_YET = 1.6, 1.8  # times the usual gap, and a narrow one: between words


def wide_styles(rows: Sequence[Sequence[Piece]]) -> dict[Style, float]:
    """Return from which gap on, of the size, words are apart in the styles whose letters are set wide on a page.

    Their words would be of two letters: so word processors space the text of a box. Few words in bold or italics have
    what others of their family and size have.
    """
    gaps: dict[Style, list[float]] = defaultdict(list)
    letters: Counter[Style] = Counter()
    for row in rows:
        for (before, piece), gap in zip(pairwise(row), _gaps(row), strict=True):
            if before.style == piece.style and piece.text.isalpha() and before.text.isalpha() and gap < _APART:
                letters[piece.style] += len(piece.text)
                if gap > _TIGHT:
                    gaps[piece.style].append(gap)
    wide = {
        style: _WIDER_YET * sorted(found)[len(found) // 4]  # half of the gaps may be spaces
        for style, found in gaps.items()
        if len(found) >= _LEAST_GAPS and letters[style] < _SHORT * len(found) and not style.fixed
    }
    kin = {(family_of(style.font), style.size): least for style, least in wide.items()}
    few = (style for style in letters if len(gaps[style]) < _LEAST_GAPS)
    return {style: kin[key] for style in few if (key := (family_of(style.font), style.size)) in kin} | wide


def respace(pieces: Sequence[Piece], wide: Mapping[Style, float]) -> None:
    """Note the spaces of such a line in its pieces; others are left as they are. `wide`: those of `wide_styles`."""
    if wide and any(piece.style in wide for piece in pieces):
        for (before, piece), gap in zip(pairwise(pieces), _gaps(pieces), strict=True):
            if before.style in wide and piece.style in wide:
                piece.spaced = gap > max(wide[before.style], wide[piece.style])
        return
    if _is_wide_word(pieces):
        for before, piece in pairwise(pieces):
            piece.spaced = piece.spaced and not (before.text.isupper() and piece.text.isupper())
        return
    spaces = sum(piece.spaced for piece in pieces)
    if _stand_alone(pieces):
        usual = max(median(_gaps(pieces)), 0.0)
        if spaces > _LONE * len(pieces):
            _part(pieces, _WIDER * usual)
        elif usual < _SET and not _is_one_word(pieces):
            _part_placed(pieces)
        return
    letters = sum(len(piece.text) for piece in pieces)
    if letters >= _LEAST_LETTERS and letters > _LONGEST * (spaces + 1) and not _is_one_word(pieces):
        _part(pieces, _TIGHT)


def _stand_alone(pieces: Sequence[Piece]) -> bool:
    lone = sum(len(piece.text) == 1 and piece.text.isalpha() for piece in pieces)
    return lone >= _LEAST_LONE and lone > _LONE * len(pieces)


def _is_wide_word(pieces: Sequence[Piece]) -> bool:
    """Tell whether a short line is one word in capitals that are set wide: one each, evenly, nearer than words are.

    Kerned ones stand nearer. The letters of an index stand in their order.
    """
    pairs = [
        (gap, before, piece)
        for (before, piece), gap in zip(pairwise(pieces), _gaps(pieces), strict=True)
        if before.text.isupper() and piece.text.isupper()
    ]
    lone = sum(len(piece.text) == 1 for _, _, piece in pairs)
    if len(pairs) < _LEAST_PAIRS or lone < _LONE * len(pairs):
        return False
    gaps = [gap for gap, _, _ in pairs]
    ordered = all(before.text < piece.text for _, before, piece in pairs)
    return not ordered and median(gaps) > _TIGHT and max(gaps) < min(_NEAR, _EVEN * median(gaps))


def _is_one_word(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line is an address, typed, or mostly the dots of a contents page: no words without spaces."""
    text = "".join(piece.text for piece in pieces)
    fixed = any(piece.style.fixed for piece in pieces)
    return fixed or not _ADDRESS.isdisjoint(text) or sum(map(str.isalpha, text)) < _LETTERS * len(text)


def _part(pieces: Sequence[Piece], least: float) -> None:
    for piece, gap in zip(pieces[1:], _gaps(pieces), strict=True):
        piece.spaced = gap > least


def _part_placed(pieces: Sequence[Piece]) -> None:
    """Note more spaces between letters that are placed one by one, half as wide at least as those that are known.

    A letter that overlaps the one before is as far from the next.
    """
    gaps = _gaps(pieces)
    known = [gap for piece, gap in zip(pieces[1:], gaps, strict=True) if piece.spaced]
    least = max(_PLACED, _HALF * median(known)) if known else _PLACED
    for piece, before, gap in zip(pieces[1:], [0.0, *gaps[:-1]], gaps, strict=True):
        piece.spaced |= gap + (before if before < -_PLACED else 0.0) > least


def _gaps(pieces: Sequence[Piece]) -> list[float]:
    """Return the gaps between pieces, of their size."""
    return [
        (piece.left - before.right) / max(min(before.style.size, piece.style.size), 1.0)
        for before, piece in pairwise(pieces)
    ]
