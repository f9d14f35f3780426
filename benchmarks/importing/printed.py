"""Prints a publication's HTML twin from a browser: the PDF that a web page becomes in most offices.

The pages of the twin, with its own style sheets, become one page, which headless Chromium prints with its head and
foot. The file is tagged; the tags can be left out.
"""

import re
import subprocess
import tempfile
from html import escape
from pathlib import Path

import pikepdf
from lxml import html
from lxml.html import HtmlElement
from twins import main_of

_NAVIGATION = frozenset(["docnav", "navheader", "navfooter"])


def printed(pages: list[Path], target: Path, *, tagged: bool) -> Path:
    """Write the pages of a twin as one PDF, unless it is there; return it."""
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    joined = pages[0].with_name("printed-at-once.html")  # beside its pictures
    joined.write_text(_joined(pages), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.pdf"
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        subprocess.run(
            [*command, f"--print-to-pdf={made}", joined.as_uri()], check=True, capture_output=True, timeout=400
        )
        with pikepdf.open(made) as pdf:
            if not tagged:
                del pdf.Root.StructTreeRoot
                del pdf.Root.MarkInfo
            pdf.save(target)
    joined.unlink()
    return target


def _joined(pages: list[Path]) -> str:
    first = html.fromstring(pages[0].read_bytes())
    sheets = [link.get("href") or "" for link in first.iter("link") if link.get("rel") == "stylesheet"]
    heads = "".join(f'<link rel="stylesheet" href="{escape(sheet)}">' for sheet in sheets)
    bodies = []
    for page in pages:
        root = html.fromstring(page.read_bytes())
        for element in [one for one in root.iter("ul", "div") if _is_navigation(one)]:
            if isinstance(element, HtmlElement):
                element.drop_tree()
        bodies.append(re.sub(r"^<body[^>]*>|</body>$", "", html.tostring(main_of(root), encoding="unicode").strip()))
    title = first.findtext(".//title") or ""
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{escape(title)}</title>{heads}</head>'
        f"<body>{''.join(bodies)}</body></html>"
    )


def _is_navigation(element: HtmlElement) -> bool:
    return element.get("id") == "banner" or not _NAVIGATION.isdisjoint((element.get("class") or "").split())
