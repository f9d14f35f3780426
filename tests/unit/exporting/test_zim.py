import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.extract import extract
from onpe_desktop.exporting.formats import ExportFormat, export
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.exporting.zim import _articles
from onpe_desktop.packs import Pack

DAY = date(2026, 11, 26)


def parts(two_packs: tuple[Pack, Pack]) -> list[ExportedPart]:
    one, two = two_packs
    return [ExportedPart(one, "riche"), ExportedPart(two, "liens")]


def attributes(content: bytes, name: str) -> list[str]:
    return [str(one.get(name)) for one in html.fromstring(content).iter() if one.get(name) is not None]


def test_links_lead_from_one_article_to_the_other(two_packs: tuple[Pack, Pack]) -> None:
    articles = _articles(extract(parts(two_packs), DAY))

    ids = {path: set(attributes(content, "id")) for path, (_, content) in articles.items()}
    assert list(articles) == ["accueil", "d1", "d2", "provenance"]
    for path, (_, content) in articles.items():
        for address in attributes(content, "href"):
            if not address.startswith("https:") and not address.startswith("mailto:"):
                article, _, anchor = address.partition("#")
                assert anchor in ids[article or path]
    assert b'href="d1#d1-riche.p1"' in articles["d2"][1]


def test_a_missing_library_is_told(two_packs: tuple[Pack, Pack], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libzim", None)

    with pytest.raises(ExportError, match="libzim") as caught:
        export(parts(two_packs), ExportFormat.ZIM, DAY)
    assert "pip install" in caught.value.next_step


def test_zimcheck_passes(two_packs: tuple[Pack, Pack], tmp_path: Path) -> None:
    pytest.importorskip("libzim", reason="an extra: pip install onpe-desktop[zim]")
    zimcheck = shutil.which("zimcheck")
    if zimcheck is None:
        pytest.skip("Debian package zim-tools")
    (tmp_path / "a.zim").write_bytes(export(parts(two_packs), ExportFormat.ZIM, DAY))

    ended = subprocess.run([zimcheck, "-A", tmp_path / "a.zim"], capture_output=True, text=True, check=False)

    assert "Overall Test Status: Pass" in ended.stdout
