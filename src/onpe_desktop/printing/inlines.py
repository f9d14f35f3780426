"""The inlines of a section as nodes of the printed document."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Note,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_external,
    plain_text,
)
from onpe_desktop.printing.setting import Json, Node, Setting, without_scheme

_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Inlines:
    """Writes the inlines of one section.

    Notes are set at the foot of the page where they are called; `called` remembers which, so that none is lost.
    `abbreviations` collects what is spelled out at the end of the printed part.
    """

    setting: Setting
    dossier: str
    section: str
    notes: dict[str, Note]
    abbreviations: dict[str, str]
    write_note: Callable[[Note], list[Json]]
    called: set[str] = field(default_factory=set)
    footnotes: bool = True  # False inside a note and in the head of a table, which each page repeats
    links: bool = True  # False in the head of a table: a repeated head is no content, where PDF/UA refuses links

    def write(self, inlines: tuple[Inline, ...]) -> list[Json]:
        """Return the nodes; a reference that leads nowhere in this print stays as plain words."""
        with self.setting.inside():
            return [node for inline in inlines for node in self._write(inline)]

    def _write(self, inline: Inline) -> list[Json]:
        setting = self.setting
        match inline:
            case Text(text=text):
                return [setting.node("text", words=setting.running(text))]
            case Emphasis(children=children):
                return [setting.node("emphasis", inlines=self.write(children))]
            case Strong(children=children):
                return [setting.node("strong", inlines=self.write(children))]
            case Link():
                return self._link(inline)
            case NoteReference(note_id=note_id):
                return [self._note(note_id)] if setting.notes else []
            case Abbreviation(short=short, expansion=expansion):
                printed = setting.text(short)
                self.abbreviations.setdefault(printed, setting.text(expansion))
                return [setting.node("text", words=printed)]
            case LineBreak():
                return [setting.node("line-break")]
            case PageBreak(label=label):
                return [setting.node("page", label=setting.text(label))]

    def _link(self, link: Link) -> list[Json]:
        inside = self.write(link.children)
        if not is_external(link.target):
            label = self._label(link.target)
            reaches = label and self.links
            return [self.setting.node("reference", inlines=inside, label=label)] if reaches else inside
        address = self.setting.address(link.target)
        linked: list[Json] = [self.setting.node("link", inlines=inside, url=link.target)] if self.links else inside
        words_are_address = _letters(without_scheme(link.target)) in _letters(plain_text(link.children))
        if words_are_address or not self.setting.notes:
            return linked
        if self.footnotes:
            paragraph = self.setting.node("paragraph", inlines=[address], number=0, label="")
            return [*linked, self.setting.node("note", blocks=[paragraph], label="")]
        if not self.links:
            address["url"] = ""
        return [*linked, self.setting.node("text", words=" ("), address, self.setting.node("text", words=")")]

    def _label(self, target: str) -> str:
        """Return the label of an internal target in this print: of the paragraph, else of its section, else none."""
        dossier, _, place = target.removeprefix("dossier:").partition("#")
        place = f"{dossier or self.dossier}#{place}"
        return next((label for label in (place, place.partition(".")[0]) if label in self.setting.labels), "")

    def _note(self, note_id: str) -> Node:
        label = f"note {self.dossier}#{self.section} {note_id}"
        note = self.notes.get(note_id)
        if note is None or not self.footnotes:
            return self.setting.node("text", words=f" [note {self.setting.text(note_id)}]")
        if note_id in self.called:
            return self.setting.node("note-again", label=label)
        self.called.add(note_id)
        return self.setting.node("note", blocks=self.write_note(note), label=label)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower().removeprefix("www")
