from dataclasses import replace
from itertools import pairwise

from pdf_lines import line, paragraph, rule

from onpe_desktop.importers.pdf.boxes.figures import DRAWN, figures_of, merged, without_decoration, without_figures
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Picture, Shape, Style
from onpe_desktop.importers.pdf.styles import body_of

SMALL = Style("Sans", 7.0)


def curves(count: int, left: float = 100, top: float = 200) -> tuple[Shape, ...]:
    return tuple(Shape(Box(left + 20 * n, top, left + 20 * n + 15, top + 80), 1) for n in range(count))


def page(shapes: tuple[Shape, ...], lines: list[Line], number: int = 0) -> PageContent:
    axes = (rule(95, 190, 95.5, 285), rule(95, 284, 300, 284.5))
    return PageContent(number, 600, 800, (*paragraph(6, 50), *lines), axes, inked=tuple(merged(shapes)))


def figures(pages: list[PageContent]) -> dict[int, list[Picture]]:
    return figures_of(pages, body_of(line for page in pages for line in page.lines))


def test_curves_and_the_rules_at_them_are_one_figure() -> None:
    (figure,) = figures([page(curves(6), [])])[0]

    assert figure.place == DRAWN
    assert (figure.box.left, figure.box.bottom) == (95, 285)


def test_labels_are_of_the_figure_and_the_text_is_not() -> None:
    label = line("2020", 287, left=120, style=SMALL)
    content = page(curves(6), [label, *paragraph(4, 320)])
    bare = without_figures(content, figures([content])[0], body_of(content.lines))

    assert label not in bare.lines
    assert len(bare.lines) == 10
    assert bare.drawings == ()


def test_a_paragraph_in_the_letters_of_the_text_stays_text() -> None:
    """A tip in a frame drawn by hand, whose lines are short."""
    tip = [line("ASTUCE", 205, left=120, style=Style("Serif", 12.0, bold=True))]
    tip += paragraph(3, 220, left=120, right=220, style=Style("Serif", 10.0, bold=True))
    label = line("le couloir", 270, left=300, style=SMALL)
    content = page(curves(12), [*tip, label, *paragraph(12, 320)])
    bare = without_figures(content, figures([content])[0], body_of(content.lines))

    assert [one for one in tip if one not in bare.lines] == []
    assert label not in bare.lines


def test_few_or_small_shapes_are_none() -> None:
    assert figures([page(curves(2), [])]) == {}
    small = tuple(Shape(Box(100, 200 + 4 * n, 104, 203 + 4 * n), 1) for n in range(6))
    assert figures([page(small, [])]) == {}


def test_two_lines_of_the_text_on_a_drawing_are_text() -> None:
    """The foot of a page may be drawn, and the text run over it; one long line may be a label."""
    text = [line("Une phrase du texte, qui est assez longue pour une ligne", 210 + 12 * n, left=100) for n in range(2)]

    assert figures([page(curves(6), [*text, *paragraph(9, 320)])]) == {}
    assert len(figures([page(curves(6), [*text[:1], *paragraph(9, 320)])])[0]) == 1


def test_what_has_an_axis_is_a_chart() -> None:
    """Two curves alone may be brackets; the labels of a chart may be many and long."""
    years = [line(str(2010 + n), 290, left=110 + 40 * n, style=SMALL) for n in range(4)]
    labels = [
        line("Affections psychiatriques de longue durée de tout genre", 200 + 10 * n, left=100, style=SMALL)
        for n in range(8)
    ]
    (figure,) = figures([page(curves(2), [*years, *labels, *paragraph(20, 320)])])[0]

    assert figure.box.bottom == 297
    assert figures([page(curves(2), [*years[:3], *labels, *paragraph(20, 320)])]) == {}


def test_text_on_a_drawn_ground_is_none() -> None:
    corners = tuple(Shape(Box(x, y, x + 6, y + 6), 1) for x in (100, 400) for y in (200, 206))
    ground = Shape(Box(100, 200, 406, 260), 4)
    text = [
        line("du texte sur un fond à coins ronds, comme un encadré le fait", 205 + 12 * n, left=105) for n in range(4)
    ]

    assert figures([page((*corners, ground), text)]) == {}


def test_what_stands_on_many_pages_is_decoration() -> None:
    assert figures([page(curves(6), [], number) for number in range(8)]) == {number: [] for number in range(8)}


def test_the_empty_cells_of_a_coloured_table_are_no_bars() -> None:
    edges = ((50, 120, 0), (120, 220, 1), (220, 400, 2))
    drawings = tuple(
        Drawing(Box(left, 200 + 20 * number, right, 220 + 20 * number), filled=True, stroked=False, colour=0xDDDDEE)
        for number in range(4)
        for left, right, _ in edges
    )
    words = [
        line(f"mot {place}", 206 + 20 * n, left=left + 6) for n in range(4) for left, _, place in edges if place < n
    ]
    lines = (*paragraph(6, 50), *words)

    assert figures([PageContent(0, 600, 800, lines, drawings)]) == {}


def test_a_watermark_drawn_on_each_page_is_no_figure() -> None:
    """Its letters are curves, which rules of a table touch here and there."""
    pages = [page(curves(6, left=100 + 40 * (number == 3)), [], number) for number in range(4)]

    bare = without_decoration(pages)
    assert [len(one.inked) for one in bare] == [0, 0, 0, 1]
    assert without_decoration(pages[2:]) == tuple(pages[2:])


def test_a_paragraph_in_a_narrow_box_with_round_corners_is_text() -> None:
    """Its lines are short, and hardly smaller than the text; those of a chart have white between their words."""
    boxed = Style("Serif", 9.0)
    text = [line("des mots dans une boîte", 210 + 15 * n, left=105, right=290, style=boxed) for n in range(4)]
    names = [line(name, 210 + 15 * n, left=left) for n in range(4) for name, left in (("mai", 105), ("juin", 200))]

    assert figures([page(curves(6), [*text, *paragraph(9, 320)])]) == {}
    assert len(figures([page(curves(6), [*text[:3], *paragraph(9, 320)])])[0]) == 1
    assert len(figures([page(curves(6), [*names, *paragraph(9, 320)])])[0]) == 1


def test_grounds_with_round_corners_behind_code_are_no_figure() -> None:
    """They stand one below the other in a column of a table."""
    names = [
        line("2026-03_facture.pdf", 202 + 22 * n, left=302, style=Style("Mono", 10.0, fixed=True)) for n in range(4)
    ]
    rules = [line("Une règle", 202 + 22 * n, left=left) for n in range(4) for left in (100, 180)]
    grounds = tuple(Shape(Box(300, 200 + 22 * n, 399, 214 + 22 * n), 1) for n in range(4))
    row = Drawing(Box(90, 199, 400, 215), filled=True, stroked=False, colour=0xEEEEEE)
    rows = tuple(replace(row, box=row.box._replace(top=199 + 22 * n, bottom=215 + 22 * n)) for n in range(4))

    assert figures([PageContent(0, 600, 800, (*paragraph(6, 50), *names, *rules), rows, inked=grounds)]) == {}
    drawn = PageContent(0, 600, 800, (*paragraph(6, 50), *rules), rows, inked=grounds)
    assert len(figures([drawn])[0]) == 1


def test_a_table_beside_a_drawing_on_one_ground_stays() -> None:
    """The ground, which the curves touch, is the page's own, and no part of the drawing."""
    edges = (250, 330, 400, 520)
    rows = [
        line(text, 206 + 20 * n, left=left + 6)
        for n in range(4)
        for left, text in zip(edges, ("code", "type", "sens"), strict=False)
    ]
    below = tuple(rule(left, 222 + 20 * n, right, 222.7 + 20 * n) for n in range(4) for left, right in pairwise(edges))
    card = Drawing(Box(95, 190, 530, 300), filled=False, stroked=True, colour=0xCCCCCC)
    content = PageContent(0, 600, 800, (*paragraph(6, 50), *rows), (card, *below), inked=tuple(merged(curves(6))))

    (figure,) = figures([content])[0]
    assert figure.box.right < 250
