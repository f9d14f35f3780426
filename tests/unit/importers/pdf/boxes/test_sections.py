from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.boxes.sections import hold_sections
from onpe_desktop.importers.pdf.page import Line

TITLES = ("Notre mission", "Nos valeurs")


def text(top: float) -> list[Line]:
    return [line("Ce que dit un paragraphe qui", top), *paragraph(2, top + 12)]


def sections(*titles: str) -> list[Line]:
    return [
        one
        for place, title in enumerate(titles)
        for one in (line(title, 100 + 60 * place, style=BOLD), *text(115 + 60 * place))
    ]


def test_titles_of_one_look_above_text_are_sections() -> None:
    assert hold_sections(sections(*TITLES))
    assert not hold_sections(sections("Notre mission"))


def test_what_begins_with_a_label_is_a_box() -> None:
    assert not hold_sections(sections("Note", "Sur le réseau", "Sur le disque"))


def test_bold_beginnings_of_sentences_are_no_titles() -> None:
    first, second = (line("Prévenir les personnes dans", top, style=BOLD) for top in (100, 160))
    going_on = [line("un délai raisonnable avant le rendez-vous qui est fixé", top) for top in (114, 174)]

    assert not hold_sections([first, going_on[0], second, going_on[1]])


def test_items_and_short_labels_are_no_titles() -> None:
    assert not hold_sections(sections("• Notre mission", "• Nos valeurs"))
    assert not hold_sections(sections("FRE :", "FRG :"))


def test_lines_of_one_title_are_one() -> None:
    title = [line(text, top, style=BOLD) for text, top in (("Ce que nous", 100), ("voulons ensemble", 114))]

    assert not hold_sections([*title, *text(130)])
    assert hold_sections([*title, *text(130), line("Et demain", 190, style=BOLD), *text(205)])
