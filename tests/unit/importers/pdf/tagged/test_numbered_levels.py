from onpe_desktop.dossiers import Text
from onpe_desktop.importers.pdf.tagged.numbered_levels import with_levels_of_numbers
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationHeading


def levels(*titles: tuple[int, str]) -> list[int]:
    placed = [
        Placed(PublicationHeading((Text(text),), level, Evidence.STRUCTURE, 1), 0, 10.0 * place)
        for place, (level, text) in enumerate(titles)
    ]
    return [one.part.level for one in with_levels_of_numbers(placed) if isinstance(one.part, PublicationHeading)]


SWAPPED = [(2, "1 Objet"), (1, "1.1 Les faits"), (2, "2 Droit"), (1, "2.1 La loi"), (2, "3 Fin"), (1, "3.1 Retour")]


def test_numbers_tell_levels_that_tags_turn_round() -> None:
    assert levels(*SWAPPED) == [1, 2, 1, 2, 1, 2]


def test_titles_without_number_follow_those_of_their_tag() -> None:
    assert levels(*SWAPPED, (2, "Annexes"), (1, "Sources"), (4, "Un détail"))[6:] == [1, 2, 4 - 2 + 1]


def test_tags_that_numbers_agree_with_are_believed() -> None:
    titles = [(level + 1, text) for level, text in ((1, "1 A"), (1, "2 B"), (1, "3 C"), (2, "3.1 D"), (2, "3.2 E"))]

    assert levels((1, "Partie"), *titles, (3, "4 Une erreur")) == [1, 2, 2, 2, 3, 3, 3]


def test_single_numbers_may_count_anew_below() -> None:
    titles = [(1, "1 Objet"), (2, "1.1 Les faits"), (3, "1. Règle"), (3, "2. Condition"), (3, "3. Hauteur")]

    assert levels(*titles, (2, "1.2 Le droit"), (1, "2 Suite"), (2, "2.1 La loi")) == [1, 2, 3, 3, 3, 2, 1, 2]
