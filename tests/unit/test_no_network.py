import ast
from collections.abc import Iterator
from pathlib import Path

import onpe_desktop

PACKAGE = Path(onpe_desktop.__file__).parent
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "PySide6.QtNetwork")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_imports_network_code() -> None:
    found = [
        (path.name, name)
        for path in PACKAGE.rglob("*.py")
        for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name in NETWORK or name.startswith(tuple(f"{module}." for module in NETWORK))
    ]

    assert found == []


def test_the_look_itself_sees_every_form_of_import() -> None:
    source = "import socket as s\nfrom urllib import request\nfrom http.client import HTTPConnection"

    assert {"socket", "urllib.request", "http.client"} <= set(imported(ast.parse(source)))
