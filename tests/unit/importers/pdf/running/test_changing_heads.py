"""Running lines that nothing repeats word for word, large ones, and those in the side margins."""

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Style, Word
from onpe_desktop.importers.pdf.running.heads import without_running_lines

LETTERS = "abcdefghijklmnop"


def line(text: str, top: float, page: int, *, size: float = 10.0, left: float = 50, bold: bool = False) -> Line:
    box = Box(left, top, left + 5.0 * len(text), top + size)
    return Line((Word(text, box, Style("Serif", size, bold=bold), spaced=False),), box, page)


def text(page: int, *, begin: str = "et la suite de la phrase d’avant", top: float = 100) -> tuple[Line, ...]:
    """Lines that begin and end within a sentence."""
    inner = [line(f"du texte de la page qui est long {LETTERS[page]}{n}", top + 12 * n, page) for n in range(1, 20)]
    return (line(f"{begin} {LETTERS[page]}", top, page), *inner)


def kept(pages: list[PageContent]) -> list[list[str]]:
    return [[one.text for one in page.lines] for page in without_running_lines(tuple(pages)).pages]


def test_words_with_the_number_of_their_page_go() -> None:
    """On the outside: left pages have it first, right pages last."""
    pages = [
        PageContent(
            number,
            600,
            800,
            (
                line(f"Le cas {LETTERS[number] * 3} {number + 7}", 40, number)
                if number % 2
                else line(f"{number + 7} Guide • {LETTERS[number] * 4}", 40, number),
                *text(number, begin="Une phrase"),
            ),
        )
        for number in range(8)
    ]

    assert [len(lines) for lines in kept(pages)] == [20] * 8


def test_titles_of_pages_that_have_one_each_stay() -> None:
    pages = [
        PageContent(
            number,
            600,
            800,
            (line(f"{number + 1} Se {LETTERS[number] * 4}", 40, number, size=12), *text(number, begin="Une phrase")),
        )
        for number in range(8)
    ]

    assert [len(lines) for lines in kept(pages)] == [21] * 8


def test_words_above_the_middle_of_a_sentence_go() -> None:
    """The first word of each page of a dictionary; that of a page that begins with a new sentence, too."""
    pages = [
        PageContent(
            number,
            600,
            800,
            (
                line(f"mot {LETTERS[number]}", 40, number),
                *text(number, begin="Un nouvel article" if number == 4 else "et la suite de la phrase d’avant"),
            ),
        )
        for number in range(8)
    ]

    assert [len(lines) for lines in kept(pages)] == [20] * 8


def test_the_first_line_of_a_page_of_text_stays() -> None:
    pages = [
        PageContent(number, 600, 800, (line(f"des mots de plus {LETTERS[number]}", 88, number), *text(number)))
        for number in range(8)
    ]

    assert [len(lines) for lines in kept(pages)] == [21] * 8


def test_a_large_head_and_a_large_page_number_go() -> None:
    pages = [
        PageContent(
            number,
            600,
            800,
            (
                line("Guide pratique", 30, number, size=20),
                line("CHAPITRE", 60, number, size=20),
                *text(number, begin="Une phrase"),
                line(str(number + 1), 770, number, size=20, left=500),
            ),
        )
        for number in range(6)
    ]

    assert [lines[0] for lines in kept(pages)] == ["CHAPITRE"] * 6
    assert [len(lines) for lines in kept(pages)] == [21] * 6


def test_what_stands_in_the_side_margin_of_pages_goes() -> None:
    """A page number half-way up, whose page it labels; the text beside it stays."""
    pages = [
        PageContent(
            number,
            600,
            800,
            (*text(number, begin="Une phrase"), line(str(number + 3), 160, number, left=500, size=10)),
        )
        for number in range(6)
    ]

    running = without_running_lines(tuple(pages))

    assert [len(page.lines) for page in running.pages] == [20] * 6
    assert running.labels == ("3", "4", "5", "6", "7", "8")


def test_a_word_whose_letters_are_stacked_in_the_margin_goes() -> None:
    """A frame that is too narrow for more, as programs write labels of secrecy in."""
    pages = [
        PageContent(
            number,
            600,
            800,
            (*(line(sign, 60 + 15 * n, number, left=560) for n, sign in enumerate("[Réservé]")), *text(number)),
        )
        for number in range(6)
    ]

    assert [len(lines) for lines in kept(pages)] == [20] * 6


def test_a_remark_in_the_margin_stays() -> None:
    pages = [
        PageContent(number, 600, 800, (*text(number), line(f"note {LETTERS[number]}", 160, number, left=500)))
        for number in range(6)
    ]

    assert [len(lines) for lines in kept(pages)] == [21] * 6


def test_the_number_of_a_single_page_goes() -> None:
    page = PageContent(0, 600, 800, (*text(0, begin="Une phrase"), line("1", 770, 0, left=300)))

    assert [len(lines) for lines in kept([page])] == [20]
