"""Handing a PDF to the print system of Linux: `lp` of CUPS takes it as it is, with its vectors, fonts and tags."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.printing.errors import PrintingError
from onpe_desktop.printing.options import Paper
from onpe_desktop.system_programs import system_environment

_LP, _LPSTAT = "lp", "lpstat"
_SECONDS = 30  # a print server that does not answer by then is out of reach
_TITLE = "Impression"  # what a print queue shows to everybody: no title of what is read
_MEDIA = {Paper.A4: "iso_a4_210x297mm", Paper.A5: "iso_a5_148x210mm"}  # names of PWG 5101.1
_DEFAULT = "system default destination: "
_SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
_SETTINGS = Path("/etc/cups/client.conf")
_NAMES_SERVER = re.compile(r"^\s*ServerName\s+\S", re.MULTILINE | re.IGNORECASE)  # client.conf(5)


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a printer is asked for. `short_edge` is how sheets on their side are turned over."""

    printer: str
    copies: int = 1
    both_sides: bool = False
    paper: Paper = Paper.A4
    short_edge: bool = False
    grey: bool = False


class CupsPrinters:
    """The printers of CUPS. Its methods may take seconds: call them in the background."""

    @staticmethod
    def is_present() -> bool:
        """Tell whether CUPS's commands are installed."""
        return bool(shutil.which(_LP) and shutil.which(_LPSTAT))

    def names(self) -> tuple[str, ...]:
        """Return the printers, the default one first; empty when there is none or CUPS does not answer."""
        if not has_server(os.environ):
            return ()
        default = _run([_LPSTAT, "-d"]).strip().removeprefix(_DEFAULT)
        names = _run([_LPSTAT, "-e"]).split()
        return tuple(sorted(names, key=lambda name: (name != default, name)))

    def send(self, pdf: bytes, ticket: Ticket, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        """Print; `PrintingError` when CUPS refuses. The whole document is handed over at once: one step."""
        if stop():
            return
        if not has_server(os.environ):
            raise printer_refusal()
        command = [_LP, "-d", ticket.printer, "-n", str(ticket.copies), "-t", _TITLE, *_options(ticket), "-"]
        try:
            done = subprocess.run(  # noqa: S603 - no shell, fixed words around a printer's name
                command, input=pdf, capture_output=True, timeout=_SECONDS, env=system_environment(), check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise printer_refusal() from error
        if done.returncode:
            raise printer_refusal()
        report(1, 1)


def has_server(environment: Mapping[str, str]) -> bool:
    """Tell whether there is a print server to ask: the socket of this computer's, or one that its settings name.

    Without either, CUPS would knock at port 631 of this computer, on the network's own ways, and wait there in vain.
    """
    if environment.get("CUPS_SERVER") or any(socket.exists() for socket in _SOCKETS):
        return True
    settings = [_SETTINGS]
    if home := environment.get("HOME"):
        settings.append(Path(home, ".cups", "client.conf"))
    return any(map(_names_server, settings))


def _names_server(settings: Path) -> bool:
    try:
        return bool(_NAMES_SERVER.search(settings.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return False


def printer_refusal() -> PrintingError:
    """Return the error of a printer that takes nothing."""
    return PrintingError(
        "L’imprimante n’a pas accepté le document.",
        "Vérifiez qu’elle est allumée et choisie dans la liste, ou enregistrez en PDF.",
    )


def _options(ticket: Ticket) -> list[str]:
    turned = "two-sided-short-edge" if ticket.short_edge else "two-sided-long-edge"
    sides = turned if ticket.both_sides else "one-sided"
    # Without a paper size the printer's own default is taken, which was Letter where this was tried.
    options = ["-o", f"media={_MEDIA[ticket.paper]}", "-o", f"sides={sides}"]
    return [*options, "-o", "print-color-mode=monochrome"] if ticket.grey else options


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            command, capture_output=True, timeout=_SECONDS, env=system_environment(), check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")
