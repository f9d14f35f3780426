"""Content built to hurt a print: by name, what must be printed as it is, refused, or left out."""

import struct

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    Link,
    ListItem,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)

PNG = b"\x89PNG\r\n\x1a\n"


def said(text: str) -> Paragraph:
    return Paragraph((Text(text),), 1)


def nested_quotes(depth: int) -> Block:
    block: Block = said("au fond")
    for _ in range(depth):
        block = Quotation((block,))
    return block


def nested_bold(depth: int) -> Paragraph:
    inline: Inline = Text("au fond")
    for number in range(depth):
        inline = Strong((inline,)) if number % 2 else Emphasis((inline,))
    return Paragraph((inline,), 1)


def table(rows: int, columns: int, words: str = "x") -> Table:
    row = Row(tuple(Cell((Text(words),)) for _ in range(columns)))
    return Table((row,), (row,) * rows)


PRINTED: dict[str, Block] = {
    "a word of 5,000 letters": said("a" * 5_000),
    "a heading of 2,000 letters": Heading((Text("titre " * 350),), 1),
    "a heading that is one word": Heading((Text("Titre" * 200),), 1),
    "a cell that is one word": table(2, 6, "cellule" * 60),
    "right to left": said("قبل שלום après"),
    "marks of direction": said("\u202eéveil\u202c\u2066ici\u2069\u200f"),
    "emoji with joiners": said("👩\u200d👩\u200d👧 🇫🇷 ❤\ufe0f"),
    "characters of no width": said("\u200b" * 20_000 + "mot" + "\u2060" * 20_000),
    "accents in a heap": said("e" + "\u0301" * 2_000),
    "control characters": said("".join(map(chr, range(32))) + "\x7f\x80\x9f"),
    "private and unassigned": said("\ue000\uf8ff\U000f0000\u0378\uffff"),
    "mathematical letters": said("𝕬𝖓 𝟙𝟚 ∮ ⨌"),
    "markup of Typst": said('#import "@preview/a:1.0.0": * #eval("1") #read("/etc/passwd") $x$ @a <b> *c* _d_ `e`'),
    "markup of HTML": said("<script>alert(1)</script><img src=http://exemple.org/a>"),
    "quotes and backslashes": said('" \\" \\u{41} \\n \\0 \'; DROP'),
    "JSON in words": said('{"kind": "figure", "file": "../../etc/passwd"}'),
    "a template in words": said("{{ 7 * 7 }} ${7*7} %s %(a)s {0}"),
    "empty everywhere": Callout(CalloutKind.INFO, "", (Heading((), 1), said(""), ItemList(()), Table((), ()))),
    "a table without rectangle": Table((), (Row((Cell((Text("a"),), columns=3, rows=9),)), Row(()))),
    "a span that is too wide": Table((), (Row((Cell((Text("a"),), columns=10_000),)),)),
    "a span of nothing": Table((), (Row((Cell((Text("a"),), columns=0, rows=-1),)),)),
    "a table of 60 columns": table(2, 60),
    "a table of 1,000 rows": table(1_000, 3),
    "a list that counts from far": ItemList((ListItem((said("un"),)),), True, 10**12),
    "a list that counts from below": ItemList((ListItem((said("un"),)),), True, -(10**12)),
    "a card of long words": ContactCard("n" * 400, phones=("0" * 300,), emails=("a" * 300 + "@exemple.org",)),
    "a definition of long words": Definition("T" * 300, "e" * 3_000, (said("mot"),), ("v" * 300,)),
    "a page named at length": Paragraph((PageBreak("9" * 400), Text("suite")), 1),
    "a link to a paragraph that is not there": Paragraph((Link("#premier.p999999", (Text("là"),)),), 1),
    "an address of odd characters": Paragraph((Link("https://exemple.org/%22)%3E%3E//URI()(''", (Text("là"),)),), 1),
    "an address with a name": Paragraph((Link("https://exemple.org@ailleurs.org/", (Text("exemple.org"),)),), 1),
    "a picture without a caption or words": Figure("a.png", ""),
    "12 levels of quotations": nested_quotes(10),
}  # fmt: skip

REFUSED: dict[str, tuple[Block, str]] = {
    "90 levels of quotations": (nested_quotes(90), "imbrique"),
    "90 levels of bold": (nested_bold(90), "imbrique"),
    "an address of 3,000 letters": (Paragraph((Link("https://exemple.org/" + "a" * 3_000, (Text("là"),)),), 1), "lien"),
    "a table of 100,000 cells": (table(2_500, 40, "mot"), "éléments|secondes|mémoire"),
    "more text than a library": (said("mot " * 800_000), "trop de texte"),
}

# Printed whole, or refused with a sentence, within the limits: which of them depends on the machine.
LARGE: dict[str, Block] = {
    "a table of 10,000 rows": table(10_000, 3, "mot"),
    "a word of 500,000 letters": said("a" * 500_000),
    "100,000 words in one paragraph": said("mot " * 100_000),
    "a list of 20,000 items": ItemList(tuple(ListItem((said("un"),)) for _ in range(20_000))),
    "3,000 notes at once": Paragraph(tuple(Link(f"https://exemple.org/{n}", (Text("là"),)) for n in range(3_000)), 1),
}  # fmt: skip

PICTURES: dict[str, bytes] = {
    "50 million pixels": PNG + struct.pack(">I4sII5B", 13, b"IHDR", 10_000, 5_000, 8, 2, 0, 0, 0) + bytes(4),
    "half a picture": PNG + struct.pack(">I4sI", 13, b"IHDR", 10),
    "no picture": b"MZ" + bytes(100),
    "nothing": b"",
    "a drawing that reads a file": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "a drawing that goes out": b'<svg xmlns="http://www.w3.org/2000/svg"><use href="http://exemple.org/a#b"/></svg>',
    "a drawing that runs": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "a drawing of entities": b'<!DOCTYPE a [<!ENTITY b "bbb">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
}  # fmt: skip
