from collections.abc import Callable

from onpe_desktop.citing.resolving import Found, describe, resolve
from onpe_desktop.citing.short_address import ShortAddress
from onpe_desktop.dossiers import Note, Paragraph, Section, Text
from onpe_desktop.packs import Library

Publish = Callable[..., Library]


def found(library: Library, *parts: str | int) -> Found:
    place = resolve(library, ShortAddress(*parts))  # type: ignore[arg-type] # written as in the address
    assert place is not None
    return place


def test_what_exists_is_found_whole(library: Library) -> None:
    for parts in (("essai",), ("essai", "danger"), ("essai", "danger", 5)):
        place = found(library, *parts)
        assert place.is_whole
        assert place.address == ShortAddress(*parts)
        assert place.pack.metadata.identifier == "essai"


def test_a_place_is_named_from_the_dossier_down(library: Library) -> None:
    assert describe(found(library, "essai", "danger", 5)) == "Dossier essai › Volet 1 › Le danger, paragraphe\u00a05"


def test_a_paragraph_that_is_gone_leaves_its_section(library: Library) -> None:
    place = found(library, "essai", "danger", 99)

    assert place.address == ShortAddress("essai", "danger")
    assert "paragraphe 99" in place.remark


def test_a_paragraph_of_another_section_does_not_count(library: Library) -> None:
    assert not found(library, "essai", "volet-1", 5).is_whole


def test_a_section_that_is_gone_leaves_its_dossier(library: Library) -> None:
    place = found(library, "essai", "partie", 2)

    assert place.address == ShortAddress("essai")
    assert "partie" in place.remark


def test_a_section_that_moved_to_another_dossier_is_found_there(library: Library) -> None:
    for dossier in ("essai", "disparu"):
        place = found(library, dossier, "la")
        assert place.address == ShortAddress("annexe", "la")
        assert "Dossier annexe" in place.remark


def test_both_losses_are_told(library: Library) -> None:
    place = found(library, "annexe", "danger", 99)

    assert place.address == ShortAddress("essai", "danger")
    assert "Dossier essai" in place.remark
    assert "paragraphe 99" in place.remark


def test_a_section_that_several_dossiers_have_is_not_guessed(publish: Publish) -> None:
    library = publish(un=(Section("meme", "Même"),), deux=(Section("meme", "Même"),))

    assert resolve(library, ShortAddress("trois", "meme")) is None


def test_nothing_at_all(library: Library) -> None:
    assert resolve(library, ShortAddress("disparu")) is None
    assert resolve(library, ShortAddress("disparu", "partie", 1)) is None


def test_a_paragraph_of_a_note_has_an_address_too(publish: Publish) -> None:
    note = Note("1", (Paragraph((Text("Une note."),), 7),))

    assert found(publish(un=(Section("s", "S", notes=(note,)),)), "un", "s", 7).is_whole


def test_the_address_still_leads_there_after_an_update(publish: Publish) -> None:
    told = Paragraph((Text("Ce qui est cité."),), 2)
    publish(un=(Section("s", "S", blocks=(Paragraph((Text("Avant."),), 1), told)),))
    newer = publish("2", un=(
        Section("neuve", "Neuve", children=(
            Section("s", "Autre titre", blocks=(Paragraph((Text("Ajouté."),), 3), told)),
        )),
    ))  # fmt: skip

    place = found(newer, "un", "s", 2)

    assert place.is_whole
    assert place.pack.metadata.edition == "2"
    assert told in place.pack.section("s").blocks
