from collections.abc import Callable

import pytest
from freezing.pruning import Entry, is_wanted, without_orphans

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/lib/libQt6Core.so.6",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\translations\qtbase_fr.qm",
        "resources/packs/reperes.epub",
        "index/built/reperes/toc",
    ],
)
def test_kept(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/egldeviceintegrations/libqeglfs-x11-integration.so",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/translations/qt_help_fr.qm",
        f"{QT}/qml/QtQuick/libqtquick2plugin.so",
        r"PySide6\plugins\platforms\qdirect2d.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
    ],
)
def test_left_out(name: str) -> None:
    assert not is_wanted(name)


def linked(**libraries: str) -> Callable[[str], list[str]]:
    return lambda file: libraries.get(file, "").split()


CORE: Entry = ("PySide6/Qt/lib/libQt6Core.so.6", "core", "BINARY")
ICU: Entry = ("PySide6/Qt/lib/libicudata.so.73", "icu", "BINARY")
QML: Entry = ("PySide6/Qt/lib/libQt6Qml.so.6", "qml", "BINARY")
CUPS: Entry = ("libcups.so.2", "cups", "BINARY")
MODULE: Entry = ("PySide6/QtCore.abi3.so", "module", "EXTENSION")
PLUGIN: Entry = ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "plugin", "BINARY")
PYTHON: Entry = ("libpython3.11.so.1.0", "python", "BINARY")
PACK: Entry = ("resources/packs/reperes.epub", "pack", "DATA")


def test_a_library_stays_when_something_that_stays_is_linked_with_it() -> None:
    libraries = linked(module="libQt6Core.so.6 libc.so.6", core="libicudata.so.73", qml="libQt6Core.so.6")
    assert without_orphans([CORE, ICU, QML, MODULE, PACK], libraries) == [CORE, ICU, MODULE, PACK]


def test_a_plugin_keeps_its_libraries() -> None:
    assert without_orphans([CORE, PLUGIN], linked(plugin="libQt6Core.so.6")) == [CORE, PLUGIN]


def test_libraries_that_need_only_each_other_go() -> None:
    libraries = linked(qml="libicudata.so.73", icu="libQt6Qml.so.6")
    assert without_orphans([QML, ICU, MODULE], libraries) == [MODULE]


def test_python_s_own_library_stays() -> None:
    assert without_orphans([PYTHON], linked()) == [PYTHON]


def test_a_library_of_the_system_s_servers_is_left_to_the_system() -> None:
    assert without_orphans([PLUGIN, CUPS], linked(plugin="libcups.so.2")) == [PLUGIN]


def test_a_link_goes_with_what_it_points_to() -> None:
    kept: Entry = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    orphan: Entry = ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK")
    found = without_orphans([MODULE, CORE, QML, kept, orphan], linked(module="libQt6Core.so.6"))
    assert found == [MODULE, CORE, kept]


def test_windows_tells_no_case_apart() -> None:
    library: Entry = (r"PySide6\Qt6Core.dll", "core", "BINARY")
    module: Entry = (r"PySide6\QtCore.pyd", "module", "EXTENSION")
    assert without_orphans([library, module], linked(module="QT6CORE.dll")) == [library, module]
