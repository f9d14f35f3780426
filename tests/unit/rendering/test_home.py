from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from onpe_desktop.dossiers import Metadata, OutlineEntry, SectionKind
from onpe_desktop.errors import UserError
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING
from onpe_desktop.rendering.emergency_page import render_emergency
from onpe_desktop.rendering.help_page import render_help
from onpe_desktop.rendering.help_text import read_help
from onpe_desktop.rendering.home import MOST_CARDS, render_dossier, render_home
from onpe_desktop.rendering.problems import render_problem
from onpe_desktop.rendering.style import DARK, LIGHT

HELP = Path(__file__).parents[3] / "resources" / "help"


@dataclass(frozen=True)
class Shelf:
    """Stands for a pack."""

    metadata: Metadata
    outline: tuple[OutlineEntry, ...]


@dataclass(frozen=True)
class Unreadable:
    """Stands for a pack that cannot be opened."""

    file_name: str
    error: UserError


def entries(*names: str) -> tuple[OutlineEntry, ...]:
    return tuple(OutlineEntry(name, f"Titre {name}", SectionKind.SECTION) for name in names)


@pytest.fixture
def two(metadata: Metadata) -> tuple[Shelf, Shelf]:
    return (
        Shelf(metadata, entries("un", "deux", "trois")),
        Shelf(replace(metadata, identifier="autre", title="L’autre <dossier>"), entries(*"abcdefghijklmno")),
    )


def test_home_follows_the_order_of_library_and_packs(two: tuple[Shelf, Shelf]) -> None:
    html = render_home(two, LIGHT)
    places = [html.index(f"dossier:essai#{name}") for name in ("un", "deux", "trois")]
    places += [html.index("L’autre &lt;dossier&gt;"), html.index("dossier:autre#a"), html.index("dossier:autre#o")]
    assert places == sorted(places)


def test_home_lists_long_outlines_in_running_text(two: tuple[Shelf, Shelf]) -> None:
    assert len(two[1].outline) > MOST_CARDS
    assert render_home(two[1:], LIGHT).count("<td") == 0
    assert render_home(two[:1], LIGHT).count("<td") == 3


def test_home_without_a_pack_says_so_and_names_what_is_wrong() -> None:
    problem = Unreadable("abîmé.epub", UserError("Ce pack est abîmé.", "Remplacez-le."))
    html = render_home((), LIGHT, [problem])
    for words in ("Aucun dossier", "abîmé.epub", "Ce pack est abîmé.", "Remplacez-le."):
        assert words in html


def test_first_page_of_a_dossier_tells_its_rights_and_contents(two: tuple[Shelf, Shelf]) -> None:
    html = render_dossier(two[0], LIGHT)
    for words in (
        "Un dossier d’essai",
        "Avec un sous-titre",
        "Droits réservés",
        "novembre",
        "professionnels",
        "#trois",
    ):
        assert words in html


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_emergency_page_shows_every_number(style: object) -> None:
    html = render_emergency(LIGHT if style is LIGHT else DARK)
    for number in (*IMMEDIATE_DANGER, *LISTENING):
        assert f">{number.number.replace(' ', chr(0xA0))}<" in html
        assert number.name in html


def test_page_of_a_problem_shows_both_sentences_and_ways_out() -> None:
    html = render_problem(UserError("Le pack a <disparu>.", "Remettez-le."), LIGHT)
    assert "Le pack a &lt;disparu&gt;." in html
    assert "Remettez-le." in html
    assert "page:accueil" in html


def test_help_shows_keys_and_what_the_program_is_not() -> None:
    html = render_help(LIGHT, read_help(HELP, "fr"), [("Rechercher", "Ctrl+K")], "1.2.3")
    for words in ("Ctrl+K", "1.2.3", "n’est pas un produit de l’ONPE", "LGPL"):
        assert words in html
