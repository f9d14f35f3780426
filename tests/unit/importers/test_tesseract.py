from pathlib import Path

import pytest

from onpe_desktop.importers.tesseract import Tesseract, find_tesseract, is_installed


@pytest.fixture
def tesseract(tmp_path: Path) -> Tesseract:
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\necho "List of available languages in /usr/share (3):"; echo fra; echo eng; echo osd\n'
    )
    program.chmod(0o755)
    return Tesseract(program)


def test_languages_are_those_of_its_data(tesseract: Tesseract) -> None:
    assert tesseract.languages >= {"fra", "eng", "osd"}
    assert tesseract.has_french


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("", "fra"),
        ("fr", "fra"),
        ("fr-FR", "fra"),
        ("en", "fra+eng"),
        ("en-US", "fra+eng"),
        ("de", "fra"),
        ("x;y", "fra"),
    ],
)
def test_french_is_read_and_the_language_of_the_file(tesseract: Tesseract, said: str, wanted: str) -> None:
    assert tesseract.language_for(said) == wanted


def test_a_program_that_does_not_start_has_no_language(tmp_path: Path) -> None:
    assert not Tesseract(tmp_path / "absent").has_french


def test_a_computer_without_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_tesseract() is None
    assert not is_installed()
