import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_OK, EXIT_USAGE
from onpe_desktop.paths import Paths

Run = Callable[..., Any]


def test_the_lexicon_of_the_program_has_no_fault(run: Run) -> None:
    ended = run("lexicon", "check")

    assert (ended.code, ended.err) == (EXIT_OK, "")
    assert ended.out.startswith("Aucune faute")


def test_faults_are_told_with_file_and_line(run: Run, bundled: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "lexique"
    shutil.copytree(bundled.index, folder, ignore=shutil.ignore_patterns("built"))
    (folder / "intents.csv").write_text("patterns,sections\nqui appeler,reperes#nulle-part\n", encoding="utf-8")
    ended = run("lexicon", "check", str(folder))

    assert ended.code == EXIT_FAILED
    assert ended.out == "intents.csv, ligne 2\u00a0: La section «\u00a0reperes#nulle-part\u00a0» n’existe pas.\n"


def test_without_packs_the_sections_are_not_checked(run_in: Run, bundled: Paths, tmp_path: Path) -> None:
    ended = run_in(Paths(tmp_path, bundled.index, bundled.user_config, bundled.user_cache), "lexicon", "check")

    assert ended.code == EXIT_OK
    assert "ne sont pas vérifiées" in ended.err


def test_the_terms_of_a_dossier_are_checked_in_its_source(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("term,equivalents,direction,weight\nzeste,zestes,both,1\n", encoding="utf-8")
    ended = run("lexicon", "check", str(tmp_path))

    assert ended.code == EXIT_FAILED
    assert ended.out.startswith("terms.csv, ligne 2\u00a0: ")
    (tmp_path / "terms.csv").write_text("term,equivalents,direction,weight\nzeste,pelure,both,1\n", encoding="utf-8")
    assert run("lexicon", "check", str(tmp_path)).out == "Aucune faute dans terms.csv.\n"
    (tmp_path / "terms.csv").write_bytes(b"\xff")
    assert "UTF-8" in run("lexicon", "check", str(tmp_path)).out


def test_a_folder_that_is_not_there_and_an_action_that_is_missing(run: Run) -> None:
    assert run("lexicon", "check", "absent").code == EXIT_FAILED
    assert run("lexicon").code == EXIT_USAGE
