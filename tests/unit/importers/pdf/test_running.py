from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Style, Word
from onpe_desktop.importers.pdf.running import without_running_lines


def line(text: str, top: float, page: int, *, size: float = 9.0, left: float = 50) -> Line:
    box = Box(left, top, left + 5.0 * len(text), top + size)
    return Line((Word(text, box, Style("Serif", size), spaced=False),), box, page)


def pages(count: int, *, first_label: int = 5) -> tuple[PageContent, ...]:
    """Pages with a running head that changes with the chapter, text, and a number at the foot."""
    return tuple(
        PageContent(
            number,
            600,
            800,
            (
                line(f"Chapitre {number // 4 + 1} – Le droit{'s' * (number // 4)}", 30, number),
                line(f"Premier mot {chr(97 + number)} de la page", 60, number, size=10),
                line("Le texte de la page.", 400, number, size=10),
                line(str(number + first_label), 770, number, left=300),
            ),
        )
        for number in range(count)
    )


def test_a_large_title_and_the_word_above_its_number_stay() -> None:
    found = []
    for number in range(6):
        text = [line(f"du texte qui est long, page {number}", 300 + 12 * n, number) for n in range(6)]
        head = (line("CHAPITRE", 40, number), line("TROIS", 60, number, size=16))
        found.append(PageContent(number, 600, 800, (*head, *text)))

    assert [len(page.lines) for page in without_running_lines(tuple(found)).pages] == [8] * 6


def test_heads_and_numbers_go_and_text_stays() -> None:
    running = without_running_lines(pages(12))

    assert [len(page.lines) for page in running.pages] == [2] * 12
    assert all(page.lines[0].text.startswith("Premier mot") for page in running.pages)


def test_labels_are_the_printed_numbers() -> None:
    assert without_running_lines(pages(12)).labels == tuple(str(number + 5) for number in range(12))


def test_pages_without_numbers_are_counted() -> None:
    bare = tuple(PageContent(number, 600, 800, (line("Texte.", 400, number),)) for number in range(3))

    assert without_running_lines(bare).labels == ("1", "2", "3")


def test_what_the_file_calls_a_page_is_its_label() -> None:
    bare = tuple(PageContent(number, 600, 800, (line("Texte.", 400, number),), label="iv") for number in range(3))

    assert without_running_lines(bare).labels == ("iv", "iv", "iv")


def test_a_line_repeated_below_the_text_is_text() -> None:
    """Only what stands outside of everything else is running: « Note » above a box is not."""
    noted = tuple(
        PageContent(
            number,
            600,
            800,
            (line(f"Mot {'x' * number} seul en tête", 40, number, size=10), line("Note", 60, number, size=10)),
        )
        for number in range(8)
    )

    assert all(len(page.lines) == 2 for page in without_running_lines(noted).pages)
