"""Lines that are one title although they look otherwise, and lines that are two although they look alike."""

from dataclasses import replace

from designed_titles import NAMES, TEXT, found
from pdf_guide import ReadPdf, Typeset
from pdf_lines import BODY, BOLD, line

from onpe_desktop.importers.pdf.styles import Body, look
from onpe_desktop.importers.pdf.titles.title_lines import goes_on, is_near


def test_large_words_with_a_colon_lead_to_others_right_below(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 20pt, below: 3pt)[Mission :]\n#titre(size: 14pt, above: 3pt)[{name} la visite]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == [f"Mission\u00a0: {name} la visite" for name in NAMES]


def test_letters_that_grow_are_one_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 16pt, below: -4pt)[{name}]\n#titre(size: 24pt, above: -4pt)[LA VISITE]{TEXT}" for name in NAMES
    )

    assert found(source, typeset, read) == [f"{name} LA VISITE" for name in NAMES]


def test_titles_beside_each_other_are_two() -> None:
    large, body = replace(BOLD, size=14.0), Body(10.0, "Serif", bold=False, leading=12.0, colour=0)
    first = line("Le prix", 100, left=40, style=large)
    below, beside = (line("La durée", top, left=left, style=large) for top, left in ((116, 40), (108, 240)))

    assert goes_on(first, below, look(first), body, 400)
    assert not goes_on(first, beside, look(first), body, 400)
    assert not goes_on(beside, first, look(first), body, 400)  # whichever comes first
    assert is_near(first, below)
    assert not is_near(first, beside)  # on a poster


def test_a_line_with_an_arrow_begins_another_item(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 13pt, below: 6pt)[> {name} la visite]\n#titre(size: 13pt, above: 6pt)[> La sortie]{TEXT}"
        for name in NAMES
    )

    assert not [title for title in found(source, typeset, read) if "visite > La" in title]


def test_an_arrow_may_go_on_with_a_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 16pt)[{name} la visite \\ → La sortie]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name} la visite → La sortie" for name in NAMES]


def test_a_large_label_and_the_title_that_touches_it_are_one(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 30pt, below: 4pt)[AXE {number}]\n#titre(size: 18pt, above: 4pt, fill: blue)[{name}]{TEXT}"
        for number, name in enumerate(NAMES, start=1)
    )

    assert found(source, typeset, read) == [f"AXE {number}. {name}" for number, name in enumerate(NAMES, start=1)]


def test_an_answer_is_none_of_its_question(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 16pt, below: 4pt)[{name} ?]\n#titre(size: 16pt, above: 4pt, fill: blue)[Oui !]{TEXT}"
        for name in NAMES
    )

    assert not [title for title in found(source, typeset, read) if "Oui" in title and "?" in title]


def test_words_in_capitals_end_a_title_that_had_no_room_for_them() -> None:
    body = Body(10.0, "Serif", bold=False, leading=12.0, colour=0)
    first, below = line("Une formation au centre de la ville de", 100, style=BOLD), line("TAMBA", 112, style=BOLD)

    assert goes_on(first, below, look(first), body, first.box.right + 10)
    assert not goes_on(first, below, look(first), body, first.box.right + 90)


def test_a_light_line_that_begins_anew_below_a_bold_one_is_another_title() -> None:
    body = Body(10.0, "Serif", bold=False, leading=12.0, colour=0)
    large, light = replace(BOLD, size=16.0), replace(BODY, size=16.0)

    def both(first: str, second: str) -> bool:
        above = line(first, 100, style=large)
        return goes_on(above, line(second, 118, style=light), look(above), body, 400)

    assert not both("Étape 3 : les moyens", "Ce qu’il faut écrire")
    assert both("Étape 3 : les moyens de", "Lyon")
    assert both("Étape 3 : les moyens", "que nous avons")
    assert both("LES CHIFFRES", "De la visite")
    assert both("Article 3", "De la visite")
