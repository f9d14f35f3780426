import os
import sys
from pathlib import Path

import pytest

from onpe_desktop.printing import Paper, PrintingError, system
from onpe_desktop.printing.system import CupsPrinters, Ticket, has_server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
PDF = b"%PDF-1.7 \xe2\xe3 not really"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with commands of the test's own in the place of CUPS's."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("CUPS_SERVER", "an office's server")
    command(tmp_path, "lp", f'printf "%s\\n" "$@" > {tmp_path}/said; cat > {tmp_path}/paper')
    command(
        tmp_path,
        "lpstat",
        'case "$1" in -d) echo "system default destination: Bureau";; -e) printf "Accueil\\nBureau\\n";; esac',
    )
    return tmp_path


def command(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def send(ticket: Ticket, *, stopped: bool = False) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    CupsPrinters().send(PDF, ticket, lambda done, total: told.append((done, total)), lambda: stopped)
    return told


def test_printers_are_named_the_default_one_first(cups: Path) -> None:  # noqa: ARG001
    assert CupsPrinters.is_present()
    assert CupsPrinters().names() == ("Bureau", "Accueil")


def test_no_printer_and_no_default(cups: Path) -> None:
    command(cups, "lpstat", '[ "$1" = -d ] && echo "no system default destination"; exit 0')
    assert CupsPrinters().names() == ()


def test_without_cups_there_is_no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not CupsPrinters.is_present()
    assert CupsPrinters().names() == ()


@pytest.fixture
def socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where CUPS' socket would be, on a machine whose settings name no server."""
    monkeypatch.setattr(system, "_SOCKETS", (tmp_path / "cups.sock",))
    monkeypatch.setattr(system, "_SETTINGS", tmp_path / "client.conf")
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "cups.sock"


def test_without_a_server_nobody_knocks_at_a_port(cups: Path, socket: Path) -> None:
    for name in ("lp", "lpstat"):
        command(cups, name, f"touch {cups}/knocked; echo Bureau")
    assert CupsPrinters().names() == ()
    with pytest.raises(PrintingError):
        send(Ticket("Bureau"))
    assert not (cups / "knocked").exists()
    socket.touch()
    assert CupsPrinters().names() == ("Bureau",)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("ServerName impression.example\n", True),
        ("  servername /run/other.sock", True),
        ("#ServerName x\n", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("place", ["client.conf", ".cups/client.conf"])
def test_a_server_that_the_settings_name_is_asked(socket: Path, settings: str, place: str, named: bool) -> None:
    file = socket.parent / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"# what CUPS' clients do\n{settings}", encoding="utf-8")
    assert has_server({"HOME": str(socket.parent)}) is named


def test_the_environment_may_name_a_server(socket: Path) -> None:  # noqa: ARG001
    assert has_server({"CUPS_SERVER": "impression.example"})
    assert not has_server({})


def test_the_very_pdf_is_sent_on_a4_with_a_neutral_title(cups: Path) -> None:
    assert send(Ticket("Bureau", copies=3, both_sides=True)) == [(1, 1)]
    assert (cups / "paper").read_bytes() == PDF
    said = (cups / "said").read_text(encoding="utf-8").split("\n")
    assert said[:6] == ["-d", "Bureau", "-n", "3", "-t", "Impression"]
    assert "media=iso_a4_210x297mm" in said
    assert "sides=two-sided-long-edge" in said


def test_one_side_is_asked_for_too(cups: Path) -> None:
    send(Ticket("Bureau"))
    assert "sides=one-sided" in (cups / "said").read_text(encoding="utf-8")


def test_nothing_is_sent_when_it_was_stopped_before(cups: Path) -> None:
    assert send(Ticket("Bureau"), stopped=True) == []
    assert not (cups / "paper").exists()


def test_a_refusal_says_what_to_do(cups: Path) -> None:
    command(cups, "lp", "cat > /dev/null; exit 1")
    with pytest.raises(PrintingError) as refusal:
        send(Ticket("Bureau"))
    assert "PDF" in refusal.value.next_step


def test_a_missing_command_is_a_refusal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrintingError):
        send(Ticket("Bureau"))


def test_a_frozen_program_does_not_lend_its_libraries(cups: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command(cups, "lp", f'cat > /dev/null; printf "%s" "$LD_LIBRARY_PATH" > {cups}/libraries')
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/frozen")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")
    send(Ticket("Bureau"))
    assert (cups / "libraries").read_text(encoding="utf-8") == "/own"


def test_paper_turn_and_grey_are_asked_for(cups: Path) -> None:
    send(Ticket("Bureau", both_sides=True, short_edge=True, grey=True, paper=Paper.A5))
    said = (cups / "said").read_text(encoding="utf-8").split("\n")
    assert {"media=iso_a5_148x210mm", "sides=two-sided-short-edge", "print-color-mode=monochrome"} <= set(said)
    send(Ticket("Bureau", short_edge=True))
    said = (cups / "said").read_text(encoding="utf-8").split("\n")
    assert "sides=one-sided" in said
    assert not any("color" in word for word in said)
