from math import inf

from onpe_desktop.importers.pdf.page import Box, LinkArea, Piece, Style
from onpe_desktop.importers.pdf.source.links import LinkPlaces

PLACES = LinkPlaces({"l0-0": LinkArea(Box(20.0, 90.0, 60.0, 102.0), "https://exemple.fr")})


def piece(left: float, right: float, *, baseline: float = 100.0) -> Piece:
    return Piece("mot", left, baseline - 8, right, baseline + 2, baseline, Style("Serif", 10.0), -1)


def test_a_piece_may_go_on_until_the_next_link_begins_or_ends() -> None:
    assert PLACES.edge_after(piece(0, 10)) == 19.5
    assert PLACES.edge_after(piece(20, 40)) == 60.5
    assert PLACES.edge_after(piece(70, 80)) == inf


def test_links_of_another_line_are_no_edges() -> None:
    assert PLACES.edge_after(piece(0, 10, baseline=130.0)) == inf


def test_pieces_inside_of_an_area_lead_to_its_target() -> None:
    pieces = [piece(0, 10), piece(25, 55), piece(25, 55, baseline=130.0)]

    PLACES.mark(pieces)

    assert [one.link for one in pieces] == ["", "l0-0", ""]


def test_an_area_higher_than_any_page_is_none() -> None:
    assert LinkPlaces({"l0-0": LinkArea(Box(0, 0, 60, 9_000))}).edge_after(piece(0, 10)) == inf
