"""A Windows Python with the project's libraries, out of wheels, and what Wine lacks.

No registry has a Windows CPython as such. The wheel of panda3d carries one, without the library in Python and without a
starter: the library comes from the Python that runs this, the starter is four lines of C.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterable
from pathlib import Path

WINDOWS_PYTHON = "panda3d==1.10.16"
COMPILER = "x86_64-w64-mingw32-gcc"
LEFT_OUT = shutil.ignore_patterns("test", "tests", "__pycache__", "site-packages", "lib-dynload", "config-*", "idlelib")
# What Wine 8 lacks and the wheels ask for. The functions do nothing, but for this one.
MISSING = {"icuuc.dll": "PySide6/Qt6Core.dll", "bcryptprimitives.dll": "typst/_typst.pyd"}
WORKING = {
    "ProcessPrng": "int ProcessPrng(unsigned char *to, unsigned long long size) "
    "{ extern unsigned char SystemFunction036(void *, unsigned long); return SystemFunction036(to, size); }",
}


def make_python(folder: Path, checkout: Path) -> None:
    """Put a Windows Python with the project's libraries into `folder/python`."""
    wheels, python = folder / "wheels", folder / "python"
    packages = python / "Lib" / "site-packages"
    constraints = checkout / "packaging" / "constraints.txt"
    names = [line for line in constraints.read_text("utf-8").splitlines() if "==" in line and "'3.12'" not in line]
    names += [line.split(";")[0] for line in constraints.read_text("utf-8").splitlines() if "< '3.12'" in line]
    _pip("download", "--no-deps", "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.11",
         "--dest", str(wheels), WINDOWS_PYTHON, *names)  # fmt: skip
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(checkout))
    shutil.copytree(sysconfig.get_path("stdlib"), python / "Lib", ignore=LEFT_OUT)
    for wheel in wheels.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            if wheel.name.startswith("panda3d"):
                _take_libraries(archive, python)
            else:
                archive.extractall(packages)
    shutil.rmtree(packages / "onpe_desktop")  # the checkout's is used
    (packages / "onpe-desktop.pth").write_text(f"Z:{checkout / 'src'}".replace("/", "\\"), encoding="utf-8")
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


def give_what_is_missing(folder: Path, system: Path) -> None:
    """Put stand-ins for the libraries that Wine lacks into `system`, Windows' `system32`."""
    for library, importer in MISSING.items():
        _stand_in(library, folder / "python" / "Lib" / "site-packages" / importer, folder / "compiling", system)


def _stand_in(library: str, importer: Path, work: Path, system: Path) -> None:
    wanted = imports_of(importer, library)
    code = "\n".join(WORKING.get(name, f"void *{name}(void) {{ return 0; }}") for name in wanted)
    _define(work / "stand-in.def", library, wanted)
    _library(work, system / library, code, "stand-in.def")


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
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], check=True)


def _call(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True)
