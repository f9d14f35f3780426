"""Makes the data of Qt's ICU library smaller: what Qt never asks for goes, 29 of 32 MB.

Qt's core asks ICU for three things only: the order of words (`ucol_…`), time zones (`ucal_…`) and old encodings
(`ucnv_…`); `nm -D --undefined-only libQt6Core.so.6` lists them. Names of countries, currencies and languages, breaks of
lines, transliteration and all languages but ours stay unread, since Qt brings its own of these. What is left out is
asked for like a language that ICU does not know: the rules common to all languages hold.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

_HEADER = b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD"  # ICU's udata.h: magic number, UDataInfo, format
_UNUSED_TREES = re.compile(r"(brkitr|curr|lang|rbnf|region|translit|unit)/|.+\.spp$")
_LOCALE = re.compile(r"(?:(?:coll|zone)/)?([a-z]{2,3}(?:_+(?:[A-Z0-9]\w*)?)?)\.res$")
_KEPT_LOCALES = re.compile(r"(fr|en)(_[A-Z0-9]+)?$")
_CONVERTER = re.compile(r".+\.cnv$")
_KEPT_CONVERTERS = re.compile(r"ibm-(5348|923|912)_")  # Windows-1252, ISO 8859-15, ISO 8859-2


def is_unused(item: str) -> bool:
    """Whether Qt, in French and English, can do without this item of ICU's data (`coll/sv.res`, `ibm-1047….cnv`)."""
    if _CONVERTER.match(item):
        return not _KEPT_CONVERTERS.match(item)
    locale = _LOCALE.match(item)
    # `res_index` and the like look like locales but for their length: five letters and more are tables, not languages.
    return bool(_UNUSED_TREES.match(item) or (locale and not _KEPT_LOCALES.match(locale[1])))


def trim(library: Path, work: Path) -> None:
    """Replace `libicudata.so.NN` by one without the unused items; needs `icupkg`, `as` and `ld`.

    `work` is a folder for what is made on the way. The same library gives the same bytes.
    """
    work.mkdir(parents=True, exist_ok=True)
    major = library.name.rpartition(".")[2]
    package = f"icudt{major}l.dat"  # icupkg wants items to be named as their file
    (work / "whole").mkdir(exist_ok=True)
    content = library.read_bytes()
    (work / "whole" / package).write_bytes(content[content.index(_HEADER) - 2 :])
    items = _run("icupkg", "-l", f"whole/{package}", cwd=work).splitlines()
    (work / "unused.txt").write_text("".join(f"{item}\n" for item in items if is_unused(item)), encoding="ascii")
    _run("icupkg", "-r", "unused.txt", f"whole/{package}", package, cwd=work)
    (work / "data.s").write_text(_ASSEMBLY.format(symbol=f"icudt{major}_dat", file=package), encoding="ascii")
    _run("as", "-o", "data.o", "data.s", cwd=work)
    _run("ld", "-shared", "-s", "-z", "noexecstack", "-soname", library.name, "-o", library.name, "data.o", cwd=work)
    library.write_bytes((work / library.name).read_bytes())


_ASSEMBLY = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{file}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack, "", @progbits
"""


def _run(name: str, *arguments: str, cwd: Path) -> str:
    program = shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))
    return subprocess.run([program or name, *arguments], cwd=cwd, check=True, capture_output=True, text=True).stdout
