import pytest

from onpe_desktop.importers.errors import SourceError, SourceFile
from onpe_desktop.importers.front_matter import read_metadata, split_front_matter

FILE = SourceFile("index.md")
GOOD = """identifier: exemple
title: Exemple
publisher: Éditeur
issued: 2022-11
modified: 2026-11-25
verified_on: 2026-11-23
rights: droits
source: source
"""


def test_the_markdown_below_keeps_its_place() -> None:
    assert split_front_matter("---\na: 1\n---\ntexte\n", FILE) == ("a: 1\n", "texte\n", 3)


@pytest.mark.parametrize("text", ["", "# Titre\n", "---\na: 1\n"])
def test_front_matter_that_is_not_there(text: str) -> None:
    with pytest.raises(SourceError, match=r"index\.md"):
        split_front_matter(text, FILE)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[", "pas du YAML"),
        ("- a", "liste d’entrées"),
        (GOOD + "couleur: rouge\n", "couleur"),
        (GOOD.replace("modified: 2026-11-25\n", ""), "modified"),
        (GOOD.replace("title: Exemple\n", ""), "title"),
        (GOOD.replace("2026-11-25", "hier"), "modified"),
        (GOOD.replace("exemple", "Un Exemple"), "identifier"),
        (GOOD + "audience: [tous]\n", "audience"),
        (GOOD + "order: premier\n", "order"),
        (GOOD.replace("source: source", "source:"), "source"),
    ],
)
def test_metadata_that_are_wrong(text: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem) as caught:
        read_metadata(text, FILE)
    assert caught.value.next_step.endswith(".")
