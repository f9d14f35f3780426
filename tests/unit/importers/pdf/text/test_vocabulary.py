from pdf_lines import line

from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary


def vocabulary(*texts: str) -> Vocabulary:
    return Vocabulary.of(line(text, 12.0 * row) for row, text in enumerate(texts))


TEXT = ["une phrase de chaque page"] * 800
COMPOUNDS = ["la nappe sous-", "jacente et le rez-", "de-chaussée ou le porte-", "greffe du tribunal"]


def test_where_no_word_is_cut_hyphens_are_kept() -> None:
    found = vocabulary(*COMPOUNDS, *TEXT)

    assert not found.hyphenated
    assert found.keeps_hyphen("sous", "jacente")
    assert found.keeps_hyphen("rez", "de")


def test_where_words_are_cut_hyphens_go() -> None:
    found = vocabulary(*COMPOUNDS, "une déci-", "sion du juge", "la décision du tribunal", *TEXT)

    assert found.hyphenated
    assert not found.keeps_hyphen("rez", "de")


def test_a_short_text_tells_nothing() -> None:
    assert vocabulary(*COMPOUNDS).hyphenated
    assert vocabulary(*COMPOUNDS, *TEXT[:300]).hyphenated
    assert not vocabulary(*COMPOUNDS[:2], *TEXT).hyphenated


def test_a_word_that_the_text_has_whole_is_joined_everywhere() -> None:
    assert not vocabulary(*COMPOUNDS, *TEXT, "le portegreffe de la vigne").keeps_hyphen("porte", "greffe")


def test_here_below_has_a_hyphen_and_cement_none() -> None:
    """« Ci- » stands before few words, « ci » begins many."""
    found = vocabulary(*COMPOUNDS, "une déci-", "sion du juge", "la décision du tribunal", *TEXT)

    assert found.keeps_hyphen("ci", "dessous")
    assert found.keeps_hyphen("Ci", "jointe")
    assert not found.keeps_hyphen("ci", "ment")


def test_some_first_parts_always_have_a_hyphen() -> None:
    found = vocabulary(*COMPOUNDS, "une déci-", "sion du juge", "la décision du tribunal", *TEXT)

    assert found.hyphenated
    assert found.keeps_hyphen("sous", "jacente")
    assert found.keeps_hyphen("Vice", "présidente")
    assert not found.keeps_hyphen("sous", "cription")
    assert not found.keeps_hyphen("ser", "vice")


def test_what_no_rule_of_hyphenation_cuts_keeps_its_hyphen() -> None:
    found = vocabulary(*COMPOUNDS, "une déci-", "sion du juge", "la décision du tribunal", *TEXT)

    assert found.keeps_hyphen("est", "à")
    assert found.keeps_hyphen("existe", "t")
    assert found.keeps_hyphen("rendez", "vous")
    assert found.keeps_hyphen("transformez", "le")
    assert not found.keeps_hyphen("souve", "nir")


def test_nothing_is_no_half_of_a_word() -> None:
    known = vocabulary("les s de ces mots ici")

    assert known.is_cut("mo", "t")
    assert not known.is_cut("", "")
