"""Lines that are underlined from end to end."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line, rule

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent
from onpe_desktop.importers.pdf.titles.underlines import with_underlines

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#let titre(body, size: 10pt, weight: "regular") = block(above: 2em, below: 1em, text(size: size, weight: weight, body))
"""
TEXT = "\n#lorem(40)\n"


def marked(drawings: tuple[Drawing, ...], *lines: Line) -> tuple[list[bool], int]:
    page = with_underlines(PageContent(0, 600, 800, lines, drawings))
    return [found.underlined for found in page.lines], len(page.drawings)


def test_rules_from_end_to_end_underline_a_line_and_edge_nothing() -> None:
    titled = line("un titre", 100)

    assert marked((rule(50, 109, 90, 109.5),), titled) == ([True], 0)
    assert marked((rule(50, 109, 60, 109.5), rule(60, 109, 90, 109.5)), titled) == ([True], 0)
    assert marked((rule(50, 109, 60, 109.5), rule(66, 109, 84, 109.5)), titled) == ([True], 0)


def test_other_rules_underline_no_line() -> None:
    titled = line("un titre", 100)

    assert marked((rule(50, 109, 60, 109.5),), titled) == ([False], 1)
    assert marked((rule(40, 109, 300, 109.5),), titled) == ([False], 1)
    assert marked((rule(50, 113, 90, 113.5),), titled) == ([False], 1)


def test_underlined_lines_as_large_as_the_text_are_titles(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f'#titre(size: 14pt, weight: "bold")[Partie {sign}]{TEXT}'
        f"#titre(underline[Le droit {sign}])\n#lorem(30)\n#titre(underline[Les faits {sign}])\n#lorem(30)\n"
        for sign in "xy"
    )

    assert headings(read(typeset(PAGE + source, tagged=False, outlined=False))) == [
        (1, "Partie x"),
        (2, "Le droit x"),
        (2, "Les faits x"),
        (1, "Partie y"),
        (2, "Le droit y"),
        (2, "Les faits y"),
    ]


def test_underlined_words_and_sentences_are_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f'#titre(size: 14pt, weight: "bold")[Partie {sign}]{TEXT}'
        f"#titre(underline[Ceci est important {sign}.])\n#titre[#underline[Le délai] est court {sign}]\n#lorem(30)\n"
        for sign in "xy"
    )

    assert headings(read(typeset(PAGE + source, tagged=False, outlined=False))) == [(1, "Partie x"), (1, "Partie y")]


def test_an_underlined_title_of_two_lines_may_be_code_in_part(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f'#titre(size: 14pt, weight: "bold")[Partie {sign}]{TEXT}'
        f'#titre[#underline[Table] \\ #underline(text(font: "DejaVu Sans Mono", "zone_{sign}"))]\n#lorem(30)\n'
        f"#titre(underline[Les faits {sign}])\n#lorem(30)\n"
        for sign in "xy"
    )

    found = headings(read(typeset(PAGE + source, tagged=False, outlined=False)))
    assert [text for _, text in found[:3]] == ["Partie x", "Table zone_x", "Les faits x"]


def test_the_number_of_an_underlined_title_need_not_be_underlined() -> None:
    titled = line("2.1 Un titre", 100)
    words = titled.words[-2:]
    under = rule(words[0].box.left, 109, titled.box.right, 109.5)

    assert marked((under,), titled) == ([True], 0)
    assert marked((under,), line("et Un titre", 100)) == ([False], 1)
