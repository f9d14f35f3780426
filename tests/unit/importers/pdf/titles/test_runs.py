"""Which lines that stand out may head what follows."""

import pytest
from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.titles.runs import candidates_of

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt, hyphenate: false)
#let titre(size: 10pt, above: 2em, below: 1em, body) = block(above: above, below: below, text(size, weight: 700, body))
"""
TEXT = "\n#lorem(40)\n"
NAMES = ("Avant", "Pendant", "Après", "Longtemps après")


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[str]:
    publication = read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))
    return [title for _, title in headings(publication)]


def test_a_title_above_a_list_is_no_term(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(below: 5pt)[{name}]\n- #lorem(12)\n- #lorem(12)\n{TEXT}" for name in NAMES)
    indented = "#set list(indent: 14pt)\n"

    assert found(indented + source, typeset, read) == list(NAMES)


def test_bold_words_smaller_than_the_text_may_be_titles_that_no_rule_allows() -> None:
    """As browsers set <h6>."""
    small = line("En cas de doute", 200, style=Style("Sans-Bold", 6.8, bold=True))
    smaller = line("En cas de doute", 300, style=Style("Sans-Bold", 6.0, bold=True))
    flow = [*paragraph(3, 100), small, *paragraph(3, 214), smaller, *paragraph(3, 314)]

    (candidate,) = candidates_of([flow], set(), body_of(flow))
    assert candidate.run.lines == (small,)
    assert not candidate.allowed


def test_bold_words_that_begin_a_sentence_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    begun = "#par[*Un début de phrase qui est si long qu’il prend toute la ligne*\\ et qui va plus loin. #lorem(30)]\n"
    full = "#par[*Un début de phrase qui est si long qu’il prend toute la ligne et que Paris* est loin. #lorem(30)]\n"

    assert found(4 * begun + 4 * full, typeset, read) == []


def test_the_name_of_a_program_may_begin_a_title_in_lower_case(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 14pt)[{name}]{TEXT}" for name in ("no_std", "data.table"))

    assert found(source, typeset, read) == ["no_std", "data.table"]


def test_a_sentence_that_leads_to_a_list_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    sentences = "".join(f"#titre[{name} l’étude comprend deux phases :]{TEXT}" for name in NAMES)
    names = "".join(f"#titre[{name} l’étude :]{TEXT}" for name in NAMES)
    questions = "".join(f"#titre[Qui est là {name.lower()} l’étude :]{TEXT}" for name in NAMES)

    assert len(found(sentences + names + questions, typeset, read)) == 2 * len(NAMES)


def test_words_to_be_completed_are_no_title(typeset: Typeset, read: ReadPdf) -> None:
    """As in a form: « Mon enfant comprend mieux quand… »."""
    source = "".join(f"#titre[{name} la classe…]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == []


def test_a_title_whose_number_is_larger_may_have_two_lines(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 13pt)[#text(18pt)[1.{number}] Mise en œuvre et contrôle de la qualité des données]{TEXT}"
        for number in (1, 2, 3)
    )

    assert [title.split()[-1] for title in found(source, typeset, read)] == ["données"] * 3


def test_the_title_of_a_counted_division_may_end_as_a_sentence_does(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre[Chapitre {number} : De la chasse au vol.]{TEXT}" for number in ("Ier", "II", "III"))

    assert len(found(source, typeset, read)) == 3


def test_a_bold_link_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    """« Revenir à 1 » leads back from an annex; larger titles may be links."""
    bold = "".join(f"#titre[#link((page: 1, x: 0pt, y: 0pt))[Revenir à {name}]]{TEXT}" for name in NAMES)
    large = "".join(f"#titre(size: 14pt)[#link((page: 1, x: 0pt, y: 0pt))[{name}]]{TEXT}" for name in NAMES)

    assert found(bold + large, typeset, read) == list(NAMES)


@pytest.mark.parametrize("label", ["En pratique", "À retenir", "Pour en savoir plus"])
def test_a_label_of_boxes_may_be_a_title(label: str, typeset: Typeset, read: ReadPdf) -> None:
    assert found(2 * f"#titre()[{label}]{TEXT}", typeset, read) == [label, label]


def test_a_title_in_a_narrow_column_may_have_many_lines(typeset: Typeset, read: ReadPdf) -> None:
    titles = [
        f"{beginning} titre long dans une colonne si étroite qu’il prend sept lignes"
        for beginning in ("Un", "Encore un")
    ]
    source = "".join(f"#block(width: 60pt)[#titre(size: 14pt)[{title}]]{TEXT}" for title in titles)

    assert found(source, typeset, read) == titles


def test_lettered_titles_look_as_the_text_where_larger_ones_have_a_colour(typeset: Typeset, read: ReadPdf) -> None:
    large = "".join(
        f"#text(fill: maroon, titre(size: 14pt)[{number}. Un titre])" + TEXT for number in ("I", "II", "III")
    )
    lettered = "".join(f"#titre()[{letter}. Un point]{TEXT}" for letter in "ABC")

    assert found(2 * large + lettered, typeset, read)[6:] == ["A. Un point", "B. Un point", "C. Un point"]


def test_a_number_before_code_tells_the_look_of_a_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre()[4.{n}. `{name}`]{TEXT}" for n, name in enumerate(("control", "rules"), 1))

    assert found(source, typeset, read) == ["4.1. control", "4.2. rules"]


def test_the_label_of_a_section_belongs_to_its_title(typeset: Typeset, read: ReadPdf) -> None:
    label = "#block(above: 2em, below: 1em, text(8pt)[SECTION {n}])"
    source = "".join(f"{label.format(n=n)}#titre(size: 15pt)[{name}]{TEXT}" for n, name in enumerate(NAMES, 1))

    assert found(source, typeset, read) == [f"SECTION {n}. {name}" for n, name in enumerate(NAMES, 1)]


def test_a_larger_label_above_a_title_like_others_is_a_title_of_its_own(typeset: Typeset, read: ReadPdf) -> None:
    """Where no label is above others of that look it stands above all of them."""
    parts = "".join(
        f"#titre(size: 18pt)[Partie {n} :]#titre(size: 14pt)[{first}]{TEXT}#titre(size: 14pt)[{second}]{TEXT}"
        for n, first, second in ((1, "Les acteurs", "Le cadre"), (2, "Les suites", "Les recours"))
    )

    titles = [title.rstrip("\u00a0 :") for title in found(parts, typeset, read)]
    assert titles == ["Partie 1", "Les acteurs", "Le cadre", "Partie 2", "Les suites", "Les recours"]


def test_a_title_goes_on_with_a_number_where_it_can_t_end(typeset: Typeset, read: ReadPdf) -> None:
    source = f"#titre(size: 14pt)[Les peines des mineurs de\\ 16 ans]{TEXT}#titre(size: 14pt)[Avant]{TEXT}"

    assert found(source, typeset, read) == ["Les peines des mineurs de 16 ans", "Avant"]


def test_what_stands_above_each_table_is_its_title(typeset: Typeset, read: ReadPdf) -> None:
    table = "#table(columns: 2, [a], [b], [c], [d], [e], [f])\n" + TEXT
    source = "".join(f"#titre(size: 14pt)[{name}]{TEXT}#titre()[Montants {name}]{table}" for name in NAMES)

    assert found(source, typeset, read) == list(NAMES)


def test_a_title_larger_than_the_text_heads_a_division_that_is_but_a_table(typeset: Typeset, read: ReadPdf) -> None:
    table = "#table(columns: 2, [a], [b], [c], [d], [e], [f])\n"
    source = "".join(f"#titre(size: 14pt)[Montants {name}]{table}" for name in NAMES)

    assert found(source, typeset, read) == [f"Montants {name}" for name in NAMES]


def test_the_keywords_of_an_algorithm_with_numbered_lines_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"{TEXT}#titre[{number} end]" for number in (10, 19, 24))

    assert found(source + TEXT, typeset, read) == []


def test_a_quotation_set_large_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    quoted = "#titre(size: 14pt)[« Nous avons vu les membres du bureau. »]" + TEXT
    source = 3 * quoted + "".join(f"#titre(size: 14pt)[« {name} »]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [
        f"« {name} »".replace("« ", "«\u00a0").replace(" »", "\u00a0»") for name in NAMES
    ]


def test_a_title_may_end_a_page_where_the_contents_name_all_others(typeset: Typeset, read: ReadPdf) -> None:
    entries = "".join(f"{name} #box(width: 1fr, repeat[.]) 1\\ " for name in NAMES)
    source = "".join(f"#titre(size: 12pt)[{name}]{TEXT}" for name in NAMES)

    last = "#titre(size: 12pt)[Un titre seul]\n#pagebreak()\n" + TEXT

    titles = found(f"#titre(size: 12pt)[Sommaire]{entries}\n\n{source}{last}", typeset, read)

    assert titles == [*NAMES, "Un titre seul"]


def test_what_stands_below_each_picture_is_its_caption(typeset: Typeset, read: ReadPdf) -> None:
    pixels = 'bytes((0, 120, 120, 200, 30, 30)), format: (encoding: "rgb8", width: 2, height: 1)'
    caption = "#block(above: 1em, below: 2em)[_Vue {name}_]"
    source = "".join(
        f"#titre(size: 14pt)[{name}]{TEXT}#image({pixels}, width: 6cm, height: 2cm){caption.format(name=name)}{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == list(NAMES)


def test_a_title_has_lines_as_far_apart_as_the_text_has(typeset: Typeset, read: ReadPdf) -> None:
    """Theses have spacing of one and a half lines throughout, in their titles, too."""
    wide = "#set par(leading: 1.3em, spacing: 2em)\n" + TEXT
    title = "{} un titre qui est trop long pour tenir sur une seule ligne"
    source = "".join(f"#titre(size: 16pt)[{title.format(name)}]{TEXT}" for name in NAMES)

    assert found(wide + source, typeset, read) == [title.format(name) for name in NAMES]


def test_a_title_needs_no_space_below_the_end_of_a_paragraph(typeset: Typeset, read: ReadPdf) -> None:
    """Where it is larger than the text, or bold with a number; other bold words begin or stress what is there."""
    close = "#set block(spacing: 6.5pt)\n#set par(spacing: 6.5pt)\n"
    pair = "#titre(size: 13pt, above: 6.5pt, below: 6.5pt)[Un titre {name}]{text}"
    source = "".join(pair.format(name=name, text=TEXT) for name in NAMES)
    numbered = "".join(f"#titre(above: 6.5pt, below: 6.5pt)[{number}. Point]{TEXT}" for number in "ABC")
    stressed = f"#titre(above: 6.5pt, below: 6.5pt)[Des mots]{TEXT}" * 3

    titles = [*(f"Un titre {name}" for name in NAMES), "A. Point", "B. Point", "C. Point"]
    assert found(close + source + numbered + stressed, typeset, read) == titles


def test_sentences_a_bit_larger_than_the_text_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    lead = "#block(above: 2em, below: 2em, text(12pt)[{}])\n" + TEXT
    source = 3 * lead.format("Les départements ont répondu.") + 3 * lead.format("Les réponses sont\\ :")
    cut = "#text(12pt)[" + "Ces coordonnées servent à repérer le lieu parmi tous ceux de la liste. " * 2 + "]\n\n"

    assert found(source + 3 * (TEXT + cut) + TEXT, typeset, read) == []


def test_lines_that_follow_each_other_with_nothing_between_are_a_list(typeset: Typeset, read: ReadPdf) -> None:
    """Those that are counted may be the outline of a chapter that is still to be written."""
    listed = "".join(f"#titre(size: 12pt)[Table {name}]" for name in NAMES)
    counted = "".join(f"#titre(size: 13pt)[{number}. Un titre]" for number in range(1, 5))

    assert found(f"{listed}{TEXT}{counted}{TEXT}", typeset, read) == [f"{number}. Un titre" for number in range(1, 5)]


def test_a_title_may_be_lettered_in_lower_case(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre[{letter}/ Un point]{TEXT}" for letter in "abc")

    assert found(source, typeset, read) == ["a/ Un point", "b/ Un point", "c/ Un point"]


def test_a_bold_line_in_another_family_than_the_text_begins_no_sentence(typeset: Typeset, read: ReadPdf) -> None:
    title = "Un titre qui est si long qu’il prend toute la ligne et ne laisse de place à aucun"
    source = f'#titre(below: 6pt)[#text(font: "New Computer Modern", "{title}")]{TEXT}'

    assert found(3 * source, typeset, read) == 3 * [title]


def test_the_few_large_words_of_a_page_are_one_title(typeset: Typeset, read: ReadPdf) -> None:
    """As on the first page of a chapter, whatever is drawn around them; no cell of a table is set so large."""
    divider = """#pagebreak(weak: true)
#let word(size, body) = text(size, fill: gray, body)
#place(center + horizon, table(columns: 1, inset: 20pt, [#word(28pt)[LES]\\ #word(34pt)[PRINCIPES NAME]]))
#pagebreak()
"""
    source = "".join(divider.replace("NAME", name) + f"#titre(size: 14pt)[Titre {name}]{TEXT}" for name in ("A", "B"))

    assert found(source, typeset, read) == ["LES PRINCIPES A", "Titre A", "LES PRINCIPES B", "Titre B"]


def test_a_title_may_have_lines_of_two_colours(typeset: Typeset, read: ReadPdf) -> None:
    asks = '#text(fill: gray)[QUI PEUT]\\ #text(fill: rgb("#d83a18"))[DEVENIR NAME]'
    blocks = f"#block(below: 1em, text(18pt)[{asks}])\n{TEXT}"
    source = "".join(blocks.replace("NAME", name) for name in ("TUTEUR", "TUTRICE"))

    assert found(source, typeset, read) == ["QUI PEUT DEVENIR TUTEUR", "QUI PEUT DEVENIR TUTRICE"]


def test_a_bold_line_with_a_colon_goes_on_in_another_colour(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre[#text(fill: red)[Version {n}.0 :]\\ Mars {2020 + n}]{TEXT}" for n in (1, 2, 3))

    assert found(source, typeset, read) == [f"Version {n}.0\u00a0: Mars {2020 + n}" for n in (1, 2, 3)]


def test_text_whose_first_line_is_indented_is_no_definition(typeset: Typeset, read: ReadPdf) -> None:
    """As LaTeX sets paragraphs; the bold line above it is their title."""
    indented = "#set par(first-line-indent: (amount: 18pt, all: true))\n"
    source = "".join(f"#titre(below: 7pt)[{name}]\n#lorem(40)\n\n" for name in NAMES)

    assert found(indented + source, typeset, read) == list(NAMES)


def test_a_title_may_stand_nearer_to_the_end_of_a_paragraph_than_to_its_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 12pt, above: 4pt, below: 14pt)[{n}.{n}. Un titre]{TEXT}" for n in (1, 2, 3))

    assert found("#set par(leading: 9pt)\n" + source, typeset, read) == [f"{n}.{n}. Un titre" for n in (1, 2, 3)]


def test_large_titles_with_numbers_alone_on_a_page_are_several(typeset: Typeset, read: ReadPdf) -> None:
    page = "#pagebreak()\n#titre(size: 21pt, below: 8pt)[{0} Des mots]\n#titre(size: 18pt, above: 8pt)[{0}.1 À dire]\n"
    titles = "".join(f"#titre(size: 21pt)[{n} Un titre]{TEXT}" for n in (1, 2, 3))

    assert found(titles + page.format(4), typeset, read)[-2:] == ["4 Des mots", "4.1 À dire"]


def test_code_below_a_title_that_leads_to_it_is_none_of_it(typeset: Typeset, read: ReadPdf) -> None:
    code = '#text(font: "DejaVu Sans Mono", size: 9pt, weight: 700)[bin/console {}]'
    source = "".join(f"#titre(size: 11pt, below: 5pt)[{name} :]\n{code.format(name)}\n{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name}\u00a0:" for name in NAMES]


def test_a_counted_title_goes_on_in_capitals(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre[Article {n} – CONDITIONS DE RETRAIT ET\\ D’UTILISATION]{TEXT}" for n in (1, 2, 3))

    titles = [f"Article {n} – CONDITIONS DE RETRAIT ET D’UTILISATION" for n in (1, 2, 3)]
    assert found(source, typeset, read) == titles
