from freezing.pruning import Entry
from freezing.windows import with_one_runtime

PYTHON: Entry = ("VCRUNTIME140.dll", r"C:\Python\VCRUNTIME140.dll", "BINARY")
QT: Entry = (r"PySide6\VCRUNTIME140.dll", r"C:\site\PySide6\VCRUNTIME140.dll", "BINARY")
SHIBOKEN: Entry = (r"shiboken6\MSVCP140.dll", r"C:\site\shiboken6\MSVCP140.dll", "BINARY")
QT_OTHER: Entry = ("PySide6/msvcp140.dll", "C:/site/PySide6/msvcp140.dll", "BINARY")
OWN: Entry = (r"pikepdf.libs\msvcp140-7c26614e.dll", "own", "BINARY")
PACK: Entry = ("resources/packs/reperes.epub", "pack", "DATA")


def test_microsoft_s_runtime_is_there_once_beside_python_and_it_is_qt_s() -> None:
    assert with_one_runtime([PACK, PYTHON, QT, SHIBOKEN, QT_OTHER]) == [
        PACK,
        ("VCRUNTIME140.dll", QT[1], "BINARY"),
        ("msvcp140.dll", QT_OTHER[1], "BINARY"),
    ]


def test_the_order_does_not_matter() -> None:
    assert with_one_runtime([QT, PYTHON]) == with_one_runtime([PYTHON, QT])


def test_a_library_of_one_wheel_alone_stays_where_it_is() -> None:
    assert with_one_runtime([OWN, PACK]) == [OWN, PACK]
