"""The bundled packs and their index: built when they are missing or were built from something else."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from bootstrap.checkout import Checkout, SetupError, Stamp, digest_of

# Everything that takes part in building them; the constraints stand for the libraries' versions.
_SOURCES = (
    "resources/dossiers",
    "index",
    "src/onpe_desktop/authoring",
    "src/onpe_desktop/dossiers",
    "src/onpe_desktop/importers",
    "src/onpe_desktop/packs",
    "src/onpe_desktop/search",
    "src/onpe_desktop/spaces.py",
    "src/onpe_desktop/text.py",
)


def make_ready(checkout: Checkout) -> None:
    """Build packs and index when needed; `SetupError` when the sources are wrong (the program has said what)."""
    stamp = Stamp(checkout.stamps / "content")
    digest = content_digest(checkout)
    if stamp.matches(digest) and is_built(checkout):
        return
    stamp.remove()
    print("Packs and index", flush=True)
    program = checkout.program("onpe-desktop")
    if subprocess.run([program, "build"], cwd=checkout.root, stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetupError("The packs and the index could not be built; the message is above.")
    stamp.write(digest)


def content_digest(checkout: Checkout) -> str:
    """Digest of everything that the packs and the index are built from."""
    return digest_of(checkout.root, (*_source_files(checkout.root), checkout.constraints))


def is_built(checkout: Checkout) -> bool:
    """Whether there are packs and an index at all; what they hold is checked by the program that opens them."""
    packs = checkout.root / "resources" / "packs"
    built = checkout.root / "index" / "built"
    return any(packs.glob("*.epub")) and built.is_dir() and any(built.iterdir())


def _source_files(root: Path) -> Iterator[Path]:
    built = root / "index" / "built"
    for source in (root / name for name in _SOURCES):
        for file in (source,) if source.is_file() else source.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts and built not in file.parents:
                yield file
