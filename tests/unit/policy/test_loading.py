import os
import sys
from pathlib import Path

import pytest

from onpe_desktop.errors import ForbiddenError
from onpe_desktop.paths import find_paths
from onpe_desktop.policy import NO_POLICY, Policy, load_policy
from onpe_desktop.settings import BOOKMARKS, DISCREET_AFTER, LANGUAGE, READING, THEME, Settings


def test_without_a_file_everything_is_the_users_choice(tmp_path: Path) -> None:
    assert load_policy(None) == load_policy(tmp_path / "policy.toml") == NO_POLICY
    assert load_policy(tmp_path / "no folder" / "policy.toml") == NO_POLICY


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("printing = false\n", encoding="utf-8")
    assert load_policy(tmp_path / "policy.toml") == Policy(printing=False, is_set=True)


@pytest.mark.parametrize("content", [b"printing = ", b"\xff", b"print = true\n", b"copy = 1\n"])
def test_a_broken_file_leaves_reading_only_and_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "policy.toml").write_bytes(content)
    policy = load_policy(tmp_path / "policy.toml")
    assert not any((policy.printing, policy.export, policy.copy, policy.notes, policy.bookmarks, policy.unsigned_packs))
    assert policy.trusted_keys == ()
    assert policy.problem is not None
    assert "ligne" in policy.problem.next_step


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_broken(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").touch(mode=0)
    assert load_policy(tmp_path / "policy.toml").problem is not None


def test_a_folder_in_its_place_is_broken(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").mkdir()
    assert load_policy(tmp_path / "policy.toml").problem is not None


def test_no_variable_of_the_environment_moves_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = find_paths().machine_policy
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME", "ProgramData", "ALLUSERSPROFILE", "SystemDrive"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in list(os.environ):
        if "OVERRIDE" in name or name.startswith("ONPE"):
            monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("WIN_PD_OVERRIDE_COMMON_APPDATA", str(tmp_path))
    assert find_paths().machine_policy == before
    assert before is not None
    assert before.is_absolute()


def test_what_is_forbidden_is_locked_whatever_the_user_has_stored() -> None:
    settings = Settings(None, {"theme": "dark", "bookmarks": True, "discreet_after": 0})
    Policy(bookmarks=False, idle_minutes=10, themes=("light", "sepia")).restrict(settings)
    assert (settings[THEME], settings[BOOKMARKS], settings[DISCREET_AFTER]) == ("light", False, 10)
    assert [settings.is_locked(one) for one in (THEME, BOOKMARKS, READING, DISCREET_AFTER)] == [False, True, True, True]
    settings.store(THEME, "sepia")
    assert settings[THEME] == "sepia"
    with pytest.raises(ValueError, match="bookmarks"):
        settings.try_out(BOOKMARKS, value=True)
    Policy(languages=("en",)).restrict(settings)
    assert settings[LANGUAGE] == "en"
    Policy(languages=("fr", "en")).restrict(settings)
    assert settings[LANGUAGE] == "system"
    settings.erase()
    assert (settings[BOOKMARKS], settings[DISCREET_AFTER]) == (False, 10)


def test_the_users_own_choice_is_kept_for_later(tmp_path: Path) -> None:
    Settings.load(tmp_path).store(THEME, "dark")
    settings = Settings.load(tmp_path)
    Policy(themes=("light",)).restrict(settings)
    settings.save()
    assert settings[THEME] == "light"
    assert Settings.load(tmp_path)[THEME] == "dark"


def test_what_is_not_allowed_is_refused_with_a_sentence() -> None:
    NO_POLICY.require("L’impression", allowed=True)
    with pytest.raises(ForbiddenError, match="L’impression n’est pas permise"):
        NO_POLICY.require("L’impression", allowed=False)
