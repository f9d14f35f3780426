import re
from pathlib import Path

import pytest

from onpe_desktop.rendering.help_page import render_help
from onpe_desktop.rendering.help_text import FILES, read_help
from onpe_desktop.rendering.style import LIGHT

HELP = Path(__file__).parents[3] / "resources" / "help"
GUIDE = """# Titre

Avant.

## Chercher ici

Un *mot*, une **chose** :
la suite ; `Ctrl+K` <b>. Voyez [ceci](autre.md), [cela](guide.md#chercher-ici), [là](https://example.org/).

### Plus loin

| a | b |
|---|---|
| 1 | 2 |

## Fin

- un
- deux
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "guide.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "accessibilite.md").write_text("# Accessibilité\n\n## Ce qui est conforme\n\nTout.\n", encoding="utf-8")
    (tmp_path / "accessibilite.en.md").write_text("# Accessibility : all\n\nEverything.\n", encoding="utf-8")
    return tmp_path


def test_each_chapter_of_the_guide_and_each_other_file_has_its_place(folder: Path) -> None:
    chapters = read_help(folder, "fr")
    assert [(chapter.id, chapter.title) for chapter in chapters] == [
        ("chercher-ici", "Chercher ici"), ("fin", "Fin"), ("accessibilite", "Accessibilité"),
    ]  # fmt: skip
    assert chapters[1].html == "<ul><li>un</li><li>deux</li></ul>"
    assert chapters[2].html == "<h3>Ce qui est conforme</h3><p>Tout.</p>"


def test_texts_are_typeset_and_hold_no_html_of_their_own(folder: Path) -> None:
    html = read_help(folder, "fr")[0].html
    assert "<strong>chose</strong>\u00a0: la suite\u202f; <b>Ctrl+K</b> &lt;b&gt;." in html
    assert 'href="#autre"' in html
    assert 'href="#chercher-ici"' in html
    assert 'href="https://example.org/"' in html
    assert "<h3>Plus loin</h3>" in html
    assert "\n" not in html


def test_another_language_where_it_is_there(folder: Path) -> None:
    chapters = read_help(folder, "en")
    assert [chapter.title for chapter in chapters] == ["Chercher ici", "Fin", "Accessibility : all"]


def test_missing_files_leave_the_others(tmp_path: Path) -> None:
    assert read_help(tmp_path / "nowhere", "fr") == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_bundled_help_covers_what_the_program_does(language: str) -> None:
    chapters = read_help(HELP, language)
    page = render_help(LIGHT, chapters, [("Rechercher", "Ctrl+K")], "1.2.3")
    ids = [chapter.id for chapter in chapters]
    assert len(ids) == len(set(ids)) >= 10
    assert set(re.findall(r'href="#([^"]+)"', page)) <= {*ids, "touches"}
    for key in ("Ctrl+R", "Ctrl+L", "Ctrl+P", "Ctrl+F", "Ctrl+D", "F4", "F9", "SAUF"):
        assert f"<b>{key}</b>" in page or key in page


def test_every_file_of_the_help_is_on_the_page() -> None:
    assert {file.name.partition(".")[0] for file in HELP.glob("*.md")} <= set(FILES)
