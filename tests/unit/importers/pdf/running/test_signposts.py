import pytest
from pdf_lines import line

from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.running.signposts import signposts_of


@pytest.mark.parametrize(
    "sign",
    [
        "(suite sur la page suivante)",
        "(suite de la page précédente)",
        "…/…",
        "(continues on next page)",
        "(suite en page suivante...)",
    ],
)
def test_what_a_page_says_of_the_next_one_is_a_signpost_at_whatever_height(sign: str) -> None:
    text, found = line("La suite sur la page suivante dit tout.", 400), line(sign, 430)

    assert signposts_of(PageContent(0, 600, 800, (text, found))) == [found]
