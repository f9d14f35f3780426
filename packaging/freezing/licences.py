"""Gathers the licence of everything that is inside the frozen program."""

import ast
import importlib.metadata
import platform
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePath

from packaging.requirements import Requirement

PROJECT = "onpe-desktop"

_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
# Distributions whose wheels hold no licence text: the texts of ours that stand for it.
_OURS = {
    "cobble": ("cobble.txt",),
    "pyside6-essentials": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyside6-addons": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyside6-pdf": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
}
# Asked for by a library in any case, but inside only with one of our extras: pikepdf wants Pillow for pictures, and
# only the importers take pictures out of a PDF.
_ONLY_WITH = {"pillow": "import"}


class LicenceError(Exception):
    """Something would ship without its licence."""


def gather(root: Path, contents: Path, target: Path, extras: Collection[str]) -> None:
    """Fill the folder `target`; `contents` is the table that PyInstaller's COLLECT step wrote.

    `extras` names the optional dependencies that are inside.

    `LicenceError` when the licence of a dependency, or of a library of the system that is inside, cannot be found.
    """
    target.mkdir(parents=True)
    works = (*dependencies(PROJECT, extras), importlib.metadata.distribution("pyinstaller"))  # its starter is inside
    _copy_ours(root / "packaging" / "licences", target, {normal(work.metadata["Name"]) for work in works})
    shutil.copy(root / "LICENSE", target / "onpe-desktop.txt")
    lines = [f"Python {platform.python_version()}: Python.txt"]
    lines.extend(_add_distribution(work, target) for work in works)
    lines.extend(_add_content(root, target))
    lines.extend(_add_system_libraries(contents, target / "system"))
    (target / "README.txt").write_text(_INTRODUCTION + "".join(f"- {line}\n" for line in lines), encoding="utf-8")


_INTRODUCTION = """\
onpe-desktop is made of its own code (MIT licence: onpe-desktop.txt) and of the works below, each under its own licence.

"""


def dependencies(name: str, extras: Collection[str] = ()) -> Iterator[importlib.metadata.Distribution]:
    """Yield every distribution that is inside `name` frozen with these extras here, by name, without itself."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting: list[tuple[str, Collection[str]]] = [(name, extras)]
    while waiting:
        work, wanted = waiting.pop()
        for text in importlib.metadata.distribution(work).requires or ():
            requirement = Requirement(text)
            key = normal(requirement.name)
            if not _holds(requirement, wanted) or not _is_inside(key, extras):
                continue
            if key not in found:
                found[key] = importlib.metadata.distribution(requirement.name)
                waiting.append((requirement.name, requirement.extras))
    yield from (found[key] for key in sorted(found))


def _is_inside(name: str, extras: Collection[str]) -> bool:
    return name not in _ONLY_WITH or _ONLY_WITH[name] in extras


def _holds(requirement: Requirement, extras: Collection[str]) -> bool:
    """Whether the requirement is one of this system, with one of these extras or without any."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def normal(name: str) -> str:
    """Return the name as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _copy_ours(source: Path, target: Path, works: Collection[str]) -> None:
    """Copy the texts that stand for one of these works, or for no distribution at all."""
    others = {text for work, texts in _OURS.items() if work not in works for text in texts}
    others -= {text for work, texts in _OURS.items() if work in works for text in texts}
    versions = {
        "qt": qt_version(),
        "pyside": importlib.metadata.version("PySide6-Essentials"),
    }
    for file in sorted(file for file in source.glob("*.txt") if file.name not in others):
        text = file.read_text(encoding="utf-8")
        (target / file.name).write_text(text.format(**versions) if file.name == "Qt.txt" else text, encoding="utf-8")


def qt_version() -> str:
    """Return the version of Qt that PySide6 brings."""
    from PySide6.QtCore import qVersion

    return qVersion()


def _add_distribution(distribution: importlib.metadata.Distribution, target: Path) -> str:
    name = normal(distribution.metadata["Name"])
    texts = {where: file for file in distribution.files or () if (where := _place_of_text(file))}
    folder = target / name
    for where, text in texts.items():
        (folder / where).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(str(distribution.locate_file(text)), folder / f"{where.removesuffix('.txt')}.txt")
    if not texts and name not in _OURS:
        raise LicenceError(f"The distribution {name} holds no licence text: add one to packaging/licences.")
    where = f"folder {name}" if texts else ", ".join(_OURS[name])
    if name == "typst":
        where += ", Typst-NOTICE.txt"
    return f"{name} {distribution.version} ({licence_name(distribution)}): {where}"


def _place_of_text(file: PurePath) -> str:
    """Return where among the texts of its distribution a licence goes; nothing for another file."""
    metadata, *folders = file.parts[:-1] or ("",)
    if not metadata.endswith(".dist-info"):
        return ""
    if folders[:1] == ["licenses"] and len(folders) > 1:  # PEP 639; some have a tree there, of what is linked into them
        return "/".join((*folders[1:], file.name))
    return file.name if _TEXT.search(file.name) else ""


def licence_name(distribution: importlib.metadata.Distribution) -> str:
    """Return what the distribution says of its licence in a line, an SPDX expression if it has one."""
    metadata = distribution.metadata
    for key in ("License-Expression", "License"):
        value = metadata[key] if key in metadata else ""  # noqa: SIM401 - not a dict: it has no get()
        if value and "\n" not in value:  # some put the whole text there
            return value
    classifiers = [line for line in metadata.get_all("Classifier") or () if line.startswith("License ::")]
    return "; ".join(line.rpartition(" :: ")[2] for line in classifiers) or "see its text"


def _add_content(root: Path, target: Path) -> Iterator[str]:
    """Licences of what is in `resources`: content, fonts, icons."""
    resources = root / "resources"
    for file in sorted(resources.rglob("*")):
        if file.is_file() and file.name.upper().startswith(("LICENSE", "OFL")):
            shutil.copy(file, target / f"{file.stem}.txt")
            yield f"{file.parent.relative_to(root).as_posix()}: {file.stem}.txt"


def _add_system_libraries(contents: Path, target: Path) -> Iterator[str]:
    """Licences of the build system's own libraries that PyInstaller took along (Linux)."""
    for package in sorted({debian_package(file) for file in system_files(contents)}):
        licence = Path("/usr/share/doc") / package / "copyright"
        if not licence.exists():
            raise LicenceError(f"The licence of the system's package {package} is not at {licence}.")
        target.mkdir(exist_ok=True)
        shutil.copy(licence, target / f"{package}.txt")
        yield f"{package}, from Debian: system/{package}.txt"


def system_files(contents: Path) -> set[str]:
    """Return the libraries of `/lib` and `/usr` (not `/usr/local`) that a table of contents of PyInstaller names."""
    # The file is the repr of a tuple; the entries are in the one list of triples that it holds.
    values = ast.literal_eval(contents.read_text(encoding="utf-8"))
    entries = [entry for part in values if isinstance(part, list) for entry in _triples(part)]
    return {
        source
        for _, source, kind in entries
        if kind in {"BINARY", "EXTENSION"} and re.match(r"/(usr/)?lib(64)?/(?!python3)", source)
    }


def _triples(part: Iterable[object]) -> Iterator[tuple[str, str, str]]:
    for entry in part:
        match entry:
            case (str(name), str(source), str(kind), *_):
                yield name, source, kind


def debian_package(file: str) -> str:
    """Return the package that a file of the build system belongs to; `LicenceError` when there is none."""
    dpkg = shutil.which("dpkg-query")
    real = str(Path(file).resolve())
    # On a merged /usr a package may have listed either name.
    for name in (file, real, file.removeprefix("/usr"), real.removeprefix("/usr")) if dpkg else ():
        answer = subprocess.run([str(dpkg), "-S", name], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return answer.stdout.split(":", 1)[0]
    raise LicenceError(f"No Debian package owns {file}: its licence is unknown.")
