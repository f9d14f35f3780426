"""The blocks of a section as nodes of the printed document."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    ContactCard,
    Definition,
    Figure,
    Heading,
    ItemList,
    Note,
    Paragraph,
    Quotation,
    Section,
    Table,
    Video,
    plain_text,
)
from onpe_desktop.errors import UserError
from onpe_desktop.printing.characters import visible
from onpe_desktop.printing.inlines import Inlines
from onpe_desktop.printing.pictures import PictureError, check_picture
from onpe_desktop.printing.setting import Json, Node, Setting
from onpe_desktop.printing.tables import write_table

CALLOUT_NAMES = {
    CalloutKind.INFO: "À savoir",
    CalloutKind.WARNING: "Attention",
    CalloutKind.DANGER: "Danger",
    CalloutKind.LAW: "Ce que dit la loi",
    CalloutKind.PRACTICE: "En pratique",
    CalloutKind.MISSING: "Document non inclus",
}


class Levels:
    """Levels of headings that never skip one: PDF/UA asks for it, and a reader is lost otherwise."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, wanted: int) -> int:
        """Return the level to use for a heading that would like `wanted` (from 1)."""
        self._last = max(1, min(wanted, self._last + 1, 6))
        return self._last


class Blocks:
    """Writes the blocks of one section; `level` is that of the section's title."""

    def __init__(
        self,
        setting: Setting,
        dossier: str,
        section: Section,
        levels: Levels,
        level: int,
        read_media: Callable[[str], bytes],
        abbreviations: dict[str, str],
    ) -> None:  # fmt: skip
        self._setting = setting
        self._place = f"{dossier}#{section.id}"
        self._levels = levels
        self._level = level
        self._read_media = read_media
        self._notes = section.notes
        notes = {note.id: note for note in section.notes}
        self._inlines = Inlines(setting, dossier, section.id, notes, abbreviations, self._note)

    def write(self, blocks: tuple[Block, ...]) -> list[Json]:
        """Return one node for each block."""
        with self._setting.inside():
            return [self._block(block) for block in blocks]

    def uncalled_notes(self) -> list[Json]:
        """Return the blocks of the notes that nothing has called: their words are printed all the same."""
        if not self._setting.notes:
            return []
        return [
            node for note in self._notes if note.id not in self._inlines.called
            for node in self._note(note)
        ]  # fmt: skip

    def _note(self, note: Note) -> list[Json]:
        with self._without(links=self._inlines.links):
            return self.write(note.blocks)

    @contextmanager
    def _without(self, *, links: bool) -> Iterator[None]:
        """Write without footnotes, and without links unless told."""
        before = self._inlines.footnotes, self._inlines.links
        self._inlines.footnotes, self._inlines.links = False, links
        try:
            yield
        finally:
            self._inlines.footnotes, self._inlines.links = before

    def _block(self, block: Block) -> Node:
        node, inlines = self._setting.node, self._inlines.write
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Heading():
                return self._heading(block)
            case ItemList(items=items, ordered=ordered, start=start, boxes=boxes):
                written: list[Json] = [self.write(item.blocks) for item in items]
                first = min(max(start, 0), 1_000_000)
                return node("list", items=written, ordered=ordered, start=first, boxes=boxes)
            case Table():
                with self._without(links=False):
                    head = [[inlines(cell.inlines) for cell in row.cells] for row in block.head]
                body = [[inlines(cell.inlines) for cell in row.cells] for row in block.body]
                return write_table(self._setting, block, head, body, inlines(block.caption))
            case Figure():
                return self._figure(block)
            case Quotation(blocks=blocks, attribution=attribution):
                return node("quotation", blocks=self.write(blocks), attribution=self._setting.text(attribution))
            case Callout(kind=kind, title=title, blocks=blocks):
                words = {"name": CALLOUT_NAMES[kind], "title": self._setting.text(title)}
                return node("callout", blocks=self.write(blocks), callout=kind.value, **words)
            case ContactCard():
                return self._card(block)
            case Video(title=title, transcript=transcript):
                return node("video", title=self._setting.text(title), blocks=self.write(transcript))
            case Definition():
                return self._definition(block)

    @property
    def _in_note(self) -> bool:
        return not self._inlines.footnotes

    def _paragraph(self, paragraph: Paragraph) -> Node:
        number = 0 if self._in_note else paragraph.number  # the paragraphs of a note are numbered for themselves
        label = self._setting.anchor(f"{self._place}.p{number}")
        return self._setting.node(
            "paragraph", inlines=self._inlines.write(paragraph.inlines), number=number, label=label
        )

    def _heading(self, heading: Heading) -> Node:
        """Write a heading; inside a note, or without words, it would only disturb the outline of the document."""
        node, inlines = self._setting.node, self._inlines.write(heading.inlines)
        if self._in_note or not visible(plain_text(heading.inlines)).strip():
            return node("paragraph", inlines=[node("strong", inlines=inlines)], number=0, label="")
        return node("heading", inlines=inlines, level=self._levels.next(self._level + heading.level))

    def _figure(self, figure: Figure) -> Node:
        setting = self._setting
        alt = setting.text(figure.alt).strip() or "Image sans description"
        caption = self._inlines.write(figure.caption)
        try:
            content = self._read_media(figure.media)
            limits = setting.limits
            extension = check_picture(content, limits.picture_bytes, limits.picture_pixels)
        except (PictureError, UserError) as error:
            reason = str(error) if isinstance(error, PictureError) else "le fichier ne peut pas être lu"
            setting.remarks.append(f"Image non imprimée\u00a0: {reason}\u202f; sa description la remplace.")
            return setting.node("figure", file="", alt=alt, caption=caption)
        name = f"{len(setting.pictures) + 1}.{extension}"
        setting.pictures[name] = content
        return setting.node("figure", file=name, alt=alt, caption=caption)

    def _card(self, card: ContactCard) -> Node:
        setting = self._setting
        text = {
            name: setting.text(getattr(card, name))
            for name in ("name", "role", "organisation", "address", "hours", "note", "as_of")
        }
        web: list[Json] = [setting.address(address) for address in card.web]
        emails: list[Json] = [setting.address(f"mailto:{address}") for address in card.emails]
        phones: list[Json] = [setting.text(phone) for phone in card.phones]
        return setting.node("contact", **text, phones=phones, emails=emails, web=web)

    def _definition(self, definition: Definition) -> Node:
        setting = self._setting
        setting.defined.add(definition.term.strip())
        return setting.node(
            "definition",
            term=setting.text(definition.term),
            expansion=setting.text(definition.expansion),
            variants=[setting.text(variant) for variant in definition.variants],
            blocks=self.write(definition.blocks),
        )
