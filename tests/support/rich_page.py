"""A page with everything that a page can hold, for the tests of what a screen reader is told."""

from datetime import date

from onpe_desktop.dossiers import (
    Callout,
    CalloutKind,
    Cell,
    Figure,
    ItemList,
    Link,
    ListItem,
    Metadata,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Table,
    Text,
)
from onpe_desktop.rendering.section import Surroundings, render_section
from onpe_desktop.rendering.style import LIGHT


def _words(text: str) -> Paragraph:
    return Paragraph((Text(text),), 1)


def _cells(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell((Text(text),), header=header) for text in texts))


def rich_section() -> Section:
    """Return a section with one of each."""
    inner = ItemList((ListItem((_words("dedans"),)),))
    blocks = (
        Paragraph((Text("Voir "), Link("#plus-bas", (Text("plus bas"),)), NoteReference("n"), Text(".")), 1),
        ItemList((ListItem((_words("premier"), inner)), ListItem((_words("second"),))), ordered=True),
        Table((_cells("Année", "Nombre", header=True),), (_cells("2022", "douze"),)),
        Figure("courbe.png", "Courbe des signalements", (Text("Figure 1"),)),
        Callout(CalloutKind.DANGER, "Partir vite", (_words("Appelez."),)),
        Quotation((_words("Des mots."),), "Une voix"),
    )
    note = Note("n", (_words("Loi."),))
    below = Section("plus-bas", "Plus bas", SectionKind.SECTION, (_words("Fin."),))
    return Section("riche", "Une page riche", SectionKind.SECTION, blocks, (below,), notes=(note,))


def rich_page() -> str:
    """Return it as HTML."""
    day = date(2026, 11, 23)
    around = Surroundings(Metadata("essai", "Essai", "Un éditeur", "2022", day, day, "Droits", "Source"))
    return render_section(rich_section(), around, LIGHT)
