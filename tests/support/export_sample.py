"""A section with every kind of block, to be exported."""

from datetime import date

from dossier_strategies import MEDIA

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    ItemList,
    LineBreak,
    ListItem,
    Note,
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
)


def words(text: str, number: int) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Text(text),), number)


RICH: tuple[Block, ...] = (
    Paragraph(
        (
            PageBreak("12"), Text("Un "), Strong((Text("mot"),)), Text(" et "), Emphasis((Text("un autre"),)),
            Text(", "), Abbreviation("ASE", "aide sociale à l’enfance"), NoteReference("1"),
            Text(" puis"), NoteReference("1"), LineBreak(), Text("Une ligne."),
        ),
        1,
    ),
    Heading((Text("Un titre"),), 2),
    ItemList((ListItem((words("un", 2), ItemList((ListItem((words("dedans", 3),)),)))), ListItem((words("deux", 4),)))),
    ItemList((ListItem((words("trois", 5),)),), ordered=True, start=3),
    ItemList((ListItem((words("à faire", 29),)),), boxes=True),
    Table(
        (Row((Cell((Text("Nom"),), header=True), Cell((Text("Nombre | total"),), header=True))),),
        (Row((Cell((Text("a"),), header=True), Cell((Text("1"),)))), Row((Cell((Text("large"),), columns=2),))),
        (Text("Une légende"),),
    ),
    Figure(MEDIA.name, "Un point blanc", (Text("Le point"),)),
    Quotation((words("Dit ainsi.", 6),), "Quelqu’un"),
    Callout(CalloutKind.DANGER, "Vite", (words("Appelez.", 7),)),
    ContactCard("Un service", "rôle", phones=("119",), emails=("a@exemple.fr",), web=("exemple.fr",), as_of="en 2022"),
    Video("Une vidéo", transcript=(words("Transcription.", 8),)),
    Definition("PJJ", "protection judiciaire de la jeunesse", (words("Une définition.", 9),)),
)  # fmt: skip


def rich_section() -> Section:
    """The section, with one below it."""
    note = Note("1", (words("La note.", 10),))
    source = Source("Un rapport", "2022-11", date(2026, 11, 2), addresses=("https://exemple.fr/?a=1&b=2",))
    return Section("riche", "Riche", blocks=RICH, notes=(note,), sources=(source,),
                   children=(Section("dessous", "Dessous", blocks=(words("Plus bas.", 1),)),))  # fmt: skip
