from collections.abc import Callable
from datetime import date

import pytest

from onpe_desktop.dossiers import Link, Section, Text, walk_sections
from onpe_desktop.dossiers.contents import all_inlines
from onpe_desktop.exporting import extract as extract_module
from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.extract import PROVENANCE, Extract, extract
from onpe_desktop.exporting.parts import ExportedPart, without_repeats
from onpe_desktop.packs import Pack

DAY = date(2026, 11, 26)


def ids(gathered: Extract) -> list[str]:
    return [section.id for section in walk_sections(gathered.dossier.sections)]


def targets(gathered: Extract, section_id: str) -> list[str]:
    section = gathered.dossier.find_section(section_id)
    assert section is not None
    return [inline.target for inline in all_inlines(section) if isinstance(inline, Link)]


def test_a_part_inside_another_is_not_repeated(two_packs: tuple[Pack, Pack]) -> None:
    one, two = two_packs
    parts = [ExportedPart(one, "dessous"), ExportedPart(two, "liens"), ExportedPart(one, "riche"),
             ExportedPart(two, "liens")]  # fmt: skip

    assert [part.section for part in without_repeats(parts)] == ["liens", "riche"]


def test_one_dossier_keeps_its_sections_on_top(two_packs: tuple[Pack, Pack]) -> None:
    gathered = extract([ExportedPart(two_packs[0], "autre"), ExportedPart(two_packs[0], "riche")], DAY)

    assert ids(gathered) == ["d1-autre", "d1-riche", "d1-dessous", PROVENANCE]
    assert gathered.dossier.metadata.title == "Dossier un – extrait"
    assert gathered.dossier.metadata.issued == "2022-11"


def test_several_dossiers_have_a_section_each(two_packs: tuple[Pack, Pack]) -> None:
    one, two = two_packs
    gathered = extract([ExportedPart(two, "liens"), ExportedPart(one, "riche")], DAY)

    assert ids(gathered) == ["d1", "d1-liens", "d2", "d2-riche", "d2-dessous", PROVENANCE]
    assert gathered.dossier.metadata.publisher == "Éditeur deux et Éditeur un"


def test_links_lead_into_the_extract_or_are_words(two_packs: tuple[Pack, Pack]) -> None:
    one, two = two_packs
    gathered = extract([ExportedPart(two, "liens"), ExportedPart(one, "riche")], DAY)

    assert targets(gathered, "d1-liens") == ["#d2-riche.p1", "#d2", "#d1-liens.p1", "https://exemple.fr/"]
    section = gathered.dossier.find_section("d1-liens")
    assert section is not None
    shown = [inline.text for inline in all_inlines(section) if isinstance(inline, Text)]
    assert "dossier:un#autre" in shown


def test_only_the_media_of_the_parts_come_along(two_packs: tuple[Pack, Pack]) -> None:
    one, two = two_packs

    assert list(extract([ExportedPart(one, "riche")], DAY).media) == ["d1-schema.png"]
    assert extract([ExportedPart(two, "liens")], DAY).dossier.media == ()


def test_where_everything_comes_from_is_told(two_packs: tuple[Pack, Pack]) -> None:
    from onpe_desktop.rendering.plain import render_plain

    gathered = extract(
        [ExportedPart(pack, section) for pack, section in zip(two_packs, ("riche", "liens"), strict=True)], DAY
    )
    said = render_plain(gathered.dossier.sections[-1], 1000).replace("\u00a0", " ")

    for expected in (
        "26 novembre 2026", "Éditeur un. Dossier un", "Droits de un.", "Droits de deux.", "Source : Source de deux",
        "Riche : un/riche", "Liens : deux/liens",
    ):  # fmt: skip
        assert expected in said


def test_nothing_is_no_extract() -> None:
    with pytest.raises(ExportError):
        extract([], DAY)


def test_media_that_are_too_large_are_refused(two_packs: tuple[Pack, Pack], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract_module, "LARGEST_MEDIA", 10)

    with pytest.raises(ExportError, match="dépassent"):
        extract([ExportedPart(two_packs[0], "riche")], DAY)


def test_sections_of_the_same_name_stay_apart(make_pack: Callable[..., Pack]) -> None:
    packs = [make_pack(name, Section("s", name), Section(PROVENANCE, name)) for name in ("a", "d1")]
    parts = [ExportedPart(pack, section) for pack in packs for section in ("s", PROVENANCE)]

    found = ids(extract(parts, DAY))

    assert len(found) == len(set(found)) == 7
