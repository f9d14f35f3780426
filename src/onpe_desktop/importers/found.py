"""The tables, notes and pictures that were found, for somebody to hold them against the original."""

from collections.abc import Iterator
from dataclasses import dataclass

from onpe_desktop.dossiers import Figure, Table, paragraphs, plain_text, walk_blocks
from onpe_desktop.importers.section_maker import MadeSection
from onpe_desktop.importers.tidying import short

_WORDS = 90  # characters


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """Something found: `kind` is a French word, `words` say which one it is; `publication` counts from 0."""

    kind: str
    words: str
    section: str
    page: int | None
    publication: int


def found_in(section: MadeSection, publication: int) -> Iterator[FoundRecord]:
    """Yield what a section holds besides paragraphs."""

    def record(kind: str, words: str, page: int | None) -> FoundRecord:
        cut = short(words)
        cut = cut if len(cut) <= _WORDS else f"{cut[:_WORDS].rstrip()}…"
        return FoundRecord(kind, cut, section.section_id, page, publication)

    for run in section.runs:
        if run.note:
            yield record("note", " ".join(plain_text(one.inlines) for one in paragraphs(run.blocks)), run.page)
        for block in walk_blocks(run.blocks):
            match block:
                case Table():
                    yield record("tableau", _table_words(block), run.page)
                case Figure(alt=alt, caption=caption):
                    yield record("image", alt or plain_text(caption) or "sans texte de remplacement", run.page)


def _table_words(table: Table) -> str:
    rows = (*table.head, *table.body)
    columns = max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    cells = [plain_text(cell.inlines) for row in rows for cell in row.cells]
    first = plain_text(table.caption) or next((cell for cell in cells if cell), "")
    size = f"{_counted(len(rows), 'ligne')}, {_counted(columns, 'colonne')}"
    return f"{size}\u00a0: {first}" if first else size


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}"
