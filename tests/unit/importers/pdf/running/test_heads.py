from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style, Word
from onpe_desktop.importers.pdf.running.heads import without_running_lines


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


def test_bullets_at_the_top_of_pages_are_no_running_heads() -> None:
    """Nor what stands beside them, or at their height on other pages."""
    found = []
    for number in range(12):
        text = [line(f"du texte qui est long, page {number}", 300 + 12 * n, number) for n in range(6)]
        top = [line(f"{chr(97 + number)} qui commence la page", 60, number, left=70)]
        bullet = [line("•", 60, number)] if number % 2 else []
        found.append(PageContent(number, 600, 800, (*bullet, *top, *text)))

    assert without_running_lines(tuple(found)).pages == tuple(found)


def test_captions_at_the_foot_of_pages_are_no_running_feet() -> None:
    found = [
        PageContent(number, 600, 800, (line(f"Image {number + 3} – Journal, page {number}", 700, number),))
        for number in range(5)
    ]

    assert without_running_lines(tuple(found)).pages == tuple(found)


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


def test_the_number_of_a_title_at_the_top_of_pages_is_no_page_number() -> None:
    def page(number: int) -> PageContent:
        title = (
            line(f"{number // 2 + 1}.{3 * number}", 60, number),
            line(f"Titre {'x' * number}", 60, number, left=90),
        )
        return PageContent(number, 600, 800, (*title, line("Le texte de la page.", 400, number)))

    running = without_running_lines(tuple(page(number) for number in range(8)))

    assert [len(page.lines) for page in running.pages] == [3] * 8


def test_a_number_of_chapter_and_page_goes() -> None:
    numbered = tuple(
        PageContent(number, 600, 800, (line("Texte.", 400, number), line(f"2-{number + 1}", 770, number)))
        for number in range(8)
    )

    assert [len(page.lines) for page in without_running_lines(numbered).pages] == [1] * 8


def test_rules_of_running_heads_go_and_others_stay() -> None:
    head, own = Box(50, 45, 550, 46), Box(50, 420, 550, 421)

    def page(number: int) -> PageContent:
        rules = (
            Drawing(head, filled=True, stroked=False, colour=0),
            Drawing(own, filled=True, stroked=False, colour=0),
        )
        text = (line(f"Page {number} du texte", 400, number), line("et sa fin", 440, number))
        return PageContent(number, 600, 800, (line("En-tête", 30, number), *text), rules)

    found = without_running_lines(tuple(page(number) for number in range(6))).pages

    assert [[drawing.box for drawing in page.drawings] for page in found] == [[own]] * 6


def test_the_head_that_a_ruled_table_repeats_is_the_tables() -> None:
    def ruled(number: int) -> PageContent:
        words = [("Nom", "Sens"), *((f"mot {number}{row}", f"sens {row}{number}") for row in range(9))]
        lines = [
            line(text, 40 + 20 * row, number, left=left)
            for row, pair in enumerate(words)
            for text, left in zip(pair, (55, 205), strict=True)
        ]
        across = [
            Drawing(Box(50, 36 + 20 * n, 400, 36.5 + 20 * n), filled=True, stroked=False, colour=0) for n in range(11)
        ]
        upright = [Drawing(Box(x, 36, x + 0.5, 236), filled=True, stroked=False, colour=0) for x in (50, 200, 400)]
        return PageContent(number, 600, 800, tuple(lines), (*across, *upright))

    running = without_running_lines(tuple(ruled(number) for number in range(5)))

    assert [page.lines[0].text for page in running.pages] == ["Nom"] * 5


def long_titles(page: int, *, with_head: bool = True) -> PageContent:
    """A page of a publication whose chapters have two pages each; the second has the title in a head of two lines."""
    letter = "abcdefgh"[page // 2]
    text = [line(f"du texte qui est long, page {page}", 200 + 12 * n, page, size=10) for n in range(8)]
    if page % 2 == 0:
        title = (
            line(f"Préparer {letter * 5} et développer", 120, page, size=16),
            line("en conformité", 140, page, size=16),
        )
        return PageContent(page, 600, 800, (*title, *text))
    head = (
        line(f"CHAPITRE {page // 2 + 1}. PRÉPARER {letter.upper() * 5} ET DÉVELOPPER", 30, page, size=10),
        line("EN CONFORMITÉ", 42, page, size=10, left=200),
        line(f"{page + 1}", 42, page, size=10),
    )
    return PageContent(page, 600, 800, (*(head if with_head else ()), *text))


def test_heads_of_two_lines_that_change_with_the_chapter_go() -> None:
    running = without_running_lines(tuple(long_titles(page) for page in range(12)))

    assert [len(page.lines) for page in running.pages] == [10, 8] * 6


def test_the_bullet_or_number_below_a_quoting_head_is_of_the_text() -> None:
    found = []
    for number in range(12):
        pages = long_titles(number)
        head, *_ = pages.lines
        begun = [line("–", 57, number), line(f"{'abcdefghijkl'[number]} au début", 60, number, left=70)]
        numbered = [
            line(f"{number + 3}.2.", 57, number, left=60),
            line(f"Le modèle {'abcdefghijkl'[number]}", 60, number, left=90),
        ]
        lines = (head, *(begun if number % 4 == 1 else numbered), *pages.lines[3:])
        found.append(replace(pages, lines=lines) if number % 2 else pages)
    running = without_running_lines(tuple(found))

    assert [len(page.lines) for page in running.pages] == [10, 10] * 6


def test_a_title_at_the_place_of_heads_stays() -> None:
    """Though the contents name it: nothing larger does."""
    contents = PageContent(0, 600, 800, tuple(line(f"Fiche {'xyz'[n]} à lire", 100 + 20 * n, 0) for n in range(3)))
    titled = [long_titles(page) for page in range(1, 12)]
    for place, letter in ((4, "x"), (6, "y"), (8, "z")):
        page = long_titles(place, with_head=False)
        titled[place - 1] = PageContent(
            place, 600, 800, (line(f"Fiche {letter} à lire", 30, place, size=12), *page.lines)
        )

    running = without_running_lines((contents, *titled))

    assert [running.pages[place].lines[0].text for place in (4, 6, 8)] == [f"Fiche {sign} à lire" for sign in "xyz"]


def test_a_running_head_may_take_two_lines() -> None:
    """Where a chapter's title is long: then its second line stands where the others' only one does."""
    found = []
    for number in range(12):
        text = [line(f"du texte qui est long, page {number}", 300 + 12 * n, number, size=10) for n in range(6)]
        long = (line("Un titre si long que la tête de la page", 19, number), line("prend deux lignes", 30, number))
        head = long if number in {5, 6} else (line("Un titre", 30, number),)
        found.append(PageContent(number, 600, 800, (*head, *text)))

    assert [len(page.lines) for page in without_running_lines(tuple(found)).pages] == [6] * 12


def test_titles_do_not_quote_the_contents() -> None:
    """Whose entries are bold, and smaller."""
    names = ("Un premier titre", "Un autre titre", "Encore un titre", "Le dernier titre")
    bold = Style("Serif", 10.0, bold=True)
    contents = tuple(line(name, 100 + 12 * n, 0, size=10) for n, name in enumerate(names))
    entries = tuple(one.of(replace(word, style=bold) for word in one.words) for one in contents)
    found = [PageContent(0, 600, 800, entries)]
    for number, name in enumerate(names, 1):
        text = [line(f"du texte qui est long, page {number}", 300 + 12 * n, number, size=10) for n in range(6)]
        found.append(PageContent(number, 600, 800, (line(name, 40, number, size=13), *text)))

    assert [len(page.lines) for page in without_running_lines(tuple(found)).pages[1:]] == [7] * 4


def test_titles_that_pages_begin_with_by_chance_stay() -> None:
    found = []
    for number in range(8):
        inner = [line(f"Article {number}-{n}", 200 + 100 * n, number, size=12) for n in range(3)]
        first = line(f"Article {number}-9" if number % 2 else "la suite d’une phrase", 50, number, size=12)
        head = line(f"Livre {number}", 30, number)
        text = [line("du texte qui est long", 220 + 12 * n, number, size=10) for n in range(6)]
        found.append(PageContent(number, 600, 800, (head, first, *inner, *text)))

    kept = without_running_lines(tuple(found)).pages

    assert [page.lines[0].text for page in kept[1::2]] == [f"Article {number}-9" for number in (1, 3, 5, 7)]


def test_a_foot_goes_where_a_table_runs_over_it() -> None:
    """Word processors leave a row that is too long for its page whole."""
    made = list(pages(8))
    below = line("la fin d’une cellule", 785, 3)
    made[3] = replace(made[3], lines=(*made[3].lines, below))

    running = without_running_lines(tuple(made))

    assert [len(page.lines) for page in running.pages] == [2, 2, 2, 3, 2, 2, 2, 2]
    assert running.labels[3] == "8"


def test_a_running_head_may_take_five_lines() -> None:
    """As the name of a review, its publisher, its theme, the page and the number of the issue, below each other."""
    head = ("Revue", "de la société", "Le crédit", "#", "224/3 – Juillet")
    found = []
    for number in range(6):
        lines = [line(text.replace("#", str(number)), 20 + 14 * row, number) for row, text in enumerate(head)]
        text = [
            line(f"du texte qui est long, page {chr(97 + number)}", 300 + 12 * n, number, size=10) for n in range(6)
        ]
        found.append(PageContent(number, 600, 800, (*lines, *text)))

    assert [len(page.lines) for page in without_running_lines(tuple(found)).pages] == [6] * 6
