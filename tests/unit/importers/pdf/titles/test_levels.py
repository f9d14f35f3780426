"""How deep titles stand that are found by their looks, beside those that bookmarks or a contents page name."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#show heading: set block(above: 2em, below: 1em)
#let titre(body, above: 2em, ..look) = block(above: above, below: 1em, text(weight: 700, ..look, body))
"""
TEXT = "\n#lorem(40)\n"
LARGE = "(size: 14pt)"


def found(
    source: str, typeset: Typeset, read: ReadPdf, *, outlined: bool = False, text: str = TEXT
) -> list[tuple[int, str]]:
    return headings(read(typeset(PAGE + text + source, tagged=False, outlined=outlined)))


def levels(source: str, typeset: Typeset, read: ReadPdf, *, outlined: bool = False) -> list[int]:
    return [level for level, _ in found(source, typeset, read, outlined=outlined)]


def contents(*names: str) -> str:
    entries = "".join(f"{name} #box(width: 1fr, repeat[.]) 1\\ " for name in names)
    return f"#titre(size: 12pt)[Sommaire]{entries}\n\n"


def test_what_bookmarks_leave_out_stands_right_below_the_titles_that_hold_it(typeset: Typeset, read: ReadPdf) -> None:
    """Bookmarks may go deeper elsewhere."""
    deep = f"= Annexe\n{TEXT}== Une partie\n{TEXT}=== Un point\n{TEXT}"
    source = "".join(f"= Titre {name}\n{TEXT}#titre(size: 9.5pt)[Détail {name}]{TEXT}" for name in "abc")

    assert levels(source + deep, typeset, read, outlined=True) == [1, 2] * 3 + [1, 2, 3]


def test_capitals_make_no_level_among_titles_that_bookmarks_name(typeset: Typeset, read: ReadPdf) -> None:
    heads = "#show heading: set text(size: 12pt)\n#set heading(bookmarked: false)\n"
    source = "".join(f"= Titre {name}\n{TEXT}== Partie {name}\n{TEXT}" for name in "abc")
    capitals = f"#titre(size: 12pt)[UN AUTRE TITRE]{TEXT}"

    assert levels(heads.splitlines()[0] + "\n" + source + 2 * capitals, typeset, read, outlined=True)[-2:] == [1, 1]


def test_long_numbers_stand_below_shorter_ones_of_the_same_look(typeset: Typeset, read: ReadPdf) -> None:
    numbers = ("3.1", "3.1.1", "3.1.2", "3.2", "3.2.1")
    source = "".join(f"#titre[{number} Un point]{TEXT}" for number in numbers)
    named = "".join(f"= Titre {name}\n{TEXT}" for name in "abc")

    assert levels(named + source, typeset, read, outlined=True) == [1, 1, 1, 2, 3, 3, 2, 3]


def test_a_chapter_named_so_stands_beside_those_that_look_like_it(typeset: Typeset, read: ReadPdf) -> None:
    """Where one of them has a number, and what is below counts anew."""
    names = ("Avant", "Pendant", "Après", "Longtemps après", "Ensuite", "Chapitre 6 : Enfin")
    below = f"#titre(size: 12pt)[1. Un point]{TEXT}#titre(size: 11pt)[1.1. Un détail]{TEXT}"
    source = "".join(f"#titre(size: 15pt)[{name}]{TEXT}{below}" for name in names)

    assert levels(source, typeset, read) == [1, 2, 3] * 6


def test_an_acronym_is_not_in_capitals(typeset: Typeset, read: ReadPdf) -> None:
    names = ("Une partie", "Une autre", "USB-C (20 V / 5 A)", "La dernière")
    source = "".join(
        f"#titre(size: 12pt)[{name}]{TEXT}" + f'#titre(style: "italic")[Détail]{TEXT}' * 2 for name in names
    )

    assert levels(source, typeset, read) == [1, 2, 2] * 4


def test_of_two_looks_of_one_size_that_is_the_upper_one_with_which_divisions_begin(
    typeset: Typeset, read: ReadPdf
) -> None:
    """However often it comes again in them."""
    points = "".join(f"#titre[Un point {name}]{TEXT}" for name in ("premier", "second"))
    red = "".join(f"#titre(fill: maroon)[{letter}) Une partie]{TEXT}{points}" for letter in "AB")
    source = "".join(f"#titre(size: 14pt)[Titre {name}]{TEXT}{red}" for name in "abcd")

    assert levels(source, typeset, read)[:7] == [1, 2, 3, 3, 2, 3, 3]


def test_a_title_without_number_stands_beside_those_that_look_like_it(typeset: Typeset, read: ReadPdf) -> None:
    sections = "".join(f"#titre(size: 12pt)[{{0}}.{n}. Une partie]{TEXT}" for n in (1, 2))
    chapter = f"#titre(size: 15pt)[{{0}}. Un titre]{TEXT}{sections}#titre(size: 12pt)[Conclusion]{TEXT}"

    assert levels("".join(chapter.replace("{0}", str(n)) for n in (1, 2, 3)), typeset, read) == [1, 2, 2, 2] * 3


def test_nothing_stands_above_what_the_contents_list(typeset: Typeset, read: ReadPdf) -> None:
    """A form that is shown within a chapter may have larger titles than the publication."""
    names = ("Avant", "Pendant", "Après", "Longtemps après", "Enfin")
    form = 2 * f"#titre(size: 18pt)[Formulaire]{TEXT}"
    parts = [f"#titre(size: 13pt)[{name}]{TEXT}" for name in names]

    source = contents(*names) + "".join([*parts[:2], form, *parts[2:]])
    assert levels(source, typeset, read) == [1] * 7


def test_a_title_alone_on_its_page_that_is_said_again_is_one(typeset: Typeset, read: ReadPdf) -> None:
    chapter = "#pagebreak()\n#titre(size: 20pt)[Titre {0}]\n#pagebreak()\n#titre(size: 14pt)[Titre {0}]" + TEXT

    titles = found("".join(chapter.replace("{0}", name) for name in "abc"), typeset, read)

    assert titles == [(1, f"Titre {name}") for name in "abc"]


def test_bold_makes_no_level_among_many_titles_that_are_larger_than_the_text(typeset: Typeset, read: ReadPdf) -> None:
    titles = [f"#titre(size: 14pt, weight: 400)[Titre {name}]{TEXT}" for name in "abc"]
    bold = f"#titre(size: 14pt)[Titre d]{TEXT}"

    assert levels("".join([*titles, bold]), typeset, read) == [1, 1, 1, 1]


def test_where_many_titles_have_no_number_they_stand_below_those_of_their_look_with(
    typeset: Typeset, read: ReadPdf
) -> None:
    """So does Texinfo number sections down to the third level only."""
    below = "".join(f"#titre(size: 12pt)[{name}]{TEXT}" for name in ("Un détail", "Un autre"))
    sections = "".join(f"#titre(size: 12pt)[{{0}}.{n}. Une partie]{TEXT}{below}" for n in (1, 2))
    chapter = f"#titre(size: 15pt)[{{0}}. Un titre]{TEXT}{sections}"

    source = "".join(chapter.replace("{0}", str(n)) for n in (1, 2, 3))
    assert levels(source, typeset, read) == [1, *[2, 3, 3] * 2] * 3


def test_a_conclusion_that_bookmarks_leave_out_stands_beside_the_sections(typeset: Typeset, read: ReadPdf) -> None:
    """What else comes again and again belongs to the section before it."""

    def chapters(last: str) -> str:
        end = f"#heading(level: 2, bookmarked: false)[{last}]\n{TEXT}"
        return "".join(f"= Titre {name}\n{TEXT}== Partie {name}\n{TEXT}{end}" for name in "abc")

    assert levels(chapters("Conclusion"), typeset, read, outlined=True) == [1, 2, 2] * 3
    assert levels(chapters("Voir aussi"), typeset, read, outlined=True) == [1, 2, 3] * 3


def test_titles_that_a_word_counts_through_all_of_a_publication_are_of_one_level(
    typeset: Typeset, read: ReadPdf
) -> None:
    """Where one of them has another look, that was set by hand."""
    styles = ("weight: 700", "weight: 700", 'style: "italic"', "weight: 700")
    source = "".join(
        f"#titre(size: 14pt, {style})[Fiche n° {number} : Un titre]{TEXT}#titre[Un point {number}]{TEXT}"
        for number, style in enumerate(styles, 1)
    )

    assert levels(source, typeset, read) == [1, 2] * 4


def test_what_is_larger_than_some_that_bookmarks_name_stands_below_what_holds_it(
    typeset: Typeset, read: ReadPdf
) -> None:
    """Bookmarks may name titles of several sizes on one level; most of the others follow those of the second."""
    heads = "#show heading.where(level: 1): set text(16pt)\n#show heading.where(level: 2): set text(13pt)\n"
    source = "".join(
        f"= Titre {name}\n{TEXT}== Partie {name}\n{TEXT}#titre(size: 12pt)[Détail {name}]{TEXT}" for name in "abcde"
    )
    source += "#show heading.where(level: 2): set text(11pt)\n" + f"== Une petite partie\n{TEXT}" * 2

    assert levels(heads + source, typeset, read, outlined=True) == [*[1, 2, 3] * 5, 2, 2]


def test_where_looks_give_more_levels_than_there_are_titles_stand_as_deep_as_they_lie(
    typeset: Typeset, read: ReadPdf
) -> None:
    """Larger titles of annexes, each set by hand, must not press those of the text into one level."""
    sizes = {"Thème": 18, "Mesure": 14, "Champ": 12}
    source = "".join(f"#titre(size: {size}pt)[{kind} {name}]{TEXT}" for name in "abc" for kind, size in sizes.items())
    annexes = "".join(f"#titre(size: {size}pt)[Annexe {size}]{TEXT}" for size in (30, 28, 26, 24, 22, 20) for _ in "ab")

    assert levels(source + annexes, typeset, read)[:9] == [1, 2, 3] * 3


def test_lines_of_one_title_may_have_a_bookmark_each(typeset: Typeset, read: ReadPdf) -> None:
    """As InDesign writes them where a line was broken by hand."""
    heads = "#show heading: set block(above: 2em, below: 1em)\n#show heading: set text(size: 16pt)\n"
    source = "".join(
        f"#stack(spacing: 4pt, heading[Modèle {name} d’un courrier], heading[à la personne en charge])\n{TEXT}"
        for name in "abc"
    )

    assert found(heads + source, typeset, read, outlined=True) == [
        (1, f"Modèle {name} d’un courrier à la personne en charge") for name in "abc"
    ]


def test_parts_that_bookmarks_leave_out_are_larger_than_all_that_they_name(typeset: Typeset, read: ReadPdf) -> None:
    parts = [
        f"#titre(size: 26pt)[Volet {name}]\n" + f"= Titre {name}\n{TEXT}== Suite {name}\n{TEXT}" * 3 for name in "ab"
    ]

    assert [title for level, title in found("".join(parts), typeset, read, outlined=True) if level == 1] == [
        "Volet a",
        "Volet b",
    ]


def test_a_page_that_is_set_smaller_has_titles_as_large_as_its_text(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(f"#titre(size: 14pt)[Titre {name}]{TEXT}{TEXT}" for name in "abc")
    form = "#pagebreak()#set text(size: 8pt)\n" + "".join(f"#titre()[Rubrique {name}]{TEXT}{TEXT}" for name in "de")

    assert [title for _, title in found(source + form, typeset, read)] == [
        *(f"Titre {name}" for name in "abc"),
        "Rubrique d",
        "Rubrique e",
    ]


def test_one_title_that_has_a_bookmark_says_nothing_of_the_others_that_look_like_it(
    typeset: Typeset, read: ReadPdf
) -> None:
    """Its style may be another one."""
    parts = "".join(f"#titre(size: 13pt)[Un point {name} du titre]{TEXT}" for name in "abc")
    chapters = "".join(f"= Titre {name}\n{TEXT}{parts.replace('titre]', f'titre {name}]')}" for name in "abcd")
    heads = "#show heading: set text(size: {}pt)\n"
    preface = f"{heads.format(13)}= Avant-propos\n{TEXT}{heads.format(16)}"

    assert levels(preface + chapters, typeset, read, outlined=True) == [1] + [1, 2, 2, 2] * 4


def test_numbers_of_small_titles_count_anew_below_those_that_bookmarks_name(typeset: Typeset, read: ReadPdf) -> None:
    heads = "#show heading: set text(size: 16pt)\n"
    chapters = "".join(f"= {number}. Titre\n{TEXT}" for number in range(1, 7))
    parts = "".join(f"#titre(size: 12pt)[{number} Un point]{TEXT}" for number in (1, 2))

    assert levels(heads + chapters + f"= Annexe 1\n{TEXT}" + parts, typeset, read, outlined=True)[6:] == [1, 2, 2]


def test_words_that_link_capitals_may_be_small(typeset: Typeset, read: ReadPdf) -> None:
    source = "".join(
        f"#titre(size: 14pt, weight: 700)[{title}]" + f"#titre(size: 14pt, weight: 700)[Un point de cela]{TEXT}" * 2
        for title in ("PRÉSENTATION", "ATELIERS, SERVICES et ACTIVITÉS", "RESSOURCES de l’ORGANISME")
    )

    assert levels(source, typeset, read) == [1, 2, 2] * 3
