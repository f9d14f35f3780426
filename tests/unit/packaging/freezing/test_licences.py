from pathlib import Path

from freezing.licences import dependencies, gather, normal, system_files

ROOT = Path(__file__).parents[4]


def test_dependencies_are_those_of_running_not_of_developing() -> None:
    names = {normal(distribution.metadata["Name"]) for distribution in dependencies("onpe-desktop")}
    assert {"lxml", "whoosh3", "typst", "shiboken6", "mdurl"} <= names
    assert not names & {"pytest", "ruff", "pyinstaller", "onpe-desktop"}


def test_what_only_the_importers_use_is_not_among_the_others() -> None:
    names = {normal(distribution.metadata["Name"]) for distribution in dependencies("onpe-desktop")}
    with_importers = {
        normal(distribution.metadata["Name"]) for distribution in dependencies("onpe-desktop", ["import"])
    }
    assert with_importers - names >= {"pillow", "mammoth", "cobble"}


def test_a_text_of_ours_is_there_only_with_what_it_stands_for(tmp_path: Path) -> None:
    nothing = tmp_path / "COLLECT-00.toc"
    nothing.write_text("([],)", encoding="utf-8")
    gather(ROOT, nothing, tmp_path / "light", [])
    gather(ROOT, nothing, tmp_path / "whole", ["import"])
    light, whole = ({file.name for file in (tmp_path / name).iterdir()} for name in ("light", "whole"))
    assert whole - light == {"cobble.txt", "mammoth", "pillow", "pypdfium2", "selectolax"}
    assert light >= {"Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Python.txt", "Typst-NOTICE.txt"}


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
