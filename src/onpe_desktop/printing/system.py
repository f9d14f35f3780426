"""Giving a PDF to the print system of Linux and macOS (CUPS), which prints it as it is, text as text."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from onpe_desktop.printing.errors import PrintingError

JOB_NAME = "Impression"  # what everybody sees in the queue: no title of what is read
_SECONDS = 30  # a printer that sleeps behind the network may take that long to be found
_SAVE_INSTEAD = "Enregistrez le PDF, puis imprimez-le depuis un autre poste."


def has_print_system() -> bool:
    """Tell whether this computer has the commands of CUPS."""
    return shutil.which("lp") is not None and shutil.which("lpstat") is not None


def find_printers() -> tuple[str, ...]:
    """Return the names of the printers, the default one first; empty when there is none.

    Asks the print system, which may take seconds. `PrintingError` when it is missing or does not answer.
    """
    names = _run(["lpstat", "-e"]).stdout.decode(errors="replace").split()
    words = _run(["lpstat", "-d"]).stdout.decode(errors="replace").partition(":")
    default = words[2].strip()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def send_to_printer(pdf: bytes, printer: str, *, copies: int = 1, both_sides: bool = False) -> None:
    """Hand the PDF over to the queue of `printer`, A4; `PrintingError` when it is refused. No file is written."""
    if not 1 <= copies <= 99:
        raise ValueError(f"not a number of copies: {copies}")
    if printer not in find_printers():  # also keeps a name that looks like an option out
        raise PrintingError(
            "L’imprimante choisie n’est pas ou plus disponible.",
            "Choisissez une autre imprimante, ou enregistrez le PDF.",
        )
    sides = "two-sided-long-edge" if both_sides else "one-sided"
    options = ["-o", "media=iso_a4_210x297mm", "-o", f"sides={sides}"]  # without media CUPS may take US Letter
    done = _run(["lp", "-d", printer, "-n", str(copies), "-t", JOB_NAME, *options, "--", "-"], pdf)
    if done.returncode:
        raise PrintingError(
            "L’imprimante a refusé le document.",
            "Vérifiez qu’elle est allumée et que vous avez le droit d’imprimer, ou enregistrez le PDF.",
            done.stderr.decode(errors="replace"),
        )


def _run(command: Sequence[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which(command[0])
    if program is None:
        raise PrintingError("Ce poste n’a pas de système d’impression.", _SAVE_INSTEAD)
    try:
        return subprocess.run(  # noqa: S603 - a fixed command, no shell, the printer's name checked
            [program, *command[1:]],
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=os.environ | {"LC_ALL": "C"},  # its answers are read
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrintingError("Le système d’impression ne répond pas.", _SAVE_INSTEAD) from error
