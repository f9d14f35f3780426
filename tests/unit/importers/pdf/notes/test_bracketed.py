from onpe_desktop.importers.pdf.notes.bracketed import with_whole_signs
from onpe_desktop.importers.pdf.page import Box, Line, LinkArea, PageContent, Style, Word

LINKS = {f"l{number}": LinkArea(Box(0, 0, 1, 1), page=9, top=100.0 * (number // 2)) for number in range(4)}


def read(*words: tuple[str, str, int, bool]) -> list[tuple[str, str, bool]]:
    """Return the words of a line that has these: text, link, whether raised, whether a space stands before."""
    made = tuple(
        Word(text, Box(10 * place, 0, 10 * place + 9, 8), Style("Serif", 8.0), spaced, raised, link=link)
        for place, (text, link, raised, spaced) in enumerate(words)
    )
    page = PageContent(0, 600, 800, (Line(made, Box(0, 0, 10 * len(words), 8), 0),))
    return [(word.text, word.link, word.spaced) for word in with_whole_signs(page, LINKS).lines[0].words]


def test_brackets_around_a_linked_sign_are_one_word_with_it() -> None:
    words = read(("DHCP", "", 0, True), ("[", "", 1, False), ("1", "l1", 1, False), ("]", "", 1, False))

    assert words == [("DHCP", "", True), ("[1]", "l1", False)]


def test_brackets_around_several_words_stay() -> None:
    words = (("(", "", 0, True), ("le", "l1", 0, False), ("guide", "l1", 0, True), (")", "", 0, False))

    assert [text for text, *_ in read(*words)] == ["(", "le", "guide", ")"]


def test_brackets_without_a_link_stay() -> None:
    assert [text for text, *_ in read(("[", "", 0, True), ("1", "", 0, False), ("]", "", 0, False))] == ["[", "1", "]"]


def test_digits_that_lead_to_one_place_are_one_sign() -> None:
    """LibreOffice writes a link for each where one was put in."""
    first, second = ("2", "l2", 1, False), ("4", "l3", 1, False)

    assert [text for text, *_ in read(("mot", "", 0, True), first, second)] == ["mot", "24"]
    assert [text for text, *_ in read(("mot", "", 0, True), ("1", "l1", 1, False), first)] == ["mot", "1", "2"]
