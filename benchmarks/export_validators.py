"""Exports before the validators of their formats.

    npm install --prefix FOLDER vnu-jar axe-core playwright-core
    .venv/bin/python -m benchmarks.export_validators FOLDER

Exports all sections of the bundled packs, and a sample with every kind of block, as EPUB and HTML, and as ZIM where
libzim is installed. epubcheck (Debian's) reads the EPUB, the Nu validator and axe-core in Chromium, light and dark, the
HTML, zimcheck the ZIM. Ends with 1 when one of them finds an error. Needs the built packs (`onpe-desktop build`), Java,
Node.js, and Debian's epubcheck, chromium, zim-tools.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

from dossier_strategies import MEDIA, PICTURE
from export_sample import rich_section

from onpe_desktop.dossiers import Dossier, Metadata
from onpe_desktop.errors import UserError
from onpe_desktop.exporting.formats import ExportFormat, export
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.packs import Pack, write_pack
from onpe_desktop.packs.library import Library
from onpe_desktop.paths import find_paths

DAY = date(2026, 11, 26)


def main() -> int:
    modules = Path(sys.argv[1]) / "node_modules"
    with tempfile.TemporaryDirectory() as name:
        folder, clean = Path(name), True
        samples = {"all packs": Library.open([find_paths().packs]).packs, "every kind of block": (_sample(folder),)}
        print("| check | " + " | ".join(samples) + " |\n|---" + "|---" * len(samples) + "|")
        files = [_write(folder, title, packs) for title, packs in samples.items()]
        for check in (_time, _epubcheck, _vnu, _axe, _zimcheck):
            said = [check(written, modules) for written in files]
            clean &= all(good for good, _ in said)
            print(
                f"| {check.__name__.removeprefix('_')} | " + " | ".join(words for _, words in said) + " |", flush=True
            )
    return 0 if clean else 1


Written = dict[ExportFormat, tuple[Path, float]]
"""The file of each format, and the seconds that it took."""


def _sample(folder: Path) -> Pack:
    metadata = Metadata("essai", "Dossier d’essai", "Essai", "2026", DAY, DAY, "Droits.", "Inventé.")
    write_pack(Dossier(metadata, (rich_section(),), (MEDIA,)), {MEDIA.name: PICTURE}, folder / "essai.epub")
    return Pack.open(folder / "essai.epub")


def _write(folder: Path, title: str, packs: tuple[Pack, ...]) -> Written:
    parts = [ExportedPart(pack, entry.id) for pack in packs for entry in pack.outline]
    written = {}
    for wanted in (ExportFormat.EPUB, ExportFormat.HTML, ExportFormat.ZIM):
        path = folder / f"{title.replace(' ', '-')}{wanted.suffix}"
        before = time.perf_counter()
        try:
            path.write_bytes(export(parts, wanted, DAY))
        except UserError:  # libzim is not installed
            continue
        written[wanted] = path, time.perf_counter() - before
    return written


def _time(written: Written, _modules: Path) -> tuple[bool, str]:
    return True, ", ".join(f"{wanted}: {seconds:.2f} s" for wanted, (_, seconds) in written.items())


def _epubcheck(written: Written, _modules: Path) -> tuple[bool, str]:
    done = _run("java", "-jar", "/usr/bin/epubcheck", str(written[ExportFormat.EPUB][0]))
    (counts,) = re.findall(r"(\d+) fatals? / (\d+) errors? / (\d+) warnings?", done.stdout + done.stderr)
    return counts == ("0", "0", "0"), "{} fatals, {} errors, {} warnings".format(*counts)


def _vnu(written: Written, modules: Path) -> tuple[bool, str]:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = _run("java", "-jar", str(jar), "--format", "json", str(written[ExportFormat.HTML][0]))
    messages = [message["type"] for message in json.loads(done.stderr)["messages"]]
    errors = messages.count("error")
    return errors == 0, f"{errors} errors, {len(messages) - errors} warnings"


def _axe(written: Written, modules: Path) -> tuple[bool, str]:
    script = str(Path(__file__).with_name("export_axe.cjs"))
    environment = os.environ | {"NODE_PATH": str(modules)}
    done = _run("node", script, str(written[ExportFormat.HTML][0]), environment=environment)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != 2:
        raise RuntimeError(done.stderr)
    clean = not any(one["violations"] or one["outside"] for one in found)
    return clean, "; ".join(
        f"{one['colorScheme']}: violations {', '.join(one['violations']) or 0}, {one['passes']} passes, "
        f"questions {', '.join(one['questions']) or 0}, {one['outside']} requests"
        for one in found
    )


def _zimcheck(written: Written, _modules: Path) -> tuple[bool, str]:
    if ExportFormat.ZIM not in written:
        return True, "libzim is not installed"
    done = _run("zimcheck", "-A", str(written[ExportFormat.ZIM][0]))
    verdict = re.search(r"Overall (?:Test )?Status: (\w+)", done.stdout)
    return bool(verdict and verdict[1] == "Pass"), verdict[1] if verdict else "no verdict"


def _run(*command: str, environment: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


if __name__ == "__main__":
    sys.exit(main())
