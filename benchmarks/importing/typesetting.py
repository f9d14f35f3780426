"""Sets a publication anew with programs that others print with, each with the styles that it has by itself.

Of a web page WeasyPrint and wkhtmltopdf make a PDF; of anything that pandoc reads LaTeX, groff and LibreOffice do.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from html import escape
from pathlib import Path

import pikepdf
import typst
from lxml import html
from lxml.html import HtmlElement
from twin_notes import notes_of
from twins import is_left_out, is_navigation, main_of

_HERE = Path(__file__).resolve().parent
# Debian's writes no Typst and reads less LaTeX: build/benchmarks/peers/bin/pip install pypandoc_binary
NEW_PANDOC = next(_HERE.parents[1].glob("build/benchmarks/peers/lib/*/site-packages/pypandoc/files/pandoc"), "pandoc")
_NOTE = re.compile(rb"^\[\^([^\]\n]+)\]:", re.MULTILINE)  # in Markdown
_FORGIVEN = frozenset(["wkhtmltopdf", "groff", "pdflatex", "lyx"])  # these complain of a missing picture
_PATIENCE = 500  # seconds for one publication
_NEEDED = {
    "weasyprint": "weasyprint",
    "wkhtmltopdf": "wkhtmltopdf",
    "pandoc": "pandoc",
    "xelatex": "texlive-xetex texlive-latex-extra texlive-lang-french lmodern",
    "lualatex": "texlive-luatex texlive-latex-extra texlive-lang-french lmodern",
    "pdflatex": "texlive-latex-extra texlive-lang-french lmodern",
    "context": "context",
    "latexmk": "latexmk biber texlive-latex-extra texlive-fonts-extra texlive-lang-french texlive-humanities",
    "groff": "groff",
    "soffice": "libreoffice-writer fonts-crosextra-carlito",
    "lyx": "lyx texlive-latex-extra texlive-lang-french",
    "chromium": "chromium",
    "xsltproc": "xsltproc docbook-xsl",
    "fop": "fop",
    "asciidoctor-pdf": "ruby-asciidoctor-pdf",
}
_DOCBOOK_SHEET = "/usr/share/xml/docbook/stylesheet/docbook-xsl/fo/docbook.xsl"


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
    run(["weasyprint", *sheets, str(_page(sources, made, styled=True)), str(made)])


def _chromium(sources: list[Path], options: list[str], made: Path) -> None:
    page = _page(sources, made, styled=True)
    styles = "".join((_HERE / name).read_text(encoding="utf-8") for name in options if name.endswith(".css"))
    page.write_text(page.read_text(encoding="utf-8").replace("</head>", f"<style>{styles}</style></head>", 1), "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={made.parent}/profile"]
    run([*command, f"--print-to-pdf={made}", page.as_uri()])
    if "untagged" in options:
        with pikepdf.open(made, allow_overwriting_input=True) as pdf:
            del pdf.Root.StructTreeRoot
            del pdf.Root.MarkInfo
            pdf.save(made)


def _wkhtmltopdf(sources: list[Path], options: list[str], made: Path) -> None:
    shown = ["--footer-center", "[page] / [topage]", "--header-left", "[doctitle]", "--header-line"]
    command = ["wkhtmltopdf", "-q", "--enable-local-file-access", "--disable-javascript", *shown, *options]
    run([*command, str(_page(sources, made, styled=True)), str(made)])


def _tex(engine: str, sources: list[Path], options: list[str], made: Path) -> None:
    if shutil.which(engine) is None:  # pandoc would not name its package
        raise _missing(engine)
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    chosen = options if engine == "context" else [f"documentclass={options[0]}", *options[1:]]
    variables = [part for option in chosen for part in ("-V", option)]
    command = ["pandoc", f"--pdf-engine={engine}", *(["-t", "context"] if engine == "context" else []), *variables]
    run([*command, "-V", "lang=fr", "--toc", *inputs(readable), "-o", str(made)])


def _fop(sources: list[Path], options: list[str], made: Path) -> None:
    """Let pandoc write DocBook, and its style sheets and FOP print it."""
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    text, objects = made.with_suffix(".xml"), made.with_suffix(".fo")
    run(["pandoc", "-s", "-t", "docbook4", "-V", "lang=fr", *inputs(readable), "-o", str(text)])
    given = {"paper.type": "A4", "section.autolabel": "1", "fop1.extensions": "1", "ulink.show": "0"}
    named = [part for name, value in given.items() for part in ("--stringparam", name, value)]
    run(["xsltproc", "--nonet", *named, *options, "-o", str(objects), _DOCBOOK_SHEET, str(text)])
    run(["fop", "-q", "-fo", str(objects), "-pdf", str(made)])


def _asciidoctor(sources: list[Path], options: list[str], made: Path) -> None:
    text = sources[0]
    if text.suffix != ".adoc":
        readable = sources if text.suffix != ".html" else [_page(sources, made, styled=False)]
        text = made.with_suffix(".adoc")
        run(["pandoc", "-s", "-t", "asciidoc", *inputs(readable), "-o", str(text)])
    given = [part for option in ("lang=fr", "toc", *options) for part in ("-a", option)]
    run(["asciidoctor-pdf", "-q", *given, "-o", str(made), str(text)])


def _groff(sources: list[Path], options: list[str], made: Path) -> None:
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    text = made.with_suffix(".ms")
    run(["pandoc", "-s", "-t", "ms", *options, *inputs(readable), "-o", str(text)])
    with made.open("wb") as output:
        run(["groff", "-k", "-t", "-ms", "-Tpdf", "-mfr", str(text)], output.fileno())


def _soffice(sources: list[Path], options: list[str], made: Path) -> None:
    """Let LibreOffice write a document of a word processor with its own styles, without tags and bookmarks."""
    command = [*office(made.parent), *options]
    away = '"{}":{{"type":"boolean","value":"false"}}'
    named = ",".join(away.format(name) for name in ("UseTaggedPDF", "ExportBookmarks"))
    run([*command, "--convert-to", f"pdf:writer_pdf_Export:{{{named}}}", "--outdir", str(made.parent), str(sources[0])])
    (made.parent / f"{sources[0].stem}.pdf").rename(made)


def _word(sources: list[Path], options: list[str], made: Path) -> None:
    """Let pandoc write a document of a word processor with its styles, and LibreOffice print it."""
    readable = sources if sources[0].suffix != ".html" else [_page(sources, made, styled=False)]
    document = made.with_suffix(".docx")
    run(["pandoc", *options, *inputs(readable), "-o", str(document)])
    _soffice([document], [], made)


def _typst(sources: list[Path], options: list[str], made: Path) -> None:
    """Set with Typst in pandoc's template; the pandoc of PyPI's pypandoc_binary is new enough to write it."""
    text = made.with_suffix(".typ")
    variables = [part for option in options for part in ("-V", option)]
    run([str(NEW_PANDOC), "-s", "-t", "typst", *variables, "-V", "lang=fr", *inputs(sources), "-o", str(text)])
    without = re.sub(r'image\("[^"]*"[^)]*\)', "box()", text.read_text(encoding="utf-8"))  # pictures lie elsewhere
    text.write_text(
        re.sub(r'#link\((?:<[^>]*>|label\("[^"]*"\))\)', "#", without), encoding="utf-8"
    )  # Typst refuses what leads nowhere
    made.write_bytes(typst.compile(str(text)))


def _lyx_print(sources: list[Path], options: list[str], made: Path) -> None:
    text = lyx(sources[0], made.parent, "pdflatex")
    for _ in range(3):  # for the contents and the references; a picture that is missing stops nothing
        run(["pdflatex", "-interaction=nonstopmode", *options, text.name], folder=text.parent)
    text.with_suffix(".pdf").rename(made)


def _latexmk(sources: list[Path], options: list[str], made: Path) -> None:
    """Set a text in LaTeX in its makers' own class."""
    copy = made.parent / "latex"
    shutil.copytree(sources[0].parent, copy)
    for lacking in [file for file in copy.rglob("*") if file.is_file() and not file.stat().st_size]:
        lacking.unlink()  # copies of a repository have the largest files empty, at which TeX stops
    with suppress(RuntimeError):  # it complains of a missing picture
        run(["latexmk", "-f", "-interaction=nonstopmode", *options, sources[0].name], folder=copy)
    (copy / sources[0].with_suffix(".pdf").name).rename(made)


def lyx(source: Path, folder: Path, form: str) -> Path:
    """Let LyX write a source in a form, « pdflatex » or « xhtml », below a folder; return the file."""
    shutil.copytree(source.parent, folder / "lyx")
    run(["lyx", "-e", form, source.name], folder=folder / "lyx")
    return (folder / "lyx" / source.name).with_suffix(".tex" if form == "pdflatex" else ".xhtml")


_WAYS: dict[str, Callable[[list[Path], list[str], Path], None]] = {
    "weasyprint": _weasyprint,
    "wkhtmltopdf": _wkhtmltopdf,
    "xelatex": partial(_tex, "xelatex"),
    "lualatex": partial(_tex, "lualatex"),
    "pdflatex": partial(_tex, "pdflatex"),
    "context": partial(_tex, "context"),
    "fop": _fop,
    "asciidoctor-pdf": _asciidoctor,
    "groff": _groff,
    "soffice": _soffice,
    "chromium": _chromium,
    "word": _word,
    "typst": _typst,
    "lyx": _lyx_print,
    "latexmk": _latexmk,
}


def _page(sources: list[Path], made: Path, *, styled: bool) -> Path:
    page = made.with_suffix(".html")
    page.write_text(joined(sources, styled=styled), encoding="utf-8")
    return page


def inputs(sources: Sequence[Path]) -> list[str]:
    """Return the sources as pandoc's arguments; pictures are looked for beside them.

    What works they cite, a `.bib` file among them tells. Files in Markdown that number notes alike are read apart.
    """
    texts = [source for source in sources if source.suffix != ".bib"]
    works = [f"--bibliography={source}" for source in sources if source.suffix == ".bib"]
    places = os.pathsep.join(dict.fromkeys(str(source.parent) for source in texts))
    form = ["-f", "html+epub_html_exts"] if texts[0].suffix == ".html" else []
    cited = ["--citeproc", *works] if works else []
    apart = ["--file-scope"] if _number_notes_alike(texts) else []
    return [*form, *cited, *apart, f"--resource-path={places}", *(str(text) for text in texts)]


def _number_notes_alike(texts: Sequence[Path]) -> bool:
    counts = Counter(n for text in texts if text.suffix == ".md" for n in set(_NOTE.findall(text.read_bytes())))
    return any(count > 1 for count in counts.values())


def office(folder: Path) -> list[str]:
    """Return how LibreOffice is called, with a profile of its own in a folder."""
    return ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]


def run(command: list[str], output: int = subprocess.DEVNULL, folder: Path | None = None) -> None:
    """Run a program; `FileNotFoundError` names the Debian package of one that is missing.

    `RuntimeError` is raised where it fails, but by those that complain of a missing picture.
    """
    try:
        done = subprocess.run(
            command, cwd=folder, stdout=output, stderr=subprocess.PIPE, timeout=_PATIENCE, check=False
        )
    except FileNotFoundError:
        raise _missing(command[0]) from None
    if done.returncode and command[0] not in _FORGIVEN:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')[-400:]}")


def _missing(program: str) -> FileNotFoundError:
    return FileNotFoundError(f"« {program} » is missing: apt-get install {_NEEDED.get(program, program)}")
