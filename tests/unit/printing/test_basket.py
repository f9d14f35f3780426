import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import PrintingError
from onpe_desktop.printing.basket import MOST_ENTRIES, Entry, find_entries, read_basket, write_basket

NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
ENTRIES = st.lists(st.builds(Entry, NAMES, NAMES), max_size=20)
ONE = {"dossier": "reperes", "section": "numero-119"}
RIGHT = {"format": "onpe-desktop/panier", "version": 1}


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[bytes], Path]:
    def keep(content: bytes) -> Path:
        path = tmp_path / "liste.panier.json"
        path.write_bytes(content)
        return path

    return keep


@given(entries=ENTRIES)
def test_a_list_comes_back_in_its_order(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    path = tmp_path_factory.mktemp("list") / "a"
    path.write_bytes(write_basket(entries))
    assert read_basket(path) == tuple(dict.fromkeys(entries))


def test_the_file_holds_ids_and_nothing_else() -> None:
    assert json.loads(write_basket([Entry("a", "b"), Entry("a", "b")])) == RIGHT | {
        "sections": [{"dossier": "a", "section": "b"}]
    }


@pytest.mark.parametrize(
    "values",
    [
        None,
        [],
        "panier",
        {},
        {"format": "autre", "version": 1, "sections": []},
        RIGHT,
        RIGHT | {"sections": ONE},
        RIGHT | {"sections": [1]},
        RIGHT | {"sections": [{"dossier": "reperes"}]},
        RIGHT | {"sections": [{"dossier": 1, "section": "a"}]},
        RIGHT | {"sections": [{"dossier": ["a"], "section": "a"}]},
        RIGHT | {"sections": [{"dossier": "../../etc", "section": "passwd"}]},
        RIGHT | {"sections": [{"dossier": "a", "section": "b\u202e"}]},
        RIGHT | {"sections": [{"dossier": "a" * 300, "section": "b"}]},
        RIGHT | {"sections": [ONE] * (MOST_ENTRIES + 1)},
        RIGHT | {"sections": [], "version": 2},
        RIGHT | {"sections": [], "version": True},
    ],
)
def test_what_is_no_list_is_refused(kept: Callable[[bytes], Path], values: Any) -> None:
    with pytest.raises(PrintingError) as caught:
        read_basket(kept(json.dumps(values).encode()))
    assert caught.value.next_step


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"{", b"[" * 200_000, b"PK\x03\x04", b'{"a": ' * 50_000, b" " * 600_000]
)
def test_what_is_no_json_is_refused(kept: Callable[[bytes], Path], content: bytes) -> None:
    with pytest.raises(PrintingError, match="n’est pas une liste"):
        read_basket(kept(content))


@given(content=st.binary(max_size=200))
def test_any_bytes_give_entries_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    with pytest.raises(PrintingError):
        read_basket(path)


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    with pytest.raises(PrintingError, match="ne peut pas être lue"):
        read_basket(tmp_path)
    with pytest.raises(PrintingError, match="ne peut pas être lue"):
        read_basket(tmp_path / "absent")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such file")
def test_an_endless_file_is_not_read_to_its_end() -> None:
    with pytest.raises(PrintingError, match="n’est pas une liste"):
        read_basket(Path("/dev/zero"))


def test_what_is_not_installed_is_counted(bundled: Paths) -> None:
    library = Library.open([bundled.packs])
    entries = [Entry("reperes", "numero-119"), Entry("absent", "a"), Entry("reperes", "absent")]
    assert find_entries(entries, library) == ((Entry("reperes", "numero-119"),), 2)
