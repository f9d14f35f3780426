import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from content_checks import (
    copied_runs,
    dead_links,
    folded,
    missing_acronyms,
    missing_keys,
    own_text,
    press_contact_elsewhere,
    unshown_facts,
    unsourced_sections,
    wrong_keys,
)
from shingles import fingerprints, read_fingerprints

from onpe_desktop.dossiers import Dossier, Link, Paragraph, Section, Text
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import read_markdown

CHECKOUT = Path(__file__).parents[3]
SOURCES = CHECKOUT / "resources" / "dossiers"
PRESS_CONTACT = ("Nora Darani", "07 83 67 62 12", "ndarani")
PRESS_CARD = "contact-presse"
PLAN_OF_THE_PRESS_RELEASE = [
    "presentation", "volet-1", "volet-2", "video", "fiche-1", "fiche-2", "page-web", "contacts", "lettre",
]  # fmt: skip
SEARCHED_ONLY = (
    "michet", "escort", "lover", "pigeonnage", "onlyfans", "only fans", "cam-girl", "camgirl", "proxo", "nudes",
    "mineur prostitué", "mineure prostituée", "enfant prostitué", "jeune prostitué",
)  # fmt: skip


@pytest.fixture(scope="session")
def acronyms() -> list[dict[str, str]]:
    with (SOURCES / "acronyms.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="session")
def press_release() -> frozenset[str]:
    return read_fingerprints(CHECKOUT / "tests" / "data" / "seed-shingles.txt")


def with_section(dossiers: tuple[Dossier, ...], section_id: str, change: Callable[[Section], Section]) -> list[Dossier]:
    """Return the dossiers with one section changed, to see that a check notices."""

    def visit(section: Section) -> Section:
        visited = replace(section, children=tuple(map(visit, section.children)))
        return change(visited) if section.id == section_id else visited

    return [replace(dossier, sections=tuple(map(visit, dossier.sections))) for dossier in dossiers]


def without_text(section: Section) -> Section:
    return replace(section, blocks=(Paragraph((Text("Rien."),), 1),))


def saying(*inlines: Text | Link) -> Callable[[Section], Section]:
    return lambda section: replace(section, blocks=(*section.blocks, Paragraph(inlines, 99)))


def test_every_fact_is_shown(facts: FactTable, dossiers: tuple[Dossier, ...]) -> None:
    assert unshown_facts(facts.facts.values(), dossiers) == []


def test_a_fact_that_nothing_names_is_noticed(facts: FactTable, dossiers: tuple[Dossier, ...]) -> None:
    broken = with_section(dossiers, "lettre", lambda section: replace(section, sources=()))
    assert unshown_facts(facts.facts.values(), broken) == ["S27"]


def test_every_unit_holds_what_its_facts_say(facts: FactTable, dossiers: tuple[Dossier, ...]) -> None:
    assert missing_keys(facts.facts, dossiers) == []


def test_a_unit_that_only_names_a_fact_is_noticed(facts: FactTable, dossiers: tuple[Dossier, ...]) -> None:
    broken = with_section(dossiers, "numero-119-etranger", without_text)
    assert missing_keys(facts.facts, broken) == ["numero-119-etranger: H02: 01 53 06 38 94"]


def test_every_shown_fact_says_what_can_be_checked(facts: FactTable) -> None:
    assert wrong_keys(facts.facts.values()) == []


@pytest.mark.parametrize(("shown", "status"), [((), "ok"), (("a",) * 6, "ok"), (("a",), "ne_pas_afficher")])
def test_wrong_key_strings_are_noticed(facts: FactTable, shown: tuple[str, ...], status: str) -> None:
    assert wrong_keys([replace(facts.facts["H01"], shown=shown, status=status)]) == ["H01"]


def test_every_section_has_text_and_a_source_or_sections_below(dossiers: tuple[Dossier, ...]) -> None:
    assert unsourced_sections(dossiers) == []


def test_a_section_without_source_or_text_is_noticed(dossiers: tuple[Dossier, ...]) -> None:
    broken = with_section(dossiers, "onpe", lambda section: replace(section, sources=(), blocks=()))
    assert unsourced_sections(broken) == ["onpe", "onpe: empty"]


def test_no_sentence_of_the_press_release_is_copied(
    dossiers: tuple[Dossier, ...], facts: FactTable, press_release: frozenset[str]
) -> None:
    texts = [
        *(own_text(section) for dossier in dossiers for section in dossier.walk()),
        *(f"{dossier.metadata.description} {dossier.metadata.rights}" for dossier in dossiers),
        *(fact.text for fact in facts.facts.values()),
    ]
    assert copied_runs(texts, press_release) == []


def test_a_copied_run_is_noticed_whatever_its_typography() -> None:
    known = frozenset(fingerprints("Un deux trois quatre cinq six sept huit neuf dix"))
    assert copied_runs(["Zéro\u00a0: « Un, deux, trois, quatre, cinq, six, sept, huit, neuf, DIX »"], known)
    assert not copied_runs(["Un deux trois quatre cinq six sept huit neuf, onze"], known)


def test_every_link_leads_somewhere(dossiers: tuple[Dossier, ...]) -> None:
    assert dead_links(dossiers) == []


@pytest.mark.parametrize("target", ["#absente", "#lettre.p98", "dossier:absent", "dossier:reperes#absente"])
def test_a_dead_link_is_noticed(dossiers: tuple[Dossier, ...], target: str) -> None:
    broken = with_section(dossiers, "lettre", saying(Link(target, (Text("ici"),))))
    assert dead_links(broken) == [f"dossier-prostitution-mineurs#lettre: {target}"]


def test_the_press_contact_stands_on_its_card_only(dossiers: tuple[Dossier, ...]) -> None:
    assert press_contact_elsewhere(dossiers, PRESS_CONTACT, PRESS_CARD) == []


@pytest.mark.parametrize("place", ["presentation", PRESS_CARD])
def test_the_press_contact_outside_its_card_is_noticed(dossiers: tuple[Dossier, ...], place: str) -> None:
    broken = with_section(dossiers, place, saying(Text("Appelez le 07\u00a083\u00a067\u00a062\u00a012.")))
    assert press_contact_elsewhere(broken, PRESS_CONTACT, PRESS_CARD) == [f"{place}: 07 83 67 62 12"]


def test_the_program_itself_does_not_hold_the_press_contact() -> None:
    files = [*CHECKOUT.glob("src/**/*.py"), *CHECKOUT.glob("resources/ui/*.qss"), *CHECKOUT.glob("resources/print/*")]
    assert files
    assert [
        path.name
        for path in files
        for mark in PRESS_CONTACT
        if path.is_file() and mark in path.read_text(encoding="utf-8")
    ] == []


def test_contacts_of_2022_say_so(dossiers: tuple[Dossier, ...]) -> None:
    for section in dossiers[0].walk():
        if section.id in {PRESS_CARD, "contact-secretariat"}:
            assert folded("à la date du communiqué (novembre 2022)") in folded(own_text(section))


def test_every_acronym_is_defined(acronyms: list[dict[str, str]], dossiers: tuple[Dossier, ...]) -> None:
    assert missing_acronyms(acronyms, dossiers) == []


def test_a_missing_acronym_is_noticed(dossiers: tuple[Dossier, ...]) -> None:
    rows = [
        {"sigle": "ABC", "developpe": "Abécédaire", "variantes_graphiques": ""},
        {"sigle": "ASE", "developpe": "Autre chose", "variantes_graphiques": "Azé"},
    ]
    assert missing_acronyms(rows, dossiers) == ["ABC: no definition", "ASE: Aide sociale à l’enfance", "ASE: Azé"]


def test_the_home_page_follows_the_press_release(dossiers: tuple[Dossier, ...]) -> None:
    assert [section.id for section in dossiers[0].sections] == PLAN_OF_THE_PRESS_RELEASE
    assert [dossier.metadata.order for dossier in dossiers] == [10, 20, 30]


def test_both_titles_of_volet_2_are_searched(dossiers: tuple[Dossier, ...], facts: FactTable) -> None:
    volet = next(section for section in dossiers[0].walk() if section.id == "volet-2")
    assert any(folded(facts.facts["S11"].shown[0]) == folded(title) for title in volet.other_titles)


def test_documents_that_are_not_included_say_so(dossiers: tuple[Dossier, ...]) -> None:
    for section in dossiers[0].sections:
        if section.id in {"volet-1", "volet-2", "video", "fiche-1", "fiche-2"}:
            assert "sous forme de pack" in own_text(section)


def test_words_accepted_as_search_input_are_not_our_own(dossiers: tuple[Dossier, ...]) -> None:
    shown = [(section.id, folded(own_text(section))) for dossier in dossiers for section in dossier.walk()]
    assert [(place, word) for place, text in shown for word in SEARCHED_ONLY if word in text] == []


def test_opening_hours_of_2021_are_not_printed(dossiers: tuple[Dossier, ...]) -> None:
    assert not [
        section.id
        for dossier in dossiers
        for section in dossier.walk()
        if folded("h-19 h") in folded(own_text(section))
    ]


def test_sources_read_without_remarks(facts: FactTable) -> None:
    assert [read_markdown(index.parent, facts).remarks for index in SOURCES.glob("*/index.md")] == [()] * 3
