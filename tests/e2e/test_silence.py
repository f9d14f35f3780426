"""The program makes no socket but those inside the machine, in anything that it is for; nor does it miss a network."""

import json
import os
import sys
from pathlib import Path

import pytest
from desktop import desktop, why_not
from freezing.trial import without_network
from signed_packs import EDITOR, FIRST, SECOND, signed_edition
from silence import can_trace, not_local, run, trace

from onpe_desktop.paths import Paths

DRIVER = Path(__file__).parents[1] / "support" / "whole_journey.py"
PUBLICATION = "# Une publication\n\nUn paragraphe.\n\n## Une partie\n\nUn autre.\n"
DONE = ["start", "search", "read", "print", "export", "import", "install", "update", "go back", "discreet screen"]

pytestmark = pytest.mark.slow
needs_namespace = pytest.mark.skipif(not without_network(), reason="no network namespace may be made here")
needs_trace = pytest.mark.skipif(not can_trace(), reason="strace is missing, or may watch nobody here")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Of an empty home, and of no print server on the network: CUPS may be told to speak to one."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "CUPS_"))}
    own = {"HOME": str(home), "TMPDIR": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return inherited | own


@pytest.fixture
def journey(bundled: Paths, tmp_path: Path) -> list[str]:
    """The command that goes through everything, in a folder that holds what it needs."""
    folder = tmp_path / "folder"
    folder.mkdir()
    policy = f"drop_folder = {json.dumps(str(folder / 'usb'))}\n[[trusted_keys]]\n"
    policy += f"name = {json.dumps(EDITOR.name)}\nkey = {json.dumps(EDITOR.key)}\n"
    (folder / "policy.toml").write_text(policy, encoding="utf-8")
    (folder / "publication.md").write_text(PUBLICATION, encoding="utf-8")
    signed_edition(folder / "first", FIRST, "Un texte.")
    signed_edition(folder / "usb", SECOND, "Un texte, corrigé.")
    return [sys.executable, str(DRIVER), str(bundled.resources), str(bundled.index), str(folder)]


@needs_namespace
def test_everything_works_without_a_network(journey: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    assert json.loads(run([*without_network(), *journey], environment, tmp_path)) == DONE


@needs_trace
def test_nothing_makes_a_socket_of_the_network(journey: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    output, calls = trace(journey, environment, tmp_path)
    assert json.loads(output) == DONE
    assert not_local(calls) == []


@needs_trace
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_on_a_desktop_it_speaks_to_the_display_and_the_bus(
    journey: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("CUPS_")]:
        monkeypatch.delenv(name)
    with desktop(tmp_path) as environment:
        output, calls = trace(journey, environment, tmp_path)
    assert json.loads(output) == DONE
    assert not_local(calls) == []
    assert any(".X11-unix" in call for call in calls)


@needs_namespace
def test_there_is_no_network_in_there(environment: dict[str, str], tmp_path: Path) -> None:
    knock = (
        "import errno, socket\n"
        "try:\n    socket.create_connection(('127.0.0.1', 9), 1)\n"
        "except OSError as error:\n    print(errno.errorcode[error.errno])"
    )
    assert run([*without_network(), sys.executable, "-c", knock], environment, tmp_path) == "ENETUNREACH\n"


@needs_trace
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"])
def test_a_socket_would_be_seen(environment: dict[str, str], tmp_path: Path, family: str) -> None:
    kind = "SOCK_STREAM" if family.startswith("AF_INET") else "SOCK_RAW"
    make = f"import socket\ntry: socket.socket(socket.{family}, socket.{kind})\nexcept PermissionError: pass"
    in_a_child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {make!r}], check=True)"
    _, calls = trace([sys.executable, "-c", in_a_child], environment, tmp_path)
    assert any(family in call for call in not_local(calls))


@needs_trace
def test_a_socket_inside_the_machine_is_none_of_the_network(environment: dict[str, str], tmp_path: Path) -> None:
    make = "import socket; socket.socketpair(); socket.socket(socket.AF_UNIX)"
    _, calls = trace([sys.executable, "-c", make], environment, tmp_path)
    assert any("AF_UNIX" in call for call in calls)
    assert not_local(calls) == []
