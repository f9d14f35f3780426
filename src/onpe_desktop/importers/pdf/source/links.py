"""Where links lie on a page, and which characters they hold."""

from collections.abc import Mapping, Sequence
from math import inf

from onpe_desktop.importers.pdf.page import LinkArea, Piece

_BAND = 8.0  # points: areas are looked for by their height on the page
_HIGHEST = 5_000.0  # points: no page of paper is so high
_MARGIN = 0.5  # points: a character is in an area when its centre is, or nearly so


class LinkPlaces:
    """The areas of one page's links, by the name of their target."""

    def __init__(self, areas: Mapping[str, LinkArea]) -> None:
        self._bands: dict[int, list[tuple[str, LinkArea]]] = {}
        for name, area in areas.items():
            if area.box.height <= _HIGHEST:
                for band in range(_band(area.box.top - _MARGIN), _band(area.box.bottom + _MARGIN) + 1):
                    self._bands.setdefault(band, []).append((name, area))

    def edge_after(self, piece: Piece) -> float:
        """Return where the next link right of a piece's centre begins or ends."""
        middle, found = piece.middle, inf
        for _, area in self._beside(piece):
            for edge in (area.box.left - _MARGIN, area.box.right + _MARGIN):
                if middle < edge < found:
                    found = edge
        return found

    def mark(self, pieces: Sequence[Piece]) -> None:
        """Give every piece inside a link's area the name of the link's target."""
        if not self._bands:
            return
        for piece in pieces:
            for name, area in self._beside(piece):
                if area.box.left - _MARGIN <= piece.middle <= area.box.right + _MARGIN:
                    piece.link = name

    def _beside(self, piece: Piece) -> Sequence[tuple[str, LinkArea]]:
        """Return the links that lie on the height of a piece's centre."""
        height = (piece.top + piece.bottom) / 2
        near = self._bands.get(_band(height), ()) if self._bands else ()
        return near and [
            (name, area) for name, area in near if area.box.top - _MARGIN <= height <= area.box.bottom + _MARGIN
        ]


def _band(height: float) -> int:
    return int(height // _BAND)
