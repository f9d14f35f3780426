"""Sets a publication anew with programs that others print with, each with the styles that it has by itself.

Of a web page WeasyPrint and wkhtmltopdf make a PDF; of anything that pandoc reads LaTeX, groff and LibreOffice do.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

import pikepdf
import typst
from lxml import html
from lxml.html import HtmlElement
from twins import is_left_out, is_navigation, main_of, notes_of

_HERE = Path(__file__).resolve().parent
_NEW_PANDOC = next(  # Debian's writes no Typst: build/benchmarks/peers/bin/pip install pypandoc_binary
    _HERE.parents[1].glob("build/benchmarks/peers/lib/*/site-packages/pypandoc/files/pandoc"), "pandoc"
)
_FORGIVEN = frozenset(["wkhtmltopdf", "groff", "pdflatex", "lyx"])  # these complain of a missing picture
_GLUED = re.compile(  # LibreOffice sets no space between a number and the title or note that it counts
    r"(<h[1-6]\b[^>]*>(?:\s*<[^>]*>)*\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Za-z]\))"
    r'|sdfootnotesym"[^>]*>\d+</a>)(?=["A-ZÀ-Þ<])'
)
_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_])(<img\b[^>]*>)\s+(?=[a-zà-ÿ])")  # it cuts the word that a picture hangs on
_PATIENCE = 500  # seconds for one publication
_NEEDED = {
    "weasyprint": "weasyprint",
    "wkhtmltopdf": "wkhtmltopdf",
    "pandoc": "pandoc",
    "xelatex": "texlive-xetex texlive-latex-extra texlive-lang-french lmodern",
    "groff": "groff",
    "soffice": "libreoffice-writer",
    "lyx": "lyx texlive-latex-extra texlive-lang-french",
    "chromium": "chromium",
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

    Of a word processor's document LibreOffice makes it (pandoc loses lists in cells), of LyX's LyX, of Markdown and
    LaTeX pandoc.
    """
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    if sources[0].suffix in {".odt", ".docx"}:
        with tempfile.TemporaryDirectory() as folder:
            _run([*_office(Path(folder)), "--convert-to", "html", "--outdir", folder, str(sources[0])])
            text = (Path(folder) / f"{sources[0].stem}.html").read_text(encoding="utf-8")
            target.write_text(_CUT.sub(r"\2\1", _GLUED.sub(r"\1 ", text)), encoding="utf-8")
    elif sources[0].suffix == ".lyx":
        with tempfile.TemporaryDirectory() as folder:
            target.write_bytes(_lyx(sources[0], Path(folder), "xhtml").read_bytes())
    elif sources[0].suffix == ".tex":
        command = ["pandoc", "-s", "-f", "latex", "-t", "html5", "--wrap=none", *_inputs(sources), "-o", str(target)]
        _run(command, folder=sources[0].parent)  # for what they take in
    else:
        read = ["-f", "markdown", "--file-scope", "-M", "lang=fr", "-M", f"title={sources[0].parent.name}"]
        with tempfile.TemporaryDirectory() as folder:
            plain = [_without_chunks(source, Path(folder)) for source in sources]
            _run(["pandoc", "-s", "-t", "html5", "--wrap=none", *read, *_inputs(plain), "-o", str(target)])
    return target


def _without_chunks(source: Path, folder: Path) -> Path:
    """Return a source of which pandoc understands the listings: Quarto's « ```{r} » opens none for it."""
    if source.suffix != ".qmd":
        return source
    plain = folder / source.name
    text = source.read_text(encoding="utf-8")
    plain.write_text(re.sub(r"^(\s*`{3,})\s*\{[^}]*\}", r"\1", text, flags=re.MULTILINE), encoding="utf-8")
    return plain


def joined(pages: Sequence[Path], *, styled: bool) -> str:
    """Return the text of the pages of a twin as one page, navigation left out.

    With their own style sheets, or with none and with notes that pandoc knows (those of EPUB).
    """
    first = html.fromstring(pages[0].read_bytes())
    styles = "".join(_styles(pages[0], first)) if styled else ""
    bodies = "".join(_body(page, apart=not styled) for page in pages)
    title = escape(first.findtext(".//title") or "")
    head = f'<meta charset="utf-8"><title>{title}</title>{styles}'
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body>{bodies}</body></html>'


def _body(page: Path, *, apart: bool) -> str:
    root = html.fromstring(page.read_bytes())
    main = main_of(root)
    notes = _notes_for_pandoc(page, root) if apart else ""
    unwanted = is_left_out if notes else is_navigation
    for element in [one for one in main.iter() if isinstance(one, HtmlElement) and unwanted(one)]:
        if element is not main and element.getparent() is not None and isinstance(element.tag, str):
            element.drop_tree()
    for picture in main.iter("img"):
        place = page.parent / (picture.get("src") or "")
        if place.is_file():
            picture.set("src", place.as_uri())
    return "".join(html.tostring(child, encoding="unicode") for child in main) + notes


def _notes_for_pandoc(page: Path, root: HtmlElement) -> str:
    """Mark the calls of notes, and return the notes."""
    known, made = notes_of(root), dict[str, str]()
    for link in root.iter("a"):
        target = (link.get("href") or "").partition("#")[2]
        if target in known:
            name = f"{page.stem}-{target}"
            link.set("href", f"#{name}")
            link.set("epub:type", "noteref")
            text = re.sub(r"^\s*\[?\d+[\].]?\s*", "", known[target])
            made[name] = f'<aside epub:type="footnote" id="{name}"><p>{escape(text)}</p></aside>'
    return "".join(made.values())


def _styles(page: Path, root: HtmlElement) -> Iterator[str]:
    for sheet in root.iter("style", "link"):
        if sheet.tag == "style":
            yield html.tostring(sheet, encoding="unicode")
        elif sheet.get("rel") == "stylesheet" and (place := page.parent / (sheet.get("href") or "")).is_file():
            yield f'<link rel="stylesheet" media="{sheet.get("media") or "all"}" href="{place.as_uri()}">'


def _weasyprint(sources: list[Path], options: list[str], made: Path) -> None:
    sheets = [part for name in options for part in ("-s", str(_HERE / name))]
    _run(["weasyprint", *sheets, str(_page(sources, made, styled=True)), str(made)])


def _chromium(sources: list[Path], options: list[str], made: Path) -> None:
    page = _page(sources, made, styled=True)
    styles = "".join((_HERE / name).read_text(encoding="utf-8") for name in options if name.endswith(".css"))
    page.write_text(page.read_text(encoding="utf-8").replace("</head>", f"<style>{styles}</style></head>", 1), "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={made.parent}/profile"]
    _run([*command, f"--print-to-pdf={made}", page.as_uri()])
    if "untagged" in options:
        with pikepdf.open(made, allow_overwriting_input=True) as pdf:
            del pdf.Root.StructTreeRoot
            del pdf.Root.MarkInfo
            pdf.save(made)


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


def _word(sources: list[Path], options: list[str], made: Path) -> None:
    """Let pandoc write a document of a word processor with its styles, and LibreOffice print it."""
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    document = made.with_suffix(".docx")
    _run(["pandoc", *options, *_inputs(readable), "-o", str(document)])
    _soffice([document], [], made)


def _typst(sources: list[Path], options: list[str], made: Path) -> None:
    """Set with Typst in pandoc's template; the pandoc of PyPI's pypandoc_binary is new enough to write it."""
    text = made.with_suffix(".typ")
    variables = [part for option in options for part in ("-V", option)]
    _run([str(_NEW_PANDOC), "-s", "-t", "typst", *variables, "-V", "lang=fr", *_inputs(sources), "-o", str(text)])
    without = re.sub(r'image\("[^"]*"[^)]*\)', "box()", text.read_text(encoding="utf-8"))  # pictures lie elsewhere
    text.write_text(
        re.sub(r'#link\((?:<[^>]*>|label\("[^"]*"\))\)', "#", without), encoding="utf-8"
    )  # Typst refuses what leads nowhere
    made.write_bytes(typst.compile(str(text)))


def _lyx_print(sources: list[Path], options: list[str], made: Path) -> None:
    text = _lyx(sources[0], made.parent, "pdflatex")
    for _ in range(3):  # for the contents and the references; a picture that is missing stops nothing
        _run(["pdflatex", "-interaction=nonstopmode", *options, text.name], folder=text.parent)
    text.with_suffix(".pdf").rename(made)


def _lyx(source: Path, folder: Path, form: str) -> Path:
    shutil.copytree(source.parent, folder / "lyx")
    _run(["lyx", "-e", form, source.name], folder=folder / "lyx")
    return (folder / "lyx" / source.name).with_suffix(".tex" if form == "pdflatex" else ".xhtml")


_WAYS: dict[str, Callable[[list[Path], list[str], Path], None]] = {
    "weasyprint": _weasyprint,
    "wkhtmltopdf": _wkhtmltopdf,
    "xelatex": _xelatex,
    "groff": _groff,
    "soffice": _soffice,
    "chromium": _chromium,
    "word": _word,
    "typst": _typst,
    "lyx": _lyx_print,
}


def _page(sources: list[Path], made: Path, *, styled: bool) -> Path:
    page = made.with_suffix(".html")
    page.write_text(joined(sources, styled=styled), encoding="utf-8")
    return page


def _inputs(sources: Sequence[Path]) -> list[str]:
    """Return the sources as pandoc's arguments; pictures are looked for beside them."""
    places = os.pathsep.join(dict.fromkeys(str(source.parent) for source in sources))
    form = ["-f", "html+epub_html_exts"] if sources[0].suffix == ".html" else []
    return [*form, f"--resource-path={places}", *(str(source) for source in sources)]


def _office(folder: Path) -> list[str]:
    return ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]


def _run(command: list[str], output: int = subprocess.DEVNULL, folder: Path | None = None) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=False
        )
    except FileNotFoundError:
        needed = _NEEDED.get(command[0], command[0])
        raise FileNotFoundError(f"« {command[0]} » is missing: apt-get install {needed}") from None
    if done.returncode and command[0] not in _FORGIVEN:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')[-400:]}")
