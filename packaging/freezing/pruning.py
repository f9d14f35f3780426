"""What is left out of the frozen program: Qt's plugins and translations that we never use, and orphaned libraries."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath, PureWindowsPath

# Of PyInstaller's table of contents: name inside the program, file it comes from, kind (BINARY, EXTENSION, SYMLINK…).
Entry = tuple[str, str, str]

# Everything else that PyInstaller takes along is for other programs: QML, virtual keyboards, GTK, OpenGL, the network.
KEPT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qjpeg", "qsvg"},
    "multimedia": {"ffmpegmediaplugin"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qoffscreen", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},  # tells light from dark on Linux
    "printsupport": {"cupsprintersupport"},
}
KEPT_TRANSLATIONS = {"qtbase_fr", "qtbase_en", "qt_fr", "qt_en"}
# A system that prints has CUPS' library, of the version that its server speaks; ours would bring along a TLS library.
LEFT_TO_THE_SYSTEM = {"libcups.so.2"}
_OPENED_BY_NAME = ("libpython", "python3", "vcruntime", "ucrtbase", "libpdfium", "pdfium")
# No network code, so nothing to write it with. Without `_socket` no Python code can make a socket, whoever wrote it;
# no_network_hook.py stands for what others import of these and never use. hashlib does without OpenSSL.
NETWORK_MODULES = (
    *("socket", "_socket", "socketserver", "ssl", "_ssl", "_hashlib"),
    *("urllib.request", "urllib.error", "urllib.response", "urllib.robotparser"),
    *("http", "xmlrpc", "wsgiref", "webbrowser", "cgi", "cgitb"),
    *("ftplib", "imaplib", "nntplib", "poplib", "smtplib", "smtpd", "telnetlib", "netrc"),
    *("asyncio", "_asyncio", "_overlapped", "asyncore", "asynchat"),
    *("multiprocessing", "_multiprocessing", "_posixshmem", "concurrent.futures.process"),  # they talk by sockets
)
UNUSED_MODULES = (
    *NETWORK_MODULES,
    "libzim",  # GPL-3: an extra that somebody may have installed here, never part of the program
    *("tkinter", "unittest", "pydoc", "doctest", "test", "lib2to3", "ensurepip", "setuptools", "pip"),
    *("lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.cssselect", "lxml.sax", "lxml.builder"),
    *("lxml.doctestcompare", "lxml.usedoctest", "lxml.ElementInclude"),
    *("bz2", "_bz2", "lzma", "_lzma"),  # zipfile and shutil do without; archives that need them are refused
    "_pydecimal",  # the same as `_decimal`, for Pythons without
    *("defusedxml", "typing_extensions"),  # Pillow and markdown-it use them where they happen to be
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk"),  # pictures are turned into PNG and JPEG only
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
)
# What a program without videos leaves out besides: Qt's player links Qt Quick and the network, 48 MB on Linux in all.
VIDEO_MODULES = ("PySide6.QtMultimedia", "PySide6.QtMultimediaWidgets", "PySide6.QtNetwork")
# What a program without importers leaves out besides: the libraries of the extra `import`.
IMPORT_MODULES = ("PIL", "mammoth", "pypdfium2", "pypdfium2_raw", "selectolax")


def is_wanted(name: str) -> bool:
    """Whether the plugin or translation of this name is one that we use; True for everything else but sources."""
    path = _parts(name)
    if path.suffix in {".c", ".cpp", ".h", ".pxd", ".pyx"}:  # some wheels bring along what they were compiled from
        return False
    folder = path.parent.name
    if ".dist-info" in path.parts[0] and path.name != "METADATA":  # of the rest, licences have a place of their own
        return False
    if "plugins" in path.parts and "PySide6" in path.parts:
        return _bare(path.name) in KEPT_PLUGINS.get(folder, set())
    if folder == "translations" and "PySide6" in path.parts:
        return path.stem in KEPT_TRANSLATIONS
    return not ({"qml", "resources", "libexec"} & set(path.parts) and "PySide6" in path.parts)


def without_orphans(entries: Iterable[Entry], libraries_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the entries that something needs, in their order.

    A plain shared library stays only when an extension module, a plugin or a library that stays is linked with it;
    `libraries_of` gives the file names of the libraries that a file asks for. Python's own library and PDFium stay in
    any case: they are opened by name. A symbolic link stays when what it points to stays.
    """
    held = list(entries)
    byfile_name = {file_name(name): source for name, source, kind in held if kind == "BINARY"}
    needed: set[str] = set()
    waiting = [source for name, source, kind in held if kind in {"BINARY", "EXTENSION"} and not _is_plain_library(name)]
    while waiting:
        for library in map(file_name, libraries_of(waiting.pop())):
            if library in byfile_name and library not in needed | LEFT_TO_THE_SYSTEM:
                needed.add(library)
                waiting.append(byfile_name[library])
    return [entry for entry in held if _stays(entry, needed)]


def _stays(entry: Entry, needed: set[str]) -> bool:
    name, source, kind = entry
    if kind == "SYMLINK":
        return not _is_plain_library(source) or file_name(source) in needed
    return kind != "BINARY" or not _is_plain_library(name) or file_name(name) in needed


def _is_plain_library(name: str) -> bool:
    """Whether this is a library that others are linked with, rather than a plugin or an extension module."""
    path = _parts(name)
    file = file_name(name)
    if "plugins" in path.parts or file.startswith(_OPENED_BY_NAME):
        return False
    # Extension modules carry the interpreter's tag; PySide6's libraries carry only their version.
    return file.endswith(".dll") or (file.startswith("lib") and ".so" in file)


def _bare(file: str) -> str:
    return file.split(".", 1)[0].removeprefix("lib")


def _parts(name: str) -> PurePosixPath:
    return PurePosixPath(PureWindowsPath(name).as_posix())


def file_name(name: str) -> str:
    """Return the last part of an entry's name, in small letters, whichever slashes the entry is written with."""
    return _parts(name).name.lower()  # Windows tells no case apart, and no two of our files differ by case alone
