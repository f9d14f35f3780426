"""French public-service texts under open licences, from npm, kept in `build/benchmarks/npm`."""

import subprocess
from pathlib import Path

CACHE = Path(__file__).parents[2] / "build" / "benchmarks"


def package(name: str) -> Path:
    """Return the data of the package `@socialgouv/<name>`, fetched once with npm."""
    folder = CACHE / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    known = [path for path in folder.glob(f"socialgouv-{name}-*") if path.is_dir()]
    if not known:
        subprocess.run(["npm", "pack", "--silent", f"@socialgouv/{name}"], cwd=folder, check=True)
        (archive,) = folder.glob(f"socialgouv-{name}-*.tgz")
        (folder / archive.stem).mkdir()
        subprocess.run(["tar", "-xzf", archive.name, "-C", archive.stem], cwd=folder, check=True)
        archive.unlink()
        known = [folder / archive.stem]
    return known[0] / "package" / "data"
