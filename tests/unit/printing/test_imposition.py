from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.printing import Sheets
from onpe_desktop.printing.imposition import impose


def test_two_pages_beside_each_other() -> None:
    assert impose(3, Sheets.TWO) == ((0, 1), (2, None))


def test_a_booklet_of_eight_pages() -> None:
    assert impose(8, Sheets.BOOKLET) == ((7, 0), (1, 6), (5, 2), (3, 4))


def test_a_booklet_is_filled_up_with_blank_pages() -> None:
    assert impose(5, Sheets.BOOKLET) == ((None, 0), (1, None), (None, 2), (3, 4))
    assert impose(1, Sheets.BOOKLET) == ((None, 0), (None, None))


@given(count=st.integers(0, 300), sheets=st.sampled_from([Sheets.TWO, Sheets.BOOKLET]))
def test_every_page_lies_on_one_half(count: int, sheets: Sheets) -> None:
    placed = [page for side in impose(count, sheets) for page in side if page is not None]
    assert sorted(placed) == list(range(count))


@given(st.integers(1, 300))
def test_folded_and_stacked_the_pages_follow_each_other(count: int) -> None:
    sides = impose(count, Sheets.BOOKLET)
    assert len(sides) % 2 == 0
    fronts, backs = sides[::2], sides[1::2]
    first_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    second_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    read = [page for page in first_half + second_half[::-1] if page is not None]
    assert read == list(range(count))
