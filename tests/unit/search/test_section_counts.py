from onpe_desktop.search.section_counts import SectionCounts

OWNERS = (0, 0, 2, 2, 2)  # passages 1, 3 and 4 are definitions
SECTIONS = (("guide", "a"), ("guide", "a"), ("guide", "b"), ("guide", "b"), ("guide", "b"))


def test_definitions_count_for_their_section() -> None:
    counts = SectionCounts(0b11001, OWNERS.__getitem__, SECTIONS.__getitem__)

    assert counts == {("guide", "b"): 2, ("guide", "a"): 1}
    assert len(counts) == 2
    assert ("guide", "c") not in counts


def test_nothing_is_counted_before_somebody_looks() -> None:
    asked: list[int] = []

    def owner(place: int) -> int:
        asked.append(place)
        return place

    counts = SectionCounts(0b110, owner, SECTIONS.__getitem__)
    assert not asked
    assert counts["guide", "a"] == 1
    assert len(counts) == 2
    assert asked == [1, 2]
