"""From sections to XHTML content documents. `content_reader` reads back exactly what is written here."""

import json
from collections.abc import Iterable, Mapping

from lxml import etree

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Strong,
    Table,
    Text,
    Video,
    is_external,
)
from onpe_desktop.packs.vocabulary import BOXES, DOSSIER_URN, EPUB, EPUB_TYPE, XHTML, XML_LANG

CONTACT_FIELDS = ("name", "role", "organisation", "phones", "emails", "web", "address", "hours", "note", "as_of")


def element(parent: etree._Element | None, name: str, text: str = "", **attributes: str) -> etree._Element:
    """Add an XHTML element; `class_` gives the attribute `class`, and `data_x` gives `data-x`."""
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    tag = f"{{{XHTML}}}{name}"
    made = (
        etree.Element(tag, given, nsmap={None: XHTML, "epub": EPUB})  # type: ignore[dict-item] # lxml takes None
        if parent is None
        else etree.SubElement(parent, tag, given)
    )
    made.text = text or None
    return made


class ContentWriter:
    """Writes the content documents of one dossier. `documents` says in which document each section stands."""

    def __init__(self, documents: Mapping[str, str], language: str) -> None:
        self._documents = documents
        self._language = language
        self._document = ""
        self._section = ""
        self._page_count = 0
        self.pages: list[tuple[str, str]] = []

    def document(self, section: Section) -> etree._Element:
        """Return the document of a top section; `pages` grows by (label, address) of the printed pages met."""
        self._document = self._documents[section.id]
        root = element(None, "html", lang=self._language)
        root.set(XML_LANG, self._language)
        head = element(root, "head")
        element(head, "title", section.title)
        element(head, "link", rel="stylesheet", type="text/css", href="../style.css")
        self._write_section(element(root, "body"), section, 1)
        return root

    def _write_section(self, parent: etree._Element, section: Section, depth: int) -> None:
        self._section, self._page_count = section.id, 0
        made = element(parent, "section", id=section.id, data_kind=section.kind.value)
        if section.audience:
            made.set("data-audience", " ".join(section.audience))
        _set_list(made, "data-titles", section.other_titles)
        _set_list(made, "data-keywords", section.keywords)
        element(made, f"h{min(depth, 6)}", section.title, class_="title")
        self._write_blocks(made, section.blocks)
        for note in section.notes:
            aside = element(made, "aside", id=f"{section.id}.note-{note.id}", role="doc-footnote")
            aside.set(EPUB_TYPE, "footnote")
            self._write_blocks(aside, note.blocks)
        if section.sources:
            listed = element(element(made, "footer", class_="sources"), "ul")
            for source in section.sources:
                _write_source(element(listed, "li"), source)
        for child in section.children:
            self._write_section(made, child, depth + 1)

    def _write_blocks(self, parent: etree._Element, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._write_block(parent, block)

    def _write_block(self, parent: etree._Element, block: Block) -> None:
        match block:
            case Paragraph(inlines=inlines, number=number):
                self._write_inlines(element(parent, "p", id=f"{self._section}.p{number}"), inlines)
            case Heading(inlines=inlines, level=level):
                self._write_inlines(element(parent, f"h{min(level + 2, 6)}", data_level=str(level)), inlines)
            case ItemList():
                self._write_list(parent, block)
            case Table():
                self._write_table(parent, block)
            case Figure(media=media, alt=alt, caption=caption):
                figure = element(parent, "figure")
                element(figure, "img", src=f"../media/{media}", alt=alt)
                if caption:
                    self._write_inlines(element(figure, "figcaption"), caption)
            case Quotation():
                self._write_quotation(parent, block)
            case Callout():
                self._write_callout(parent, block)
            case ContactCard():
                _write_contact(element(parent, "ul", class_="contact"), block)
            case Video():
                self._write_video(parent, block)
            case Definition():
                self._write_definition(parent, block)

    def _write_definition(self, parent: etree._Element, definition: Definition) -> None:
        listed = element(parent, "dl")
        _set_list(listed, "data-variants", definition.variants)
        element(listed, "dt", definition.term)
        said = element(listed, "dd")
        element(said, "p", definition.expansion, class_="expansion")
        self._write_blocks(said, definition.blocks)

    def _write_quotation(self, parent: etree._Element, quotation: Quotation) -> None:
        made = element(parent, "blockquote")
        self._write_blocks(made, quotation.blocks)
        if quotation.attribution:
            element(made, "footer", quotation.attribution)

    def _write_callout(self, parent: etree._Element, callout: Callout) -> None:
        made = element(parent, "aside", class_="callout", data_callout=callout.kind.value)
        if callout.title:
            element(made, "p", callout.title, class_="title")
        self._write_blocks(made, callout.blocks)

    def _write_list(self, parent: etree._Element, items: ItemList) -> None:
        made = element(parent, "ol" if items.ordered else "ul")
        if items.boxes:
            made.set("class", BOXES)
        if items.ordered and items.start != 1:
            made.set("start", str(items.start))
        for item in items.items:
            self._write_blocks(element(made, "li"), item.blocks)

    def _write_table(self, parent: etree._Element, table: Table) -> None:
        made = element(parent, "table")
        if table.caption:
            self._write_inlines(element(made, "caption"), table.caption)
        for name, scope, rows in (("thead", "col", table.head), ("tbody", "row", table.body)):
            if rows:
                part = element(made, name)
                for row in rows:
                    self._write_row(element(part, "tr"), row, scope)

    def _write_row(self, made: etree._Element, row: Row, scope: str) -> None:
        for cell in row.cells:
            written = element(made, "th", scope=scope) if cell.header else element(made, "td")
            if cell.columns != 1:
                written.set("colspan", str(cell.columns))
            if cell.rows != 1:
                written.set("rowspan", str(cell.rows))
            self._write_inlines(written, cell.inlines)

    def _write_video(self, parent: etree._Element, video: Video) -> None:
        made = element(parent, "figure", class_="video")
        if video.media:
            player = element(made, "video", src=f"../media/{video.media}", controls="controls")
            if video.captions:
                element(player, "track", src=f"../media/{video.captions}", kind="captions", srclang=self._language)
        element(made, "figcaption", video.title)
        if video.transcript:
            self._write_blocks(element(made, "div", class_="transcript"), video.transcript)

    def _write_inlines(self, parent: etree._Element, inlines: Iterable[Inline]) -> None:
        last: etree._Element | None = None
        for inline in inlines:
            if not isinstance(inline, Text):
                last = self._write_inline(parent, inline)
            elif last is None:
                parent.text = (parent.text or "") + inline.text
            else:
                last.tail = (last.tail or "") + inline.text

    def _write_inline(self, parent: etree._Element, inline: Inline) -> etree._Element:
        match inline:
            case Emphasis(children=children) | Strong(children=children):
                made = element(parent, "em" if isinstance(inline, Emphasis) else "strong")
                self._write_inlines(made, children)
            case Link(target=target, children=children):
                made = element(parent, "a", href=self._address(target))
                self._write_inlines(made, children)
            case NoteReference(note_id=note_id):
                made = element(parent, "a", note_id, href=f"#{self._section}.note-{note_id}", role="doc-noteref")
                made.set(EPUB_TYPE, "noteref")
            case Abbreviation(short=short, expansion=expansion):
                made = element(parent, "abbr", short, title=expansion)
            case LineBreak():
                made = element(parent, "br")
            case PageBreak(label=label):
                made = self._write_page_break(parent, label)
            case Text(text=text):
                made = element(parent, "span", text)
        return made

    def _write_page_break(self, parent: etree._Element, label: str) -> etree._Element:
        self._page_count += 1
        place = f"{self._section}.page-{self._page_count}"
        made = element(parent, "span", id=place, title=label, role="doc-pagebreak")
        made.set(EPUB_TYPE, "pagebreak")
        self.pages.append((label, f"text/{self._document}#{place}"))
        return made

    def _address(self, target: str) -> str:
        """Return the model's target as an address in the pack."""
        if target.startswith("#"):
            document = self._documents[target[1:].partition(".")[0]]
            return target if document == self._document else document + target
        if target.startswith("dossier:"):
            return DOSSIER_URN + target.removeprefix("dossier:")
        return target


def _set_list(made: etree._Element, name: str, values: tuple[str, ...]) -> None:
    if values:
        made.set(name, json.dumps(values, ensure_ascii=False))


def _write_contact(made: etree._Element, card: ContactCard) -> None:
    for name in CONTACT_FIELDS:
        value = getattr(card, name)
        for text in (value,) if isinstance(value, str) else value:
            if text or not isinstance(value, str):
                element(made, "li", text, data_field=name)


def _write_source(made: etree._Element, source: Source) -> None:
    element(made, "cite", source.title).tail = " "
    if source.kind:
        element(made, "span", source.kind, class_="kind").tail = " "
    element(made, "span", source.dated, class_="dated").tail = " "
    day = source.verified_on.isoformat()
    element(made, "time", day, datetime=day).tail = " "
    for address in source.addresses:
        if is_external(address):
            element(made, "a", address, href=address).tail = " "
        else:
            element(made, "span", address, class_="address").tail = " "
    for fact in source.facts:
        element(made, "code", fact).tail = " "
