"""An extract as one HTML file that needs nothing else: no script, no address of its own, pictures inside.

Its policy (CSP) forbids whatever a hostile text could smuggle in, even in a browser that is online.
"""

from collections.abc import Iterator, Sequence

from onpe_desktop.dossiers import Note, Section, Source, is_external
from onpe_desktop.exporting.extract import Extract
from onpe_desktop.exporting.html_blocks import HtmlBlocks
from onpe_desktop.exporting.html_inlines import HtmlPlace
from onpe_desktop.rendering.frame import text
from onpe_desktop.rendering.wording import source_date, verified
from onpe_desktop.spaces import NO_BREAK_SPACE

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_LOWEST = 6  # h6
_STYLE = """\
:root { color-scheme: light dark; --text: #22262b; --ground: #fdfcfa; --quiet: #565e67; --link: #1b5a8c;
  --rule: #d9d5cc; --box: #f3f1ec; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e3df; --ground: #1b1e22; --quiet: #a9b0b8; --link: #8cc2ee;
  --rule: #3d434a; --box: #24282d; } }
body { margin: 0 auto; padding: 1.5rem 1.5rem 4rem 4rem; max-width: 42rem; line-height: 1.55; color: var(--text);
  background: var(--ground); font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; }
h1 { margin-top: .5em; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; background: var(--ground); padding: .5rem; }
main { position: relative; }
p[data-number]::before { content: attr(data-number); content: attr(data-number) / ""; position: absolute; left: -3.5rem;
  width: 2.5rem; text-align: right; color: var(--quiet); font-size: .8rem; font-style: normal; font-weight: 400; }
.quiet, .page, .sources, .notes, figcaption, caption, .attribution { color: var(--quiet); }
.sources, .notes, small { font-size: .9rem; }
.callout, .card { background: var(--box); border-left: .3rem solid var(--rule); padding: .4rem 1rem; margin: 1rem 0; }
.danger { border-left-color: #97231f; }
.attention { border-left-color: #7d4e00; }
blockquote { border-left: .2rem solid var(--rule); margin-left: 0; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; padding-bottom: .3rem; }
th, td { border: 1px solid var(--rule); padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--box); }
dt { font-weight: 600; }
ul.boxes { list-style: none; padding-left: 0; }
.boxes > li > :first-child::before { content: "☐ "; }
li > p { margin: .35rem 0; }
img { max-width: 100%; height: auto; background: #fff; }
@media print {
  :root { --text: #000; --ground: #fff; --quiet: #333; --link: #000; --rule: #888; --box: #fff; }
  body { max-width: none; padding: 0 0 0 2.5rem; font-size: 11pt; }
  .skip { display: none; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  .callout, .card, figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 2; widows: 2; }
}
"""


def html_bytes(extract: Extract) -> bytes:
    """Return the file, in UTF-8; the same extract gives the same bytes."""
    return "\n".join(_Page(extract).lines()).encode("utf-8", "replace")  # a lone surrogate cannot be written


class _Page:
    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._types = {media.name: media.media_type for media in extract.dossier.media}
        self._blocks = HtmlBlocks(lambda name: (self._types[name], extract.media[name]))

    def lines(self) -> Iterator[str]:
        metadata, sections = self._extract.dossier.metadata, self._extract.dossier.sections
        yield f'<!DOCTYPE html>\n<html lang="{text(metadata.language)}">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{text(metadata.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>"
        yield '<a class="skip" href="#contenu">Aller au contenu</a>'
        yield f"<header>\n<h1>{text(metadata.title)}</h1>"
        yield f'<p class="quiet">{text(metadata.publisher)}. {text(metadata.description)}</p>\n</header>'
        yield '<nav aria-labelledby="sommaire">\n<h2 id="sommaire">Sommaire</h2>'
        yield f'{_contents(sections)}\n</nav>\n<main id="contenu">'
        for section in sections:
            yield from self._section(section, 2)
        yield "</main>\n</body>\n</html>\n"

    def _section(self, section: Section, level: int) -> Iterator[str]:
        notes = {note.id: number for number, note in enumerate(section.notes, 1)}
        place = HtmlPlace(section.id, min(level, _LOWEST), notes)
        title = f"{section.id}.titre"
        yield f'<section id="{section.id}" aria-labelledby="{title}">'
        yield f'<h{place.level} id="{title}">{text(section.title)}</h{place.level}>'
        yield self._blocks.write(section.blocks, place)
        yield from self._notes(section.notes, place)
        if section.sources:
            items = "".join(f"<li>{_source(source)}</li>" for source in section.sources)
            yield f'<ul class="sources">{items}</ul>'
        for child in section.children:
            yield from self._section(child, level + 1)
        yield "</section>"

    def _notes(self, notes: Sequence[Note], place: HtmlPlace) -> Iterator[str]:
        if not notes:
            return
        yield '<div class="notes">\n<p><strong>Notes</strong></p>\n<ol>'
        called = frozenset(place.called)
        for number, note in enumerate(notes, 1):
            label = f'aria-label="Retour à l’appel de la note {number}"'
            back = f'<a href="#{place.section}.appel-{text(note.id)}" role="doc-backlink" {label}>↑</a>'
            words = self._blocks.write(note.blocks, place)
            yield f'<li id="{place.section}.note-{text(note.id)}">{words} {back if note.id in called else ""}</li>'
        yield "</ol>\n</div>"


def _contents(sections: Sequence[Section]) -> str:
    items = "".join(
        f'<li><a href="#{section.id}">{text(section.title)}</a>{_contents(section.children)}</li>'
        for section in sections
    )
    return f"<ol>{items}</ol>" if items else ""


def _source(source: Source) -> str:
    addresses = [
        f'<a href="{text(address)}" rel="noreferrer">{text(address)}</a>'
        for address in source.addresses
        if is_external(address)
    ]
    words = (
        f"Source{NO_BREAK_SPACE}: {text(source.title)}, {text(source_date(source))}, {verified(source.verified_on)}."
    )
    return " ".join((words, *addresses))
