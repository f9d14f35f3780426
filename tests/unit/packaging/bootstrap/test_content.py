import os
import stat
from pathlib import Path

import pytest
from bootstrap import content
from bootstrap.checkout import Checkout, SetupError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the program's stand-in is a shell script")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout with one source, whose program writes a pack and an index, and a line into `log`."""
    checkout = Checkout(tmp_path / "checkout")
    for folder in ("packaging", "resources/dossiers/reperes", "index", "src/onpe_desktop/packs", ".venv/bin"):
        (checkout.root / folder).mkdir(parents=True)
    checkout.constraints.write_text("lxml==6\n")
    source(checkout).write_text("# Repères\n")
    write_program(checkout, "mkdir -p resources/packs index/built && touch resources/packs/r.epub index/built/r")
    return checkout


def source(checkout: Checkout) -> Path:
    return checkout.root / "resources" / "dossiers" / "reperes" / "index.md"


def write_program(checkout: Checkout, script: str) -> None:
    program = checkout.program("onpe-desktop")
    program.write_text(f'#!/bin/sh\necho "$*" >> log\n{script}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def times_built(checkout: Checkout) -> int:
    log = checkout.root / "log"
    return log.read_text().count("build") if log.exists() else 0


def test_content_is_built_once(checkout: Checkout) -> None:
    content.make_ready(checkout)
    content.make_ready(checkout)
    assert times_built(checkout) == 1


@pytest.mark.parametrize(
    "changed", ["resources/dossiers/reperes/index.md", "packaging/constraints.txt", "index/new.txt"]
)
def test_a_change_of_what_it_is_made_from_builds_it_again(checkout: Checkout, changed: str) -> None:
    content.make_ready(checkout)
    (checkout.root / changed).write_text("changed\n")
    content.make_ready(checkout)
    assert times_built(checkout) == 2


def test_a_new_module_of_the_program_that_builds_it_too(checkout: Checkout) -> None:
    content.make_ready(checkout)
    (checkout.root / "src/onpe_desktop/packs/new.py").write_text("x = 1\n")
    content.make_ready(checkout)
    assert times_built(checkout) == 2


def test_compiled_modules_and_the_built_index_are_not_sources(checkout: Checkout) -> None:
    content.make_ready(checkout)
    cache = checkout.root / "src/onpe_desktop/packs/__pycache__"
    cache.mkdir()
    (cache / "pack.cpython-311.pyc").write_bytes(b"\0")
    (checkout.root / "index/built/r").write_text("other")
    content.make_ready(checkout)
    assert times_built(checkout) == 1


@pytest.mark.parametrize("removed", ["resources/packs/r.epub", "index/built/r"])
def test_what_is_missing_is_built_again(checkout: Checkout, removed: str) -> None:
    content.make_ready(checkout)
    (checkout.root / removed).unlink()
    content.make_ready(checkout)
    assert times_built(checkout) == 2


def test_a_failed_build_is_not_taken_for_done(checkout: Checkout) -> None:
    content.make_ready(checkout)
    source(checkout).write_text("wrong\n")
    write_program(checkout, "exit 1")
    for _ in range(2):
        with pytest.raises(SetupError):
            content.make_ready(checkout)
    assert times_built(checkout) == 3
