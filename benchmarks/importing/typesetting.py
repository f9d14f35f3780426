"""Sets a publication anew with programs that others print with, each with the styles that it has by itself.

Of a web page WeasyPrint and wkhtmltopdf make a PDF; of anything that pandoc reads LaTeX, groff and LibreOffice do.
"""

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from twins import is_navigation, main_of

_PATIENCE = 500  # seconds for one publication
_NEEDED = {
    "weasyprint": "weasyprint",
    "wkhtmltopdf": "wkhtmltopdf",
    "pandoc": "pandoc",
    "xelatex": "texlive-xetex texlive-latex-extra texlive-lang-french lmodern",
    "groff": "groff",
    "soffice": "libreoffice-writer",
}


def typeset(way: str, sources: Sequence[Path], target: Path) -> Path:
    """Set sources as one PDF, unless it is there; return it.

    `way` is the program, a colon, and what it takes, such as « xelatex: report ». `FileNotFoundError` names the Debian
    package of a program that is missing.
    """
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    program, _, options = way.partition(":")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.pdf"
        _WAYS[program](list(sources), options.split(), made)
        target.write_bytes(made.read_bytes())
    return target


def as_html(sources: Sequence[Path], target: Path) -> Path:
    """Write a publication as one page of HTML, unless it is there; return it.

    Of a word processor's document LibreOffice makes it: pandoc loses lists in cells. Of Markdown pandoc does.
    """
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    if sources[0].suffix in {".odt", ".docx"}:
        with tempfile.TemporaryDirectory() as folder:
            _run([*_office(Path(folder)), "--convert-to", "html", "--outdir", folder, str(sources[0])])
            target.write_bytes((Path(folder) / f"{sources[0].stem}.html").read_bytes())
    else:
        _run(["pandoc", "-s", "-t", "html5", "--wrap=none", "-M", "lang=fr", *_inputs(sources), "-o", str(target)])
    return target


def joined(pages: Sequence[Path], *, styled: bool) -> str:
    """Return the text of the pages of a twin as one page, navigation left out, with their own style sheets or none."""
    first = html.fromstring(pages[0].read_bytes())
    styles = "".join(_styles(pages[0], first)) if styled else ""
    bodies = []
    for page in pages:
        main = main_of(html.fromstring(page.read_bytes()))
        for element in [one for one in main.iter() if isinstance(one, HtmlElement) and is_navigation(one)]:
            if element is not main and element.getparent() is not None and isinstance(element.tag, str):
                element.drop_tree()
        for picture in main.iter("img"):
            place = page.parent / (picture.get("src") or "")
            if place.is_file():
                picture.set("src", place.as_uri())
        bodies.append("".join(html.tostring(child, encoding="unicode") for child in main))
    title = escape(first.findtext(".//title") or "")
    head = f'<meta charset="utf-8"><title>{title}</title>{styles}'
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body>{"".join(bodies)}</body></html>'


def _styles(page: Path, root: HtmlElement) -> Iterator[str]:
    for sheet in root.iter("style", "link"):
        if sheet.tag == "style":
            yield html.tostring(sheet, encoding="unicode")
        elif sheet.get("rel") == "stylesheet" and (place := page.parent / (sheet.get("href") or "")).is_file():
            yield f'<link rel="stylesheet" media="{sheet.get("media") or "all"}" href="{place.as_uri()}">'


def _weasyprint(sources: list[Path], options: list[str], made: Path) -> None:
    _run(["weasyprint", *options, str(_page(sources, made, styled=True)), str(made)])


def _wkhtmltopdf(sources: list[Path], options: list[str], made: Path) -> None:
    shown = ["--footer-center", "[page] / [topage]", "--header-left", "[doctitle]", "--header-line"]
    command = ["wkhtmltopdf", "-q", "--enable-local-file-access", "--disable-javascript", *shown, *options]
    _run([*command, str(_page(sources, made, styled=True)), str(made)])


def _xelatex(sources: list[Path], options: list[str], made: Path) -> None:
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    variables = [part for option in options[1:] for part in ("-V", option)]
    command = ["pandoc", "--pdf-engine=xelatex", "-V", f"documentclass={options[0]}", *variables]
    _run([*command, "-V", "lang=fr", "--toc", *_inputs(readable), "-o", str(made)])


def _groff(sources: list[Path], options: list[str], made: Path) -> None:
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    text = made.with_suffix(".ms")
    _run(["pandoc", "-s", "-t", "ms", *options, *_inputs(readable), "-o", str(text)])
    with made.open("wb") as output:
        _run(["groff", "-k", "-t", "-ms", "-Tpdf", "-mfr", str(text)], output.fileno())


def _soffice(sources: list[Path], options: list[str], made: Path) -> None:
    """Let LibreOffice write a document of a word processor with its own styles, without tags and bookmarks."""
    command = [*_office(made.parent), *options]
    away = '"{}":{{"type":"boolean","value":"false"}}'
    named = ",".join(away.format(name) for name in ("UseTaggedPDF", "ExportBookmarks"))
    _run(
        [*command, "--convert-to", f"pdf:writer_pdf_Export:{{{named}}}", "--outdir", str(made.parent), str(sources[0])]
    )
    (made.parent / f"{sources[0].stem}.pdf").rename(made)


_WAYS: dict[str, Callable[[list[Path], list[str], Path], None]] = {
    "weasyprint": _weasyprint,
    "wkhtmltopdf": _wkhtmltopdf,
    "xelatex": _xelatex,
    "groff": _groff,
    "soffice": _soffice,
}


def _page(sources: list[Path], made: Path, *, styled: bool) -> Path:
    page = made.with_suffix(".html")
    page.write_text(joined(sources, styled=styled), encoding="utf-8")
    return page


def _inputs(sources: Sequence[Path]) -> list[str]:
    """Return the sources as pandoc's arguments; pictures are looked for beside the first one."""
    places = os.pathsep.join(dict.fromkeys(str(source.parent) for source in sources))
    return [f"--resource-path={places}", *(str(source) for source in sources)]


def _office(folder: Path) -> list[str]:
    return ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]


def _run(command: list[str], output: int = subprocess.DEVNULL) -> None:
    try:
        done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=False)
    except FileNotFoundError:
        needed = _NEEDED.get(command[0], command[0])
        raise FileNotFoundError(f"« {command[0]} » is missing: apt-get install {needed}") from None
    if done.returncode and command[0] not in {"wkhtmltopdf", "groff"}:  # these two complain of a missing picture
        raise RuntimeError(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')[-400:]}")
