from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_FORBIDDEN
from onpe_desktop.paths import Paths

Run = Callable[..., Any]


@pytest.fixture
def policed(bundled: Paths, tmp_path: Path) -> Callable[[str], Paths]:
    """Return a machine with this policy file."""

    def make(policy: str) -> Paths:
        file = tmp_path / "policy.toml"
        file.write_text(policy, encoding="utf-8")
        return Paths(bundled.resources, bundled.index, None, None, machine_policy=file)

    return make


def test_a_good_file_is_told_rule_by_rule(run_in: Run, policed: Callable[[str], Paths], tmp_path: Path) -> None:
    paths = policed("printing = false\n[discretion]\nidle_minutes = 5\n")
    for arguments in (("check", str(tmp_path / "policy.toml")), ("check",)):
        ended = run_in(paths, "policy", *arguments)
        assert ended.code == 0
        assert "aucune faute" in ended.out
        assert "impression\u00a0: non" in ended.out
        assert "après 5 min" in ended.out


def test_a_fault_is_told_with_its_line(run_in: Run, bundled: Paths, tmp_path: Path) -> None:
    (tmp_path / "essai.toml").write_text("\nprintng = false\n", encoding="utf-8")
    ended = run_in(bundled, "policy", "check", str(tmp_path / "essai.toml"))
    assert ended.code == EXIT_FAILED
    assert "essai.toml, ligne 2" in ended.err
    assert "printng" in ended.err


def test_a_machine_without_policy_says_so(run: Run) -> None:
    assert "Aucune règle" in run("policy", "check").out


@pytest.mark.parametrize(
    ("rule", "verb", "name"), [("printing", "print", "l’impression"), ("export", "export", "l’exportation")]
)
def test_what_is_forbidden_has_an_exit_code_and_writes_nothing(
    run_in: Run, policed: Callable[[str], Paths], tmp_path: Path, rule: str, verb: str, name: str
) -> None:
    ended = run_in(policed(f"{rule} = false\n"), verb, "reperes", "-o", str(tmp_path / "sortie.epub"))
    assert ended.code == EXIT_FORBIDDEN
    assert name in ended.err.lower()
    assert [file.name for file in tmp_path.iterdir()] == ["policy.toml"]


def test_a_broken_policy_forbids_and_says_why(run_in: Run, policed: Callable[[str], Paths], tmp_path: Path) -> None:
    ended = run_in(policed("printing = 1\n"), "print", "reperes", "-o", str(tmp_path / "sortie.pdf"))
    assert ended.code == EXIT_FORBIDDEN
    assert "ligne 1" in ended.err
