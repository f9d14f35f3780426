from pathlib import Path

from freezing.licences import dependencies, normal, system_files


def test_dependencies_are_those_of_running_not_of_developing() -> None:
    names = {normal(distribution.metadata["Name"]) for distribution in dependencies("onpe-desktop")}
    assert {"lxml", "whoosh3", "typst", "shiboken6", "mdurl"} <= names
    assert not names & {"pytest", "ruff", "pyinstaller", "onpe-desktop"}


def test_names_are_written_one_way() -> None:
    assert normal("PySide6_Essentials") == normal("pyside6-essentials") == normal("PySide6.Essentials")


def test_system_files_are_the_libraries_that_no_wheel_brought(tmp_path: Path) -> None:
    table = tmp_path / "COLLECT-00.toc"
    entries = [
        ("libexpat.so.1", "/lib/x86_64-linux-gnu/libexpat.so.1", "BINARY"),
        ("libdbus-1.so.3", "/usr/lib/x86_64-linux-gnu/libdbus-1.so.3", "BINARY"),
        ("PySide6/QtCore.abi3.so", "/home/a/.venv/lib/python3.11/site-packages/PySide6/QtCore.abi3.so", "EXTENSION"),
        ("python3.11/lib-dynload/_json.so", "/usr/lib/python3.11/lib-dynload/_json.so", "EXTENSION"),
        ("libssl.so.3", "PySide6/Qt/lib/libssl.so.3", "SYMLINK"),
        ("resources/a", "/usr/share/a", "DATA"),
    ]
    table.write_text(repr(("/dist", True, entries)), encoding="utf-8")
    assert system_files(table) == {"/lib/x86_64-linux-gnu/libexpat.so.1", "/usr/lib/x86_64-linux-gnu/libdbus-1.so.3"}
