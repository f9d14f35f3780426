"""Titles as designers set them: in several sizes, behind a bullet, in small coloured capitals, alone on a page."""

from designed_titles import NAMES, PAGE, TEXT, found
from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset


def test_a_title_may_go_on_in_smaller_letters(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 26pt, below: 8pt)[{name}]\n#titre(size: 14pt, above: 8pt)[les soins de la famille]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == [f"{name} les soins de la famille" for name in NAMES]


def test_a_date_in_far_smaller_letters_is_none_of_the_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 33pt, below: 6pt)[{name}]\n#titre(size: 12pt, above: 6pt)[créé en mars]{TEXT}" for name in NAMES
    )

    assert not [title for title in found(source, typeset, read) if title.startswith("Avant ")]


def test_a_large_title_may_have_a_bullet_that_is_no_part_of_it(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 13pt)[• {name} la visite]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name} la visite" for name in NAMES]


def test_capitals_are_as_high_as_letters_of_larger_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 8pt, fill: blue)[{name.upper()} LA VISITE]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name.upper()} LA VISITE" for name in NAMES]


def test_an_address_alone_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    addresses = "".join(f"#titre(size: 13pt)[www.{name.lower().split()[0]}.fr]{TEXT}" for name in NAMES)
    source = addresses + "".join(f"#titre(size: 13pt)[{name} la visite]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name} la visite" for name in NAMES]


def test_a_label_in_brackets_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    labels = "".join(f"#titre(size: 13pt)[[OD-{number}]]{TEXT}" for number in range(4))
    source = labels + "".join(f"#titre(size: 13pt)[{name} la visite]{TEXT}" for name in NAMES)

    assert found(source, typeset, read) == [f"{name} la visite" for name in NAMES]


def test_a_title_in_two_colours_may_be_of_nearly_one_size(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 17.5pt, below: 5pt, fill: blue)[{name}]\n"
        f"#titre(size: 16.5pt, above: 5pt, fill: red)[À la maison]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == [f"{name} À la maison" for name in NAMES]


def test_a_word_of_one_letter_counts_nothing(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 17.5pt, below: 5pt)[{name} la visite]\n#titre(size: 13pt, above: 5pt)[a été faite]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == [f"{name} la visite a été faite" for name in NAMES]


def test_a_preface_in_larger_letters_has_a_title(typeset: Typeset, read: ReadPdf) -> None:
    preface = "#titre(size: 24pt)[Édito]\n#text(12.5pt)[#lorem(90)]\n#pagebreak()\n"
    front = f"#titre(size: 30pt)[Le guide]\n#pagebreak()\n{preface}"
    source = PAGE + front + "".join(f"#titre(size: 16pt)[{name}]{TEXT}{TEXT}" for name in NAMES)

    publication = read(typeset(source, tagged=False, outlined=False))

    assert [title for _, title in headings(publication)] == ["Édito", *NAMES]


def test_an_annex_may_be_nothing_but_its_title_on_its_page(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 14pt)[{name}]{TEXT}" for name in NAMES)
    annex = "#pagebreak()\n#titre(size: 12pt)[ANNEXE II LE MODÈLE]\n#rect(width: 80pt, height: 80pt, fill: blue)\n"

    assert found(source + annex, typeset, read) == [*NAMES, "ANNEXE II LE MODÈLE"]


def test_bold_words_with_a_number_may_say_something(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre[{sign}) {name} la fiche est vérifiée :]{TEXT}" for sign, name in zip("abcd", NAMES, strict=True)
    )

    assert found(source, typeset, read) == [
        f"{sign}) {name} la fiche est vérifiée\u00a0:" for sign, name in zip("abcd", NAMES, strict=True)
    ]


def test_what_bookmarks_leave_out_before_their_first_title_may_be_a_foreword(typeset: Typeset, read: ReadPdf) -> None:
    heads = "#show heading: set text(16pt)\n"
    front = (
        f"#titre(size: 30pt)[Le guide]\n#pagebreak()\n#titre(size: 18pt, fill: blue)[Avant-propos]{TEXT}#pagebreak()\n"
    )
    chapters = "".join(f"= {name}\n{TEXT}" for name in NAMES)

    publication = read(typeset(PAGE + heads + front + chapters, tagged=False))

    assert [title for _, title in headings(publication)] == ["Avant-propos", *NAMES]


def test_bold_words_between_blank_lines_may_begin_with_a_dash_or_end_as_a_sentence(
    typeset: Typeset, read: ReadPdf
) -> None:
    dashed = "".join(f"#titre(above: 28pt, below: 24pt)[– {name} la visite]{TEXT}" for name in NAMES)
    ended = "".join(f"#titre(above: 28pt, below: 24pt)[{name} la visite.]{TEXT}" for name in NAMES)
    items = "".join(f"#titre(above: 14pt, below: 13pt)[– {name} la sortie]\n" for name in NAMES)
    sentences = "".join(f"#titre(above: 28pt, below: 24pt)[{name} il faut sortir.]{TEXT}" for name in NAMES)

    assert found(dashed + ended + items + TEXT + sentences, typeset, read) == [
        *(f"{name} la visite" for name in NAMES),
        *(f"{name} la visite." for name in NAMES),
    ]


def test_on_a_page_that_is_set_larger_its_letters_are_text(typeset: Typeset, read: ReadPdf) -> None:
    small = f"#text(7pt)[{TEXT * 12}]\n"
    parts = "".join(f"#text(11pt)[#text(weight: 700)[{name} la visite]\\ #lorem(30)]\n\n" for name in NAMES)

    publication = read(typeset(PAGE + small + "#pagebreak()\n" + parts, tagged=False, outlined=False))

    assert [title for _, title in headings(publication)] == [f"{name} la visite" for name in NAMES]


def test_a_title_may_stand_right_below_another_one(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(below: 5pt, fill: blue)[{name} la visite]\n#titre(above: 5pt)[Les murs]{TEXT}#titre[Les portes]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read)[:3] == ["Avant la visite", "Les murs", "Les portes"]


def test_a_rule_below_a_title_of_two_lines_lies_under_its_last_one(typeset: Typeset, read: ReadPdf) -> None:
    rule = "#let filet(body) = box(stroke: (bottom: 0.5pt), outset: (bottom: 1pt), body)\n"
    source = "".join(
        f"#titre(fill: blue)[{name} la visite à la maison et\\\n#filet[les soins à domicile]]{TEXT}" for name in NAMES
    )

    assert found(rule + source, typeset, read) == [
        f"{name} la visite à la maison et les soins à domicile" for name in NAMES
    ]


def test_a_large_sentence_is_no_title(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 13pt)[{name}]{TEXT}#titre(size: 13pt)[{name} il faut une famille qui a le temps de dire.]{TEXT}"
        for name in NAMES
    )

    assert found(source, typeset, read) == list(NAMES)


def test_small_words_close_beside_a_large_title_are_none_of_it(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 46pt)[{name}#h(14pt)#text(15pt, red)[UNE HEURE]]{TEXT}" for name in NAMES[:3])

    assert [title for title in found(source, typeset, read) if title in NAMES] == list(NAMES[:3])
