from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.citing.citation import Citation, cite, ranges
from onpe_desktop.citing.reference import quotation_html, quotation_text, reference_html, reference_text
from onpe_desktop.citing.short_address import ShortAddress
from onpe_desktop.packs import Library, Pack, PackError

DAY = date(2026, 11, 26)


def essai(library: Library) -> Pack:
    pack = library.pack("essai")
    assert pack is not None
    return pack


def test_the_whole_reference_in_its_order(library: Library) -> None:
    citation = cite(essai(library), "danger", DAY, [3, 2])

    assert reference_text(citation).replace("\u00a0", " ") == (
        "Un éditeur. Dossier essai : un sous-titre [dossier hors ligne]. Volet 1, novembre 2022. "
        "« Le danger », § 2-3, p. 11-12. Édition 1 du 1er novembre 2026 [consulté le 26 novembre 2026]. "
        "Adresse : essai/danger/¶2"
    )


def test_what_is_not_known_leaves_no_trace(library: Library) -> None:
    said = reference_text(cite(essai(library), "seule", DAY)).replace("\u00a0", " ")

    assert "[dossier hors ligne]. Novembre 2022. « Seule ». Édition" in said
    assert said.endswith("Adresse : essai/seule")


def test_a_volet_is_named_once(library: Library) -> None:
    said = reference_text(cite(essai(library), "volet-1", DAY))

    assert said.count("Volet 1") == 1
    assert "«" not in said


def test_a_dossier_as_a_whole(library: Library) -> None:
    said = reference_text(cite(essai(library), "", DAY))

    assert "Novembre" in said
    assert said.endswith("essai/")


def test_a_section_that_does_not_exist(library: Library) -> None:
    with pytest.raises(PackError):
        cite(essai(library), "absente", DAY)


def test_the_pack_of_the_address_is_the_one_cited(library: Library) -> None:
    assert cite(essai(library), "danger", DAY, [5]).address == ShortAddress("essai", "danger", 5)


@pytest.mark.parametrize(("numbers", "written"), [([3], "3"), ([3, 4, 5, 8], "3-5, 8"), ([1, 3], "1, 3"), ([], "")])
def test_ranges(numbers: list[int], written: str) -> None:
    assert ranges(numbers) == written


@given(st.sets(st.integers(1, 60)))
def test_ranges_name_every_number(numbers: set[int]) -> None:
    read: set[int] = set()
    for span in filter(None, ranges(sorted(numbers)).split(", ")):
        first, _, last = span.partition("-")
        read.update(range(int(first), int(last or first) + 1))
    assert read == numbers


def with_title(citation: Citation, title: str) -> Citation:
    from dataclasses import replace

    return replace(citation, metadata=replace(citation.metadata, title=title, subtitle=""))


def test_rich_text_is_the_plain_text_with_marks(library: Library) -> None:
    citation = with_title(cite(essai(library), "danger", DAY), "A <b> & B")

    html = reference_html(citation)

    assert "<em>A &lt;b&gt; &amp; B</em>" in html
    assert html.count("<") == 2


def test_a_quotation_stands_before_its_reference(library: Library) -> None:
    citation = cite(essai(library), "danger", DAY, [2])

    assert quotation_text("  Des mots.\nD’autres. ", citation).startswith("Des mots.\nD’autres.\n\nUn éditeur. ")
    assert quotation_html("Des <mots>.\n\nD’autres.", citation).startswith(
        "<blockquote><p>Des &lt;mots&gt;.</p><p>D’autres.</p></blockquote><p>Un éditeur. <em>"
    )
