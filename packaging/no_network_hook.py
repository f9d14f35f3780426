"""Runs before the frozen program: stands for the two modules of the network that others import and never use.

`socket` and `urllib.request` are not inside. But `email`, with which `importlib.metadata` reads the versions of the
libraries, imports the first, and mammoth and `xml.sax` the second. Whatever is called in them is refused. What Debian's
Python holds in its own library cannot be left out; nobody can import it.
"""

import sys
import urllib
from types import ModuleType


class _Absent(ModuleType):
    """A module in which every name is a function that refuses."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return _refuse


def _refuse(*_arguments: object, **_named: object) -> None:
    raise OSError("This program has no network.")


for name in ("socket", "urllib.request"):
    sys.modules[name] = _Absent(name, "Refuses everything.")
sys.modules["_socket"] = None  # type: ignore[assignment] # built into Debian's Python; `import` now gives up
urllib.request = sys.modules["urllib.request"]  # type: ignore[attr-defined] # as an import of it would have done
