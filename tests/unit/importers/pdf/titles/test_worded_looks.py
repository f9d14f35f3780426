from pdf_lines import line

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.styles import look
from onpe_desktop.importers.pdf.titles.runs import TitleRun
from onpe_desktop.importers.pdf.titles.worded_looks import without_worded_alike

OTHER = Style("Serif", 14.0)


def kept(*texts: str) -> list[str]:
    lines = [*(line(text, 100 + 40 * place) for place, text in enumerate(texts)), line("2 projets", 900, style=OTHER)]
    runs = [TitleRun((one,), look(one)) for one in lines]
    return [run.text for run in without_worded_alike(runs)][:-1]


def test_authors_and_years_above_each_work_are_no_titles() -> None:
    assert kept("Ministère (2019)", "Ministère (2019b)", "Martin (C.) (2017)") == []
    assert kept("Le droit (2019)", "Les familles", "Les liens (2017)") == [
        "Le droit (2019)",
        "Les familles",
        "Les liens (2017)",
    ]


def test_key_figures_are_no_titles() -> None:
    assert kept("51 projets", "7,2 millions d’euros", "+30 personnes", "Impact") == ["Impact"]


def test_numbers_that_follow_each_other_are_those_of_titles() -> None:
    titles = ["1 Les faits", "2 Le droit", "1 La vie", "2 Les liens"]

    assert kept(*titles) == titles


def test_numbers_with_a_letter_are_those_of_titles() -> None:
    titles = ["2a. Les objectifs", "2b. Les moyens", "9a. L’élection", "9b. Le bureau"]

    assert kept(*titles) == titles


def test_acronyms_in_the_order_of_the_alphabet_are_terms() -> None:
    assert kept("ASE", "CASF", "CNPE", "Loi de mars", "PMI", "UNAF") == []
    assert len(kept("Accueil", "Droits", "Familles", "Liens", "PMI", "Vie")) == 6
