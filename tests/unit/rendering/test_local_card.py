import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from signed_packs import edition

from onpe_desktop.cli.importing import build_from
from onpe_desktop.errors import UserError
from onpe_desktop.installing.signing import checked_comment
from onpe_desktop.packs import Library, Pack, write_pack
from onpe_desktop.rendering.emergency_page import render_emergency
from onpe_desktop.rendering.local_card import first_local_number, local_cards
from onpe_desktop.rendering.style import LIGHT

MODEL = Path(__file__).parents[3] / "resources" / "modeles" / "carte-locale"
NUMBER = "01\u00a023\u00a045\u00a067\u00a089"
Make = Callable[..., Pack]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Make a carte locale from the model, filled in."""

    def one(identifier: str = "carte-locale", filled: str = "01 23 45 67 89") -> Pack:
        source = tmp_path / f"source-{identifier}"
        shutil.copytree(MODEL, source)
        words = (source / "index.md").read_text(encoding="utf-8")
        words = words.replace("identifier: carte-locale ", f"identifier: {identifier} ").replace("À REMPLIR", filled)
        (source / "index.md").write_text(words, encoding="utf-8")
        file = tmp_path / f"{identifier}.epub"
        build_from(source, file)
        return Pack.open(file)

    return one


def test_local_contacts_stand_on_the_emergency_page_and_say_so(make: Make) -> None:
    html = render_emergency(LIGHT, (), [make()])
    assert f"Ajout local de {NUMBER}" in html
    assert "Vérifié le 26" in html
    assert "Unité d’accueil" in html
    assert html.index("<h1>") < html.index(">17<") < html.index("Ajout local") < html.index(">119<")


def test_the_strip_has_the_first_number(make: Make) -> None:
    assert first_local_number([make()]) == ("CRIP", NUMBER)
    assert first_local_number([]) is None


def test_only_a_carte_locale_gets_there(make: Make, tmp_path: Path) -> None:
    assert [card.metadata.identifier for card in local_cards([make("carte-locale-13")])] == ["carte-locale-13"]
    assert local_cards([make("autre-carte")]) == ()
    write_pack(edition(date(2026, 11, 26), "Aucun contact.", identifier="carte-locale"), {}, tmp_path / "vide.epub")
    assert local_cards([Pack.open(tmp_path / "vide.epub")]) == ()


def test_what_is_written_there_is_text(make: Make) -> None:
    html = render_emergency(LIGHT, (), [make(filled="'<b>gras</b>'")])
    assert "<b>gras" not in html


def test_a_damaged_card_leaves_the_page(make: Make) -> None:
    pack = make()
    pack.path.write_bytes(b"")
    assert ">119<" in render_emergency(LIGHT, (), [pack])


def test_a_national_edition_does_not_replace_it(make: Make, tmp_path: Path) -> None:
    make()
    write_pack(edition(date(2030, 1, 1), "Un texte."), {}, tmp_path / "essai.epub")
    assert first_local_number(Library.open([tmp_path]).packs) == ("CRIP", NUMBER)


def test_an_unfilled_model_is_not_signed(make: Make) -> None:
    with pytest.raises(UserError, match="À REMPLIR"):
        checked_comment(make(filled="À REMPLIR").path)
