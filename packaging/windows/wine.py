#!/usr/bin/env python3
"""Builds and tries the Windows program on Debian, under Wine: `python packaging/windows/wine.py FOLDER`.

A rehearsal, not a release: it proves that the recipe, the program's own test and the setup program work on a Windows
Python. Everything is made in FOLDER (some 2 GB, kept for the next time). Needs Debian's wine, nsis, mingw-w64,
mingw-w64-tools and xvfb, a display (`xvfb-run`), and the project's environment.

No registry has a Windows CPython as such. The wheel of panda3d carries one, without the library in Python and without a
starter: the library comes from the Python that runs this, the starter is four lines of C.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WINDOWS_PYTHON = "panda3d==1.10.16"
COMPILER = "x86_64-w64-mingw32-gcc"
LEFT_OUT = shutil.ignore_patterns("test", "tests", "__pycache__", "site-packages", "lib-dynload", "config-*", "idlelib")
# What Wine 8 lacks and the wheels ask for. The functions do nothing, but for this one.
MISSING = {"icuuc.dll": "PySide6/Qt6Core.dll", "bcryptprimitives.dll": "typst/_typst.pyd"}
WORKING = {
    "ProcessPrng": "int ProcessPrng(unsigned char *to, unsigned long long size) "
    "{ extern unsigned char SystemFunction036(void *, unsigned long); return SystemFunction036(to, size); }",
}


def main(arguments: list[str]) -> int:
    """Make the Python if it is not there, build, try, make the setup program, and try that."""
    folder = Path(arguments[0]).resolve()
    wine = Wine(folder)
    if not (folder / "python" / "python.exe").exists():
        make_python(folder)
        wine.run("wineboot", "--init")
        for library, importer in MISSING.items():
            stand_in(library, folder / "python/Lib/site-packages" / importer, folder)
    dist = folder / "dist"
    wine.python("packaging/build.py", "--no-trial", "--dist", str(dist), "--work", str(folder / "freezing"))
    wine.run(str(dist / "onpe-desktop" / "onpe-desktop-console.exe"), "self-test")
    sys.path.insert(0, str(ROOT / "packaging"))
    from releasing.windows import write_setup

    setup = folder / "setup.exe"
    write_setup(dist / "onpe-desktop", ROOT, setup, version="0.0.0", makensis="makensis")
    try_setup(wine, setup)
    return 0


class Wine:
    """Windows programs, in a Windows of their own."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        self._python = folder / "python" / "python.exe"
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEARCH": "win64",
        }

    def run(self, *command: str) -> None:
        """Run and show what is said; `CalledProcessError` when the program fails."""
        # Python under Wine takes only pipes for its standard streams.
        finished = subprocess.run(
            ["wine", *command],  # noqa: S607 - as Debian installs it
            check=False,
            env=self._environment,
            cwd=ROOT,
            input=b"",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        print(finished.stdout.decode(errors="replace"), flush=True)
        finished.check_returncode()

    def python(self, *arguments: str) -> None:
        """Run the Windows Python."""
        self.run(str(self._python), *arguments)


def make_python(folder: Path) -> None:
    """Put a Windows Python with the project's libraries into `folder/python`."""
    wheels, python = folder / "wheels", folder / "python"
    packages = python / "Lib" / "site-packages"
    constraints = ROOT / "packaging" / "constraints.txt"
    names = [line for line in constraints.read_text("utf-8").splitlines() if "==" in line and "'3.12'" not in line]
    names += [line.split(";")[0] for line in constraints.read_text("utf-8").splitlines() if "< '3.12'" in line]
    _pip("download", "--no-deps", "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.11",
         "--dest", str(wheels), WINDOWS_PYTHON, *names)  # fmt: skip
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(ROOT))
    shutil.copytree(sysconfig.get_path("stdlib"), python / "Lib", ignore=LEFT_OUT)
    for wheel in wheels.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            if wheel.name.startswith("panda3d"):
                _take_libraries(archive, python)
            else:
                archive.extractall(packages)
    shutil.rmtree(packages / "onpe_desktop")  # the checkout's is used
    (packages / "onpe-desktop.pth").write_text(f"Z:{ROOT / 'src'}".replace("/", "\\"), encoding="utf-8")
    _make_starters(python, folder / "compiling")


def _take_libraries(archive: zipfile.ZipFile, python: Path) -> None:
    for name in archive.namelist():
        if name.startswith("deploy_libs/"):
            file = Path(name).name
            place = python if file.lower() in {"python311.dll", "vcruntime140.dll"} else python / "DLLs"
            place.mkdir(parents=True, exist_ok=True)
            (place / file).write_bytes(archive.read(name))


def _make_starters(python: Path, work: Path) -> None:
    """`python.exe`, and the `python3.dll` of the stable interface, which hands everything on."""
    work.mkdir(exist_ok=True)
    names = _exports(python / "python311.dll")
    _define(work / "python311.def", "python311.dll", names)
    _call("x86_64-w64-mingw32-dlltool", "-d", "python311.def", "-l", "libpython311.a", cwd=work)
    starter = (
        "#include <wchar.h>\nint Py_Main(int, wchar_t **);\nint wmain(int n, wchar_t **w) { return Py_Main(n, w); }\n"
    )
    (work / "python.c").write_text(starter, encoding="ascii")
    _call(COMPILER, "-municode", "-o", str(python / "python.exe"), "python.c", "-L.", "-lpython311", cwd=work)
    _define(work / "python3.def", "python3.dll", (f"{name} = python311.{name}" for name in names))
    _library(work, python / "python3.dll", "", "python3.def")


def stand_in(library: str, importer: Path, folder: Path) -> None:
    """Give the Windows a library with the functions that `importer` asks it for."""
    wanted = imports_of(importer, library)
    work = folder / "compiling"
    code = "\n".join(WORKING.get(name, f"void *{name}(void) {{ return 0; }}") for name in wanted)
    _define(work / "stand-in.def", library, wanted)
    _library(work, folder / "prefix/drive_c/windows/system32" / library, code, "stand-in.def")


def try_setup(wine: Wine, setup: Path) -> None:
    """Install silently, run the installed program's test, install over it, remove; what the user has must stay."""
    home = wine.drive / "Programmes" / "onpe"
    kept = wine.drive / "ProgramData" / "kept.txt"
    kept.write_text("the user's", encoding="ascii")
    for _time in ("first", "again"):
        wine.run(str(setup), "/S", "/CurrentUser", r"/D=C:\Programmes\onpe")
        wine.run(str(home / "onpe-desktop-console.exe"), "self-test")
        if (home / "_internal" / "left-over").exists():
            raise SystemExit("A file of the former version is still there.")
        (home / "_internal" / "left-over").touch()
    wine.run(str(home / "uninstall.exe"), "/CurrentUser", "/S", r"_?=C:\Programmes\onpe")
    if (home / "onpe-desktop.exe").exists() or not kept.exists():
        raise SystemExit("The program is still there, or what is the user's went.")
    print("The setup program installs, renews and removes silently.")


def imports_of(importer: Path, library: str) -> list[str]:
    """Return the names of the functions that a program asks a library for."""
    said = _ask("x86_64-w64-mingw32-objdump", "-p", str(importer))
    names: list[str] = []
    for part in re.split(r"^\tDLL Name: ", said, flags=re.MULTILINE)[1:]:
        name, *lines = part.splitlines()
        if name.lower() == library:
            names += [found[1] for line in lines if (found := re.fullmatch(r"\s+[0-9a-f]+\s+\d+\s+(\w+)", line))]
    return names


def _exports(library: Path) -> list[str]:
    lines = _ask("gendef", "-", str(library)).partition("EXPORTS")[2].splitlines()
    return [line.split()[0] for line in lines if line.strip() and not line.startswith(";")]


def _ask(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _define(file: Path, library: str, names: Iterable[str]) -> None:
    file.write_text("\n".join((f"LIBRARY {library}", "EXPORTS", *names, "")), encoding="ascii")


def _library(work: Path, target: Path, code: str, definitions: str) -> None:
    entry = "int __stdcall DllMain(void *a, unsigned long b, void *c) { return 1; }\n"
    (work / "library.c").write_text(entry + code, encoding="ascii")
    _call(COMPILER, "-shared", "-nostdlib", "-fno-builtin", "-Wl,--entry,DllMain", "-o", str(target), "library.c",
          definitions, "-lkernel32", "-ladvapi32", cwd=work)  # fmt: skip


def _pip(*arguments: str) -> None:
    _call(sys.executable, "-m", "pip", "--quiet", *arguments, cwd=ROOT)


def _call(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
