"""The Debian package: the frozen program in `/usr/lib`, and what a desktop needs to know of it."""

import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from freezing.linking import elf_files

from releasing.deterministic import mode_of

NAME = "onpe-desktop"
_MAINTAINER = "The onpe-desktop developers <onpe-desktop@example.org>"  # to be replaced by whoever distributes it
_CHANGES = """\
{name} ({version}) unstable; urgency=medium

  * CHANGELOG.md beside this file says what is new.

 -- {maintainer}  {day}
"""
_GLIBC = re.compile(rb"\(?GLIBC_(\d+)\.(\d+)")


def write_deb(program: Path, root: Path, work: Path, target: Path, *, name: str, version: str, date: int) -> Path:
    """Make the package `name` of the program's folder in `target`; `root` is the checkout, `work` an empty folder.

    Needs `dpkg-deb` and `objdump`. The same folder, version and date (seconds since 1970) give the same bytes.
    """
    tree = work / "tree"
    shutil.copytree(program, tree / "usr/lib" / NAME, symlinks=True)
    _link(tree / "usr/bin" / NAME, f"../lib/{NAME}/{NAME}")
    _put_beside(tree, root)
    _put_documents(tree, root, name, version, date)
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            # Debian wants no library to look like a program, though PyInstaller makes all of them so.
            path.chmod(0o644 if ".so" in path.suffixes else mode_of(path))
    architecture = _ask("dpkg", "--print-architecture").strip()
    fields = {
        "name": name,
        "other": _other(name),
        "version": version,
        "architecture": architecture,
        "maintainer": _MAINTAINER,
        "libc": oldest_glibc(tree),
        "kilobytes": _kilobytes(tree),
    }
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text((root / "packaging/linux/control.txt").read_text("utf-8").format(**fields), encoding="utf-8")
    _set_dates(tree, date)
    package = target / f"{name}_{version}_{architecture}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(date)})
    return package


def _other(name: str) -> str:
    """Return the package that has the same files, so that either replaces the other."""
    return NAME if name != NAME else f"{NAME}-light"


def oldest_glibc(tree: Path) -> str:
    """Return the version of glibc that the programs and libraries in the folder need: the newest of their symbols."""
    newest = (2, 17)
    for file in elf_files(tree):
        symbols = subprocess.run(
            ["objdump", "-T", str(file)],  # noqa: S607 - as installed
            check=False,
            capture_output=True,
        ).stdout
        newest = max((newest, *((int(major), int(minor)) for major, minor in _GLIBC.findall(symbols))))
    return ".".join(map(str, newest))


def _put_beside(tree: Path, root: Path) -> None:
    """Menu entry, software centre's page, icon."""
    share = tree / "usr/share"
    for source, folder in (
        (root / "packaging/linux/onpe-desktop.desktop", share / "applications"),
        (root / "packaging/linux/onpe-desktop-pack.desktop", share / "applications"),
        (root / "packaging/linux/local.onpe_desktop.metainfo.xml", share / "metainfo"),
        (root / "resources/ui/onpe-desktop.svg", share / "icons/hicolor/scalable/apps"),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder)


def _put_documents(tree: Path, root: Path, name: str, version: str, date: int) -> None:
    documents = tree / "usr/share/doc" / name
    documents.mkdir(parents=True)
    licences = tree / "usr/lib" / NAME / "licences"
    shutil.move(licences, documents / "licences")  # Debian's place for them
    _link(licences, f"../../share/doc/{name}/licences")
    shutil.copy(root / "packaging/linux/copyright.txt", documents / "copyright")
    shutil.copy(root / "CHANGELOG.md", documents / "CHANGELOG.md")
    day = datetime.fromtimestamp(date, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    _zip(_CHANGES.format(name=name, version=version, maintainer=_MAINTAINER, day=day), documents / "changelog.gz")
    manual = (root / "packaging/linux/onpe-desktop.1").read_text("utf-8").replace("{version}", version)
    _zip(manual, tree / "usr/share/man/man1/onpe-desktop.1.gz")
    overrides = tree / "usr/share/lintian/overrides" / name
    overrides.parent.mkdir(parents=True)
    said = (root / "packaging/linux/lintian-overrides.txt").read_text("utf-8")
    overrides.write_text(said.replace("{name}", name), encoding="utf-8")


def _zip(content: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content.encode(), 9, mtime=0))


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def _kilobytes(tree: Path) -> int:
    return sum(-(-path.lstat().st_size // 1024) for path in tree.rglob("*") if path.is_file() or path.is_symlink())


def _set_dates(tree: Path, date: int) -> None:
    for path in (tree, *tree.rglob("*")):
        os.utime(path, (date, date), follow_symlinks=False)


def _ask(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
