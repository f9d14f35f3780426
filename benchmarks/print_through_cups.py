"""The way to paper through a real CUPS and a virtual printer: tickets and pages must arrive as they were sent.

    .venv/bin/python benchmarks/print_through_cups.py

Starts, in a private folder and on this machine only, a D-Bus, Avahi, `cupsd` and CUPS's own `ippeveprinter`, a printer
of IPP Everywhere; prints through `CupsPrinters` as the window does; then reads the ticket and the document that the
printer received. Everything it started is stopped at the end. Ends with 1 when something did not arrive as asked.

Needs root and Debian's cups-daemon, cups-client, cups-ipp-utils, cups-filters, avahi-daemon, dbus; the built packs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pikepdf

from onpe_desktop.packs import Library
from onpe_desktop.paths import find_paths
from onpe_desktop.printing import Paper, Preset, PrintedPart, PrintingError, Sheets, preset_options, print_pdf
from onpe_desktop.printing.system import CupsPrinters, Ticket

DAY = date(2026, 11, 25)
CUPS_PORT, PRINTER_PORT = 6631, 8632
QUEUE = "essai"
SECONDS = 60  # for a service to answer or a job to arrive

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
<allow user="*"/></policy></busconfig>
"""
AVAHI = """[server]
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[publish]
publish-workstation=no
"""
CUPSD = """Listen 127.0.0.1:{port}
DefaultAuthType None
WebInterface No
Browsing No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""
FILES = """ServerRoot {folder}/cups
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool
ErrorLog {folder}/cups.log
AccessLog {folder}/access.log
PageLog {folder}/page.log
SystemGroup root
Sandboxing relaxed
"""
COMMAND = """#!/bin/sh
number=$(ls -d {folder}/got-* 2>/dev/null | wc -l)
mkdir {folder}/part-$number
env | grep '^IPP_' | sort > {folder}/part-$number/ticket
cp "$1" {folder}/part-$number/paper.pdf
mv {folder}/part-$number {folder}/got-$number
"""


@dataclass(frozen=True)
class Case:
    """What is printed, and what the printer must be told."""

    name: str
    preset: Preset
    ticket: Ticket
    sheets: Sheets = Sheets.SINGLE
    expected: tuple[tuple[str, str], ...] = ()


CASES = (
    Case("one side", Preset.SHEET, Ticket(QUEUE), expected=(("IPP_SIDES", "one-sided"),)),
    Case(
        "three copies, both sides, grey", Preset.SHEET, Ticket(QUEUE, copies=3, both_sides=True, grey=True),
        expected=(
            ("IPP_SIDES", "two-sided-long-edge"), ("IPP_COPIES", "3"), ("IPP_PRINT_COLOR_MODE", "monochrome"),
        ),
    ),
    Case(
        "booklet", Preset.SPARING, Ticket(QUEUE, both_sides=True, short_edge=True, grey=True), Sheets.BOOKLET,
        expected=(("IPP_SIDES", "two-sided-short-edge"),),
    ),
    Case("A5", Preset.SPARING, Ticket(QUEUE, paper=Paper.A5), expected=(("IPP_SIDES", "one-sided"),)),
)  # fmt: skip
MEDIA = {Paper.A4: "iso_a4_210x297mm", Paper.A5: "iso_a5_148x210mm"}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="cups-", dir="/tmp") as name, office(Path(name)) as folder:
        failed = sum(not _arrives(case, folder, number) for number, case in enumerate(CASES))
        failed += not _is_refused()
    return bool(failed)


def _arrives(case: Case, folder: Path, number: int) -> bool:
    pdf = _pages(case)
    CupsPrinters().send(pdf, case.ticket, lambda _done, _total: None, lambda: False)
    got = folder / f"got-{number}"
    _wait_for(got.exists, f"job « {case.name} »")
    received = dict(line.partition("=")[::2] for line in (got / "ticket").read_text().splitlines())
    media = received.get("IPP_MEDIA", "") + received.get("IPP_MEDIA_COL", "")
    faults = [f"{key}: {received.get(key)!r}" for key, value in case.expected if received.get(key) != value]
    if MEDIA[case.ticket.paper] not in media and not _has_size(media, case.ticket.paper):
        faults.append(f"media: {media!r}")
    with pikepdf.open(got / "paper.pdf") as paper:
        fonts = sum(isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" for one in paper.objects)
        sides, size = len(paper.pages), (got / "paper.pdf").stat().st_size
    with pikepdf.open(_as_file(pdf, folder)) as sent:
        pages = len(sent.pages)
    if sides < pages or not fonts:
        faults.append(f"{sides} sides for {pages} pages, {fonts} fonts")
    kept = ("IPP_MEDIA", "IPP_SIDES", "IPP_COPIES", "IPP_PRINT_COLOR_MODE", "IPP_JOB_NAME")
    print(f"{case.name}: {pages} pages sent, {sides} sides of {size // 1024} KB received, {fonts} fonts")
    told = [f"{key[4:].lower()} {received[key]}" for key in kept if key in received]
    print("   ", ", ".join([f"paper {case.ticket.paper.value}", *told]))
    for fault in faults:
        print("    NOT AS ASKED:", fault)
    return not faults


def _has_size(media: str, paper: Paper) -> bool:
    """Tell whether a media collection gives this size, in hundredths of a millimetre."""
    width, height = {Paper.A4: (21000, 29700), Paper.A5: (14800, 21000)}[paper]
    return f"x-dimension={width}" in media and f"y-dimension={height}" in media


def _is_refused() -> bool:
    """Tell whether a printer that is not there is said, not waited for."""
    try:
        CupsPrinters().send(b"%PDF-1.7", Ticket("absente"), lambda _done, _total: None, lambda: False)
    except PrintingError as error:
        print(f"no such printer: {error.message} {error.next_step}")
        return True
    print("no such printer: NOT SAID")
    return False


def _pages(case: Case) -> bytes:
    pack = Library.open([find_paths().packs]).packs[0]
    parts = [
        PrintedPart(pack.metadata, pack.section(entry.id), pack.title_path(entry.id), pack.read_media)
        for entry in pack.outline
    ]
    options = preset_options(case.preset, DAY)
    paper = Paper.A5 if case.ticket.paper is Paper.A5 else options.paper
    changed = replace(options, sheets=case.sheets, paper=paper)
    return print_pdf(parts, changed, resources=find_paths().resources)


def _as_file(pdf: bytes, folder: Path) -> Path:
    path = folder / "sent.pdf"
    path.write_bytes(pdf)
    return path


@contextmanager
def office(folder: Path) -> Iterator[Path]:
    """Start what it takes to print; `CUPS_SERVER` leads to it."""
    folder.chmod(0o755)
    for name in ("cups", "spool", "cache", "state", "jobs", "keys"):
        (folder / name).mkdir()
    for name, text in (
        ("bus.conf", BUS), ("avahi.conf", AVAHI), ("cups/cupsd.conf", CUPSD), ("cups/cups-files.conf", FILES),
        ("command", COMMAND),
    ):  # fmt: skip
        (folder / name).write_text(text.replace("{folder}", str(folder)).replace("{port}", str(CUPS_PORT)))
    (folder / "command").chmod(0o755)
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={folder}/bus"
    os.environ["CUPS_SERVER"] = f"127.0.0.1:{CUPS_PORT}"
    started: list[subprocess.Popen[bytes]] = []

    def start(*command: str) -> None:
        with (folder / f"{Path(command[0]).name}.out").open("wb") as out:
            started.append(subprocess.Popen(command, stdout=out, stderr=out))

    try:
        start("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile")
        _wait_for((folder / "bus").exists, "D-Bus")
        start("avahi-daemon", "-f", f"{folder}/avahi.conf", "--no-drop-root", "--no-chroot", "--no-rlimits")
        time.sleep(2)
        start(
            "ippeveprinter", "-2", "-n", "localhost", "-p", str(PRINTER_PORT), "-s", "20,20", "-v",
            "-F", "application/pdf", "-f", "application/pdf", "-d", f"{folder}/jobs", "-K", f"{folder}/keys",
            "-c", f"{folder}/command", "Essai",
        )  # fmt: skip
        start(shutil.which("cupsd") or "/usr/sbin/cupsd", "-f", "-c", f"{folder}/cups/cupsd.conf",
              "-s", f"{folder}/cups/cups-files.conf")  # fmt: skip
        uri = f"ipp://localhost:{PRINTER_PORT}/ipp/print"
        _wait_for(lambda: _works("ipptool", "-q", uri, "get-printer-attributes.test"), "the printer")
        _wait_for(lambda: _works("lpadmin", "-p", QUEUE, "-v", uri, "-E", "-m", "everywhere"), "the queue")
        yield folder
    except TimeoutError:
        for log in sorted(folder.glob("*.out")) + sorted(folder.glob("*.log")):
            print(f"--- {log.name}\n{log.read_text(errors='replace')[-1500:]}", file=sys.stderr)
        raise
    finally:
        for process in reversed(started):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


def _works(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False, timeout=30).returncode == 0


def _wait_for(there: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not there():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} does not come")
        time.sleep(0.3)


if __name__ == "__main__":
    sys.exit(main())
