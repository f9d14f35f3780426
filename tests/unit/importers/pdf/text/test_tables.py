"""Words that the cells of a table cut."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.tables import table_of
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of([])


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
