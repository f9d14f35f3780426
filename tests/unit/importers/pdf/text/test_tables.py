"""Tables that go on on the next page."""

from dataclasses import replace

from pdf_lines import BODY, BOLD, line

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.halves import Halves, continued
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.tables import table_of
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell((Text(text),), header, 1, 1) for text in texts))


HEAD = row("Nom", "Sens", header=True)


def test_the_head_that_is_repeated_goes() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((HEAD,), (row("b", "deux"),)))

    assert joined == Table((HEAD,), (row("a", "un"), row("b", "deux")))


def test_a_repeated_first_row_that_nothing_marks_as_head_goes_too() -> None:
    first, second = row("Nom", "Sens"), row("b", "deux")

    assert continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body[-1] == second
    assert len(continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body) == 3


def test_rows_stay_where_nothing_is_repeated() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((), (row("b", "deux"), row("c", "trois"))))

    assert len(joined.body) == 3


VOCABULARY = Vocabulary.of([])


def grid(*rows: tuple[str, ...]) -> Grid:
    """A ruled table of two columns, 80 and 120 points wide; a letter is five points wide."""
    made = [
        tuple(
            GridCell((line(text, 100 + 15 * number, left=left),) if text else ())
            for text, left in zip(texts, (52, 132), strict=True)
        )
        for number, texts in enumerate(rows)
    ]
    return Grid(Box(50, 98, 250, 200), tuple(made), (50, 130, 250))


def joined(above: tuple[tuple[str, str], ...], below: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    first, second = (Table((), tuple(row(*texts) for texts in rows)) for rows in (above, below))
    whole = continued(first, second, Halves(grid(*above), grid(*below)), VOCABULARY)
    return [(plain_text(one.cells[0].inlines), plain_text(one.cells[1].inlines)) for one in whole.body]


def test_a_row_that_the_page_has_cut_is_one() -> None:
    """No first word had room at the end of the cell above, so that nobody would have begun a line with it."""
    above = (("Nord", "un sens"), ("Plan Cadastral", "Représentation de la"))

    assert joined(above, (("Informatisé", "chacune des sections"), ("Sud", "un autre")))[1:] == [
        ("Plan Cadastral Informatisé", "Représentation de la chacune des sections"),
        ("Sud", "un autre"),
    ]


def test_only_the_last_cell_goes_on() -> None:
    above = (("Nord", "un sens"), ("Est", "Une phrase."))

    assert joined(above, (("", "Une autre."), ("Sud", "un autre")))[1:] == [
        ("Est", "Une phrase. Une autre."),
        ("Sud", "un autre"),
    ]


def test_rows_that_had_room_above_are_rows() -> None:
    assert len(joined((("Nord", "un sens"), ("Est", "un")), (("Sud", "un autre"), ("Ouest", "le")))) == 4


def test_a_column_that_is_seldom_filled_tells_nothing() -> None:
    assert len(joined((("Nord", "un"), ("", "deux"), ("Est", "un")), (("", "trois"), ("Sud", "un")))) == 5


def first_cell(*texts: str, known: str = "", begin: float = 50) -> str:
    """Return the words of a cell with room for fifteen letters; `known` words stand in the publication's text.

    `begin`: where the table begins, at 50 points; further to the right there is less room.
    """
    lines = tuple(line(text, 100 + 12 * number, left=begin + 2) for number, text in enumerate(texts))
    beside = GridCell((line("Type", 100, left=132),))
    made = Grid(Box(50, 98, 250, 200), ((GridCell(lines), beside), (beside, beside)), (begin, 130, 250))
    joiner = Joiner(Vocabulary.of([line(f"le {word} est", 0) for word in known.split()]), {})
    return plain_text(table_of(made, joiner).body[0].cells[0].inlines)


def test_a_word_too_long_for_its_cell_is_one() -> None:
    """Word processors cut it after the last letter that had room, without a hyphen."""
    assert first_cell("codeZoneRegleme", "nt") == "codeZoneReglement"
    assert first_cell("echeance1000ans", "fin") == "echeance1000ansfin"
    assert first_cell("DRFR15440241550", "012") == "DRFR15440241550012"


def test_a_piece_of_a_word_tells_that_its_cell_has_cut_it() -> None:
    """No letter stands alone, no cell ends with « que », and a code goes on with fewer figures."""
    assert first_cell("etablissementx", "s", known="etablissementx") == "etablissementxs"
    assert first_cell("etablissementx", "A", known="etablissementx") == "etablissementx A"
    assert first_cell("ministrativabx", "le", known="le") == "ministrativabxle"
    assert first_cell("ministrativabx", "le", "reste", known="le") == "ministrativabx le reste"
    assert first_cell("ministrationsx", "le", known="le ministrationsx") == "ministrationsx le"
    assert [first_cell("WWW", end, begin=110) for end in ("W", "WWW")] == ["WWWW", "WWW WWW"]
    assert first_cell("(Framework/Flxx", "ask)") == "(Framework/Flxxask)"
    assert first_cell("(Frameworks,/Fl", "ask)") == "(Frameworks,/Flask)"
    assert first_cell("Hercules/Strong", "Man") == "Hercules/Strong Man"
    assert first_cell("01020304050607", "08") == "0102030405060708"
    assert first_cell("01020304050607", "01020304050608") == "01020304050607 01020304050608"


def test_words_run_out_of_their_cell_by_more_than_a_rule_may_be_thick() -> None:
    beside = GridCell((line("Type", 100, left=132),))
    cut = GridCell((line("alphanumerixxx", 100, left=52), line("zz", 112, left=52)))

    def first(right: float) -> str:
        long = GridCell((line("correspondant", 124, left=52, right=right),))
        made = Grid(Box(50, 98, 250, 200), ((cut, beside), (long, beside)), (50, 130, 250))
        return plain_text(table_of(made, Joiner(VOCABULARY, {})).body[0].cells[0].inlines)

    assert [first(right) for right in (127, 130, 132)] == ["alphanumerixxxzz", "alphanumerixxxzz", "alphanumerixxx zz"]


def test_a_word_in_many_pieces_is_one_that_the_publication_has() -> None:
    assert first_cell("thermog", "onflage", "s ici", known="thermogonflages") == "thermogonflages ici"
    assert first_cell("thermog", "onflage", "s") == "thermog onflage s"


def test_words_that_had_room_or_are_known_are_two() -> None:
    assert first_cell("codezone", "nt") == "codezone nt"
    assert first_cell("accompagnements", "d’une") == "accompagnements d’une"
    assert first_cell("code reglementx", "nt") == "code reglementx nt"
    assert first_cell("codeZoneRegleme", "nt", "et une expression") == "codeZoneRegleme nt et une expression"
    assert first_cell("39420000000 394", "3943") == "39420000000 394 3943"
    assert first_cell("vendemiairement", "2022") == "vendemiairement 2022"
    assert first_cell("100000000000ème", "place", known="place") == "100000000000ème place"
    assert first_cell("spécifications", "techniques") == "spécifications techniques"
    assert first_cell("télécommandées", "toujours") == "télécommandées toujours"
    assert first_cell("multiplication", "à part") == "multiplication à part"
    assert first_cell("administrations", "communes", known="administrations communes") == "administrations communes"


def test_a_year_alone_ends_the_cell_that_the_page_has_cut() -> None:
    above = (("Nord", "un sens"), ("(Štampach et al", "Une phrase."))

    assert joined(above, (("2016)", ""), ("Sud", "un autre")))[1] == ("(Štampach et al 2016)", "Une phrase.")


def test_a_row_that_no_rule_closes_goes_on_whatever_begins_in_it() -> None:
    above, below = (("Nord", "un sens"), ("Est", "Une phrase")), (("Titre", "autre"), ("Sud", "fin"))
    first, second = (Table((), tuple(row(*texts) for texts in rows)) for rows in (above, below))
    halves = Halves(replace(grid(*above), open_end=True), grid(*below))

    assert plain_text(continued(first, second, halves, VOCABULARY).body[1].cells[0].inlines) == "Est Titre"
    assert not Halves(halves.above, grid(("Titre", "Autre"), ("Sud", "fin"))).is_row(0)


def test_a_row_with_the_ground_of_the_last_one_goes_on_where_rows_take_turns() -> None:
    white, grey = (0xFFFFFF, 0xFFFFFF), (0xEEEEEE, 0xEEEEEE)
    above = replace(grid(*(("Nom", "Un sens"),) * 4), grounds=(grey, grey, white, grey))
    below, row = grid(("Suite", "suite"), ("Sud", "Un")), grid(("Suite", "Suite"), ("Sud", "Un"))

    assert Halves(above, replace(below, grounds=(grey, white))).is_row(0)
    assert not Halves(above, replace(row, grounds=(grey, white))).is_row(0)  # each page begins anew
    assert not Halves(above, replace(below, grounds=(white, grey))).is_row(0)
    assert not Halves(replace(above, grounds=(grey, grey, white, white)), replace(below, grounds=(white, grey))).is_row(
        0
    )


def spanned(*rows: tuple[tuple[str, int], ...]) -> tuple[Grid, Table]:
    """Return a table of three columns; each cell's words, and how many rows it covers."""
    cells = tuple(
        tuple(GridCell((line(text, 100 + 15 * number),) if text else (), 1, high) for text, high in texts)
        for number, texts in enumerate(rows)
    )
    grid = Grid(Box(50, 98, 350, 200), cells, (50, 130, 250, 350))
    body = (Row(tuple(Cell((Text(text),) if text else (), rows=high) for text, high in texts)) for texts in rows)
    return grid, Table((), tuple(body))


def test_a_row_that_the_page_has_cut_beside_a_cell_over_several_rows_is_one() -> None:
    above = spanned(
        (("Zone", 1), ("Secteur", 1), ("Sens", 1)), (("A", 2), ("Aa", 1), ("un", 1)), (("Ab", 1), ("Un", 1))
    )
    below = spanned((("", 2), ("", 1), ("secteur", 1)), (("Ac", 1), ("Un", 1)))
    whole = continued(above[1], below[1], Halves(above[0], below[0]), VOCABULARY)

    texts = [[plain_text(cell.inlines) for cell in found.cells] for found in whole.body]
    assert texts[1:] == [["A", "Aa", "un"], ["Ab", "Un secteur"], ["Ac", "Un"]]
    assert [found.cells[0].rows for found in whole.body] == [1, 3, 1, 1]


def test_the_rest_of_a_cell_over_several_rows_tells_no_cut_row() -> None:
    above = spanned(
        (("Zone", 1), ("Nom", 1), ("Sens", 1)),
        (("A", 2), ("a", 1), ("Un", 1)),
        (("b", 1), ("Un", 1)),
        (("B", 1), ("c", 1), ("Un", 1)),
    )
    below = spanned((("", 2), ("d", 1), ("Un", 1)), (("e", 1), ("Un", 1)))

    assert not Halves(above[0], below[0]).is_row(0)


def test_a_label_that_begins_with_a_bracket_goes_on() -> None:
    above = (("Nord", "Un sens."), ("Les groupes et", "Un sens."))

    assert joined(above, (("(de plusieurs)", "Un autre suit."), ("Sud", "Un")))[1][0] == "Les groupes et (de plusieurs)"
    assert len(joined(above, (("(de plusieurs)", "Un autre suit."), ("(du seul)", "Un")))) == 4  # labels begin so


def test_room_tells_nothing_where_each_line_of_a_cell_has_some() -> None:
    label = GridCell(tuple(line(text, 100 + 12 * number, left=52) for number, text in enumerate(("type", "de", "et"))))
    above = replace(grid(("a", "b")), rows=((label, GridCell((line("un groupe d’objets qui", 124, left=132),))),))
    below = grid(("usage", "doivent être"), ("Sud", "Un"))

    assert Halves(above, below).is_row(0)
    assert not Halves(replace(above, rows=((GridCell(label.lines[:1]), above.rows[0][1]),)), below).is_row(0)


def test_a_row_on_a_ground_does_not_go_on_with_one_without() -> None:
    shaded = grid(("a", "une phrase qui"), ("b", "ne finit"))
    above = replace(grid(("a", "une phrase qui"), ("b", "ne finit")), open_end=True)
    below = replace(shaded, rows=(tuple(replace(cell, shaded=True) for cell in shaded.rows[0]), *shaded.rows[1:]))

    assert not Halves(above, below).is_row(0)
    assert Halves(above, shaded).is_row(0)

    dark, pale = ((0x4F81BD,) * 2,) * 2, ((0xD3DFEE,) * 2,) * 2
    assert not Halves(replace(above, grounds=dark), replace(below, grounds=pale)).is_row(0)
    assert Halves(replace(above, grounds=dark), replace(below, grounds=dark)).is_row(0)


def test_a_head_with_other_words_begins_another_table() -> None:
    def part(head: str, *, bold: bool = True, total: bool = False) -> tuple[Grid, Table]:
        style = BOLD if bold else BODY
        rows = tuple(
            tuple(
                GridCell((line(text, 100 + 15 * number, left=left, style=style if number in bolds else BODY),))
                for text, left in ((words, 52), ("Réponse", 132))
            )
            for bolds in ({0, 2} if total else {0},)
            for number, words in enumerate((head, "un", "deux", "trois"))
        )
        made = Grid(Box(50, 98, 250, 200), rows, (50, 130, 250))
        return made, table_of(made, Joiner(VOCABULARY, {}))

    def are_two(one: tuple[Grid, Table], two: tuple[Grid, Table]) -> bool:
        return Halves(one[0], two[0]).are_two(one[1], two[1], 0)

    assert are_two(part("Question A2"), part("Question A3"))
    assert not are_two(part("Question A2"), part("Question A2"))
    assert not are_two(part("Question A2"), part("Question A3", bold=False))
    assert not are_two(part("Question A2", total=True), part("Question A3"))  # titles of groups


def test_known_words_tell_that_a_table_without_rules_cuts_others() -> None:
    def cell(*texts: str, left: float) -> GridCell:
        return GridCell(tuple(line(text, 100 + 12 * number, left=left) for number, text in enumerate(texts)))

    rows = [("Publica", "tion"), ("Mondia", "le"), ("Automa", "tisé"), ("Complet",)]
    made = Grid(
        Box(50, 98, 250, 300),
        tuple((cell(*texts, left=52), cell("Stylisa", "tion", left=132)) for texts in rows),
        (52, 132, 250),
        ruled=False,
    )

    def firsts(known: str) -> list[str]:
        vocabulary = Vocabulary.of([line(f"le {word} est", 0) for word in known.split()])
        return [plain_text(one.cells[0].inlines) for one in table_of(made, Joiner(vocabulary, {})).body]

    assert firsts("stylisation mondiale") == ["Publication", "Mondiale", "Automatisé", "Complet"]
    longer = replace(made, rows=((cell("Appren", "tissage", "profon", "d", left=52), made.rows[0][1]), *made.rows[1:]))
    vocabulary = Vocabulary.of([line(f"le {word} est", 0) for word in ("stylisation", "apprentissage", "profond")])
    assert plain_text(table_of(longer, Joiner(vocabulary, {})).body[0].cells[0].inlines) == "Apprentissage profond"
    assert firsts("mondiale") == ["Publica tion", "Mondiale", "Automa tisé", "Complet"]


def test_a_word_at_the_end_of_a_stretched_line_is_whole() -> None:
    """The words of a justified line in a narrow cell are so far apart that each is a line of its own."""
    words = (line("codeZone", 100, left=52), line("Regle", 100, left=102), line("nt", 112, left=52))
    beside = GridCell((line("Type", 100, left=132),))
    made = Grid(Box(50, 98, 250, 200), ((GridCell(words), beside), (beside, beside)), (50, 130, 250))

    assert plain_text(table_of(made, Joiner(VOCABULARY, {})).body[0].cells[0].inlines) == "codeZone Regle nt"


def test_a_cell_that_ends_with_an_open_quote_goes_on() -> None:
    above = (("Nord", "un sens"), ("Le bouton vert «", "Une phrase."))

    assert joined(above, (("Ouvrir »", ""), ("Sud", "un autre")))[1] == ("Le bouton vert « Ouvrir »", "Une phrase.")


def test_the_corner_of_the_head_may_be_empty() -> None:
    above = (("", "Sens"), ("Est", "Une phrase."))

    assert joined(above, (("", "Une autre."), ("Sud", "un autre")))[1] == ("Est", "Une phrase. Une autre.")


def halves(above: tuple[str, ...], below: tuple[str, ...]) -> Halves:
    """Two rows of three columns, 90, 130 and 80 points wide, over a page's end; the first one has a head."""
    lefts, edges = (52, 142, 272), (50, 140, 270, 350)
    head, first, second = (
        tuple(GridCell((line(text, 100, left=left),)) for text, left in zip(row, lefts, strict=True))
        for row in (("Nom", "Sens", "Note"), above, below)
    )
    box = Box(50, 98, 350, 120)
    return Halves(Grid(box, (head, first), edges), Grid(box, (second,), edges))


def test_two_cells_within_a_sentence_go_on_whatever_the_third_one_begins() -> None:
    above = ("Un long intitulé", "Une phrase qui va plus", "– Un")

    assert halves(above, ("de catégorie", "loin que la page", "– Deux")).is_row(0)


def test_no_row_goes_on_with_a_head_alone() -> None:
    cut = halves(("Un nom", "Une phrase qui va plus", "Rang premier"), ("Sud", "loin que la page", "deux fois"))

    assert cut.is_row(0)
    assert not Halves(replace(cut.above, rows=cut.above.rows[1:]), cut.below).is_row(0)


def test_where_no_cell_begins_with_a_capital_none_goes_on_for_that() -> None:
    above = ("un long intitulé", "une phrase qui va plus", "– un")

    assert not halves(above, ("de catégorie", "loin que la page", "– deux")).is_row(0)


def test_names_in_small_letters_begin_a_row() -> None:
    above = ("Est", "recommencer_une_longue_fois", "tout_refaire_vite")

    assert not halves(above, ("Sud", "continuer", "tout_continuer")).is_row(0)
