import os
import stat
from pathlib import Path

import pytest
from bootstrap import system
from bootstrap.checkout import SetupError
from bootstrap.system import FREEZING, TESTS, WINDOW, Need, missing

# Two lines as `ldconfig -p` prints them, and its heading.
LDCONFIG = """\
1234 libs found in cache `/etc/ld.so.cache'
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1
"""
GL, CUPS = Need("libGL.so.1", "libgl1"), Need("libcups.so.2", "libcups2")
XVFB, GIT = Need("Xvfb", "xvfb"), Need("git", "git")


def only_git(program: str) -> str | None:
    return "/usr/bin/git" if program == "git" else None


def test_a_library_is_looked_for_among_the_known_ones_and_a_program_on_the_path() -> None:
    assert missing((GL, CUPS, XVFB, GIT), LDCONFIG, only_git) == (CUPS, XVFB)


def test_a_longer_or_shorter_name_is_another_library() -> None:
    assert missing((Need("libGL.so", "a"), Need("libGL.so.1.7", "b"), Need("GL.so.1", "c")), LDCONFIG, only_git) != ()
    assert len(missing((Need("libGL.so", "a"), Need("libGL.so.1.7", "b")), LDCONFIG, only_git)) == 2


def test_everything_is_missing_where_nothing_is_known() -> None:
    needs = (*WINDOW, *FREEZING, *TESTS)
    assert missing(needs, "", lambda _: None) == needs


def test_each_need_stands_once() -> None:
    names = [need.what for need in (*WINDOW, *FREEZING, *TESTS)]
    assert len(names) == len(set(names))


@pytest.mark.skipif(os.name == "nt", reason="system packages are a matter of Linux")
class TestMakeReady:
    """With programs of our own in the place of ldconfig, apt-get and sudo; nothing is installed."""

    @pytest.fixture
    def bin_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        monkeypatch.setattr("sys.platform", "linux")
        write_program(folder / "ldconfig", 'echo "\tlibGL.so.1 (libc6) => /lib/libGL.so.1"')
        return folder

    @pytest.fixture
    def as_root(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 0)

    def test_apt_is_not_asked_when_nothing_is_missing(self, bin_folder: Path) -> None:
        write_program(bin_folder / "apt-get", "exit 9")
        system.make_ready((GL,))

    @pytest.mark.usefixtures("as_root")
    def test_only_what_is_missing_is_installed_and_found_afterwards(self, bin_folder: Path) -> None:
        log = bin_folder / "log"
        tool = Need("onpe-test-tool", "onpe-test-package")
        write_program(
            bin_folder / "apt-get",
            f'echo "$DEBIAN_FRONTEND $*" >> {log}\n'
            f'[ "$1" = install ] && ln -s /bin/true {bin_folder}/onpe-test-tool || true',
        )
        system.make_ready((GL, tool))
        assert log.read_text().splitlines() == [
            "noninteractive update",
            "noninteractive install --yes --no-install-recommends onpe-test-package",
        ]

    @pytest.mark.usefixtures("as_root")
    def test_a_refusal_says_what_to_install_by_hand(self, bin_folder: Path) -> None:
        write_program(bin_folder / "apt-get", "exit 100")
        with pytest.raises(SetupError, match=r"apt-get install --no-install-recommends libcups2$"):
            system.make_ready((CUPS,))

    def test_sudo_must_not_ask_for_a_password(self, bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        log = bin_folder / "log"
        write_program(bin_folder / "apt-get", "exit 0")
        write_program(bin_folder / "sudo", f'echo "$*" >> {log}; exit 1')
        with pytest.raises(SetupError, match="run this as root"):
            system.make_ready((CUPS,))
        assert log.read_text().startswith("-n env ")

    @pytest.mark.usefixtures("as_root")
    def test_a_package_that_does_not_bring_the_library_is_said(self, bin_folder: Path) -> None:
        write_program(bin_folder / "apt-get", "exit 0")
        with pytest.raises(SetupError, match=r"still missing: libcups\.so\.2"):
            system.make_ready((CUPS,))

    def test_without_apt_the_things_are_named(self, bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(bin_folder))
        write_program(bin_folder / "ldconfig", "exit 0")
        with pytest.raises(SetupError, match=r"package manager.*libcups\.so\.2"):
            system.make_ready((CUPS,))


def write_program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
