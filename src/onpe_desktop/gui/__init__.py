"""Windows, panels, views, models; the only place that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - it brings the import that is taken back here

# WORKAROUND: once PySide is there, its own `import` reads the source of each module that is imported and keeps it, 6 MB
# here, only to know who may ask for its `__feature__`; nobody here does. https://bugreports.qt.io/browse/PYSIDE-2029
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
