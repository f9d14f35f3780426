"""What the Windows program need not hold twice: Microsoft's runtime libraries, and the Python modules."""

from collections.abc import Iterable

from freezing.pruning import Entry, file_name

MODULES = "modules.pyz"  # what modules_hook.py opens
_RUNTIME = ("msvcp140", "vcruntime140")


def with_one_runtime(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries with each of Microsoft's runtime libraries once, beside Python's own library.

    Python and PySide6's two packages each bring theirs; Windows takes the one that was loaded first for all. PySide6's
    stay: they are newer, and every newer one serves what was built for an older. Names in which a wheel has put a hash
    (`msvcp140-7c26….dll`) are another library's own, and stay where they are.
    """
    others: list[Entry] = []
    runtime: dict[str, Entry] = {}
    for entry in entries:
        name = file_name(entry[0])
        if not name.startswith(_RUNTIME) or "-" in name:
            others.append(entry)
        elif name not in runtime or "PySide6" in entry[0]:
            runtime[name] = (entry[0].replace("/", "\\").rpartition("\\")[2], entry[1], entry[2])
    return others + list(runtime.values())
