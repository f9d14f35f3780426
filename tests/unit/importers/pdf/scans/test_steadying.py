from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.scans.steadying import MeasuredLine, steadied


def measured(text: str, size: float, strokes: float = 0.07) -> MeasuredLine:
    box = Box(0, 0, 100, size)
    words = tuple(Word(word, box, Style("", size)) for word in text.split())
    return MeasuredLine(Line(words, box, 0), (strokes,) * len(words))


def test_trembling_sizes_become_one_for_the_body_and_one_for_titles() -> None:
    lines = [measured("Un long paragraphe du corps", size) for size in (9.1, 9.4, 9.1, 8.9, 9.2)]
    lines += [measured("Titre un", 14.2), measured("Titre deux", 13.8), measured("Note", 7.4), measured("Note", 7.2)]

    sizes = [line.size for line in steadied(lines)]

    assert sizes[:5] == [9.1] * 5
    assert sizes[5] == sizes[6] > 13
    assert sizes[7] == sizes[8] < 8


def test_thick_strokes_are_bold_and_signs_never_are() -> None:
    lines = [measured("Un long paragraphe du corps", 9), measured("Titre –", 9, 0.11), measured("autre", 9, 0.08)]

    _, title, other = steadied(lines)

    assert [word.style.bold for word in title.words] == [True, False]
    assert not other.words[0].style.bold


def test_unknown_strokes_are_not_bold() -> None:
    (line,) = steadied([measured("Texte", 9, 0.0)])
    assert not line.words[0].style.bold


def test_nothing_gives_nothing() -> None:
    assert steadied([]) == []


@given(st.lists(st.floats(1, 90), min_size=1, max_size=30))
def test_order_of_sizes_is_kept_and_words_stay(sizes: list[float]) -> None:
    lines = [measured("Mot", size) for size in sizes]

    found = steadied(lines)

    assert [line.text for line in found] == ["Mot"] * len(sizes)
    pairs = sorted(zip(sizes, (line.size for line in found), strict=True))
    assert [after for _, after in pairs] == sorted(after for _, after in pairs)
    assert all(abs(before / after - 1) < 0.09 for before, after in pairs)


def test_sizes_of_other_pages_are_taken_where_they_are_near() -> None:
    others = [measured("Un long paragraphe", 11).line, measured("Titre", 20).line]

    body, title, other = steadied(
        [measured("Un long paragraphe du corps", 10.4), measured("Titre", 19.3), measured("Autre", 30)], others
    )

    assert (body.size, title.size) == (11, 20)
    assert 30 < other.size < 33
