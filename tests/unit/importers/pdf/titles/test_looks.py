"""Headings of files without bookmarks and tags: found by how they look and how they are numbered."""

import pytest
from importers_pdf_kinds import blocks_of_kind, headings
from importers_pdf_kinds import words as all_words
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line

from onpe_desktop.dossiers import Paragraph
from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.styles import Body, look
from onpe_desktop.importers.pdf.titles.looks import of_heading_looks
from onpe_desktop.importers.pdf.titles.runs import TitleRun
from onpe_desktop.importers.publication import FindingKind

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#show heading: set block(above: 2em, below: 1em)
#let titre(size, body, weight: "bold") = block(above: 2em, below: 1em, text(size: size, weight: weight, body))
"""
TEXT = "\n#lorem(40)\n"


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[tuple[int, str]]:
    return headings(read(typeset(PAGE + source, tagged=False, outlined=False)))


def chapters(count: int, start: int = 1) -> str:
    """Chapters with two numbered sections each."""
    return "".join(
        f"#titre(16pt)[{number}. Chapitre {number}]{TEXT}"
        f"#titre(13pt)[{number}.1. Première section]{TEXT}#titre(13pt)[{number}.2. Seconde section]{TEXT}"
        for number in range(start, start + count)
    )


def test_the_label_of_a_chapter_and_its_title_are_one(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(12pt)[CHAPITRE {label}]\n#titre(20pt)[{title}]{TEXT}#titre(13pt)[{label}.1. Les faits]{TEXT}"
        for label, title in (("1", "Le droit"), ("2", "La vie"))
    )

    assert found(source, typeset, read) == [
        (1, "CHAPITRE 1. Le droit"),
        (2, "1.1. Les faits"),
        (1, "CHAPITRE 2. La vie"),
        (2, "2.1. Les faits"),
    ]


def test_parts_may_be_counted_in_words_before_their_name(typeset: Typeset, read: ReadPdf) -> None:
    """As babel has it in French."""
    source = "".join(
        f"#titre(14pt)[{number} partie]\n#titre(20pt)[Titre {number}]{TEXT}#titre(13pt)[Les faits]{TEXT}"
        for number in ("Première", "Deuxième")
    )

    assert found(source, typeset, read)[::2] == [
        (1, "Première partie. Titre Première"),
        (1, "Deuxième partie. Titre Deuxième"),
    ]


def test_titles_that_all_stand_above_tables_are_titles_where_they_are_large(typeset: Typeset, read: ReadPdf) -> None:
    table = "#table(columns: 3, [Essai], [Résultat], [Note], [un], [bon], [2], [deux], [bon], [3])\n"
    source = "".join(f"#titre(15pt)[Page des {name}]\n{table}" for name in ("projets", "agents", "sites", "lieux"))

    assert len(found(f"{TEXT}{TEXT}{source}{TEXT}", typeset, read)) == 4


def test_the_written_number_of_a_label_may_be_a_line_of_its_own(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(11pt)[CHAPITRE]\n#titre(15pt)[{label}]\n#titre(15pt)[{title}]{TEXT}"
        f"#titre(13pt)[{n}.1. Les faits]{TEXT}"
        for n, label, title in (("1", "UN", "LE DROIT"), ("2", "DEUX", "LA VIE"))
    )

    assert [title for _, title in found(source, typeset, read)] == [
        "CHAPITRE UN. LE DROIT",
        "1.1. Les faits",
        "CHAPITRE DEUX. LA VIE",
        "2.1. Les faits",
    ]


def test_a_title_page_has_no_headings(typeset: Typeset, read: ReadPdf) -> None:
    front = (
        "#titre(24pt)[Guide des droits]\n#titre(13pt)[Camille Martin]\n#titre(16pt)[Version 2]\n"
        "#pagebreak()\n#titre(10pt)[Guide des droits]\n\nPubliée en mars.\n#pagebreak()\n"
    )

    assert found(front + chapters(2), typeset, read)[0] == (1, "1. Chapitre 1")


def test_titles_of_plates_before_the_first_text_are_headings(typeset: Typeset, read: ReadPdf) -> None:
    front = "#titre(24pt)[Guide du logement]\n#pagebreak()\n"
    plates = "".join(f"#titre(16pt)[{room}]\nVerrous\n\nPeinture\n#pagebreak()\n" for room in ("Cave", "Salon", "Cour"))

    assert found(front + plates + chapters(2), typeset, read)[:4] == [
        (1, "Cave"),
        (1, "Salon"),
        (1, "Cour"),
        (1, "1. Chapitre 1"),
    ]


def test_a_preface_larger_than_the_text_is_text(typeset: Typeset, read: ReadPdf) -> None:
    front = "#titre(24pt)[Guide du logement]\n#pagebreak()\n"
    preface = f"#titre(16pt)[Avant-propos]\n#text(size: 12pt)[{TEXT}]\n#pagebreak()\n"

    assert found(front + preface + chapters(2), typeset, read)[:2] == [(1, "Avant-propos"), (1, "1. Chapitre 1")]


def test_the_title_above_the_text_is_no_heading(typeset: Typeset, read: ReadPdf) -> None:
    front = "#titre(24pt)[Guide des droits]\n#titre(18pt)[Date : 31 janvier]" + TEXT

    assert found(front + chapters(2), typeset, read)[0] == (1, "1. Chapitre 1")


def test_terms_above_their_indented_definition_are_no_headings(typeset: Typeset, read: ReadPdf) -> None:
    terms = "".join(
        f"\n*{term}*\n#block(inset: (left: 24pt), above: 4pt)[#lorem(12)]\n" for term in ("Don", "Legs", "Prêt")
    )

    assert [title for _, title in found(chapters(2) + terms, typeset, read)][-1] == "2.2. Seconde section"


def test_where_titles_have_numbers_bold_words_without_are_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(10pt)[{number}.1.1. Un point]{TEXT}" for number in range(1, 7))

    titles = [
        title for _, title in found(chapters(2) + source + f"#titre(10pt)[Attention à ce point]{TEXT}", typeset, read)
    ]

    assert "Attention à ce point" not in titles
    assert "6.1.1. Un point" in titles


def test_a_numbered_title_may_be_code(typeset: Typeset, read: ReadPdf) -> None:
    source = f"#show raw: set text(1.25em)\n{chapters(2)}#titre(13pt)[2.3. `fichier`]{TEXT}"

    assert found(source, typeset, read)[-1] == (2, "2.3. fichier")


def test_a_numbered_title_may_be_a_year(typeset: Typeset, read: ReadPdf) -> None:
    assert found(chapters(2) + f"#titre(13pt)[2.3 2019]{TEXT}", typeset, read)[-1] == (2, "2.3 2019")


def test_words_in_a_family_that_titles_do_not_have_are_no_headings(typeset: Typeset, read: ReadPdf) -> None:
    score = '#align(center, text(size: 15pt, weight: "bold", font: "DejaVu Sans Mono")[Allegro])' + TEXT

    assert "Allegro" not in [title for _, title in found(chapters(8) + score + score, typeset, read)]


def test_levels_of_appendices_go_by_their_letters(typeset: Typeset, read: ReadPdf) -> None:
    source = f"{chapters(2)}#titre(16pt)[Annexe A. Les textes]{TEXT}#titre(13pt)[A.1. Le code]{TEXT}"

    assert found(source, typeset, read)[-2:] == [(1, "Annexe A. Les textes"), (2, "A.1. Le code")]


def test_a_title_without_number_stands_below_larger_ones_with(typeset: Typeset, read: ReadPdf) -> None:
    source = f"{chapters(2)}" + f"#titre(11pt)[Voir aussi]{TEXT}#titre(11pt)[À lire]{TEXT}" * 2

    assert found(source, typeset, read)[-2:] == [(3, "Voir aussi"), (3, "À lire")]


def test_sections_that_count_anew_in_a_preface_stay_sections(typeset: Typeset, read: ReadPdf) -> None:
    preface = f"#titre(16pt)[Préface]{TEXT}#titre(13pt)[1. Pourquoi ce guide]{TEXT}"

    assert found(TEXT + preface + chapters(3), typeset, read)[:2] == [(1, "Préface"), (2, "1. Pourquoi ce guide")]


def test_parts_hold_chapters(typeset: Typeset, read: ReadPdf) -> None:
    source = f"#titre(20pt)[Partie I. Avant]{TEXT}{chapters(2)}#titre(20pt)[Partie II. Après]{TEXT}{chapters(1, 3)}"

    levels = {title: level for level, title in found(TEXT + source, typeset, read)}

    assert (levels["Partie I. Avant"], levels["3. Chapitre 3"], levels["3.1. Première section"]) == (1, 2, 3)


@pytest.mark.parametrize(
    "words", ["Le très long titre d’une section que le sommaire doit couper en deux lignes", "Court"]
)
def test_an_entry_of_the_contents_over_two_lines_keeps_the_levels(typeset: Typeset, read: ReadPdf, words: str) -> None:
    source = "#outline()\n#pagebreak()\n" + "".join(
        f"= Chapitre {name}{TEXT}== {words} {name}{TEXT}=== Point {name}{TEXT}" for name in ("un", "deux", "trois")
    )

    assert found(source, typeset, read)[:3] == [(1, "Chapitre un"), (2, f"{words} un"), (3, "Point un")]


def test_dots_of_the_contents_may_touch_the_page_number(typeset: Typeset, read: ReadPdf) -> None:
    """What the contents name is a title even if nothing else looks so."""
    names = ("Avant", "Pendant", "Après", "Longtemps après")
    contents = "#titre(16pt)[Sommaire]\n" + "".join(
        f"{name}#box(width: 1fr, repeat[.]){place}\n\n" for place, name in enumerate(names, 2)
    )
    source = "".join(f"#pagebreak()\n#titre(10pt)[_{name}_]\n{TEXT}" for name in names)

    assert [title for _, title in found(contents + source, typeset, read)] == list(names)


def test_an_index_is_no_contents_page(typeset: Typeset, read: ReadPdf) -> None:
    words = ("Aide", "Bail", "Code", "Don", "État", "Fait")
    index = "#pagebreak()\n#titre(16pt)[Index]\n" + "".join(
        f"{word} #box(width: 1fr, repeat[.]) {1 + place * 3 % 4}\n\n" for place, word in enumerate(words)
    )
    source = TEXT.join(f"\n*{word}* ainsi.\n\n{word}\n" for word in words) + chapters(3)

    publication = read(typeset(PAGE + source + index, tagged=False, outlined=False))

    assert [title for _, title in headings(publication) if title in words] == []
    assert ". . ." not in all_words(tuple(blocks_of_kind(publication, Paragraph)))
    assert [finding.words[:7] for finding in publication.findings if finding.kind is FindingKind.LEFT_OUT] == [
        "L’index"
    ]


def test_a_list_of_prices_is_text(typeset: Typeset, read: ReadPdf) -> None:
    """It has dots and numbers as contents have, but no order of pages and no title of an index."""
    rows = "".join(
        f"Article {name} #box(width: 1fr, repeat[.]) {price}\n\n"
        for name, price in zip("abcdef", (3, 1, 2, 1, 3, 1), strict=True)
    )

    publication = read(typeset(PAGE + chapters(3) + "#pagebreak()\n" + rows, tagged=False, outlined=False))

    assert "Article c" in all_words(tuple(blocks_of_kind(publication, Paragraph)))


def test_a_large_number_alone_belongs_to_the_title_below(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#align(right, text(40pt)[{number}])\n#align(right, titre(16pt)[{title}]){TEXT}"
        f"#titre(13pt)[{number}.1. Les faits]{TEXT}"
        for number, title in (("1", "Le droit"), ("2", "La vie"))
    )

    assert found(source, typeset, read)[:2] == [(1, "1 Le droit"), (2, "1.1. Les faits")]


def test_a_number_far_from_its_title_is_in_no_other_column(typeset: Typeset, read: ReadPdf) -> None:
    title = "#titre(13pt)[1.2.1#h(24pt)Un titre assez long pour être dans une colonne]\n"
    columns = (
        "#grid(columns: (60pt, 1fr), row-gutter: 8pt, ..range(12).map(n => ([mot #n clé], [#lorem(8)])).flatten())\n"
    )

    titles = [title for _, title in found(chapters(2) + title + columns, typeset, read)]

    assert titles[-1] == "1.2.1 Un titre assez long pour être dans une colonne"


def test_a_framed_title_of_two_lines_is_a_title(typeset: Typeset, read: ReadPdf) -> None:
    framed = "#rect(width: 100%, titre(16pt)[3. Un titre encadré qui est si long qu’il prend deux lignes de la page])\n"

    titles = [title for _, title in found(chapters(2) + framed + TEXT, typeset, read)]

    assert titles[-1].startswith("3. Un titre encadré qui est si long")


def test_numbers_below_named_chapters_do_not_change_the_levels_of_bookmarks(typeset: Typeset, read: ReadPdf) -> None:
    below = f"== I. Le droit\n{TEXT}=== 1. Avant\n{TEXT}=== 2. Après\n{TEXT}"
    source = "".join(f"= Chapitre {number} Un titre\n{TEXT}{below}" for number in range(1, 6))

    titles = headings(read(typeset(PAGE + source, tagged=False)))

    assert titles[:4] == [(1, "Chapitre 1 Un titre"), (2, "I. Le droit"), (3, "1. Avant"), (3, "2. Après")]


def test_headings_below_the_bookmarks_are_found_by_their_looks(typeset: Typeset, read: ReadPdf) -> None:
    deep = "".join(f"#titre(11.5pt)[Un point {name}]{TEXT}" for name in ("premier", "second", "dernier"))
    source = f"#show heading: set text(size: 13pt)\n= Un\n{TEXT}= Deux\n{TEXT}== Trois\n{TEXT}=== Quatre\n{TEXT}{deep}"

    titles = headings(read(typeset(PAGE + source, tagged=False)))

    assert titles[-3:] == [(4, "Un point premier"), (4, "Un point second"), (4, "Un point dernier")]


def test_a_title_may_end_with_a_colon_where_others_do_not(typeset: Typeset, read: ReadPdf) -> None:
    points = "".join(f"#titre(10pt)[{title}]{TEXT}" for title in ("Avant", "Pendant", "Après\u00a0:"))

    assert [title for _, title in found(chapters(2) + points, typeset, read)][-1] == "Après\u00a0:"


def test_bold_words_that_lead_to_lists_are_no_titles(typeset: Typeset, read: ReadPdf) -> None:
    leads = "".join(f"#titre(10pt)[{words}\u00a0:]\n- un\n- deux\n" for words in ("Il faut", "On peut", "On doit"))

    assert [title for _, title in found(chapters(2) + leads, typeset, read)][-1] == "2.2. Seconde section"


def test_bold_words_are_titles_beside_those_that_have_a_face_of_their_own(typeset: Typeset, read: ReadPdf) -> None:
    face = "#let titre(size, body) = block(above: 2em, below: 1em, text(size, weight: 700, fill: maroon, body))\n"
    bold = f"#block(above: 2em, below: 1em, text(fill: black, weight: 700)[Livrables attendus])\n{TEXT}"
    titles = [title for _, title in found(face + chapters(2) + bold + bold, typeset, read)]

    assert titles[-3:] == ["2.2. Seconde section", "Livrables attendus", "Livrables attendus"]


def test_a_french_plan_goes_from_roman_numbers_to_letters(typeset: Typeset, read: ReadPdf) -> None:
    section = f"#titre(12pt)[A. Avant]{TEXT}#titre(12pt)[1. Un point]{TEXT}#titre(12pt)[B. Après]{TEXT}"
    first = f"{TEXT}#titre(12pt)[Introduction]{TEXT}#titre(12pt)[I. Le droit]{TEXT}{section}"
    source = f"{first}#titre(12pt)[II. La vie]{section}"

    assert found(source, typeset, read)[:6] == [
        (1, "Introduction"),
        (1, "I. Le droit"),
        (2, "A. Avant"),
        (3, "1. Un point"),
        (2, "B. Après"),
        (1, "II. La vie"),
    ]


def test_appendices_counted_with_letters_stand_beside_chapters(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(14pt)[{title}]{TEXT}" for title in ("1. Un", "2. Deux", "A. Textes", "B. Sigles"))

    assert {level for level, _ in found(TEXT + source, typeset, read)} == {1}


def test_a_title_of_the_text_s_size_may_have_only_the_colour_of_titles(typeset: Typeset, read: ReadPdf) -> None:
    """Word sets « Titre 4 » so: italic, in the colour of the other titles."""
    colour = '#let titre(size, body) = block(above: 2em, below: 1em, text(size: size, fill: rgb("#2f5496"), body))\n'
    points = "".join(f"#titre(10pt)[_{title}_]{TEXT}" for title in ("Avant", "Pendant", "Après"))
    link = f'#link("https://example.org")[#text(fill: rgb("#2f5496"))[Un site à lire]]\n{TEXT}'

    titles = found(colour + chapters(3) + points + link + link, typeset, read)

    assert titles[-3:] == [(3, "Avant"), (3, "Pendant"), (3, "Après")]


def test_a_title_in_the_colour_of_titles_may_end_with_a_full_stop(typeset: Typeset, read: ReadPdf) -> None:
    """Between blank lines, and without a verb, as LaTeX's paragraphs that Pandoc makes « Titre 4 » of."""
    colour = '#let titre(size, body) = block(above: 2em, below: 2em, text(size: size, fill: rgb("#2f5496"), body))\n'
    points = "".join(f"#titre(10pt)[_{title}_]{TEXT}" for title in ("Avant.", "Pendant.", "Il est tard.", "Après."))

    titles = found(colour + chapters(3) + points, typeset, read)

    assert titles[-3:] == [(3, "Avant."), (3, "Pendant."), (3, "Après.")]


def test_small_capitals_that_are_large_ones_set_smaller_have_one_look(typeset: Typeset, read: ReadPdf) -> None:
    """As word processors make them: how many letters of a title are small does not matter."""

    def small_capitals(*titles: str) -> str:
        """Set parts that begin with a capital in full size."""
        made = "\\ ".join(
            "".join(f"#text(22pt)[{part.upper()}]" if part[0].isupper() else part.upper() for part in title.split("|"))
            for title in titles
        )
        return f"#block(above: 2em, below: 1em, text(17.6pt)[{made}])"

    titles = (("P|réface",), ("S|ystèmes",), ("ANNEXE A| – PPRN", "ENJEUX"), ("A|spects communs", "et normes"))
    source = "".join(f"{small_capitals(*title)}{TEXT}#titre(14pt)[Généralités]{TEXT}" for title in titles)

    assert [heading for heading in found(source, typeset, read) if heading[1] != "Généralités"] == [
        (1, "PRÉFACE"),
        (1, "SYSTÈMES"),
        (1, "ANNEXE A – PPRN ENJEUX"),
        (1, "ASPECTS COMMUNS ET NORMES"),
    ]


def test_where_the_contents_list_numbered_titles_those_without_that_they_leave_out_are_text(
    typeset: Typeset, read: ReadPdf
) -> None:
    numbered = "".join(f"#titre(10pt)[1.{n}. Un point]{TEXT}#titre(10pt)[Acteur {n}]{TEXT}" for n in range(1, 7))
    rows = "".join(f"1.{n}. Un point {'.' * 30} 2\\ " for n in range(1, 7))
    source = f"#titre(16pt)[Sommaire]{rows}#pagebreak()#titre(16pt)[1. Le cadre]{TEXT}{numbered}"

    assert [title for _, title in found(source, typeset, read)] == [
        "1. Le cadre",
        *(f"1.{n}. Un point" for n in range(1, 7)),
    ]


def test_a_coloured_title_larger_than_the_text_may_be_the_only_one_of_its_look(typeset: Typeset, read: ReadPdf) -> None:
    bold = "".join(f"#titre(14pt)[{name}]{TEXT}" for name in ("Avant", "Pendant", "Après"))
    thin = '#block(above: 2em, below: 1em, text(size: 12pt, fill: rgb("#365f91"))[Une annexe])' + TEXT

    assert [title for _, title in found(TEXT + bold + thin, typeset, read)][3:] == ["Une annexe"]


@pytest.mark.parametrize(("colour", "count"), [(0x365F91, 4), (0, 3)])
def test_without_a_colour_it_may_not(colour: int, count: int) -> None:
    large, other = Style("Serif", 14.0, bold=True), Style("Serif", 12.0, colour=colour)
    lines = [line(f"Titre {number}", 100 * number, style=large) for number in range(3)]
    lines.append(line("Annexe", 400, style=other))
    runs = [TitleRun((one,), look(one)) for one in lines]

    assert len(of_heading_looks(runs, Body(10.0, "Serif", bold=False, leading=12.0, colour=0))) == count


def test_few_bookmarks_are_but_some_of_the_titles(typeset: Typeset, read: ReadPdf) -> None:
    """Many bookmarks leave out what is emphasised."""
    below = "".join(f"#titre(20pt)[{name}]{TEXT}" for name in ("Installation", "Désinstallation", "Usage"))
    few, many = (
        headings(read(typeset(PAGE + f"{TEXT}= Titre\n{TEXT}" * count + below, tagged=False)))[count:]
        for count in (3, 12)
    )

    assert len(few) == 3
    assert not many


def test_dotted_numbers_head_sections_where_all_text_before_is_in_tables(typeset: Typeset, read: ReadPdf) -> None:
    """Pages without prose at the beginning are title pages, but not many of them."""
    table = "#table(columns: 2, [Essai], [Résultat], [un], [bon], [deux], [bon])\n"
    source = "".join(
        f"#v({9 * number}pt)#titre(13pt)[4.{number}. Une section]\n{table}#pagebreak()\n" for number in range(1, 8)
    )

    assert len(found(f"{source}#titre(16pt)[5. Le texte]{TEXT}", typeset, read)) > 3


def test_titles_above_tables_are_captions_where_they_are_no_larger_than_the_text(
    typeset: Typeset, read: ReadPdf
) -> None:
    """Each of the cases of a manual may be a table, whose title is larger than the text, be it by half a point."""
    table = "#table(columns: 3, [Essai], [Résultat], [Note], [un], [bon], [2], [deux], [bon], [3])\n"
    chapters = "".join(f"#titre(16pt)[Chapitre {name}]{TEXT}" for name in "abcdefghijklmnop")

    def with_cases(size: str) -> list[tuple[int, str]]:
        cases = (f"#titre({size})[Cas {name}]\n{table}" for name in ("public", "privé", "rare", "lent"))
        return found(chapters + "".join(cases), typeset, read)

    assert [len(with_cases(size)) for size in ("10pt", "10.5pt", "12pt")] == [16, 20, 20]


def test_what_has_no_number_in_a_style_of_numbered_titles_is_a_title_where_it_is_coloured(
    typeset: Typeset, read: ReadPdf
) -> None:
    numbered = "".join(f"#titre(10pt)[{letter}) Une recommandation]{TEXT}" for letter in "abcdefgh")
    source = numbered + f"#titre(10pt)[Une note]{TEXT}"
    colour = "#let titre(size, body) = block(above: 2em, below: 1em, text(size, weight: 700, fill: navy, body))\n"

    assert found(TEXT + source, typeset, read)[-1][1] == "h) Une recommandation"
    assert found(colour + TEXT + source, typeset, read)[-1][1] == "Une note"
