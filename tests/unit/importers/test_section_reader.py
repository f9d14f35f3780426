from collections.abc import Callable
from datetime import date
from pathlib import Path

from onpe_desktop.dossiers import Audience, Heading, NoteReference, Paragraph, Section, SectionKind, Source, Text
from onpe_desktop.importers.markdown import read_markdown

ReadSection = Callable[[str], Section]
Write = Callable[[str], Path]


def test_attributes_of_a_section(read_section: ReadSection) -> None:
    section = read_section(
        '{#haut kind="numéro" audience="professionnels jeunes" titles="L\'autre | encore un" keywords="client | ami"}'
        "\n# Haut\n"
    )

    assert section.kind is SectionKind.NUMBER
    assert section.audience == (Audience.PROFESSIONALS, Audience.YOUNG_PEOPLE)
    assert section.other_titles == ("L’autre", "encore un")
    assert section.keywords == ("client", "ami")


def test_sources_come_from_the_facts_and_from_the_text(read_section: ReadSection) -> None:
    section = read_section(
        '{#haut facts="X01 X02"}\n# Haut\n\nTexte.\n\n'
        "```source\ntitle: L'autre source\ndated: 2021-04\nverified_on: 2026-11-23\naddresses: [https://exemple.fr/l'a]\n```\n"
    )

    assert section.facts == ("X01", "X02")
    assert section.sources[1] == Source(
        "L’autre source", "2021-04", date(2026, 11, 23), "", ("https://exemple.fr/l'a",)
    )
    assert len(section.blocks) == 1


def test_an_intertitre_is_no_section(read_section: ReadSection) -> None:
    section = read_section("{#haut}\n# Haut\n\n{.intertitre}\n## Un intertitre\n\nTexte.\n")

    assert section.children == ()
    assert section.blocks == (Heading((Text("Un intertitre"),)), Paragraph((Text("Texte."),), 1))


def test_deeper_headings_are_children(read_section: ReadSection) -> None:
    section = read_section("{#a}\n# A\n\n{#b}\n### B\n\n{#c}\n## C\n\n{#d}\n### D\n")

    assert [child.id for child in section.children] == ["b", "c"]
    assert [child.id for child in section.children[1].children] == ["d"]


def test_pinned_numbers_stay_and_the_others_follow(read_section: ReadSection) -> None:
    section = read_section("{#haut}\n# Haut\n\nUn.\n\n{p=7}\nSept.\n\nHuit[^a].\n\n[^a]: Neuf.\n")

    assert [block.number for block in section.blocks if isinstance(block, Paragraph)] == [8, 7, 9]
    assert section.notes[0].blocks == (Paragraph((Text("Neuf."),), 10),)


def test_notes_go_with_the_section_that_calls_them(write: Write) -> None:
    folder = write("{#a}\n# A\n\nUn[^1].\n\n{#b}\n# B\n\nDeux[^2].\n\n[^1]: Note une.\n\n[^2]: Note deux.\n")
    first, second = read_markdown(folder).dossier.sections

    assert [note.id for note in first.notes] == ["1"]
    assert [note.id for note in second.notes] == ["2"]


def test_a_note_may_call_another(read_section: ReadSection) -> None:
    section = read_section("{#a}\n# A\n\nUn[^1].\n\n[^1]: Une[^2] et [^1].\n\n[^2]: Deux.\n")

    assert [note.id for note in section.notes] == ["1", "2"]
    called = section.notes[0].blocks[0]
    assert isinstance(called, Paragraph)
    assert NoteReference("2") in called.inlines


def test_a_note_that_nobody_calls_is_remarked(write: Write) -> None:
    imported = read_markdown(write("{#a}\n# A\n\nUn.\n\n[^seule]: Note.\n"))

    assert len(imported.remarks) == 1
    assert "seule" in imported.remarks[0]
