from pathlib import Path

import pytest
from sample_publications import silent

from onpe_desktop.dossiers import Link, Paragraph, Text, plain_text
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationHeading, PublicationMetadata
from onpe_desktop.importers.single_markdown import read_markdown_file


def read(folder: Path, text: str) -> Publication:
    path = folder / "texte.md"
    path.write_text(text, encoding="utf-8")
    return read_markdown_file(path, silent)


def test_front_matter_in_its_usual_names(tmp_path: Path) -> None:
    said = read(
        tmp_path, "---\ntitre: Guide\nauthor: [A, B]\ndate: 2022-11-05\nlang: FR\nlicence: CC BY\n---\nx\n"
    ).metadata

    assert said == PublicationMetadata(title="Guide", author="A, B", issued="2022-11-05", language="fr", rights="CC BY")


@pytest.mark.parametrize("head", ["a: [", "- a", "&a [*a]", "title: {a: b}", "12"])
def test_a_front_matter_that_says_nothing_is_no_error(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, f"---\n{head}\n---\nx\n").metadata == PublicationMetadata()


def test_without_front_matter_the_first_title_is_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "# Guide\n\nx\n").metadata.title == "Guide"


def test_links_to_headings_as_the_usual_programs_name_them(tmp_path: Path) -> None:
    publication = read(tmp_path, "[a](#été--automne) [b](#ici)\n\n# Été & automne\n\n## Fin {#ici}\n")

    first, second, third = publication.parts
    assert plain_text(third.inlines) == "Fin" if isinstance(third, PublicationHeading) else False
    assert str(first).count("Link(") == 2
    assert second.anchors
    assert third.anchors


def test_html_in_it_is_read_and_nothing_runs(tmp_path: Path) -> None:
    publication = read(
        tmp_path, "<p onclick='x()'>a <script>x()</script><b>b</b> [c](javascript:x)</p>\n\n[d](https://d.fr)\n"
    )

    assert "x()" not in str(publication.parts)
    assert Paragraph((Link("https://d.fr", (Text("d"),)),), 0) in [
        getattr(part, "block", None) for part in publication.parts
    ]


def test_the_only_title_of_the_first_level_is_that_of_the_publication(tmp_path: Path) -> None:
    assert read(tmp_path, "# Guide\n\nx\n\n## A\n").metadata.title == "Guide"
    assert not read(tmp_path, "# Contexte\n\nx\n\n# Agir\n\ny\n").metadata.title


def test_ids_given_twice_and_notes_that_are_not_there_are_told(tmp_path: Path) -> None:
    text = "# A {#a}\n\nUn[^1] et deux[^2], `[^3]`.\n\n# B {#a}\n\nx\n\n[^1]: Une note.\n"

    told = [(finding.kind, finding.excerpt) for finding in read(tmp_path, text).findings]

    assert told == [(FindingKind.LOST_NOTE, "[^2]"), (FindingKind.DUPLICATE_ID, "a")]
