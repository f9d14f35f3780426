"""Runs epubcheck (Debian package `epubcheck`) on packs."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_JAR = Path("/usr/bin/epubcheck")  # Debian installs an executable JAR; not every system can start one by itself


def epubcheck_messages(packs: Sequence[Path]) -> list[str]:
    """Return every error and warning about the packs, with the file it is about.

    Skips the test where Java or epubcheck is missing, except in CI: there the check must run.
    """
    java = shutil.which("java")
    if java is None or not _JAR.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("java or epubcheck is missing: install the Debian package epubcheck")
        pytest.skip("java or epubcheck is missing")
    found = []
    with TemporaryDirectory() as folder:
        for pack in packs:
            report = Path(folder) / "report.json"
            subprocess.run([java, "-jar", _JAR, pack, "--json", report], capture_output=True, check=False, timeout=120)
            messages = json.loads(report.read_text(encoding="utf-8"))["messages"]
            found += [f"{pack.name}: {one['ID']} {one['message']} {one['locations'][:1]}" for one in messages]
            report.unlink()
    return found
